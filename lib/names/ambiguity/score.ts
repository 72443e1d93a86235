/**
 * Weighs the evidence for one meaning of one spelling. Every piece has a weight and a reason that a person can read
 * ("why this match"); a meaning stands where the weights reach `THRESHOLD`.
 */
import type { EntitySet } from "../entity-set";
import { ENTRY_SKY, ENTRY_WEAK, type EntityTable, type NameIndex } from "../name-index";
import type { Candidate, Sighting } from "../sightings";
import { isChiefBearer } from "./chief-bearer";
import { longerName } from "./nested";
import { isAcrossTheStrait, ownerOf } from "./other-body";
import { elsewhere } from "./other-place";
import type { PageEvidence } from "./page-evidence";
import type { Placed } from "./placed";
import { CHOICE, type Give, LOCAL, type Reason } from "./reasons";
import { weighRivals, weighTopic } from "./rivals";
import { weighWeak } from "./weak";
import { wordInCapitals } from "./word-in-capitals";

export type { Reason } from "./reasons";

/** A meaning's standing. */
export interface Verdict {
  candidate: Candidate;
  /** The sum by which meanings are ordered. */
  score: number;
  /** The score without reasons that only tell rivals apart; it is compared with `THRESHOLD`. */
  proof: number;
  /** The part of the score that holds at this place only, and not on the rest of the page. */
  local: number;
  reasons: readonly Reason[];
}

/** From here on a spelling is marked. */
export const THRESHOLD = 1;
/** Sums of weights are no exact numbers. */
export const ROUNDING = 1e-6;
/** Meanings whose scores differ by less than this count as equal. */
const DOUBT = 0.3;

/** Whether enough speaks for a meaning to mark it. */
export function stands({ proof }: Pick<Verdict, "proof">): boolean {
  return proof >= THRESHOLD - ROUNDING;
}

/** The entities that stand and count as equal to the best, with which verdicts begin; `undefined` where none does. */
export function rivalsOf(verdicts: readonly Verdict[]): number[] | undefined {
  const best = verdicts[0];
  if (!best || verdicts.length === 1 || !stands(best)) return undefined;
  const rivals = verdicts.slice(1).filter((other) => stands(other) && best.score - other.score < DOUBT);
  return rivals.length > 0 ? rivals.map(({ candidate }) => candidate.entity) : undefined;
}

/** The weight of a name that means nothing else. */
export const STRONG = 2;
const UNKEPT: readonly Reason[] = [];
const STRONG_ALONE: readonly Reason[] = [{ code: "strong-name", weight: STRONG }];

/** Whether a spelling has one meaning only, and means nothing else. */
export function isPlain({ candidates }: Sighting): boolean {
  return candidates.length === 1 && !((candidates[0]?.flags ?? 0) & (ENTRY_WEAK | ENTRY_SKY));
}

/** A meaning with the evidence of its place and page; what else stands on the page is still to be added. */
export interface Weighed extends Verdict {
  /** The weight that is added if the entity stands elsewhere on the page. */
  standing: number;
  /** It bears the name surely and others only may, and nothing around them speaks for those. */
  chief: boolean;
  /** What `withStanding` added last, and the verdict that it gave. */
  stoodBy: number;
  listedBy: number;
  stood: Verdict | undefined;
}

/** Adds up the evidence for one meaning after the other. */
export class Tally {
  readonly #explain: boolean;
  score = 0;
  proof = 0;
  local = 0;
  reasons: Reason[] | undefined;

  /** The reasons are kept where `explain` is set. */
  constructor(explain: boolean) {
    this.#explain = explain;
  }

  /** Starts over for another meaning. */
  clear(): void {
    this.score = 0;
    this.proof = 0;
    this.local = 0;
    this.reasons = this.#explain ? [] : undefined;
  }

  readonly give: Give = (code, weight, detail) => {
    this.score += weight;
    if (!CHOICE.has(code)) this.proof += weight;
    if (LOCAL.has(code)) this.local += weight;
    this.reasons?.push(detail === undefined ? { code, weight } : { code, weight, detail });
  };
}

