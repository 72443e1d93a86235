/** Any file read as the import reads it, with the mapping that is guessed. */
import { guessMapping } from "@/lib/formats/mapping/guess";
import type { Mapping } from "@/lib/formats/mapping/mapping";
import { type ReadOptions, readWholeDataset } from "@/lib/formats/read-records";
import { recognise } from "@/lib/formats/recognise";
import type { Source } from "@/lib/formats/source";
import { previewRows, type RowsOptions } from "@/lib/formats/tables/preview";
import type { Dataset } from "@/lib/model";

/** Recognises, previews, guesses and reads. Throws an `InputError` with every problem. */
export async function readAny(
  source: Source,
  options: ReadOptions & { rows?: RowsOptions; change?: (mapping: Mapping) => Mapping } = {},
): Promise<Dataset> {
  const recognised = await recognise(source);
  if (!recognised.needsMapping) return readWholeDataset(source, options);
  const preview = await previewRows(source, recognised, options.rows);
  const mapping = guessMapping(preview);
  return readWholeDataset(source, {
    ...options,
    mapping: options.change ? options.change(mapping) : mapping,
    rows: preview.options,
  });
}
