/** What the user said of tables, by their header: the next file with the same columns needs no second explanation. */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { type Mapping, mappingSchema } from "@/lib/formats/mapping/mapping";

const KEY = "mappings";
/** How many are kept; the one that was used the longest ago goes first. */
const MOST = 50;

const storedSchema = v.array(v.object({ fingerprint: v.string(), mapping: mappingSchema }));
type Stored = v.InferOutput<typeof storedSchema>;

/**
 * The mapping that was used for such a header last, about the dataset that this file seems to be: its columns are
 * remembered, not its name. `undefined` where there is none.
 */
export async function rememberedMapping(fingerprint: string, guess: Mapping): Promise<Mapping | undefined> {
  const found = (await stored()).find((one) => one.fingerprint === fingerprint);
  return found && { ...found.mapping, dataset: guess.dataset };
}

/** Keeps a mapping for a header, in place of the one before. */
export async function rememberMapping(fingerprint: string, mapping: Mapping): Promise<void> {
  const others = (await stored()).filter((one) => one.fingerprint !== fingerprint);
  await browser.storage.local.set({ [KEY]: [{ fingerprint, mapping }, ...others].slice(0, MOST) });
}

/** What cannot be read, of a newer version or damaged, counts as never said. */
async function stored(): Promise<Stored> {
  const { [KEY]: value } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(storedSchema, value);
  return parsed.success ? parsed.output : [];
}
