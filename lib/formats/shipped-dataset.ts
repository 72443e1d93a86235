/** The dataset that ships with the extension: native JSON that the build has checked already. */
import type { Dataset, DatasetInfo } from "@/lib/model";

/**
 * Takes a native file apart without checking it: a first start should not wait for a check that the build has made, and the
 * background should not carry the checks with it. Only for files of our own; everything else goes through `readDataset`.
 * Throws a `SyntaxError` where the text is no JSON.
 */
export function readShippedDataset(text: string): Dataset {
  const file: { dataset: DatasetInfo } & Partial<Omit<Dataset, "info">> = JSON.parse(text);
  const { dataset, places = [], parties = [], releases = [], agreements = [], evidence = [] } = file;
  return { info: dataset, places, parties, releases, agreements, evidence };
}
