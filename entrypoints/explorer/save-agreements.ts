import { type AgreementRef, parseAgreementRef } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import { type Library, type Snapshot, withSnapshot } from "@/lib/store";

/**
 * Saves agreements with what each dataset says of them, one file for each dataset. Resolves to the number of files;
 * rejects with words for the user.
 */
export async function saveAgreements(
  library: Library,
  agreements: readonly AgreementRef[],
  save: (dataset: string, ids: readonly string[]) => Promise<void>,
): Promise<number> {
  let files = 0;
  let saved = 0;
  try {
    const idsOf = await withSnapshot(library, (snapshot) => idsByDataset(snapshot, agreements));
    files = idsOf.size;
    for (const [dataset, ids] of idsOf) {
      await save(dataset, ids);
      saved++;
    }
    return saved;
  } catch (error) {
    const what =
      saved === 0 ? "The records could not be saved" : `Only ${saved} of ${files} files could be saved`;
    throw new Error(`${what}: ${messageOf(error)}`);
  }
}

/** A selection refers to the record that leads alone: the others of the same agreement belong to their datasets. */
async function idsByDataset(
  snapshot: Pick<Snapshot, "everyRef">,
  agreements: readonly AgreementRef[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const refs = await Promise.all(agreements.map((ref) => snapshot.everyRef(ref)));
  const idsOf = new Map<string, string[]>();
  for (const ref of refs.flat()) {
    const { dataset, id } = parseAgreementRef(ref) ?? {};
    if (dataset === undefined || id === undefined) continue;
    const ids = idsOf.get(dataset);
    if (ids) ids.push(id);
    else idsOf.set(dataset, [id]);
  }
  return idsOf;
}
