/**
 * The words of Entente as schemas that check at run time; the TypeScript types are inferred from them.
 * Objects are strict: a field that the schema does not know is an error, so that a typing mistake in a dataset
 * cannot lose a fact silently. Texts are inert: plain text, and links are http(s) only.
 *
 * An entity is a party or a place. Three words have no schema here: a dataset is a set of these records in one version,
 * imported, switched and removed as one; a mention is one occurrence of a name on a page; a tie is two parties of one
 * agreement, seen from one of them.
 */
import * as v from "valibot";
import { parsePartialDate } from "./partial-date";
import {
  AGREEMENT_FORMS,
  AGREEMENT_FUNCTIONS,
  AGREEMENT_STATUSES,
  NAME_TYPES,
  PARTY_KINDS,
  PLACE_KINDS,
  QUANTITY_QUALIFIERS,
  RECORD_KINDS,
  RELATION_TYPES,
  RELEASE_TYPES,
} from "./vocabulary";

/** A record's own id, unique among the records of its kind in one dataset. */
export const idSchema = v.pipe(
  v.string("is a text"),
  v.regex(/^[^\s/]{1,200}$/u, "is 1 to 200 characters without spaces or slashes"),
);

const line = v.pipe(
  v.string("is a text"),
  v.trim(),
  v.minLength(1, "is not empty"),
  v.maxLength(1_000, "is at most 1,000 characters"),
);
const prose = v.pipe(
  v.string("is a text"),
  v.minLength(1, "is not empty"),
  v.maxLength(20_000, "is at most 20,000 characters"),
);

/** A link that can be shown to a reader: http or https, nothing that a browser would run. */
export const linkSchema = v.pipe(
  v.string("is a text"),
  v.maxLength(4_000, "is at most 4,000 characters"),
  v.check((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol } = new URL(text);
    return protocol === "https:" || protocol === "http:";
  }, "is a web address that starts with https:// or http://"),
);

/** A date as precise as it is known; see `partial-date.ts`. */
export const partialDateSchema = v.pipe(
  v.string("is a text"),
  v.check(
    (text) => parsePartialDate(text) !== undefined,
    "is a date such as 2025-03-20, 2025-03, 2025-Q1 or 2025 (with ~ at the end if approximate)",
  ),
);

/** ISO 3166-1 alpha-2, upper case. */
export const countrySchema = v.pipe(
  v.string("is a text"),
  v.regex(/^[A-Z]{2}$/, "is a two-letter country code (ISO 3166-1 alpha-2), such as CN"),
);

/** A BCP 47 language tag. */
export const languageSchema = v.pipe(
  v.string("is a text"),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is a language tag (BCP 47), such as en or zh-Hant"),
);

/** One spelling of a party or place. */
export const nameSchema = v.strictObject({
  text: v.pipe(
    v.string("is a text"),
    v.trim(),
    v.minLength(1, "is not empty"),
    v.maxLength(300, "is at most 300 characters"),
  ),
  lang: v.optional(languageSchema),
  type: v.picklist(NAME_TYPES),
  /** True where the spelling is an ordinary word or a person's name too: alone it proves nothing. */
  weak: v.optional(v.boolean()),
});
export type Name = v.InferOutput<typeof nameSchema>;

const namesSchema = v.pipe(v.array(nameSchema), v.minLength(1, "holds at least one name"));

/** An id in a register: `scheme` is `lei`, `wikidata`, `geonames`, `opencorporates`, … */
export const identifierSchema = v.strictObject({ scheme: line, value: line });

/** A country, province, city, district, park or site. Its government is a party of its own. */
export const placeSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(PLACE_KINDS),
  names: namesSchema,
  country: v.optional(countrySchema),
  /** The id of the place that contains this one. */
  within: v.optional(idSchema),
  /** Degrees north, WGS 84. */
  lat: v.optional(v.pipe(v.number(), v.minValue(-90, "is at least -90"), v.maxValue(90, "is at most 90"))),
  /** Degrees east, WGS 84. */
  lon: v.optional(
    v.pipe(v.number(), v.minValue(-180, "is at least -180"), v.maxValue(180, "is at most 180")),
  ),
  identifiers: v.optional(v.array(identifierSchema)),
});
export type Place = v.InferOutput<typeof placeSchema>;

/** A party's plant, office or other site. */
export const presenceSchema = v.strictObject({ place: idSchema, what: v.optional(line) });
export type Presence = v.InferOutput<typeof presenceSchema>;

