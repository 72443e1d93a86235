/** Reads any dataset file; its content decides the format, never its name. */
import { type Dataset, InputError } from "@/lib/model";
import { isObject } from "@/lib/model/is-object";
import { parseJson } from "./json-text";
import { datasetOf } from "./native-json";
import { isJsonLines, looksLike, looksLikeJson } from "./sniff";
import { datasetOfWatchList, looksLikeWatchList } from "./watch-list";

/**
 * Reads a dataset in memory: the native JSON, or a watch list.
 * @param text the whole file, as text
 * @param file its name, for messages
 * @throws InputError with every problem, or with what the file looks like where it is no dataset
 */
export function readDataset(text: string, file: string): Dataset {
  const content = text.replace(/^\ufeff/, "");
  if (!/^\s*[[{]/.test(content)) throw new InputError([{ file, ...looksLike(content) }]);
  if (isJsonLines(content))
    throw new InputError([
      {
        file,
        message: "looks like JSON lines (a record on each line), not a dataset.",
        advice: "Entente reads its own JSON datasets and watch lists.",
      },
    ]);
  const value = parseJson(content, file);
  if (isObject(value) && Object.hasOwn(value, "format")) return datasetOf(value, content, file);
  if (looksLikeWatchList(value)) return datasetOfWatchList(value, content, file);
  if (hasDatasetLists(value)) return datasetOf(value, content, file);
  throw new InputError([{ file, ...looksLikeJson(value) }]);
}

/** Whether a native file only lacks its format marker, which gets a message of its own. */
function hasDatasetLists(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return ["dataset", "parties", "agreements"].filter((key) => Object.hasOwn(value, key)).length >= 2;
}