/** Weighs one meaning of a spelling, with a tally that nothing else uses meanwhile. */
export function weigh(
  index: NameIndex,
  placed: Placed,
  candidate: Candidate,
  page: PageEvidence,
  tally: Tally,
): Weighed {
  const { entities } = index;
  if (
    isPlain(placed.sighting) &&
    candidate.kind !== "body" &&
    placed.isFree(candidate.kind) &&
    !page.refusals.has(placed.at) &&
    wordInCapitals(placed) === undefined &&
    placed.sighting.end === placed.sighting.nameEnd &&
    candidate.introduced !== true
  )
    return {
      candidate,
      score: STRONG,
      proof: STRONG,
      local: 0,
      reasons: STRONG_ALONE,
      standing: STRONG_STANDING,
      chief: false,
      stoodBy: 0,
      listedBy: 0,
      stood: undefined,
    };
  tally.clear();
  const { give } = tally;
  const { sighting, text } = placed;
  const { kind, entity } = candidate;
  const weak = (candidate.flags & ENTRY_WEAK) !== 0;
  const longer = longerName(placed, kind);
  if (longer !== undefined) give("longer-name", -8, longer);
  weighRefusals(placed, weak, page, give);
  weighLand(entities, placed, candidate, page, longer !== undefined, give);
  const standing = weak ? weighWeak(entities, placed, candidate, page, give) : STRONG_STANDING;
  if (!weak) weighStrong(entities, placed, candidate, page, give);
  if (candidate.introduced === true) give("introduced-on-page", 1);
  if (sighting.end > sighting.nameEnd && kind !== "place")
    give("legal-form", 3, text.slice(sighting.nameEnd, sighting.end).trim());
  const rivals = sighting.candidates.length > 1;
  if (rivals) weighRivals(entities, entity, placed, page, give);
  if (weak || rivals) weighTopic(entities, entity, placed, page, give);
  return {
    candidate,
    score: tally.score,
    proof: tally.proof,
    local: tally.local,
    reasons: tally.reasons ?? UNKEPT,
    standing,
    chief: !weak && isChiefBearer(entities, placed, candidate, page),
    stoodBy: 0,
    listedBy: 0,
    stood: undefined,
  };
}

/** What the page or the word itself says against any meaning. */
function weighRefusals(placed: Placed, weak: boolean, page: PageEvidence, give: Give): void {
  const word = weak ? undefined : wordInCapitals(placed);
  if (word !== undefined) give("ordinary-word", -8, word);
  const refusal = page.refusals.get(placed.at);
  // Weak names are told from persons and words by what `weighWeak` weighs.
  if (refusal && (!weak || refusal.code === "team-on-page")) give(refusal.code, -8, refusal.detail);
}

/** Whether the body is this land's or another's. */
function weighLand(
  entities: EntityTable,
  placed: Placed,
  candidate: Candidate,
  page: PageEvidence,
  isLonger: boolean,
  give: Give,
): void {
  const owner = isLonger ? undefined : ownerOf(entities, placed, candidate);
  if (owner?.own === true) give("its-land-beside", 1, owner.detail);
  else if (owner) give("of-another-land", -8, owner.detail);
  else if (isAcrossTheStrait(entities, placed, candidate, page.home)) give("of-another-land", -8);
  else if (candidate.flags & ENTRY_WEAK && candidate.kind === "body") {
    const other = page.bareBodies.get(placed.at)?.get(candidate.entity);
    if (other) give("of-another-land", other.sure ? -8 : -0.8, other.detail);
  }
}

/** A name that means nothing else, unless its place or the sky speaks against it. */
function weighStrong(
  entities: EntityTable,
  placed: Placed,
  candidate: Candidate,
  page: PageEvidence,
  give: Give,
): void {
  give("strong-name", STRONG);
  const state = elsewhere(entities, placed, candidate);
  if (state !== undefined) give("in-another-country", -8, state);
  if (candidate.flags & ENTRY_SKY && page.space) give("in-the-sky", -2);
}

const STRONG_STANDING = 0.8;
/** Weights of standing in a list beside names of its sort: names that stand, names that may. */
const LISTED = 1;
const LISTED_WEAK = 0.4;
/** The same for words that could begin a sentence, for which a list tells more. */
const LISTED_WORD = 1.6;

/** Adds to a weighed meaning the evidence of what stands elsewhere on the page, and beside it in a list. */
export function withStanding(placed: Placed, weighed: Weighed, established: EntitySet | undefined): Verdict {
  const { candidate, reasons } = weighed;
  const support = established?.has(candidate.entity) ? weighed.standing : 0;
  let listed = 0;
  const weak = (candidate.flags & ENTRY_WEAK) !== 0;
  // What is weighed for a weak name, such as its capital and its list, holds for the chief bearer too, until that other
  // one stands elsewhere on the page.
  const chief =
    weighed.chief &&
    !placed.sighting.candidates.some(
      ({ flags, entity }) => flags & ENTRY_WEAK && established?.has(entity) === true,
    )
      ? 1
      : 0;
  if (weak || chief > 0) {
    const sort = candidate.kind === "place" ? "place" : "party";
    listed = placed.listed.has(sort)
      ? weak && weighed.standing < 1
        ? LISTED_WORD
        : LISTED
      : placed.listedWeak.has(sort)
        ? LISTED_WEAK
        : 0;
  }
  if (support === 0 && listed === 0 && chief === 0) return weighed;
  if (weighed.stood && weighed.stoodBy === support && weighed.listedBy === listed + chief)
    return weighed.stood;
  weighed.stoodBy = support;
  weighed.listedBy = listed + chief;
  weighed.stood = {
    candidate,
    local: weighed.local,
    score: weighed.score + support + listed + chief,
    proof: weighed.proof + support + listed,
    reasons:
      reasons === UNKEPT
        ? UNKEPT
        : [
            ...reasons,
            ...(chief > 0 ? [{ code: "chief-bearer", weight: chief } as const] : []),
            ...(support > 0 ? [{ code: "established-on-page", weight: support } as const] : []),
            ...(listed > 0 ? [{ code: "among-its-like", weight: listed } as const] : []),
          ],
  };
  return weighed.stood;
}
