/** What the search index is told: parties and places, agreements, releases. */
import type {
  AgreementForm,
  AgreementFunction,
  AgreementStatus,
  EntityRef,
  MarkKind,
  PartyKind,
  PlaceKind,
} from "@/lib/model";
import type { AgreementRef } from "@/lib/ties/card";
import type { Amount } from "./hits";

export type ReleaseRef = `${string}/release/${string}`;

/** A party or place to find by any of its spellings. */
export interface EntityEntry {
  type: "entity";
  ref: EntityRef;
  kind: MarkKind;
  /** What `kind:` asks for beyond the kind of mark. */
  sort: PartyKind | PlaceKind;
  /** The name to show. */
  name: string;
  spellings: readonly string[];
  /** Tickers and numbers in registers. */
  codes: readonly string[];
  /** Names that it has whatever a dataset calls it. */
  abroad?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** For a party the place where it is based, or which it governs; then the places that contain it. */
  within: readonly EntityRef[];
  /** Degrees north and east, WGS 84. */
  at?: readonly [lat: number, lon: number];
  /** Who it is, in a line. */
  detail: string;
  /** How many agreements it has: among equals, more come first. */
  agreements: number;
}

/** An agreement to find by its parties, each by any of its spellings, and by words of its own. */
export interface AgreementEntry {
  type: "agreement";
  ref: AgreementRef;
  /** Parties that are entries too. */
  parties: readonly EntityRef[];
  /** Its title, form, projects and the like; behind a tab what else a text is found by and not shown with it. */
  texts: readonly string[];
  /** What is told of it at length, in pieces that can be shown. */
  told: readonly string[];
  /** Its fields of cooperation, which are found as such too. */
  fields: readonly string[];
  form: AgreementForm;
  functions: readonly AgreementFunction[];
  /** The present one. */
  status: AgreementStatus;
  /** Where it was signed, is sited, or is about; then the places that contain these. */
  places: readonly EntityRef[];
  /** How much of what its projects are about. */
  amounts: readonly Amount[];
  /** Its form, status and date, in a line. */
  detail: string;
  /** A partial date. */
  date?: string;
}

/** A release to find by its title and publisher. */
export interface ReleaseEntry {
  type: "release";
  ref: ReleaseRef;
  title: string;
  publisher?: string;
  /** A partial date. */
  date?: string;
  /** The agreements that it is evidence for. */
  agreements: readonly AgreementRef[];
  /** Its publisher and date, in a line. */
  detail: string;
}

export type SearchEntry = EntityEntry | AgreementEntry | ReleaseEntry;
