import type { Spot } from "@/lib/merging/blocking";
import type { RecordKind, RecordOf } from "@/lib/model";
import type { Facts } from "@/lib/ties/facts";

/** A record, and where it stands. */
interface Standing<F, R> {
  facts: F;
  row: number;
  record: R;
}

/** The records at these spots, which count the sources, by `keyOf`: in one read per dataset however many there are. */
export async function atSpots<K extends RecordKind, F extends Facts>(
  sources: readonly F[],
  kind: K,
  spots: readonly Spot[],
): Promise<Map<string, Standing<F, RecordOf[K]>>> {
  const found = await Promise.all(
    sources.map(async (facts, dataset) => {
      const rows = spots.flatMap((spot) => (spot.dataset === dataset ? spot.row : []));
      const records = await facts.records(kind, rows);
      return rows.flatMap((row, i) => {
        const record = records[i];
        return record ? [[keyOf({ dataset, row }), { facts, row, record }] as const] : [];
      });
    }),
  );
  return new Map(found.flat());
}

/** A spot as a key of maps. */
export function keyOf({ dataset, row }: Spot): string {
  return `${dataset} ${row}`;
}
