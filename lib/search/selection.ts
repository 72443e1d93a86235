/** What the explorer draws: agreements with their parties and places, as numbers into one list of entities. */
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
import type { Amount, NamedApart } from "./hits";

/** A party or place of the selection, or a place that contains one. */
export interface SelectedEntity {
  ref: EntityRef;
  kind: MarkKind;
  sort: PartyKind | PlaceKind;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string | undefined;
  /** Degrees north and east, WGS 84. */
  at: [lat: number, lon: number] | undefined;
  /** The places that contain it, from small to large: numbers of entities. */
  within: number[];
  /** How many agreements it has in all datasets, not only in the selection. */
  agreements: number;
}

/** An agreement of the selection. */
export interface SelectedAgreement {
  ref: AgreementRef;
  /** Its title, where the query met it. */
  title?: string;
  /** Its amount that the query asks for. */
  amount?: Amount;
  /** Numbers of entities, in the agreement's own order. */
  parties: number[];
  /** Those of them that the query asks for. */
  asked?: number[];
  /** Where it was signed or is sited, and what it is about, each followed by what contains it: numbers of entities. */
  places: number[];
  form: AgreementForm;
  functions: AgreementFunction[];
  status: AgreementStatus;
  /** The first and last day that its date can mean, as 20250320; both 0 where it has none. */
  days: [first: number, last: number];
  /** Form, date and status in words, as results show them: `Memorandum · about May 2024 · signed`. */
  detail: string;
  /** Fields of cooperation. */
  fields: string[];
}

/** Everything that a query selects. */
export interface Selection {
  entities: SelectedEntity[];
  /** The newest first. */
  agreements: SelectedAgreement[];
  /** The parts of the query that could not be understood; nothing is selected then. */
  notes: string[];
  /** Set where no agreement is selected. */
  apart?: NamedApart;
}
