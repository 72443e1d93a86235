/** Features of what surrounds the phrases of a sentence, and of where the sentence stands. */
import type { Entity } from "../../entities/entity";
import { fnv } from "../../text/hash";
import { hashesOf, type Lexeme, lexemeOf } from "../view/lexeme";
import type { View } from "../view/view";
import {
  BIAS,
  bucket,
  type FeatureGroup,
  feature,
  groupOf,
  KIND,
  LIKE_BEFORE,
  LIKE_BEFORE_TWO,
  LIKE_BEHIND,
  MADE,
  N1,
  N2,
  P1,
  P1WHERE,
  P2,
  SORT,
  SPOT,
  WHO,
} from "./field-features";
import { fieldBucket } from "./field-model";
import { SORTS } from "./field-sorts";
import { sentenceTraits } from "./field-traits";

/** Where a sentence stands relative to the agreement. */
export interface FieldPlace {
  /** Sentences after the one that reported it; 0 in that one, negative before it. */
  distance: number;
  /** The offset of its cue, if this sentence reports it. */
  cue: number | undefined;
  /** Whether it is in the paragraph that reported the agreement. */
  together: boolean;
  /** Who agreed. */
  parties: readonly Entity[];
  /** The words of the headline. */
  title: ReadonlySet<string>;
  /** How often the text has each word. */
  counts: ReadonlyMap<string, number>;
}

/** The surroundings of the phrases in one sentence, cached because many begin or end at the same step. */
export class Around {
  readonly view: View;
  readonly place: FieldPlace;
  /** The features shared by all phrases of the sentence. */
  readonly common: FeatureGroup;
  readonly traits: readonly number[];
  /** The step of the cue; -1 where there is none. */
  readonly cue: number;
  readonly #before = new Map<number, FeatureGroup>();
  readonly #behind = new Map<number, FeatureGroup>();

  constructor(view: View, place: FieldPlace, sorts: readonly string[]) {
    this.view = view;
    this.place = place;
    const { named } = view;
    const { kind } = view.sentence;
    const who =
      named.length === 0 ? "nobody" : named.some((party) => place.parties.includes(party)) ? "own" : "others";
    this.traits = sentenceTraits(
      view,
      place,
      SORTS.map(([sort]) => sorts.includes(sort)),
    );
    const { cue } = place;
    this.cue = cue === undefined ? -1 : view.steps.findIndex(({ start }) => start >= cue);
    const far = String(Math.min(place.distance, 4));
    this.common = groupOf([
      fieldBucket(BIAS),
      feature(KIND, kind),
      feature(SPOT, far, kind),
      feature(SPOT, String(Math.min(place.distance, 9))),
      feature(SPOT, place.together ? "together" : "apart", far),
      feature(WHO, who),
      feature(WHO, who, far),
      ...sorts.flatMap((sort) => [feature(SORT, sort), feature(SORT, sort, far)]),
    ]);
  }

  word(i: number): Lexeme {
    return this.view.steps[i]?.lexeme ?? lexemeOf("|");
  }

  /** Whether a phrase that begins at a step is before or behind the cue, or how far from its sentence. */
  where(start: number): string {
    const { cue, distance } = this.place;
    return cue === undefined ? `far${Math.min(distance, 4)}` : start >= cue ? "behind" : "before";
  }

  before(at: number, where: string): FeatureGroup {
    return kept(this.#before, at, () => {
      const one = this.word(at - 1);
      const { word, like } = hashesOf(one);
      const two = hashesOf(this.word(at - 2));
      const out = [
        bucket(P1, word),
        bucket(P2, two.word, word),
        bucket(P1WHERE, word, fnv(where)),
        bucket(LIKE_BEFORE, like),
        bucket(LIKE_BEFORE_TWO, two.like, like),
      ];
      const unit = one.word.charCodeAt(0);
      if (unit >= 0x30 && unit <= 0x39) out.push(feature(MADE, "number before"));
      return groupOf(out);
    });
  }

  behind(end: number): FeatureGroup {
    return kept(this.#behind, end, () => {
      const { word, like } = hashesOf(this.word(end));
      return groupOf([
        bucket(N1, word),
        bucket(N2, word, hashesOf(this.word(end + 1)).word),
        bucket(LIKE_BEHIND, like),
      ]);
    });
  }
}

function kept<T>(map: Map<number, T>, key: number, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
