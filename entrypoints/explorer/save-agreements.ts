import { type AgreementRef, parseAgreementRef } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import { type Library, type Snapshot, withSnapshot } from "@/lib/store";
import type { JoinedExport } from "@/lib/store/tasks/run-task";

type Part = JoinedExport["parts"][number];
/** What belongs into one file. */
type Parts = readonly [Part, ...Part[]];

/**
 * Saves agreements with what each dataset says of them: as one file (`isJoined`), or one for each dataset. Resolves
 * to the number of files; rejects with words for the user, also where no dataset has any of them.
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
    const [first, ...rest] = await withSnapshot(library, (snapshot) => partsOf(snapshot, agreements));
    if (!first) throw new Error("No dataset has these agreements any more.");
    const all: Parts[] = isJoined ? [[first, ...rest]] : [first, ...rest].map((part) => [part]);
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
): Promise<Part[]> {
  const refs = await Promise.all(agreements.map((ref) => snapshot.everyRef(ref)));
  const idsOf = new Map<string, string[]>(snapshot.datasets.map(({ info }) => [info.id, []]));
  for (const ref of refs.flat()) {
    const { dataset = "", id } = parseAgreementRef(ref) ?? {};
    if (id !== undefined) idsOf.get(dataset)?.push(id);
  }
  return [...idsOf].flatMap(([dataset, ids]) => (ids.length > 0 ? { dataset, agreements: ids } : []));
}
