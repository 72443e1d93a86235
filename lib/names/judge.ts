/** Judges the spellings on a page: first each for itself, then again with what stands elsewhere on the page. */
import { playOf } from "./ambiguity/at-play";
import { isGerman } from "./ambiguity/context";
import { longerName } from "./ambiguity/nested";
import { pageEvidence } from "./ambiguity/page-evidence";
import { homeOf } from "./ambiguity/page-home";
import { list, place } from "./ambiguity/place";
import type { Placed } from "./ambiguity/placed";
import {
  isPlain,
  rivalsOf,
  stands,
  Tally,
  type Verdict,
  type Weighed,
  weigh,
  withStanding,
} from "./ambiguity/score";
import { settle } from "./ambiguity/settle";
import { endingsOf } from "./endings";
import type { EntitySet } from "./entity-set";
import { Support } from "./established";
import type { JudgedSighting, PageContext } from "./find";
import { withIntroduced } from "./introduced";
import type { NameIndex } from "./name-index";
import { findNames, NOTHING, PageNames } from "./page-names";
import type { Sighting } from "./sightings";

/** How often the verdicts are weighed again with what stood before: names in a list speak for one another step by step. */
const ROUNDS = 2;
/** How many UTF-16 units are read, and how many spellings looked at, between two chances to pause. */
const UNITS_A_STEP = 50_000;
const SPELLINGS_A_STEP = 500;

/** Notes what is played where nothing was settled before: weak names, and with `explain` all. */
function notePlays(names: PageNames, placed: readonly Placed[], explain: boolean): void {
  for (const one of placed) {
    if (!explain && names.isStrong(one.at)) continue;
    const [only] = one.sighting.candidates;
    const play =
      only && longerName(one, only.kind) === undefined ? playOf(names.index.entities, one) : undefined;
    if (play) names.plays.set(one.at, play);
  }
}

/** The names of a page, and the verdicts on those among them that are open, in their order. */
export interface Judged {
  names: PageNames;
  judged: readonly JudgedSighting[];
}

/**
 * Judges the open names of a page; with `explain` all are, and the reasons are kept. It yields every few milliseconds,
 * so that who runs it may do something else between; nothing is lost by pauses of any length.
 */
export function* judging(
  index: NameIndex,
  page: PageContext,
  blocks: readonly string[],
  explain: boolean,
): Generator<void, Judged> {
  const language = page.lang?.toLowerCase().split(/[-_]/)[0] || (isGerman(blocks) ? "de" : "en");
  const endings = endingsOf(language);
  const found = new PageNames(index, blocks);
  for (let from = 0; from < blocks.length; ) {
    const to = blocksUpTo(blocks, from);
    findNames(found, from, to, endings, explain);
    from = to;
    yield;
  }
  const names = withIntroduced(found);
  const home = homeOf(page);
  for (let from = 0; !explain && from < names.length; from += SPELLINGS_A_STEP) {
    settle(names, language, home, from, Math.min(from + SPELLINGS_A_STEP, names.length));
    yield;
  }
  const placed = place(names, language);
  yield;
  const evidence = pageEvidence(names, page, placed, language);
  notePlays(names, placed, explain);
  // What its own sentence settled as a place or a firm.
  for (const at of [...evidence.sides.keys(), ...evidence.bearers.keys(), ...evidence.openers.keys()]) {
    const settled = names.plain[at] as number;
    if (settled >= 0) names.plain[at] = NOTHING - settled;
  }
  const tally = new Tally(explain);
  const weighed: Weighed[][] = [];
  const judged: JudgedSighting[] = [];
  /** The numbers among `placed` of those that do not stand by themselves, as what is strong and has no rival does. */
  const unsure: number[] = [];
  /** And of each name that was placed. */
  const numberOf = new Int32Array(names.length).fill(-1);
  for (let o = 0; o < placed.length; o++) {
    if (o % SPELLINGS_A_STEP === SPELLINGS_A_STEP - 1) yield;
    const one = placed[o] as Placed;
    const meanings: Weighed[] = [];
    for (const candidate of one.sighting.candidates)
      meanings.push(weigh(index, one, candidate, evidence, tally));
    weighed.push(meanings);
    judged.push(verdictOf(one.sighting, meanings));
    if (!isPlain(one.sighting)) unsure.push(o);
    numberOf[one.at] = o;
  }
  if (unsure.length === 0) return { names, judged };

  const meant = (_: Sighting, at: number): readonly number[] => {
    const one = judged[numberOf[at] as number];
    if (one) return one.marked ? [one.entity] : [];
    const plain = names.plain[at] as number;
    return plain < 0 ? [] : [plain];
  };
  const judgeAgain = (established: EntitySet | undefined) => {
    for (let u = 0; u < unsure.length; u++) {
      const o = unsure[u] as number;
      const one = placed[o] as Placed;
      const meanings = weighed[o] as Weighed[];
      const only = meanings[0];
      if (!only) continue;
      if (meanings.length > 1) {
        const verdicts = meanings.map((meaning) => withStanding(one, meaning, established));
        judged[o] = verdictOf(one.sighting, verdicts);
        continue;
      }
      const meaning = withStanding(one, only, established);
      if (meaning !== judged[o]?.verdicts[0]) judged[o] = verdictOf(one.sighting, [meaning]);
    }
  };
  judgeAgain(undefined);
  const support = new Support(
    names,
    placed.filter(({ sighting }) => !isPlain(sighting)),
  );
  for (let round = 0; round < ROUNDS; round++) {
    yield;
    const established = support.established(judged);
    list(names, placed, meant, "listed");
    judgeAgain(established);
  }
  // An engine that has seen arrays live long makes them among what it collects seldom: what hangs on them is let go.
  placed.length = 0;
  weighed.length = 0;
  return { names, judged };
}

/** The block up to which one step reads from `from` on. */
function blocksUpTo(blocks: readonly string[], from: number): number {
  let to = from;
  for (let units = 0; to < blocks.length && units < UNITS_A_STEP; to++) units += blocks[to]?.length ?? 0;
  return to;
}

function verdictOf({ block, start, end }: Sighting, meanings: readonly Verdict[]): JudgedSighting {
  const verdicts = meanings.length > 1 ? [...meanings].sort((a, b) => b.score - a.score) : meanings;
  const best = verdicts[0];
  const rivals = rivalsOf(verdicts);
  const entity = best?.candidate.entity ?? 0;
  // What is a name by one of its meanings is one by the meaning that its place decides for.
  const marked = best !== undefined && (stands(best) || (best.proof >= 0 && meanings.some(stands)));
  if (!rivals) return { block, start, end, entity, marked, verdicts };
  return { block, start, end, entity, marked, rivals, verdicts };
}
