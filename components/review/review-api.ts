/** What the review page asks of the store, the workers and the browser; its entry point answers with the real ones. */
import type { EntityRef, Problem } from "@/lib/model";
import type { About, DraftRow, DraftText, KnownEntity, TextSpan } from "@/lib/review/draft";
import type { ChosenAgreement } from "@/lib/review/read-chosen";
import type { Review } from "@/lib/review/state";
import type { SearchHit } from "@/lib/search/hits";

/** A release as it comes in. */
export interface NewRelease {
  name: string;
  origin: DraftRow["origin"];
  content: Blob;
  about: About;
}

/** How far a reading is. */
export type ReadingProgress =
  /** Another tab reads a release: they are read one at a time. */
  | { step: "elsewhere" }
  | { step: "opening" | "known names" | "reading" | "storing" }
  | { step: "pages"; done: number; total: number };

export type ReadingOutcome =
  | { type: "read" }
  /** The same text is in the queue already, as another release. */
  | { type: "again"; other: string }
  | { type: "failed"; problem: Problem }
  | { type: "cancelled" };

/** A running reading. */
export interface ReadingRun {
  outcome: Promise<ReadingOutcome>;
  cancel(): void;
}

/** The user's own dataset. */
export interface OwnView {
  title: string;
  agreements: number;
  enabled: boolean;
}

/** What the user's own dataset holds of what was accepted of a release. */
export interface Held {
  /** By item, what it says otherwise than the review. */
  otherwise: Record<string, string[]>;
  /** It lost some of it: it was removed, or is an earlier version again. */
  isMissing: boolean;
}

export interface ReviewApi {
  /** The queue, in the order in which the releases came. */
  drafts(): Promise<DraftRow[]>;
  /** A release with its text and what was read from it. */
  draft(id: string): Promise<{ row: DraftRow; stored: DraftText } | undefined>;
  add(releases: readonly NewRelease[]): Promise<string[]>;
  /** The revision of the datasets: another one after every change of them. */
  revision(): Promise<number>;
  /** Reads a release that waits, or one again with what is known of it now. */
  read(id: string, about: About | undefined, onProgress: (progress: ReadingProgress) => void): ReadingRun;
  /**
   * Reads words that were chosen in the text of a review as those of an agreement that is to have an id. Resolves to
   * `undefined` where they name no party, or cannot be read.
   */
  readChosen(
    review: Review,
    text: string,
    words: TextSpan,
    agreement: string,
  ): Promise<ChosenAgreement | undefined>;
  retry(id: string): Promise<void>;
  /**
   * Stores the state after a decision that was made on `version`. Resolves to the new version; to `undefined` where the
   * release has another version by now, and nothing was stored.
   */
  decide(id: string, version: number, review: Review, stage: DraftRow["stage"]): Promise<number | undefined>;
  /** Takes a release off the queue; what was accepted is stored before. */
  remove(id: string): Promise<void>;
  /** Brings the user's own dataset up to all decisions, and tells open pages. */
  publish(): Promise<void>;
  own(): Promise<OwnView | undefined>;
  /** What that dataset holds of what was accepted of a release. */
  held(id: string): Promise<Held>;
  /** Has what was accepted of a release written anew when the dataset is brought up to all decisions next. */
  putAgain(id: string): Promise<void>;
  rename(title: string): Promise<void>;
  search(query: string, limit: number): Promise<SearchHit[]>;
  /** The titles of all datasets, by id. */
  titles(): Promise<Record<string, string>>;
  /** A party or place as a known one; `undefined` where no enabled dataset has it. */
  known(ref: EntityRef): Promise<KnownEntity | undefined>;
  openDatasets(): void;
  /** What the browser's menu of a page calls the reading of its article as a release, in the browser's language. */
  readMenuItem: string;
}
