/** A dataset that is large enough for an import to be met half way, the same at every run. */
import { writeFile } from "node:fs/promises";
import { LIST_OF, NATIVE_FORMAT, RECORD_KINDS } from "@/lib/model";
import { RECORD, sizesFor } from "../bench/import-records";

/**
 * Writes a native JSON file with so many agreements. The browser reads it from the disk: handed to it as text it would go
 * through the driver, which takes seconds.
 */
export async function writeLargeDataset(
  path: string,
  agreements: number,
  info: { id: string; title: string; version: string },
): Promise<void> {
  const sizes = sizesFor(agreements);
  const lists = RECORD_KINDS.map((kind) => [
    LIST_OF[kind],
    Array.from({ length: sizes[kind] }, (_, i) => RECORD[kind](i, sizes)),
  ]);
  const file = { format: NATIVE_FORMAT, dataset: info, ...Object.fromEntries(lists) };
  await writeFile(path, JSON.stringify(file));
}
