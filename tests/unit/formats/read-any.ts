/** Any file read as the import reads it, whole and into memory. */
import { guessMapping } from "@/lib/formats/mapping/guess";
import type { Mapping } from "@/lib/formats/mapping/mapping";
import type { EndEvent } from "@/lib/formats/read-events";
import { addRecords, emptyDataset, type ReadOptions, readRecords } from "@/lib/formats/read-records";
import { infoOfName } from "@/lib/formats/reading";
import { recognise } from "@/lib/formats/recognise";
import type { Source } from "@/lib/formats/source";
import { previewRows, type RowsOptions } from "@/lib/formats/tables/preview";
import { type Agreement, type Dataset, InputError, type Problem } from "@/lib/model";
import { sourceOf } from "./sources";

/** Recognises and reads. Throws an `InputError` with every problem. */
export async function readWholeDataset(source: Source, options: ReadOptions = {}): Promise<Dataset> {
  const recognised = await recognise(source, options.signal);
  const dataset = emptyDataset(infoOfName(source.name));
  const problems: Problem[] = [];
  for await (const event of readRecords(source, recognised, options))
    if (event.type === "problems") problems.push(...event.problems);
    else if (event.type === "end") dataset.info = event.info;
    else addRecords(dataset, event.kind, event.records);
  if (problems.length > 0) throw new InputError(problems);
  return dataset;
}

/** The same with the mapping that is guessed, where it is a table. Throws an `InputError` with every problem. */
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

/** What is told at the end of a table that is read with the mapping that is guessed. */
export async function endOfTable(csv: string): Promise<{
  doubts: readonly Problem[];
  problems: readonly Problem[];
  leftOut: Readonly<Record<string, number>>;
  agreements: readonly Agreement[];
}> {
  const source = sourceOf("t.csv", csv);
  const recognised = await recognise(source);
  const preview = await previewRows(source, recognised);
  const problems: Problem[] = [];
  const agreements: Agreement[] = [];
  let end: EndEvent | undefined;
  for await (const event of readRecords(source, recognised, {
    mapping: guessMapping(preview),
    rows: preview.options,
  }))
    if (event.type === "problems") problems.push(...event.problems);
    else if (event.type === "end") end = event;
    else if (event.kind === "agreement") agreements.push(...event.records);
  return { doubts: end?.warnings ?? [], problems, leftOut: end?.leftOut ?? {}, agreements };
}
