/**
 * The one protocol between the extension's parts. The receiver checks each request at run time with the schemas below;
 * a request that is not listed, or comes from a sender that may not make it, is refused. Replies are in `replies.ts`.
 */
import * as v from "valibot";
import { type AgreementRef, type EntityRef, parseAgreementRef, parseEntityRef } from "@/lib/model/refs";
import { MOST_TYPED } from "@/lib/search/query";
import { INTERVALS } from "@/lib/subscriptions/subscription";
import { type Guard, isCount, isText, isTexts, oneOf, optional, shape } from "./guards";
import { MOST_OTHERS } from "./limits";

function isEntityRef(value: unknown): value is EntityRef {
  return isText(value) && value.length < 500 && parseEntityRef(value) !== undefined;
}
const entityRef = v.custom<EntityRef>(isEntityRef);
const agreementRef = v.custom<AgreementRef>(
  (value) => isText(value) && value.length < 500 && parseAgreementRef(value) !== undefined,
);
const count = v.custom<number>(isCount);
const documentWord = v.pipe(v.string(), v.maxLength(100));
const nameText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
/** The id of a correction of the user's; it contains an address. */
const overlayId = v.pipe(v.string(), v.maxLength(10_000));
/** The user's decision whether two records of two datasets are the same. */
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

/** What the reader tells of its page. */
export const pageInfoSchema = v.object({
  url: v.string(),
  title: v.string(),
  lang: v.optional(v.string()),
  publisher: v.optional(v.string()),
  /** The article's own date, `YYYY-MM-DD`. */
  published: v.optional(v.string()),
});
export type PageInfo = v.InferOutput<typeof pageInfoSchema>;

/** A page's state, shown on the badge and in the popup; `failed` where its names could not be looked up. */
export const pageStateSchema = v.picklist(["on", "off", "not-article", "pdf", "no-datasets", "failed"]);
export type PageState = v.InferOutput<typeof pageStateSchema>;

/** The background's requests: the schema of each, and who may send it. */
export const BACKGROUND_REQUESTS = {
  /** Finds names in blocks of text; a block is a paragraph or heading, and no name crosses from one to the next. */
  find: {
    from: ["content", "page"],
    schema: v.object({ page: pageInfoSchema, blocks: v.array(v.string()) }),
  },
  /**
   * Keeps blocks of a long page, which is sent in pieces. `document` is the reader's own id of the page, `numbers` are
   * those of the blocks.
   */
  keepText: {
    from: ["content"],
    schema: v.object({ document: documentWord, numbers: v.array(count), blocks: v.array(v.string()) }),
  },
  /** As `find`, in kept blocks, given by number; or tells which are missing. */
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
  /** Everything to show of a party or place. `others` are the entities named on the same page, `published` is its day. */
  describe: {
    from: ["page"],
    schema: v.object({
      ref: entityRef,
      others: v.pipe(v.array(entityRef), v.maxLength(MOST_OTHERS)),
      /** How many entries a section holds at most. */
      limit: v.pipe(count, v.maxValue(10_000)),
      published: v.optional(v.string()),
    }),
  },
  agreement: { from: ["page"], schema: v.object({ ref: agreementRef }) },
  /** Injects the popover's script into the frame that asks. */
  loadPopover: { from: ["content"], schema: v.object({}) },
  /** Injects the reader into the frame within a page that asks. */
  loadReader: { from: ["content"], schema: v.object({}) },
  /** The zoom factor of the tab that asks. */
  zoom: { from: ["page"], schema: v.object({}) },
  /** The page's state, for the badge. */
  report: { from: ["content"], schema: v.object({ state: pageStateSchema, names: count }) },
  search: {
    from: ["page"],
    schema: v.object({ query, limit: v.pipe(count, v.maxValue(200)) }),
  },
  /** Completions of a query that is being typed. */
  complete: { from: ["page"], schema: v.object({ query }) },
  /** Resolves when the starter dataset is in place, where it is wanted. */
  ready: { from: ["page"], schema: v.object({}) },
  /** Tells that datasets were imported, switched or removed. */
  datasetsChanged: { from: ["page"], schema: v.object({}) },
  /** Writes the settings of a restored backup; the reply is what was restored, or `null`. */
  finishRestore: { from: ["page"], schema: v.object({}) },
  /** Subscribes to an address and checks it for the first time; the browser has granted access to it. */
  subscribe: { from: ["page"], schema: v.object({ url: webAddress, every: v.picklist(INTERVALS) }) },
  /** Checks a subscription now. */
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
  /** Adds a name to a party or place, for all pages. */
  addName: {
    from: ["page"],
    schema: v.object({ ref: entityRef, name: nameText, text: nameText }),
  },
  /** Stores and forgets decisions on which records are the same; the reply is the change that undoes this. */
  decide: {
    from: ["page"],
    schema: v.object({
      keep: v.pipe(v.array(decision), v.maxLength(200)),
      forget: v.pipe(v.array(overlayId), v.maxLength(200)),
      over: v.optional(v.pipe(v.array(decision), v.maxLength(200))),
    }),
  },
  undoAddName: { from: ["page"], schema: v.object({ id: overlayId }) },
  /** Queues the article in a tab as a release and opens it in the review. */
  readArticle: { from: ["page"], schema: v.object({ tabId: count }) },
  /** The text of the article in a tab; `null` where the browser gives no access. */
  articleText: { from: ["page"], schema: v.object({ tabId: count }) },
  /** Opens the page of a party or place in a tab of its own. */
  openEntity: { from: ["page"], schema: v.object({ ref: entityRef }) },
  /** Has the page in a tab read until it goes elsewhere, with the access that the click on the toolbar button gives. */
  readOnce: { from: ["page"], schema: v.object({ tabId: count }) },
} as const satisfies Record<string, { from: readonly SenderKind[]; schema: v.GenericSchema }>;

/**
 * The reader's requests, with a guard of their parameters; only the extension's own pages and the background may send
 * them.
 */
export const READER_REQUESTS = {
  /** The names marked on the page; with `each`, also every single mark in the order of the text. */
  pageNames: shape({ each: optional(oneOf(true, false)) }),
  /** Scrolls to the n-th mark of an entity (from 0, wrapping around). */
  scrollTo: shape({ ref: isEntityRef, index: isCount }),
  /** The keyboard command: to the next or previous mark, with its popover open. */
  step: shape({ direction: oneOf(1, -1) }),
  /** Reads the page, also where it is no article or its site is switched off, until it goes elsewhere. */
  readOnce: shape({}),
  /** Access to the page was withdrawn. */
  leave: shape({}),
  /**
   * Why names on the page are marked or not. `within` and `except` are CSS selectors (an invalid one fails the
   * request): with `within` only names inside a matching element count, with `except` none inside one.
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
