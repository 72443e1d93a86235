/**
 * The one protocol between the extension's parts. Requests are checked at run time by whoever receives them, with the
 * schemas below; a message that is not listed, or comes from a sender that may not say it, is refused. What is answered
 * stands in `replies.ts`.
 */
import * as v from "valibot";
import type { EntityRef } from "@/lib/model";
import { MOST_TYPED } from "@/lib/search/query";
import { INTERVALS } from "@/lib/subscriptions/subscription";
import type { AgreementRef } from "@/lib/ties/card";
import { type Guard, isCount, isText, isTexts, oneOf, optional, shape } from "./guards";
import { MOST_OTHERS } from "./limits";

function isEntityRef(value: unknown): value is EntityRef {
  return isText(value) && value.length < 500 && /^[^\s/]+\/(party|place)\/[^\s/]+$/u.test(value);
}
const entityRef = v.custom<EntityRef>(isEntityRef);
const agreementRef = v.custom<AgreementRef>(
  (value) => typeof value === "string" && value.length < 500 && /^[^\s/]+\/agreement\/[^\s/]+$/u.test(value),
);
const count = v.custom<number>(isCount);
const documentWord = v.pipe(v.string(), v.maxLength(100));
const nameText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
/** The id of something that the user said; it holds an address. */
const overlayId = v.pipe(v.string(), v.maxLength(10_000));
/** Whether two records of two datasets are the same, as the user decided. */
const decision = v.object({
  id: overlayId,
  a: entityRef,
  b: entityRef,
  same: v.boolean(),
  names: v.tuple([nameText, nameText]),
  at: v.pipe(v.string(), v.isoTimestamp()),
});

const query = v.pipe(v.string(), v.maxLength(MOST_TYPED));

const webAddress = v.pipe(v.string(), v.maxLength(4_000), v.regex(/^https?:/));

/** Where a request may come from: a content script, or one of the extension's own pages. */
export type SenderKind = "content" | "page";

/** What the reader tells of the page that it is on. */
export const pageInfoSchema = v.object({
  url: v.string(),
  title: v.string(),
  lang: v.optional(v.string()),
  publisher: v.optional(v.string()),
  /** The article's own date, `YYYY-MM-DD`. */
  published: v.optional(v.string()),
});
export type PageInfo = v.InferOutput<typeof pageInfoSchema>;

/** How a page stands with Entente, shown on the badge and in the popup; `failed` where its names could not be looked up. */
export const pageStateSchema = v.picklist(["on", "off", "not-article", "no-datasets", "failed"]);
export type PageState = v.InferOutput<typeof pageStateSchema>;

