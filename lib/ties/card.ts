/**
 * What the views show of a party, place or agreement: plain data, ready to draw, sent over the protocol.
 * Built by `build-card.ts` from a dataset's records; drawn by `components`.
 */
import type { MatchReason } from "@/lib/merging/reason";
import type {
  AgreementForm,
  AgreementFunction,
  AgreementRef,
  AgreementStatus,
  EntityRef,
  MarkKind,
  PartyKind,
  PlaceKind,
  Quantity,
  RelationType,
  ReleaseType,
  StatusChange,
} from "@/lib/model";

/** A party or place that a view names and can open. */
export interface EntityLink {
  ref: EntityRef;
  kind: MarkKind;
  name: string;
}

/** A party of an agreement with its part in it. */
export interface ParticipantLink extends EntityLink {
  role?: string;
  share?: number;
}

/** The words of a release, and the fields of the agreement that they prove; without fields they prove all of it. */
export interface SourceQuote {
  text: string;
  /** Paths into the agreement, such as `placeSigned` or `projects.0.site`. */
  fields?: string[];
}

/** A release as a source of a fact. `copies` counts releases that only copy this one. */
export interface SourceLink {
  title: string;
  /** Absent where the release is not on the web. */
  url?: string;
  publisher?: string;
  published?: string;
  /** BCP 47. */
  language?: string;
  type?: ReleaseType;
  /** The fields for which it is evidence, quoted or not; none where it only proves the agreement as a whole. */
  fields?: string[];
  /** Quotes for the agreement as a whole first; none where the release is not quoted. */
  quotes?: SourceQuote[];
  copies: number;
}

/** What an agreement plans to do, with its site resolved. */
export interface ProjectCard {
  name?: string;
  site?: EntityLink;
  phase?: string;
  product?: string;
  quantities: Quantity[];
}

/** One agreement, everything known of it. */
export interface AgreementCard {
  ref: AgreementRef;
  title?: string;
  form: AgreementForm;
  functions: AgreementFunction[];
  binding?: boolean;
  parties: ParticipantLink[];
  /** In the order in which it happened. */
  history: StatusChange[];
  /** The present status: the last of the history. */
  status: AgreementStatus;
  /** The date by which it is ordered: when it was signed, else announced, else the first known. */
  date?: string;
  effective?: string;
  ends?: string;
  placeSigned?: EntityLink;
  scopePlaces: EntityLink[];
  fields: string[];
  projects: ProjectCard[];
  summary?: string;
  sources: SourceLink[];
  /** The titles of the datasets that tell of it, where it is more than one. */
  datasets?: string[];
  /** The agreements that its own record names, with how it relates to them. */
  related?: { ref: AgreementRef; type: RelationType }[];
}

/** Who a party or place is. */
export interface EntityHead extends EntityLink {
  /** The kind in the model's own words, finer than `kind`. */
  partyKind?: PartyKind;
  placeKind?: PlaceKind;
  official?: string;
  native?: { text: string; lang: string };
  /** From small to large: `["Ningde", "Fujian", "China"]`; without the place itself. */
  where: EntityLink[];
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** For a place: the party that governs it; for a government: the place that it governs. */
  counterpart?: EntityLink;
  /** For a party: the one that owns or oversees it. */
  owner?: EntityLink;
  owned?: OwnedParties;
}

/** The parties that a party owns or oversees; `total` counts all there are, `first` are those with most agreements. */
export interface OwnedParties {
  total: number;
  first: EntityLink[];
}

/**
 * Why agreements stand together in a card:
 * `in-article`: with others that the same article names; `latest`: the newest with anyone else;
 * `signed-here`, `sited-here`, `with-government`, `below`: for a place, by how they are tied to it.
 */
export type SectionId = "in-article" | "latest" | "signed-here" | "sited-here" | "with-government" | "below";

/** One agreement seen from the subject of the card. */
export interface SectionEntry {
  /**
   * The other parties; those named in the article first. For a place: all parties. Agreements that stand one after
   * another because of one partner have that partner first.
   */
  partners: EntityLink[];
  agreement: AgreementCard;
}

/** A group of agreements; `total` counts all there are, `entries` may hold fewer. */
export interface CardSection {
  id: SectionId;
  total: number;
  entries: SectionEntry[];
}

/** A record of one dataset that is shown as one with those of others. */
export interface SameSource extends EntityLink {
  /** The title of its dataset. */
  dataset: string;
  /** Why it is taken for the same: a rule found it, the user said so, or it was accepted as a copy of another. */
  because: "rule" | "user" | "copy";
  /** From 0 to 1, where a rule found it. */
  score: number;
  /** What the rule weighed, the weightiest first. */
  reasons: MatchReason[];
}

/** A party or place with its agreements, in the order in which they are shown. Empty sections are left out. */
export interface EntityCard {
  head: EntityHead;
  sections: CardSection[];
  /** Over the whole dataset, not only those in `sections`. */
  totals: { agreements: number; partners: number };
  /** The dataset of the leading record, with the titles of all. */
  dataset: CardDataset;
  /** The records that the card joins, where they are from several datasets; the leading one first. */
  same?: SameSource[];
}

/** Where a card's facts come from. */
export interface CardDataset {
  id: string;
  title: string;
  /** The date of the dataset, if it says one: it knows nothing later. */
  created?: string;
}
