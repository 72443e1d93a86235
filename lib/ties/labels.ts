/** The English words for the controlled vocabularies, as all views and the command line show them. */
import type {
  AgreementForm,
  AgreementFunction,
  AgreementStatus,
  MarkKind,
  PartyKind,
  PlaceKind,
  QuantityQualifier,
  RecordKind,
} from "@/lib/model";
import { counted } from "@/lib/model/counted";
import type { SectionId } from "./card";
import { divisionWord } from "./division-words";

const FORM_LABELS: Readonly<Record<AgreementForm, string>> = {
  "letter-of-intent": "Letter of intent",
  memorandum: "Memorandum",
  cooperation: "Strategic cooperation",
  "definitive-contract": "Contract",
  "joint-venture": "Joint venture",
  "minority-stake": "Minority stake",
  acquisition: "Acquisition",
  consortium: "Consortium",
  "public-private-investment": "Public–private investment",
  other: "Other agreement",
};

const FUNCTION_LABELS: Readonly<Record<AgreementFunction, string>> = {
  "joint-rd": "Joint R&D",
  "technology-exchange": "Technology exchange",
  licence: "Licence",
  supply: "Supply",
  manufacturing: "Manufacturing",
  "marketing-distribution": "Marketing and distribution",
  "service-operation": "Service and operation",
  funding: "Funding",
  "resource-exploration": "Resource exploration",
  recycling: "Recycling",
  "infrastructure-energy": "Infrastructure and energy",
  siting: "Siting",
  training: "Training",
  "standards-data": "Standards and data",
};

const STATUS_LABELS: Readonly<Record<AgreementStatus, string>> = {
  rumoured: "rumoured",
  announced: "announced",
  signed: "signed",
  operating: "operating",
  extended: "extended",
  renegotiated: "renegotiated",
  expired: "expired",
  terminated: "terminated",
};

const PARTY_KIND_LABELS: Readonly<Record<PartyKind, string>> = {
  company: "Company",
  government: "Government",
  "public-body": "Public body",
  university: "University",
  association: "Association",
  ngo: "NGO",
  fund: "Fund",
  unknown: "Organisation",
};

const PLACE_KIND_LABELS: Readonly<Record<PlaceKind, string>> = {
  country: "Country",
  region: "Region",
  province: "Province or state",
  city: "City",
  district: "District",
  park: "Park",
  site: "Site",
};

const MARK_KIND_LABELS: Readonly<Record<MarkKind, string>> = {
  company: "Company",
  body: "Public body",
  place: "Place",
};

const QUALIFIER_LABELS: Readonly<Record<QuantityQualifier, string>> = {
  planned: "planned",
  target: "target",
  actual: "actual",
};

/** Singular and plural: views put a number before them. */
const RECORD_KIND_LABELS: Readonly<Record<RecordKind, readonly [one: string, many: string]>> = {
  place: ["place", "places"],
  party: ["party", "parties"],
  release: ["release", "releases"],
  agreement: ["agreement", "agreements"],
  evidence: ["piece of evidence", "pieces of evidence"],
};

const SECTION_LABELS: Readonly<Record<SectionId, string>> = {
  "in-article": "Also in this article",
  latest: "Latest elsewhere",
  "signed-here": "Signed here",
  "sited-here": "Sited here",
  "with-government": "With its government",
  below: "In places within it",
};

/** An agreement's form: `Joint venture`. */
export function formLabel(form: AgreementForm): string {
  return FORM_LABELS[form];
}

/** What parties do under an agreement: `Joint R&D`. */
export function functionLabel(fn: AgreementFunction): string {
  return FUNCTION_LABELS[fn];
}

/** Behind a form, whether the agreement binds: `, not binding`; empty where nobody says. */
export function bindingText(binding: boolean | undefined): string {
  if (binding === undefined) return "";
  return binding ? ", binding" : ", not binding";
}

/** A status, in lower case, since it stands behind a form or a name: `signed`. */
export function statusLabel(status: AgreementStatus): string {
  return STATUS_LABELS[status];
}

/** What a party is: `Company`. */
export function partyKindLabel(kind: PartyKind): string {
  return PARTY_KIND_LABELS[kind];
}

/** What a place is, wherever it lies: `City`, `Province or state`. */
export function placeKindLabel(kind: PlaceKind): string {
  return PLACE_KIND_LABELS[kind];
}

/** What a party or a place is, in the word that its country has for it: `State` for one in Brazil. */
export function sortLabel(sort: PartyKind | PlaceKind, country?: string): string {
  if (sort === "province" && country !== undefined) return divisionWord(country);
  return { ...PARTY_KIND_LABELS, ...PLACE_KIND_LABELS }[sort];
}

/** One of the three kinds that are marked: `Public body`. */
export function markKindLabel(kind: MarkKind): string {
  return MARK_KIND_LABELS[kind];
}

/** How firm a quantity is: `planned`. */
export function qualifierLabel(qualifier: QuantityQualifier): string {
  return QUALIFIER_LABELS[qualifier];
}

/** A number of records: `1 agreement`, `1,200 releases`. */
export function countText(count: number, kind: RecordKind): string {
  return counted(count, ...RECORD_KIND_LABELS[kind]);
}

/** The heading of a card's section: `Also in this article`. */
export function sectionLabel(section: SectionId): string {
  return SECTION_LABELS[section];
}

/** Made on first use: it takes a browser some milliseconds, which a background that wakes would mostly waste. */
let regions: Intl.DisplayNames | undefined;

/** The English name of a country by its ISO 3166-1 alpha-2 code, as in Unicode CLDR; the code where it has none. */
export function countryName(code: string): string {
  try {
    regions ??= new Intl.DisplayNames("en", { type: "region" });
    return regions.of(code) ?? code;
  } catch {
    // Not even the shape of a code.
    return code;
  }
}
