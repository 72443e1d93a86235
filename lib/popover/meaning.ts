/** What a name on a page may mean, as messages carry it. Types only: the reader knows the protocol, not the matcher. */
import type { EntityRef, MarkKind, NameType } from "@/lib/model";

/** One piece of evidence for a meaning of a name, or against it. */
export interface Reason {
  /** The matcher's own code, such as `legal-form`; `lib/names/ambiguity/reasons.ts` has the list. */
  code: string;
  /** How strong it is; below zero it speaks against the meaning. */
  weight: number;
  /** The words on the page that it rests on, where there are some. */
  detail?: string;
}

/** A party or place that a spelling may mean. */
export interface Meaning {
  ref: EntityRef;
  kind: MarkKind;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** The title of its dataset. */
  dataset: string;
  /** The name that matched; absent where the page itself gave the short form. No dataset need have one that is `abroad`. */
  fired?: {
    text: string;
    type: NameType;
    lang?: string;
    weak: boolean;
    added: boolean;
    abroad?: boolean;
  };
  /** All evidence together. */
  score: number;
  /** The part of the score that shows the spelling to be a name at all. */
  proof: number;
  reasons: Reason[];
  /** The proof is enough for it to be marked. */
  stands: boolean;
  /** The user said "not this one", and it holds on this page. */
  rejected: boolean;
}

/** A spelling of a known name in a block of text, marked or not. */
export interface ExplainedSpelling {
  block: number;
  /** UTF-16 units in the block, `end` exclusive. */
  start: number;
  end: number;
  marked: boolean;
  /** The one that is marked and all that fit as well, where the page leaves open which is meant. */
  equals?: EntityRef[];
  /** Best first. */
  meanings: Meaning[];
}
