/**
 * The replies to the requests of the protocol. Types only: replies come from the extension's own code of the same
 * version, and are not checked.
 */
import type { DecisionChange } from "@/lib/merging/decision";
import type { EntityRef, MarkKind } from "@/lib/model";
import type { AddedName, Rejection } from "@/lib/popover/corrections";
import type { ExplainedSpelling, Meaning } from "@/lib/popover/meaning";
import type { About } from "@/lib/review/draft";
import type { Completion, SearchReply } from "@/lib/search/hits";
import type { Subscription } from "@/lib/subscriptions/subscription";
import type { AgreementCard, EntityCard } from "@/lib/ties/card";
import type { PageState } from "./protocol";

/** An entity found on a page. */
export interface FoundEntity {
  ref: EntityRef;
  kind: MarkKind;
  name: string;
  /** Others that its marks may mean as well, where the page hardly decides. */
  rivals?: EntityRef[];
}

/** The answer to `find`. */
export interface FindReply {
  /** Goes up whenever the set of enabled datasets changes. */
  revision: number;
  /** How many datasets are switched on. */
  datasets: number;
  /** An entity is listed once for each set of rivals that it has. */
  entities: FoundEntity[];
  /** Four numbers a mark: block, start, end (UTF-16 units in the block, end exclusive), index into `entities`. */
  marks: number[];
}

/** The answer to the background's `explain`, in the order of the text. */
export interface Explanation {
  revision: number;
  spellings: ExplainedSpelling[];
}

/** A spelling on a page, as the reader explains it. */
export interface ExplainedMention {
  surface: string;
  /** The text of its block to both sides, shortened. */
  before: string;
  after: string;
  marked: boolean;
  /** Whether it passes `within` and `except`. */
  counts: boolean;
  meanings: Meaning[];
}

/** One entity of a page in the popup. */
export interface PageName extends FoundEntity {
  count: number;
}

/** The answer to `pageNames`. */
export interface PageNames {
  state: PageState;
  url: string;
  /** The article's own day, as far as the page says it. */
  published?: string | undefined;
  names: PageName[];
  /** With `each`: every mark in the order of the text. */
  each?: { ref: EntityRef; surface: string }[];
}

/** An article as it was extracted from its page. */
export interface ArticleText {
  /** A line for a paragraph, with an empty one between them. */
  text: string;
  about: About;
}

/** A backup that is in place. */
export interface FinishedRestore {
  datasets: number;
  corrections: number;
  /** Why its settings could not be put in place; all else is. */
  settingsProblem?: string;
}

/** The reply to each background request. */
export interface BackgroundReplies {
  find: FindReply;
  keepText: true;
  findInKept: FindReply | { missing: number[] };
  explain: Explanation;
  describe: EntityCard | null;
  agreement: AgreementCard | null;
  loadPopover: true;
  loadReader: true;
  zoom: number;
  report: true;
  search: SearchReply;
  complete: Completion[];
  ready: true;
  datasetsChanged: true;
  finishRestore: FinishedRestore | null;
  subscribe: Subscription;
  askSubscription: Subscription;
  setSubscription: true;
  unsubscribe: true;
  reject: Rejection;
  undoReject: true;
  addName: AddedName;
  undoAddName: true;
  decide: DecisionChange;
  openEntity: true;
  readArticle: true;
  articleText: ArticleText | null;
  readOnce: true;
}

/** The reply to each reader request. */
export interface ReaderReplies {
  pageNames: PageNames;
  scrollTo: { found: boolean };
  step: { found: boolean };
  readOnce: true;
  leave: true;
  explain: ExplainedMention[];
}