/** Who can agree: company, government, public body, university, association, NGO, fund. */
export const partySchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(PARTY_KINDS),
  names: namesSchema,
  country: v.optional(countrySchema),
  /** The id of the place where it is based. */
  seat: v.optional(idSchema),
  /** For a government: the id of the place that it governs. */
  territory: v.optional(idSchema),
  /** The id of the party that owns or oversees it. */
  parent: v.optional(idSchema),
  presence: v.optional(v.array(presenceSchema)),
  identifiers: v.optional(v.array(identifierSchema)),
  notes: v.optional(prose),
});
export type Party = v.InferOutput<typeof partySchema>;

/** How much of what a project plans or has: `value` in `unit` (GWh, MW, t, CNY, jobs …), `per` a year or the like. */
export const quantitySchema = v.strictObject({
  value: v.pipe(v.number(), v.finite("is a finite number")),
  unit: line,
  what: v.optional(line),
  per: v.optional(line),
  qualifier: v.optional(v.picklist(QUANTITY_QUALIFIERS)),
});
export type Quantity = v.InferOutput<typeof quantitySchema>;

/** What an agreement plans to do. */
export const projectSchema = v.strictObject({
  name: v.optional(line),
  site: v.optional(idSchema),
  phase: v.optional(line),
  product: v.optional(line),
  quantities: v.optional(v.array(quantitySchema)),
});
export type Project = v.InferOutput<typeof projectSchema>;

/** A party's part in an agreement; `share` is per cent of a joint venture or stake. */
export const participantSchema = v.strictObject({
  party: idSchema,
  role: v.optional(line),
  share: v.optional(v.pipe(v.number(), v.minValue(0, "is at least 0"), v.maxValue(100, "is at most 100"))),
});
export type Participant = v.InferOutput<typeof participantSchema>;

/** One step of an agreement's life. */
export const statusChangeSchema = v.strictObject({
  status: v.picklist(AGREEMENT_STATUSES),
  date: v.optional(partialDateSchema),
});
export type StatusChange = v.InferOutput<typeof statusChangeSchema>;

/** What parties agreed. `history` is in the order in which it happened; its last entry is the present status. */
export const agreementSchema = v.strictObject({
  id: idSchema,
  title: v.optional(line),
  form: v.picklist(AGREEMENT_FORMS),
  functions: v.optional(v.array(v.picklist(AGREEMENT_FUNCTIONS))),
  binding: v.optional(v.boolean()),
  parties: v.pipe(v.array(participantSchema), v.minLength(1, "names at least one party")),
  history: v.pipe(v.array(statusChangeSchema), v.minLength(1, "holds at least one status")),
  /** When it takes effect, and until when it runs, where it says so. */
  effective: v.optional(partialDateSchema),
  ends: v.optional(partialDateSchema),
  placeSigned: v.optional(idSchema),
  /** The places that it is about, beyond the sites of its projects. */
  scopePlaces: v.optional(v.array(idSchema)),
  /** Fields of cooperation, in the words of the release. */
  fields: v.optional(v.array(line)),
  projects: v.optional(v.array(projectSchema)),
  summary: v.optional(prose),
  related: v.optional(v.array(v.strictObject({ agreement: idSchema, type: v.picklist(RELATION_TYPES) }))),
});
export type Agreement = v.InferOutput<typeof agreementSchema>;

/** The source document. */
export const releaseSchema = v.strictObject({
  id: idSchema,
  title: line,
  /** Where it stands on the web; absent where it stands nowhere, or nobody said. */
  url: v.optional(linkSchema),
  publisher: v.optional(line),
  published: v.optional(partialDateSchema),
  language: v.optional(languageSchema),
  type: v.optional(v.picklist(RELEASE_TYPES)),
  /** The id of the release that this one copies: a copy corroborates nothing. */
  copyOf: v.optional(idSchema),
});
export type Release = v.InferOutput<typeof releaseSchema>;

/** Where in which release a fact stands. Offsets are UTF-16 units of the release's text, `end` exclusive. */
export const evidenceSchema = v.strictObject({
  id: idSchema,
  record: v.strictObject({ kind: v.picklist(RECORD_KINDS), id: idSchema }),
  /**
   * A path into the record, such as `placeSigned` or `projects.0.site`; the whole record where absent. What a person took out of
   * a list is named by what it says, such as `functions.~"supply"`.
   */
  field: v.optional(line),
  release: idSchema,
  quote: v.optional(prose),
  start: v.optional(v.pipe(v.number(), v.integer("is a whole number"), v.minValue(0, "is at least 0"))),
  end: v.optional(v.pipe(v.number(), v.integer("is a whole number"), v.minValue(0, "is at least 0"))),
  method: v.optional(line),
  confidence: v.optional(v.pipe(v.number(), v.minValue(0, "is at least 0"), v.maxValue(1, "is at most 1"))),
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;
