/** What several datasets have, as the options page lists it: what is to be decided first, then the least sure. */
import { apartRow, type SameMember, type SameRow } from "@/components/options/same-rows";
import type { EntityRef, MarkKind } from "@/lib/model";
import { compareNames } from "@/lib/model/compare-names";
import { type Library, type Member, type Overlay, type Snapshot, withSnapshot } from "@/lib/store";

/** Reads the list: it grows with what datasets have in common, not with the datasets. */
export async function listSame(library: Library, overlay: Overlay): Promise<SameRow[]> {
  const decisions = await overlay.decisions();
  return withSnapshot(library, async (snapshot) => {
    const view = await snapshot.same();
    const titles = new Map((await library.list()).map(({ info }) => [info.id, info.title]));
    const proposed = [...view.proposals()].map(({ members, score }) => rowOf("proposed", members, score));
    const merged = [...view.groups("party"), ...view.groups("place")].map((members) =>
      rowOf("merged", members, Math.min(...members.map(({ score }) => score))),
    );
    merged.sort((a, b) => a.score - b.score || compareNames(nameOf(a), nameOf(b)));
    const parted = decisions.filter(({ same }) => !same);
    const kinds = await kindsOf(
      snapshot,
      parted.flatMap(({ a, b }) => [a, b]),
    );
    const apart = parted.map((decision) =>
      apartRow(
        decision,
        (dataset) => titles.get(dataset) ?? dataset,
        (ref) => kinds.get(ref),
      ),
    );
    return [...proposed, ...merged, ...apart];
  });
}

/** The kinds of those that an enabled dataset has. */
async function kindsOf(snapshot: Snapshot, refs: readonly EntityRef[]): Promise<Map<EntityRef, MarkKind>> {
  const kinds = new Map<EntityRef, MarkKind>();
  for (const ref of new Set(refs)) {
    const found = await snapshot.find(ref);
    if (found) kinds.set(ref, found.facts.ties.markKind(found.entity));
  }
  return kinds;
}

function rowOf(state: SameRow["state"], members: readonly Member[], score: number): SameRow {
  const [first] = members;
  const said = members.find(({ because }) => because !== "rule");
  const found = members.map(
    ({ facts, entity, ref }): SameMember => ({
      ref,
      name: facts.ties.name(entity),
      dataset: facts.dataset.title,
    }),
  );
  return {
    id: `${state} ${found.map(({ ref }) => ref).join(" ")}`,
    state,
    kind: first?.facts.ties.markKind(first.entity),
    members: found,
    because: said?.because ?? "rule",
    score,
  };
}

function nameOf({ members }: SameRow): string {
  return members[0]?.name ?? "";
}
