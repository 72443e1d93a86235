/** A release under review: what is proposed, what was decided, and how both are kept. */
import type {
  Agreement,
  AgreementRef,
  EntityRef,
  Evidence,
  Name,
  Party,
  Place,
  Problem,
  Release,
} from "@/lib/model";
import type { Hands } from "./evidence/hands";

/** What is known of the release itself; a field is absent until somebody says it. */
export interface About {
  title?: string;
  url?: string;
  publisher?: string;
  /** The day of publication, `YYYY-MM-DD`: relative dates are resolved against it. */
  published?: string;
}

/** A stretch of the release's text, in UTF-16 units, `end` exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}

/** A party or place of a dataset that a proposed one is. */
export interface KnownEntity<R extends Party | Place = Party | Place> {
  ref: EntityRef;
  label: string;
  /** The dataset's title. */
  dataset: string;
  record: R;
  /** The places of that dataset that the record refers to, and those that contain them. */
  places: Place[];
}

/** An agreement of a dataset that a proposed one reports again. */
export interface KnownAgreement {
  ref: AgreementRef;
  label: string;
  dataset: string;
  /** How surely it is the same, 0 to 1; absent where a person said so. */
  score?: number;
  /** The proposed agreement is a step later than all that is known of it. */
  isLater?: true;
}

/** An agreement of a dataset that a proposed one may be, for a person to say. */
export interface MaybeKnown {
  known: KnownAgreement;
  /** What speaks for it: "same parties, memorandum of 2 May 2023". */
  why: string;
}

/** A release of a dataset. */
export interface KnownRelease {
  dataset: string;
  release: Release;
}

export type Decision = "open" | "accepted" | "rejected";

interface ItemBase {
  /** `party/ID`, `place/ID` or `agreement/ID`, with the record's id within this draft. */
  id: string;
  decision: Decision;
  /** The item that this one was merged into. */
  merged?: string;
  /** 0 to 1. */
  confidence: number;
  /** Names the fact across readings of the same text; see `Refusal`. */
  fact: string;
  /** True where a person rejected it when this release was read before. */
  refused?: boolean;
  /** Copies of the record, under ids of their own, whose evidence is words that a person gave; the latest first. */
  quoted?: (Party | Place | Agreement)[];
}

/** What a person added to a known party or place: a record that holds only that, and its evidence. */
export interface Addition<R extends Party | Place = Party | Place> {
  /** Its references are ids of this draft. It can be without names. */
  record: R;
  evidence: Evidence[];
}

interface EntityItem<R extends Party | Place> extends ItemBase {
  record: R;
  same?: KnownEntity<R>;
  /** For a known one: names that the release uses and its dataset has not. */
  calledToo?: Name[];
  /** Only for a known one. */
  addition?: Addition<R>;
}

export interface PartyItem extends EntityItem<Party> {
  kind: "party";
}

export interface PlaceItem extends EntityItem<Place> {
  kind: "place";
}

export interface AgreementItem extends ItemBase {
  kind: "agreement";
  record: Agreement;
  same?: KnownAgreement;
  /** The likeliest first. Older versions did not keep it. */
  maybe?: MaybeKnown[];
  /** For an agreement that a person added: what the reading made of the chosen words. */
  begun?: Agreement;
}

/** One proposed record. Records refer to one another by their ids within the draft. */
export type Item = PartyItem | PlaceItem | AgreementItem;

/** What a reading proposes; it never changes, decisions are a log beside it. */
export interface ReviewStart {
  release: Release;
  items: Item[];
  evidence: Evidence[];
  /** By evidence id, the words that tell the fact. */
  spans: Record<string, TextSpan>;
  /** Sentences that may tell of further agreements; older versions did not keep them. */
  perhaps?: TextSpan[];
  /** Sites that are hardly likely are left out until a person adds them; older versions kept them. */
  holdsSites?: true;
  /** The release that this text copies. */
  copyOf?: KnownRelease;
  /** The revision of the datasets that it was held against; older versions did not keep it. */
  revision?: number;
}

/** One decision. Each can be undone. */
export type Action =
  | { type: "accept"; id: string }
  | { type: "reject"; id: string }
  /** Takes a decision back without undoing what came after it. */
  | { type: "reopen"; id: string }
  /** Accepts everything that is open and at least so sure. */
  | { type: "acceptAbove"; confidence: number }
  | { type: "edit"; id: string; record: Party | Place | Agreement; read?: ChosenReading }
  /** Says that the item is a known record; without `known`, that it is none. */
  | { type: "same"; id: string; known?: KnownEntity | KnownAgreement }
  /** Gives the words of the text that tell one fact: evidence about a copy of the record. */
  | { type: "quote"; id: string; record: Party | Place | Agreement; evidence: Evidence }
  /** Sets what is added to a known party or place; without `addition`, nothing. */
  | { type: "addTo"; id: string; addition?: Addition; read?: ChosenReading }
  | { type: "merge"; from: string; into: string }
  | { type: "about"; about: About }
  /** Says whether a text that repeats a known release is a copy of it, which corroborates nothing. */
  | { type: "copy"; isCopy: boolean }
  /** Adds what the reading missed, with its evidence; accepted, unless an older version added it. */
  | { type: "add"; item: Item; evidence?: Evidence; read?: ChosenReading };

/** What comes along with a record that a person added or edited. */
export interface ChosenReading {
  /** The parties and places that it names and the review did not have. */
  entities: (PartyItem | PlaceItem)[];
  evidence: Evidence[];
  /** By evidence id, the words that tell the fact. */
  spans: Record<string, TextSpan>;
}

/** How far a release is in the queue. */
export type Stage = "waiting" | "failed" | "open" | "done" | "skipped";

/** A document that was attached to the mail in which a release came. */
export interface AttachedDocument {
  name: string;
  /** True where the release's text is that of this document, and not that of the mail or another document. */
  isRead: boolean;
}

/** A release in the queue as it is stored, without its text. */
export interface DraftRow {
  id: string;
  /** When it came, ISO 8601, UTC. The queue is in this order, so it is later where the clock was ahead before. */
  at: string;
  /** The file's name or the page's title. */
  name: string;
  origin: "file" | "paste" | "page";
  stage: Stage;
  /** Why it could not be read. */
  problem?: Problem;
  /** What was known when it came; what was said later is in the log. */
  about: About;
  /** The text's fingerprint; empty until it was read. */
  fingerprint: string;
  log: Action[];
  /** How many actions of the log hold; those after them were undone. */
  cursor: number;
  facts: { total: number; decided: number; accepted: number };
  /** Goes up with every decision. */
  version: number;
  /** The version that the user's own dataset holds. */
  published: number;
  /** The ids that its records have in that dataset, by their ids here. */
  ids: Record<string, string>;
  /** What was told by hand when its records were last written there; older versions did not keep it. */
  hands?: Hands;
  /** The documents attached to a mail; older versions did not look for them. */
  attached?: AttachedDocument[];
}

/** The text of a draft and what was read from it. */
export interface DraftText {
  id: string;
  /** As it came, until it was read. */
  content?: Blob;
  text?: string;
  start?: ReviewStart;
}

/** A fact of a text that was rejected: it is not proposed again when the same text is read. */
export interface Refusal {
  /** The fingerprint and the fact. */
  id: string;
  fingerprint: string;
  fact: string;
  /** ISO 8601, UTC. */
  at: string;
}
