/** From a page's text to mentions: which names stand where, and which party or place each means. */
import { isGerman } from "./ambiguity/context";
import { pageEvidence } from "./ambiguity/page-evidence";
import { list, place } from "./ambiguity/place";
import { isPlain, THRESHOLD, type Verdict, weigh, withStanding } from "./ambiguity/score";
import { withIntroduced } from "./introduced";
import type { NameIndex } from "./name-index";
import { findSightings, type Sighting } from "./sightings";

/** How often the verdicts are weighed again with what stood before: names in a list speak for one another step by step. */
const ROUNDS = 2;
/** Sums of weights are no exact numbers. */
const ROUNDING = 1e-6;
const NOTHING: ReadonlySet<number> = new Set();

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
  verdicts: readonly Verdict[];
}

/**
 * Finds what a page mentions. A block is a paragraph or heading; no name crosses from one to the next.
 * A weak name counts only where something else on the page speaks for its party.
 */
export function findMentions(index: NameIndex, page: PageContext, blocks: readonly string[]): Mention[] {
  return judgeSightings(index, page, blocks)
    .filter(({ marked }) => marked)
    .map(({ block, start, end, entity }) => ({ block, start, end, entity }));
}

/** As `findMentions`, with what was not marked and the reasons for each. */
export function judgeSightings(
  index: NameIndex,
  page: PageContext,
  blocks: readonly string[],
): JudgedSighting[] {
  const language = page.lang?.toLowerCase().split(/[-_]/)[0] || (isGerman(blocks) ? "de" : "en");
  const sightings = withIntroduced(index, blocks, findSightings(index, blocks, language === "de"));
  const placed = place(index, blocks, sightings, language);
  const evidence = pageEvidence(index, page, blocks, placed, language);
  const weighed = placed.map((one) =>
    one.sighting.candidates.map((candidate) => weigh(index, one, candidate, evidence)),
  );
  const judge = (i: number, established: ReadonlySet<number>) => {
    const one = placed[i];
    if (one)
      judged[i] = verdictOf(
        one.sighting,
        (weighed[i] ?? []).map((meaning) => withStanding(index, one, meaning, established)),
      );
  };
  // What is strong and has no rival stands by itself.
  const judged = placed.map(({ sighting }, i) => verdictOf(sighting, weighed[i] ?? []));
  const open = judged.flatMap((_, i) => (sightings[i] && !isPlain(sightings[i]) ? [i] : []));
  for (const i of open) judge(i, NOTHING);
  for (let round = 0; round < ROUNDS && open.length > 0; round++) {
    const established = establishedIn(judged, open);
    const before = [...judged];
    list(index, placed, (_, i) => (before[i]?.marked ? [before[i].entity] : []), "listed");
    for (const i of open) judge(i, established);
  }
  return judged;
}

/**
 * One sense a page (Gale, Church and Yarowsky 1992, "One Sense Per Discourse"): a meaning that stands somewhere on the
 * page speaks for itself elsewhere on it. Of rivals for one spelling, only the one that stands best over the page does.
 */
function establishedIn(judged: readonly JudgedSighting[], open: readonly number[]): Set<number> {
  // What only plain names mean needs no support.
  const asked = new Set<number>();
  for (const i of open) for (const { candidate } of judged[i]?.verdicts ?? []) asked.add(candidate.entity);
  const standing = new Map<number, number>();
  for (const { verdicts } of judged)
    for (const { candidate, score, proof } of verdicts)
      if (asked.has(candidate.entity) && proof >= THRESHOLD - ROUNDING)
        standing.set(candidate.entity, (standing.get(candidate.entity) ?? 0) + score);
  const established = new Set<number>();
  for (const { verdicts } of judged) {
    let best: number | undefined;
    let most = 0;
    for (const { candidate } of verdicts) {
      if (!asked.has(candidate.entity)) continue;
      const score = standing.get(candidate.entity) ?? 0;
      if (score <= most) continue;
      best = candidate.entity;
      most = score;
    }
    if (best !== undefined) established.add(best);
  }
  return established;
}

function verdictOf({ block, start, end }: Sighting, meanings: readonly Verdict[]): JudgedSighting {
  const verdicts = meanings.length > 1 ? [...meanings].sort((a, b) => b.score - a.score) : meanings;
  const [best] = verdicts;
  const marked = (best?.proof ?? 0) >= THRESHOLD - ROUNDING;
  return { block, start, end, entity: best?.candidate.entity ?? 0, marked, verdicts };
}
