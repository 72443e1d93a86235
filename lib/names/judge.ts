/** Judges the spellings on a page: first each for itself, then again with what stands elsewhere on the page. */

import { languageOf } from "@/lib/model/language";
import { playOf } from "./ambiguity/at-play";
import { isGerman } from "./ambiguity/context";
import { longerName } from "./ambiguity/nested";
import { type PageEvidence, pageEvidence } from "./ambiguity/page-evidence";
import { homeOf } from "./ambiguity/page-home";
import { list, place } from "./ambiguity/place";
import type { Placed } from "./ambiguity/placed";
import { rowHeads } from "./ambiguity/row-heads";
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
import { OTHER_SCRIPTS, tongueOf, withLatinApart } from "./tongues";

/** How often verdicts are weighed again with what stood before: names in a list support one another step by step. */
const ROUNDS = 2;
/** How many UTF-16 units are read, and how many spellings looked at, between two chances to pause. */
const UNITS_A_STEP = 50_000;
const SPELLINGS_A_STEP = 500;

/** Notes names that are sides in a match, as far as `settle` did not: weak names, and with `explain` all. */
function notePlays(names: PageNames, placed: readonly Placed[], explain: boolean): void {
  for (const one of placed) {
    if (!explain && names.isStrong(one.at)) continue;
    const [only] = one.sighting.candidates;
    const play = only && playOf(names.index.entities, one);
    if (play && longerName(one, only.kind) === undefined) names.plays.set(one.at, play);
  }
}

/** The names of a page, and the verdicts on those among them that are open, in their order. */
export interface Judged {
  names: PageNames;
  judged: readonly JudgedSighting[];
}

/**
 * Judges the open names of a page; with `explain` all are, and the reasons are kept. It yields every few milliseconds,
 * so that its caller may do something else in between; pauses of any length change nothing.
 */
export function* judging(
  index: NameIndex,
  page: PageContext,
  written: readonly string[],
  explain: boolean,
): Generator<void, Judged> {
  const blocks = written.map(withLatinApart);
  const declared = languageOf(page.lang);
  const language = declared ?? (isGerman(blocks) ? "de" : "en");
  const tongues = tongueOf(language) | (declared === undefined ? OTHER_SCRIPTS : 0);
  const names = yield* namesIn({ ...index, tongues }, blocks, language, explain);
  const home = homeOf(page);
  for (let from = 0; !explain && from < names.length; from += SPELLINGS_A_STEP) {
    settle(names, language, home, from, Math.min(from + SPELLINGS_A_STEP, names.length));
    yield;
  }
  const heads = rowHeads(names);
  const placed = place(names, language, heads);
  yield;
  const evidence = pageEvidence(names, page, placed, language);
  notePlays(names, placed, explain);
  // The page overrules `settle`, which saw the sentence only: here the name is a side's, a person's, another land's or a word.
  for (const at of evidence.refusals.keys()) {
    const settled = names.plain[at] as number;
    if (settled >= 0) names.plain[at] = NOTHING - settled;
  }
  const verdicts = new Verdicts(names, placed, heads);
  yield* verdicts.weigh(index, evidence, explain);
  yield* verdicts.weighTogether();
  // Engines put arrays like this one among what they collect seldom, so its contents are released here.
  placed.length = 0;
  return { names, judged: verdicts.judged };
}

/** Finds the names of a page, and those that it introduces itself. */
function* namesIn(
  index: NameIndex,
  blocks: readonly string[],
  language: string,
  explain: boolean,
): Generator<void, PageNames> {
  const endings = endingsOf(language);
  const found = new PageNames(index, blocks);
  for (let from = 0; from < blocks.length; ) {
    const to = blocksUpTo(blocks, from);
    findNames(found, from, to, endings, explain);
    from = to;
    yield;
  }
  return withIntroduced(found);
}

/** The verdicts on the names of a page: on each for itself at first, then with what stands elsewhere on the page. */
class Verdicts {
  readonly judged: JudgedSighting[] = [];
  readonly #names: PageNames;
  readonly #placed: readonly Placed[];
  readonly #heads: ReadonlySet<number>;
  readonly #weighed: Weighed[][] = [];
  /** The numbers among `placed` of those that need support; strong names without rivals stand by themselves. */
  readonly #unsure: number[] = [];
  /** For each name its number among `placed`. */
  readonly #numberOf: Int32Array;

  constructor(names: PageNames, placed: readonly Placed[], heads: ReadonlySet<number>) {
    this.#names = names;
    this.#placed = placed;
    this.#heads = heads;
    this.#numberOf = new Int32Array(names.length).fill(-1);
  }

  /** Weighs each name for itself. */
  *weigh(index: NameIndex, evidence: PageEvidence, explain: boolean): Generator<void, void> {
    const tally = new Tally(explain);
    for (let o = 0; o < this.#placed.length; o++) {
      if (o % SPELLINGS_A_STEP === SPELLINGS_A_STEP - 1) yield;
      const one = this.#placed[o] as Placed;
      const meanings: Weighed[] = [];
      for (const candidate of one.sighting.candidates)
        meanings.push(weigh(index, one, candidate, evidence, tally));
      this.#weighed.push(meanings);
      this.judged.push(verdictOf(one.sighting, meanings));
      if (!isPlain(one.sighting)) this.#unsure.push(o);
      this.#numberOf[one.at] = o;
    }
  }

  /** Judges the unsure again with what stood before, in rounds: each lets the next rely on what it established. */
  *weighTogether(): Generator<void, void> {
    if (this.#unsure.length === 0) return;
    this.#judgeAgain(undefined);
    const support = new Support(
      this.#names,
      this.#placed.filter(({ sighting }) => !isPlain(sighting)),
    );
    for (let round = 0; round < ROUNDS; round++) {
      yield;
      const established = support.established(this.judged);
      list(this.#names, this.#heads, this.#placed, this.#meant, "listed");
      this.#judgeAgain(established);
    }
    this.#weighed.length = 0;
  }

  /** The entities that a name is taken for. */
  readonly #meant = (_: Sighting, at: number): readonly number[] => {
    const one = this.judged[this.#numberOf[at] as number];
    if (one) return one.marked ? [one.entity] : [];
    const plain = this.#names.plain[at] as number;
    return plain < 0 ? [] : [plain];
  };

  #judgeAgain(established: EntitySet | undefined): void {
    const { judged } = this;
    for (let u = 0; u < this.#unsure.length; u++) {
      const o = this.#unsure[u] as number;
      const one = this.#placed[o] as Placed;
      const meanings = this.#weighed[o] as Weighed[];
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
  }
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
  // A spelling that is a name by one of its meanings is one by the meaning chosen for its place too.
  const marked = best !== undefined && (stands(best) || (best.proof >= 0 && meanings.some(stands)));
  if (!rivals) return { block, start, end, entity, marked, verdicts };
  return { block, start, end, entity, marked, rivals, verdicts };
}
