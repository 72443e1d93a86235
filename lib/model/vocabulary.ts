/**
 * The controlled vocabularies of the model, each as a tuple so that the schemas and the TypeScript types share it.
 * Form and functions are two axes: what kind of instrument it is, and what the parties do under it
 * (after the SDC Platinum alliance flags and the MERIT-CATI modes).
 */

/** Who can agree. */
export const PARTY_KINDS = [
  "company",
  "government",
  "public-body",
  "university",
  "association",
  "ngo",
  "fund",
  "unknown",
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** Where things are, from large to small. */
export const PLACE_KINDS = ["country", "region", "province", "city", "district", "park", "site"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What sort of spelling a name is. */
export const NAME_TYPES = ["official", "short", "former", "translit", "ticker", "brand"] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** The instrument: exactly one for an agreement. */
export const AGREEMENT_FORMS = [
  "letter-of-intent",
  "memorandum",
  "cooperation",
  "definitive-contract",
  "joint-venture",
  "minority-stake",
  "acquisition",
  "consortium",
  "public-private-investment",
  "other",
] as const;
export type AgreementForm = (typeof AGREEMENT_FORMS)[number];

/** What the parties do under an agreement: any number. */
export const AGREEMENT_FUNCTIONS = [
  "joint-rd",
  "technology-exchange",
  "licence",
  "supply",
  "manufacturing",
  "marketing-distribution",
  "service-operation",
  "funding",
  "resource-exploration",
  "recycling",
  "infrastructure-energy",
  "siting",
  "training",
  "standards-data",
] as const;
export type AgreementFunction = (typeof AGREEMENT_FUNCTIONS)[number];

/** The steps of an agreement's life; its history is a dated list of them. */
export const AGREEMENT_STATUSES = [
  "rumoured",
  "announced",
  "signed",
  "operating",
  "extended",
  "renegotiated",
  "expired",
  "terminated",
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** How firm a quantity is. */
export const QUANTITY_QUALIFIERS = ["planned", "target", "actual"] as const;
export type QuantityQualifier = (typeof QUANTITY_QUALIFIERS)[number];

/** What sort of document a release is. */
export const RELEASE_TYPES = ["press-release", "news", "filing"] as const;
export type ReleaseType = (typeof RELEASE_TYPES)[number];

/** How two agreements relate: seen from the one that carries the link. */
export const RELATION_TYPES = ["amends", "implements", "succeeds", "same-as"] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** The five sorts of record that a dataset holds, in the order in which they refer to one another. */
export const RECORD_KINDS = ["place", "party", "release", "agreement", "evidence"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Makes one of something for each kind of record. */
export function perKind<T>(make: (kind: RecordKind) => T): Record<RecordKind, T> {
  return {
    place: make("place"),
    party: make("party"),
    release: make("release"),
    agreement: make("agreement"),
    evidence: make("evidence"),
  };
}
