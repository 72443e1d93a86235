/** The user's mappings of tables, by their header: the next file with the same columns needs no second explanation. */
import * as v from "valibot";
import { fittedTo } from "@/lib/formats/mapping/as-written";
import { type Mapping, mappingSchema } from "@/lib/formats/mapping/mapping";
import type { RowsPreview } from "@/lib/formats/tables/preview";
import { StoredList } from "@/lib/settings/stored-list";

/** How many are kept; the least recently used goes first. */
const MOST = 50;

/** A mapping is kept without the dataset that it was used for: it would tell of datasets that are gone. */
const mappings = new StoredList(
  "mappings",
  "fingerprint",
  v.object({ fingerprint: v.string(), mapping: v.omit(mappingSchema, ["dataset"]) }),
);

/**
 * The last mapping used for the header of a table, about the dataset that this file seems to be: its columns are
 * remembered, not its name. `undefined` where there is none.
 */
export async function rememberedMapping(table: RowsPreview, guess: Mapping): Promise<Mapping | undefined> {
  const found = (await mappings.read()).find(({ fingerprint }) => fingerprint === table.fingerprint);
  return found && fittedTo(table, { ...found.mapping, dataset: guess.dataset });
}

/** Keeps a mapping for a header, in place of the one before. */
export function rememberMapping(fingerprint: string, { dataset: _, ...mapping }: Mapping): Promise<void> {
  return mappings.change((list) => {
    const others = list.filter((one) => one.fingerprint !== fingerprint);
    return [{ fingerprint, mapping }, ...others].slice(0, MOST);
  });
}
