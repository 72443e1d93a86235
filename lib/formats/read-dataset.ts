/** Any dataset file to a dataset: the format is told from the content, never from the file's name. */
import { type Dataset, InputError } from "@/lib/model";
import { isObject } from "@/lib/model/is-object";
import { parseJson } from "./json-text";
import { datasetOf } from "./native-json";
import { isJsonLines, looksLike, looksLikeJson } from "./sniff";
import { datasetOfWatchList, looksLikeWatchList } from "./watch-list";

/**
 * Reads a dataset in any format that Entente knows: the native JSON, or a watch list.
 * @param text the whole file, as text
 * @param file its name, for messages
 * @throws InputError with every problem; where the file is no dataset at all, with what it looks like
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

/** True for a native file that only lacks its format marker: it deserves its own message. */
function hasDatasetLists(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return ["dataset", "parties", "agreements"].filter((key) => Object.hasOwn(value, key)).length >= 2;
}
