/** The results of a search, best first. */
import type { AgreementRef, Quantity } from "@/lib/model";
import type { EntityLink } from "@/lib/ties/card";

/** The types of result; each has a list of its own in the popup. */
export type HitType = "entity" | "field" | "agreement" | "release";

/**
 * The reason for a party or place that only an agreement of its brought up. A type, like everything here: for a value,
 * the popup would load a file.
 */
export type InAgreement = "in an agreement found";

interface HitBase {
  /** A line that describes it. */
  detail: string;
  /** Why it was found, where the shown name does not say it: "also called …", "initials of …". */
  reason?: string;
}

/** A party or place: `matched` is the spelling that the query met. */
export interface EntityHit extends EntityLink, HitBase {
  type: "entity";
  matched: string;
  agreements: number;
}

/** A field of cooperation, with how many agreements name it. */
export interface FieldHit extends HitBase {
  type: "field";
  ref: `field/${string}`;
  name: string;
  agreements: number;
}

/** An agreement, titled by its parties; by its own title before these where the query met that. */
export interface AgreementHit extends HitBase {
  type: "agreement";
  ref: AgreementRef;
  title: string;
  /** An amount of it that was asked for. */
  amount?: Amount;
  /** What of it met the query, where its title and the line that describes it do not say so. */
  met?: Met[];
}

/** A text that met a query, and the words or pairs of characters in it that did, as they are looked up. */
export interface Met {
  text: string;
  words: string[];
}

/** A quantity of what an agreement is about. */
export type Amount = Pick<Quantity, "value" | "unit" | "what">;

/** A release, with how many agreements it is evidence for, and which where it is only one. */
export interface ReleaseHit extends HitBase {
  type: "release";
  ref: `${string}/release/${string}`;
  title: string;
  agreements: number;
  only?: AgreementRef;
}

export type SearchHit = EntityHit | FieldHit | AgreementHit | ReleaseHit;

/** The answer to a query. */
export interface SearchReply {
  hits: SearchHit[];
  /** How many results there are, in all and of each type. */
  total: number;
  totals: Record<HitType, number>;
  /** The parts of the query that could not be understood, each with what to do about it. */
  notes: string[];
  /** The filter at the end of the query that has no value yet, and what it takes. */
  open?: { key: string; hint: string };
  /** No dataset is switched on. */
  nothingKnown?: true;
  /** Set where nothing was found. */
  apart?: NamedApart;
  /** The nearest results, where at most titles of releases have all of the query. */
  nearest?: SearchHit[];
}

/** Parties and places that no agreement ties together, and those that have agreements with all of them. */
export interface NamedApart {
  named: EntityHit[];
  between: EntityHit[];
}

/** A way to complete what was typed: the whole query as it would be, and what to show. */
export interface Completion {
  query: string;
  label: string;
  hint: string;
}

/** A line of the results: a hit, or a completion of the query. */
export type SearchItem = SearchHit | ({ type: "completion" } & Completion);
