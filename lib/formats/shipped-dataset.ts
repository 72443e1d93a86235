/** Reads the dataset that ships with the extension: native JSON that the build has checked. */
import type { Dataset, DatasetInfo } from "@/lib/model";

/**
 * Parses a native file without checking it: the build has done that, and the first start should not wait for the
 * checks, nor the background load them. Only for our own files; use `readRecords` for all others. Throws a
 * `SyntaxError` where the text is not JSON.
 */
export function readShippedDataset(text: string): Dataset {
  const file: { dataset: DatasetInfo } & Partial<Omit<Dataset, "info">> = JSON.parse(text);
  const { dataset, places = [], parties = [], releases = [], agreements = [], evidence = [] } = file;
  return { info: dataset, places, parties, releases, agreements, evidence };
}
