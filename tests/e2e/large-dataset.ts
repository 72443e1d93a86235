/** A dataset that is large enough for an import to be met half way, the same at every run. */
import { LIST_OF, NATIVE_FORMAT, RECORD_KINDS } from "@/lib/model";
import { RECORD, sizesFor } from "../bench/import-records";

/** A native JSON file with so many agreements. */
export function largeDatasetFile(agreements: number, info: { id: string; title: string; version: string }) {
  const sizes = sizesFor(agreements);
  const lists = RECORD_KINDS.map((kind) => [
    LIST_OF[kind],
    Array.from({ length: sizes[kind] }, (_, i) => RECORD[kind](i, sizes)),
  ]);
  const file = { format: NATIVE_FORMAT, dataset: info, ...Object.fromEntries(lists) };
  return { name: "large.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) };
}
