/**
 * One sense a page (Gale, Church and Yarowsky 1992, "One Sense Per Discourse"): a meaning that stands somewhere on the
 * page supports itself elsewhere on it. Of rivals for one spelling, only the one that stands best over the page does.
 */
import type { Placed } from "./ambiguity/placed";
import { ROUNDING, STRONG, stands, type Verdict } from "./ambiguity/score";
import { isUnspaced } from "./ambiguity/weak-unspaced";
import { EntitySet } from "./entity-set";
import type { JudgedSighting } from "./find";
import { ENTRY_ACRONYM } from "./name-index";
import { NOTHING, type PageNames } from "./page-names";

/** Evidence for a name in several places, not enough in any of them, is enough from this sum on. */
const HOPES = 1.2;
/** How much a meaning counts where another one is likelier. */
const RUNNER_UP = 0.75;
/** Evidence at one place counts from here on. */
const HOPE = 0.4;
/** The same for initials: more than their capitals alone give. */
const HOPE_OF_LETTERS = 0.6;
/** The same for a party in a script without capitals: more than its own weight with a list or a preposition. */
const HOPE_UNSPACED = 0.9;

/** Tells which of the meanings that need support have it, again and again as the verdicts change. */
export class Support {
  readonly #count: number;
  readonly #blocks: readonly string[];
  /** The entities that need support; those that only plain names mean do not. */
  readonly #asked: EntitySet;
  /** The weights of the plain names among them. */
  readonly #plain = new Map<number, number>();
  /** The entities of strong names that are part of longer ones. */
  readonly #nested: number[] = [];

  /** `unsure`: the sightings whose meanings need support. */
  constructor(names: PageNames, unsure: readonly Placed[]) {
    this.#count = names.index.entities.count;
    this.#blocks = names.blocks;
    this.#asked = new EntitySet(this.#count);
    for (let i = 0; i < unsure.length; i++) this.#ask(unsure[i] as Placed);
    for (let i = 0; i < names.length; i++) this.#note(names.plain[i] as number);
  }

  // The work for each name is a function of its own: an engine optimises the loop, which runs once a page, only while
  // it runs, and a nested loop again and again.
  #ask({ sighting }: Placed): void {
    for (const { entity } of sighting.candidates) this.#asked.add(entity);
  }

  #note(plain: number): void {
    if (plain >= 0) {
      if (this.#asked.has(plain)) this.#plain.set(plain, (this.#plain.get(plain) ?? 0) + STRONG);
    } else if (plain <= NOTHING && this.#asked.has(NOTHING - plain)) this.#nested.push(NOTHING - plain);
  }

  /** The meanings that stand somewhere in `judged`, and better than their rivals. */
  established(judged: readonly JudgedSighting[]): EntitySet {
    const standing = new Map(this.#plain);
    const hopes = new Map<number, { times: number; sum: number }>();
    for (let i = 0; i < judged.length; i++) {
      const one = judged[i] as JudgedSighting;
      const { verdicts } = one;
      const [only] = verdicts;
      if (
        only &&
        verdicts.length === 1 &&
        only.proof >= this.#leastHope(one, only) &&
        this.#asked.has(only.candidate.entity)
      ) {
        const hope = hopes.get(only.candidate.entity);
        if (hope) {
          hope.times++;
          hope.sum += only.proof;
        } else hopes.set(only.candidate.entity, { times: 1, sum: only.proof });
      }
      const most = (verdicts[0]?.score ?? 0) - ROUNDING;
      for (let v = 0; v < verdicts.length; v++) {
        const verdict = verdicts[v] as Verdict;
        const { entity } = verdict.candidate;
        if (!stands(verdict) || !this.#asked.has(entity)) continue;
        const weight = (verdict.score - verdict.local) * (verdict.score < most ? RUNNER_UP : 1);
        standing.set(entity, (standing.get(entity) ?? 0) + weight);
      }
    }
    for (const [entity, { times, sum }] of hopes)
      if (times >= 2 && sum >= HOPES && !standing.has(entity)) standing.set(entity, sum);
    const established = new EntitySet(this.#count);
    for (const entity of this.#plain.keys()) established.add(entity);
    for (const entity of this.#nested) if ((standing.get(entity) ?? 0) > 0) established.add(entity);
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

  #leastHope({ block, start }: JudgedSighting, { candidate }: Verdict): number {
    if (candidate.kind === "place") return HOPE;
    if (isUnspaced(this.#blocks[block]?.charAt(start) ?? "")) return HOPE_UNSPACED;
    return candidate.flags & ENTRY_ACRONYM ? HOPE_OF_LETTERS : HOPE;
  }
}
