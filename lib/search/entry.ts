/** The entries that a search index is compiled from: parties and places, agreements, releases. */
import type {
  AgreementForm,
  AgreementFunction,
  AgreementRef,
  AgreementStatus,
  EntityRef,
  MarkKind,
  PartyKind,
  PlaceKind,
} from "@/lib/model";
import type { Amount } from "./hits";

/** Begins the words by which a text is also found, but which are not shown: a control character, which no name has. */
export const UNSHOWN = "\u0006";

export type ReleaseRef = `${string}/release/${string}`;

/** A party or place to find by any of its spellings. */
export interface EntityEntry {
  type: "entity";
  ref: EntityRef;
  kind: MarkKind;
  /** The kind that `kind:` asks for, finer than the kind of mark. */
  sort: PartyKind | PlaceKind;
  /** The name to show. */
  name: string;
  spellings: readonly string[];
  /** Tickers and numbers in registers. */
  codes: readonly string[];
  /** Names in other languages, whatever a dataset calls it. */
  abroad?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** For a party, the place where it is based or which it governs; then the places that contain that place. */
  within: readonly EntityRef[];
  /** Degrees north and east, WGS 84. */
  at?: readonly [lat: number, lon: number];
  /** Who it is, in a line. */
  detail: string;
  /** The number of its agreements: among equals, more come first. */
  agreements: number;
}

/** An agreement to find by its parties, in any spelling, and by words of its own. */
export interface AgreementEntry {
  type: "agreement";
  ref: AgreementRef;
  /** Parties that have entries too. */
  parties: readonly EntityRef[];
  /** Those of them that supply the others, as far as their roles tell. */
  suppliers: readonly EntityRef[];
  /** Its title, form, projects and the like. Words behind `UNSHOWN` are searched but not shown. */
  texts: readonly string[];
  /** Longer texts about it, in pieces that can be shown. */
  told: readonly string[];
  /** Its fields of cooperation, which are found as such too. */
  fields: readonly string[];
  form: AgreementForm;
  functions: readonly AgreementFunction[];
  /** The current status. */
  status: AgreementStatus;
  /** Where it was signed or is sited, and what it is about; then the places that contain these. */
  places: readonly EntityRef[];
  /** The quantities of its projects. */
  amounts: readonly Amount[];
  /** Its form, date and status, in a line: the date is of its signing, and not of what became of it. */
  detail: string;
  /** A partial date. */
  date?: string;
}

/** A release to find by its title and publisher. */
export interface ReleaseEntry {
  type: "release";
  ref: ReleaseRef;
  title: string;
  url?: string;
  publisher?: string;
  /** A partial date. */
  date?: string;
  /** The agreements that it is evidence for. */
  agreements: readonly AgreementRef[];
  /** Its publisher and date, in a line. */
  detail: string;
}

export type SearchEntry = EntityEntry | AgreementEntry | ReleaseEntry;
