/** Judges a page's names with what the user said of them, and tells why. */
import type { FindReply, PageInfo } from "@/lib/messages/protocol";
import { THRESHOLD } from "@/lib/names/ambiguity/score";
import { findMentions, type JudgedSighting, judgeSightings, type Mention } from "@/lib/names/find";
import { ENTRY_WEAK, type NameIndex } from "@/lib/names/name-index";
import type { MatchCandidate, MatchReport } from "@/lib/popover/match";
import { rejectedOn } from "@/lib/popover/not-this-one";
import type { Rejection } from "@/lib/popover/said";
import type { Snapshot } from "@/lib/store";

/** From here on the matcher marks; sums of weights are no exact numbers. */
const STANDS = THRESHOLD - 1e-6;

/** What is to be marked: where the user said "not this one", the next meaning that stands, or nothing. */
export function mentionsOf(
  index: NameIndex,
  page: PageInfo,
  blocks: readonly string[],
  rejections: readonly Rejection[],
): Mention[] {
  const isRejected = rejectedOn(rejections, page.url);
  if (!isRejected) return findMentions(index, page, blocks);
  return judgeSightings(index, page, blocks).flatMap(({ block, start, end, entity, marked, verdicts }) => {
    if (!marked) return [];
    const surface = blocks[block]?.slice(start, end) ?? "";
    if (!isRejected(index.entities.ref(entity), surface)) return [{ block, start, end, entity }];
    const next = verdicts.find(
      ({ candidate, proof }) => proof >= STANDS && !isRejected(index.entities.ref(candidate.entity), surface),
    );
    return next ? [{ block, start, end, entity: next.candidate.entity }] : [];
  });
}

/** Mentions as the protocol sends them. */
export function packMentions(
  index: NameIndex,
  mentions: readonly Mention[],
): Pick<FindReply, "entities" | "marks"> {
  const numberOf = new Map<number, number>();
  const marks: number[] = [];
  for (const { block, start, end, entity } of mentions) {
    const number = numberOf.get(entity) ?? numberOf.size;
    numberOf.set(entity, number);
    marks.push(block, start, end, number);
  }
  const entities = [...numberOf.keys()].map((entity) => ({
    ref: index.entities.ref(entity),
    kind: index.entities.kind(entity),
    name: index.entities.label(entity),
  }));
  return { entities, marks };
}

/** Why the name at one place of a page means what it means; `null` where no name is found there any more. */
export async function explainMatch(
  snapshot: Snapshot,
  index: NameIndex,
  { page, blocks, at }: { page: PageInfo; blocks: readonly string[]; at: { block: number; start: number } },
  rejections: readonly Rejection[],
): Promise<MatchReport | null> {
  const sighting = judgeSightings(index, page, blocks).find(
    ({ block, start, end }) => block === at.block && start <= at.start && at.start < end,
  );
  if (!sighting) return null;
  const surface = blocks[sighting.block]?.slice(sighting.start, sighting.end) ?? "";
  const isRejected = rejectedOn(rejections, page.url) ?? (() => false);
  const candidates = await Promise.all(
    sighting.verdicts.map((verdict) => candidateOf(snapshot, index, verdict, surface, isRejected)),
  );
  return { surface, candidates };
}

async function candidateOf(
  snapshot: Snapshot,
  index: NameIndex,
  { candidate, proof, reasons }: JudgedSighting["verdicts"][number],
  surface: string,
  isRejected: NonNullable<ReturnType<typeof rejectedOn>>,
): Promise<MatchCandidate> {
  const { entities } = index;
  const ref = entities.ref(candidate.entity);
  const known = await snapshot.namesOf(ref);
  const own = known?.names[candidate.name];
  // Names that the user added stand behind the record's own.
  const added = known !== undefined && candidate.name >= known.names.length;
  const weak = (candidate.flags & ENTRY_WEAK) !== 0;
  const fired = own
    ? {
        text: own.text,
        type: own.type,
        ...(own.lang !== undefined && { lang: own.lang }),
        weak,
        added: false,
      }
    : { text: surface, type: "short" as const, weak, added: true };
  return {
    ref,
    kind: entities.kind(candidate.entity),
    name: entities.label(candidate.entity),
    dataset: known?.dataset ?? "",
    ...(candidate.introduced !== true && (own || added) && { fired }),
    reasons: [...reasons],
    stands: proof >= STANDS,
    rejected: isRejected(ref, surface),
  };
}
