/** From a page's text to mentions: which names stand where, and which party or place each means. */
import { isGerman } from "./ambiguity/context";
import { pageEvidence } from "./ambiguity/page-evidence";
import { list, place } from "./ambiguity/place";
import { isPlain, STRONG, THRESHOLD, type Verdict, weigh, withStanding } from "./ambiguity/score";
import { EntitySet } from "./entity-set";
import { withIntroduced } from "./introduced";
import type { NameIndex } from "./name-index";
import { findNames, OPEN, type PageNames } from "./page-names";
import type { Sighting } from "./sightings";

/** Meanings that are nearer to one another than this are as good as equal. */
const DOUBT = 0.3;
/** How often the verdicts are weighed again with what stood before: names in a list speak for one another step by step. */
const ROUNDS = 2;
/** Sums of weights are no exact numbers. */
const ROUNDING = 1e-6;

/** What is known of a page beside its text. */
export interface PageContext {
  url: string;
  title: string;
  lang?: string | undefined;
  publisher?: string | undefined;
}

/** One occurrence of a name; offsets are UTF-16 units in the block, `end` exclusive. */
export interface Mention {
  block: number;
  start: number;
  end: number;
  /** Its number in the index's entity table. */
  entity: number;
}

/** A spelling on the page with the standing of everything it may mean, best first; marked or not. */
export interface JudgedSighting extends Mention {
  marked: boolean;
  /** Two meanings or more stand, and the page hardly tells which is meant: both are to be shown. */
  doubtful: boolean;
  verdicts: readonly Verdict[];
}

/**
 * Finds what a page mentions. A block is a paragraph or heading; no name crosses from one to the next.
 * A weak name counts only where something else on the page speaks for its party.
 */
export function findMentions(index: NameIndex, page: PageContext, blocks: readonly string[]): Mention[] {
  const { names, judged } = judge(index, page, blocks, false);
  const mentions: Mention[] = [];
  let next = 0;
  for (let i = 0; i < names.length; i++) {
    const entity = names.plain[i] as number;
    if (entity !== OPEN) {
      mentions.push({
        block: names.block[i] as number,
        start: names.start[i] as number,
        end: names.nameEnd[i] as number,
        entity,
      });
      continue;
    }
    const one = judged[next++];
    if (one?.marked) mentions.push({ block: one.block, start: one.start, end: one.end, entity: one.entity });
  }
  return mentions;
}

/** As `findMentions`, with what was not marked and the reasons for each; slower, as every spelling is weighed. */
export function judgeSightings(
  index: NameIndex,
  page: PageContext,
  blocks: readonly string[],
): JudgedSighting[] {
  return judge(index, page, blocks, true).judged;
}

/** Judges the open names of a page; with `explain` all are. */
function judge(
  index: NameIndex,
  page: PageContext,
  blocks: readonly string[],
  explain: boolean,
): { names: PageNames; judged: JudgedSighting[] } {
  const language = page.lang?.toLowerCase().split(/[-_]/)[0] || (isGerman(blocks) ? "de" : "en");
  const names = withIntroduced(findNames(index, blocks, language === "de", explain));
  const placed = place(names, language);
  const evidence = pageEvidence(names, page, placed, language);
  const weighed = placed.map((one) =>
    one.sighting.candidates.map((candidate) => weigh(index, one, candidate, evidence)),
  );
  // What is strong and has no rival stands by itself.
  const judged = placed.map(({ sighting }, o) => verdictOf(sighting, weighed[o] ?? []));
  const unsure = placed.flatMap(({ sighting }, o) => (isPlain(sighting) ? [] : [o]));
  if (unsure.length === 0) return { names, judged };
  const numberOf = new Int32Array(names.length).fill(-1);
  placed.forEach(({ at }, o) => {
    numberOf[at] = o;
  });
  const judgeAgain = (established: EntitySet | undefined) => {
    for (const o of unsure) {
      const one = placed[o];
      if (!one) continue;
      judged[o] = verdictOf(
        one.sighting,
        (weighed[o] ?? []).map((meaning) => withStanding(index, one, meaning, established)),
      );
    }
  };
  judgeAgain(undefined);
  for (let round = 0; round < ROUNDS; round++) {
    const established = establishedIn(names, judged, unsure);
    const meant = (at: number): readonly number[] => {
      const one = judged[numberOf[at] ?? -1];
      if (one) return one.marked ? [one.entity] : [];
      return [names.plain[at] as number];
    };
    list(names, placed, (_, at) => meant(at), "listed");
    judgeAgain(established);
  }
  return { names, judged };
}

/**
 * One sense a page (Gale, Church and Yarowsky 1992, "One Sense Per Discourse"): a meaning that stands somewhere on the
 * page speaks for itself elsewhere on it. Of rivals for one spelling, only what stands best over the page does.
 */
function establishedIn(
  names: PageNames,
  judged: readonly JudgedSighting[],
  unsure: readonly number[],
): EntitySet {
  // What only plain names mean needs no support.
  const { count } = names.index.entities;
  const asked = new EntitySet(count);
  const standing = new Map<number, number>();
  for (const o of unsure) for (const { candidate } of judged[o]?.verdicts ?? []) asked.add(candidate.entity);
  const stand = (entity: number, score: number) => {
    if (asked.has(entity)) standing.set(entity, (standing.get(entity) ?? 0) + score);
  };
  const established = new EntitySet(count);
  for (let i = 0; i < names.length; i++) {
    const entity = names.plain[i] as number;
    if (entity === OPEN || !asked.has(entity)) continue;
    stand(entity, STRONG);
    established.add(entity);
  }
  for (const { verdicts } of judged)
    for (const { candidate, score, proof, local } of verdicts)
      if (proof >= THRESHOLD - ROUNDING) stand(candidate.entity, score - local);
  for (const { verdicts } of judged) {
    let most = 0;
    for (const { candidate } of verdicts) most = Math.max(most, standing.get(candidate.entity) ?? 0);
    if (most === 0) continue;
    // Of equals neither is preferred.
    for (const { candidate } of verdicts)
      if ((standing.get(candidate.entity) ?? 0) >= most - ROUNDING) established.add(candidate.entity);
  }
  return established;
}

function verdictOf({ block, start, end }: Sighting, meanings: readonly Verdict[]): JudgedSighting {
  const verdicts = meanings.length > 1 ? [...meanings].sort((a, b) => b.score - a.score) : meanings;
  const [best] = verdicts;
  const marked = (best?.proof ?? 0) >= THRESHOLD - ROUNDING;
  const second = verdicts[1];
  const doubtful =
    marked &&
    second !== undefined &&
    second.proof >= THRESHOLD - ROUNDING &&
    (best?.score ?? 0) - second.score < DOUBT;
  return { block, start, end, entity: best?.candidate.entity ?? 0, marked, doubtful, verdicts };
}
