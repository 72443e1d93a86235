/** Judges a page's names with the user's corrections, and explains the verdicts. */
import type { BackgroundParams, PageInfo } from "@/lib/messages/protocol";
import type { FindReply } from "@/lib/messages/replies";
import type { EntityRef } from "@/lib/model";
import {
  findMentionsInSlices,
  type JudgedSighting,
  judgeSightingsInSlices,
  type Mention,
  rivalsOf,
  stands,
} from "@/lib/names/find";
import { ABROAD, ENTRY_WEAK, type NameIndex } from "@/lib/names/name-index";
import type { Rejection } from "@/lib/popover/corrections";
import type { ExplainedSpelling, Meaning } from "@/lib/popover/meaning";
import { rejectedOn } from "@/lib/popover/not-this-one";
import type { Snapshot } from "@/lib/store";
import { pause } from "./pause";

type Verdict = JudgedSighting["verdicts"][number];
type IsRejected = (ref: EntityRef, surface: string) => boolean;
/** A party or place and the names that its dataset gives it. */
type Known = Awaited<ReturnType<Snapshot["namesOf"]>>;

/**
 * What to mark: where the user said "not this one", the next meaning that holds, or nothing. Other messages get their
 * turn meanwhile.
 */
export async function mentionsOf(
  index: NameIndex,
  page: PageInfo,
  blocks: readonly string[],
  rejections: readonly Rejection[],
): Promise<Mention[]> {
  const isRejected = rejectedOn(rejections, page.url);
  if (!isRejected) return findMentionsInSlices(index, page, blocks, pause);
  const sightings = await judgeSightingsInSlices(index, page, blocks, pause);
  return sightings.flatMap((sighting) => {
    const left = verdictsLeft(index, blocks, sighting, isRejected);
    const [meant] = left;
    if (!meant) return [];
    const { block, start, end } = sighting;
    const rivals = rivalsOf(left);
    return [{ block, start, end, entity: meant.candidate.entity, ...(rivals && { rivals }) }];
  });
}

/** What a sighting may mean after the user's corrections: the first is marked; empty where nothing is. */
function verdictsLeft(
  index: NameIndex,
  blocks: readonly string[],
  { block, start, end, marked, verdicts }: JudgedSighting,
  isRejected: IsRejected,
): readonly Verdict[] {
  if (!marked) return [];
  const surface = blocks[block]?.slice(start, end) ?? "";
  const left = verdicts.filter(({ candidate }) => !isRejected(index.entities.ref(candidate.entity), surface));
  // Nothing was said of it: the matcher's own word holds.
  if (left.length === verdicts.length) return verdicts;
  const first = left.findIndex(stands);
  return first < 0 ? [] : left.slice(first);
}

/** Mentions as the protocol sends them, without entities that the user no longer sees. */
export function packMentions(
  index: NameIndex,
  mentions: readonly Mention[],
  sees: (ref: EntityRef) => boolean,
): Pick<FindReply, "entities" | "marks"> {
  const { entities } = index;
  const numberOf = new Map<string, number>();
  const found: FindReply["entities"] = [];
  const marks: number[] = [];
  for (const mention of mentions) {
    const { block, start, end, entity } = mention;
    const ref = entities.ref(entity);
    if (!sees(ref)) continue;
    const rivals = (mention.rivals ?? []).map((rival) => entities.ref(rival)).filter(sees);
    const key = [ref, ...rivals].join(" ");
    let number = numberOf.get(key);
    if (number === undefined) {
      number = found.length;
      numberOf.set(key, number);
      found.push({
        ref,
        kind: entities.kind(entity),
        name: entities.label(entity),
        ...(rivals.length > 0 && { rivals }),
      });
    }
    marks.push(block, start, end, number);
  }
  return { entities: found, marks };
}

/** Why spellings of known names are marked or not: those of a page, or the one at a place of it. */
export async function explainSpellings(
  snapshot: Snapshot,
  index: NameIndex,
  { page, blocks, at }: BackgroundParams<"explain">,
  rejections: readonly Rejection[],
): Promise<ExplainedSpelling[]> {
  const isRejected = rejectedOn(rejections, page.url) ?? (() => false);
  const judged = await judgeSightingsInSlices(index, page, blocks, pause);
  const sightings = judged.filter(
    ({ block, start, end }) => !at || (block === at.block && start <= at.start && at.start < end),
  );
  const known = new Map<EntityRef, Promise<Known>>();
  const namesOf = (ref: EntityRef): Promise<Known> => {
    const found = known.get(ref) ?? snapshot.namesOf(ref);
    known.set(ref, found);
    return found;
  };
  return Promise.all(
    sightings.map(async (sighting): Promise<ExplainedSpelling> => {
      const { block, start, end, verdicts } = sighting;
      const surface = blocks[block]?.slice(start, end) ?? "";
      const meanings = verdicts.map(async (verdict) => {
        const ref = index.entities.ref(verdict.candidate.entity);
        return meaningOf(index, verdict, await namesOf(ref), surface, isRejected(ref, surface));
      });
      const left = verdictsLeft(index, blocks, sighting, isRejected);
      const [meant] = left;
      const equals = [...(meant ? [meant.candidate.entity] : []), ...(rivalsOf(left) ?? [])];
      return {
        block,
        start,
        end,
        marked: left.length > 0,
        ...(equals.length > 1 && { equals: equals.map((one) => index.entities.ref(one)) }),
        meanings: await Promise.all(meanings),
      };
    }),
  );
}

function meaningOf(
  { entities }: NameIndex,
  verdict: Verdict,
  known: Known,
  surface: string,
  rejected: boolean,
): Meaning {
  const { candidate, score, proof, reasons } = verdict;
  const abroad = candidate.name === ABROAD;
  const own = abroad ? undefined : known?.names[candidate.name];
  // Names that the user added stand behind the record's own.
  const added = known !== undefined && candidate.name >= known.names.length;
  const weak = (candidate.flags & ENTRY_WEAK) !== 0;
  const country = entities.country(candidate.entity);
  const fired = own
    ? {
        text: own.text,
        type: own.type,
        ...(own.lang !== undefined && { lang: own.lang }),
        weak,
        added: false,
      }
    : { text: surface, type: "short" as const, weak, added: !abroad, abroad };
  return {
    ref: entities.ref(candidate.entity),
    kind: entities.kind(candidate.entity),
    name: entities.label(candidate.entity),
    ...(country !== "" && { country }),
    dataset: known?.dataset ?? "",
    ...(candidate.introduced !== true && (own || added) && { fired }),
    score,
    proof,
    reasons: [...reasons],
    stands: stands(verdict),
    rejected,
  };
}
