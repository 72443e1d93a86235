import { type AgreementRef, parseAgreementRef } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import { type Library, type Snapshot, withSnapshot } from "@/lib/store";
import type { JoinedExport } from "@/lib/store/tasks/run-task";

type Parts = JoinedExport["parts"];

/**
 * Saves agreements with what each dataset says of them: as one file (`isJoined`), or one for each dataset. `save` gets
 * what belongs into one file. Resolves to the number of files; rejects with words for the user.
 */
export async function saveAgreements(
  library: Library,
  agreements: readonly AgreementRef[],
  isJoined: boolean,
  save: (parts: Parts) => Promise<void>,
): Promise<number> {
  let files = 0;
  let saved = 0;
  try {
    const parts = await withSnapshot(library, (snapshot) => partsOf(snapshot, agreements));
    const all = isJoined ? [parts] : parts.map((part) => [part]);
    files = all.length;
    for (const one of all) {
      await save(one);
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
async function partsOf(
  snapshot: Pick<Snapshot, "everyRef" | "datasets">,
  agreements: readonly AgreementRef[],
): Promise<Parts> {
  const refs = await Promise.all(agreements.map((ref) => snapshot.everyRef(ref)));
  const idsOf = new Map<string, string[]>(snapshot.datasets.map(({ info }) => [info.id, []]));
  for (const ref of refs.flat()) {
    const { dataset = "", id } = parseAgreementRef(ref) ?? {};
    if (id !== undefined) idsOf.get(dataset)?.push(id);
  }
  return [...idsOf].flatMap(([dataset, ids]) => (ids.length > 0 ? { dataset, agreements: ids } : []));
}