/** What the background answers: request schema, and who may ask. */
export const BACKGROUND_REQUESTS = {
  /** Finds names in blocks of text; a block is a paragraph or heading, so that no name crosses from one to the next. */
  find: {
    from: ["content", "page"],
    schema: v.object({ page: pageInfoSchema, blocks: v.array(v.string()) }),
  },
  /**
   * Keeps blocks of a long page, which comes in pieces. `document` is the reader's own word for the page, `numbers` are
   * those of the blocks.
   */
  keepText: {
    from: ["content"],
    schema: v.object({ document: documentWord, numbers: v.array(count), blocks: v.array(v.string()) }),
  },
  /** As `find`, in blocks that were kept, given by number; or says which are not there any more. */
  findInKept: {
    from: ["content"],
    schema: v.object({ page: pageInfoSchema, document: documentWord, order: v.array(count) }),
  },
  /** Why names in blocks of text are marked or not: all of them, or the one at a UTF-16 unit of a block. */
  explain: {
    from: ["content", "page"],
    schema: v.object({
      page: pageInfoSchema,
      blocks: v.array(v.string()),
      at: v.optional(v.object({ block: count, start: count })),
    }),
  },
  /** Everything to show of a party or place. `others` are the entities named on the same page. */
  describe: {
    from: ["page"],
    schema: v.object({
      ref: entityRef,
      others: v.pipe(v.array(entityRef), v.maxLength(MOST_OTHERS)),
      /** How many entries a section holds at most. */
      limit: v.pipe(count, v.maxValue(10_000)),
    }),
  },
  agreement: { from: ["page"], schema: v.object({ ref: agreementRef }) },
  /** Puts the popover's script into the frame that asks. */
  loadPopover: { from: ["content"], schema: v.object({}) },
  /** Puts the reader into the frame within a page that asks. */
  loadReader: { from: ["content"], schema: v.object({}) },
  /** How far the reader has zoomed the tab that asks. */
  zoom: { from: ["page"], schema: v.object({}) },
  /** How the page stands, for the badge. */
  report: { from: ["content"], schema: v.object({ state: pageStateSchema, names: count }) },
  search: {
    from: ["page"],
    schema: v.object({ query, limit: v.pipe(count, v.maxValue(200)) }),
  },
  /** How a query that is being typed may go on. */
  complete: { from: ["page"], schema: v.object({ query }) },
  /** Resolves when the starter dataset is in place, where it belongs there. */
  ready: { from: ["page"], schema: v.object({}) },
  /** Says that datasets were imported, switched or removed. */
  datasetsChanged: { from: ["page"], schema: v.object({}) },
  /** Puts the settings of a restored backup in place; answered with what was restored, `null` where nothing was. */
  finishRestore: { from: ["page"], schema: v.object({}) },
  /** The datasets that are followed on the web. */
  subscriptions: { from: ["page"], schema: v.object({}) },
  /** Follows an address and asks it for the first time, after the browser gave access to it. */
  subscribe: { from: ["page"], schema: v.object({ url: webAddress, every: v.picklist(INTERVALS) }) },
  /** Asks an address that is followed. */
  askSubscription: { from: ["page"], schema: v.object({ url: webAddress }) },
  setSubscription: { from: ["page"], schema: v.object({ url: webAddress, every: v.picklist(INTERVALS) }) },
  unsubscribe: { from: ["page"], schema: v.object({ url: webAddress }) },
  /** "Not this one": the spelling does not mean the entity, on this page, on this site, or anywhere. */
  reject: {
    from: ["page"],
    schema: v.object({
      ref: entityRef,
      name: nameText,
      surface: nameText,
      scope: v.picklist(["page", "site", "everywhere"]),
      url: v.pipe(v.string(), v.maxLength(8_000)),
    }),
  },
  undoReject: { from: ["page"], schema: v.object({ id: overlayId }) },
  /** Gives a party or place one more name, on all pages. */
  addName: {
    from: ["page"],
    schema: v.object({ ref: entityRef, name: nameText, text: nameText }),
  },
  /** Keeps and forgets decisions on which records are the same; answered with what takes it back. */
  decide: {
    from: ["page"],
    schema: v.object({
      keep: v.pipe(v.array(decision), v.maxLength(200)),
      forget: v.pipe(v.array(overlayId), v.maxLength(200)),
      over: v.optional(v.pipe(v.array(decision), v.maxLength(200))),
    }),
  },
  undoAddName: { from: ["page"], schema: v.object({ id: overlayId }) },
  /** Takes the article off a tab's page and opens it for review as a release. */
  readArticle: { from: ["page"], schema: v.object({ tabId: count }) },
  /** The text of the article in a tab; `null` where the browser lets none be read. */
  articleText: { from: ["page"], schema: v.object({ tabId: count }) },
  /** Opens the toolbar popup's party page in a tab of its own. */
  openEntity: { from: ["page"], schema: v.object({ ref: entityRef }) },
  /** Has the page in a tab read until it goes elsewhere, with the access that the toolbar button's click gives. */
  readOnce: { from: ["page"], schema: v.object({ tabId: count }) },
} as const satisfies Record<string, { from: readonly SenderKind[]; schema: v.GenericSchema }>;

/** What a page's reader answers, with a guard of its parameters; only the extension's own pages and background may ask. */
export const READER_REQUESTS = {
  /** The names marked on the page; with `each`, every single mark in the order of the text. */
  pageNames: shape({ each: optional(oneOf(true, false)) }),
  /** Brings the n-th mark of an entity (from 0, counted round) into view. */
  scrollTo: shape({ ref: isEntityRef, index: isCount }),
  /** The keyboard command: to the next or previous mark, with its popover open. */
  step: shape({ direction: oneOf(1, -1) }),
  /** Datasets changed: read the page again; with `once` also where it is no article, or its site is switched off. */
  refresh: shape({ once: optional(oneOf(true, false)) }),
  /** Access to the page was taken back. */
  leave: shape({}),
  /**
   * Why names on the page are marked or not: those of one entity where `ref` says so, else all. `within` and `except` are
   * CSS selectors (one that is none makes the request fail): with `within` only names inside an element that one of them
   * finds count, with `except` none inside such an element.
   */
  explain: shape({ within: optional(isTexts), except: optional(isTexts) }),
} as const satisfies Record<string, Guard<unknown>>;

export type BackgroundRequest = keyof typeof BACKGROUND_REQUESTS;
export type ReaderRequest = keyof typeof READER_REQUESTS;
/** The parameters of a background request. */
export type BackgroundParams<K extends BackgroundRequest> = v.InferOutput<
  (typeof BACKGROUND_REQUESTS)[K]["schema"]
>;
/** The parameters of a reader request. */
export type ReaderParams<K extends ReaderRequest> =
  (typeof READER_REQUESTS)[K] extends Guard<infer T> ? T : never;
