/** What a search gives back, best first. */
import type { Quantity } from "@/lib/model";
import type { AgreementRef, EntityLink } from "@/lib/ties/card";

/** What somebody may look for; each sort has a list of its own in the popup. */
export type HitType = "entity" | "field" | "agreement" | "release";

/**
 * The reason for a party or place that is found for the sake of an agreement of its alone. A type, as all that stands
 * here: the popup would load a file for a value.
 */
export type InAgreement = "in an agreement found";

interface HitBase {
  /** What it is, in a line. */
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

/** An agreement, told by its parties, form and date; by its title before these where the query met that. */
export interface AgreementHit extends HitBase {
  type: "agreement";
  ref: AgreementRef;
  title: string;
  /** What it has of an amount that was asked for. */
  amount?: Amount;
}

/** How much of what an agreement tells of. */
export type Amount = Pick<Quantity, "value" | "unit" | "what">;

/** A release, with the agreements that it is evidence for, the newest first, at most `RELEASE_AGREEMENTS` of them. */
export interface ReleaseHit extends HitBase {
  type: "release";
  ref: `${string}/release/${string}`;
  title: string;
  agreements: AgreementRef[];
}

export type SearchHit = EntityHit | FieldHit | AgreementHit | ReleaseHit;

/** The answer to a query. */
export interface SearchReply {
  hits: SearchHit[];
  /** How many there are in all, and of each sort. */
  total: number;
  totals: Record<HitType, number>;
  /** What in the query could not be understood, each with what to do about it. */
  notes: string[];
  /** No dataset is switched on. */
  nothingKnown?: true;
  /** Where nothing was found. */
  apart?: NamedApart;
  /** What comes nearest to it, where nothing but titles of releases has all of it. */
  nearest?: SearchHit[];
}

/** Parties and places that are known each, but that no agreement ties; and those that have one with all of them. */
export interface NamedApart {
  named: EntityHit[];
  between: EntityHit[];
}

/** A way to go on with what was typed: the whole query as it would then be, and what to show of it. */
export interface Completion {
  query: string;
  label: string;
  hint: string;
}
