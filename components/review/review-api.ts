/** What the review page needs from the store, the workers and the browser; its entry point provides it. */
import type { EntityRef, Problem } from "@/lib/model";
import type { About, DraftRow, DraftText, KnownEntity, TextSpan } from "@/lib/review/draft";
import type { ChosenAgreement } from "@/lib/review/read-chosen";
import type { Review } from "@/lib/review/state";
import type { SearchHit } from "@/lib/search/hits";
import type { NewDraft, RemovedDraft } from "@/lib/store";
import type { Question } from "../answers/keep-asking";

/** The progress of a reading. */
export type ReadingProgress =
  /** Another tab reads a release: only one is read at a time. */
  | { step: "elsewhere" }
  | { step: "opening" | "known names" | "reading" | "storing" }
  | { step: "pages"; done: number; total: number };

export type ReadingOutcome =
  | { type: "read" }
  /** The same text is already in the queue, as another release. */
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

/** What the user's own dataset has of the accepted facts of a release. */
export interface OwnFacts {
  /** By item, where it differs from the review. */
  otherwise: Record<string, string[]>;
  /** Whether it has lost some of them, as it was removed or rolled back. */
  isMissing: boolean;
}

export interface ReviewApi {
  /** The queue, in the order in which the releases came. */
  drafts: Question<readonly DraftRow[]>;
  /** A release with its text and what was read from it. */
  draft(id: string): Promise<{ row: DraftRow; stored: DraftText } | undefined>;
  add(releases: readonly NewDraft[]): Promise<string[]>;
  /** The revision of the datasets: a new number after every change. */
  revision: Question<number>;
  /** Reads a release that waits, or again with new details about it. */
  read(id: string, about: About | undefined, onProgress: (progress: ReadingProgress) => void): ReadingRun;
  /**
   * Reads words chosen in the text of a review as the words of an agreement with a given id. Resolves to `undefined`
   * where they name no party or cannot be read.
   */
  readChosen(
    review: Review,
    text: string,
    words: TextSpan,
    agreement: string,
  ): Promise<ChosenAgreement | undefined>;
  retry(id: string): Promise<void>;
  /**
   * Stores the state after a decision on `version`. Resolves to the new version, or to `undefined`, storing nothing,
   * where the release has another version by now.
   */
  decide(id: string, version: number, review: Review, stage: DraftRow["stage"]): Promise<number | undefined>;
  /** Takes a release off the queue, once what was accepted is stored; resolves to what `putBack` takes. */
  remove(id: string): Promise<RemovedDraft | undefined>;
  /** Puts a release back where it was in the queue, with all decisions on it. */
  putBack(removed: RemovedDraft): Promise<void>;
  /** Updates the user's own dataset with all decisions, and tells open pages. */
  publish(): Promise<void>;
  own: Question<OwnView | undefined>;
  /** What the user's own dataset has of the accepted facts of a release. */
  held(id: string): Promise<OwnFacts>;
  /** Makes the next `publish` write the accepted facts of a release again. */
  putAgain(id: string): Promise<void>;
  rename(title: string): Promise<void>;
  search(query: string, limit: number): Promise<SearchHit[]>;
  /** The titles of all datasets, by id. */
  titles(): Promise<Record<string, string>>;
  /** A party or place as a known one; `undefined` where no enabled dataset has it. */
  known(ref: EntityRef): Promise<KnownEntity | undefined>;
  openDatasets(): void;
  /** The browser's menu item that reads a page's article as a release, in the browser's language. */
  readMenuItem: string;
}
