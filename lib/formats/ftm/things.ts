/** Turns FollowTheMoney's things into records: legal entities, addresses and documents. */
import {
  type Name,
  PARTY_KINDS,
  type Party,
  type PartyKind,
  PLACE_KINDS,
  type Place,
  parsePartialDate,
  type Release,
} from "@/lib/model";
import { cut } from "@/lib/model/cut";
import { organisationKind } from "../entity-kind";
import { countryCode } from "../mapping/countries";
import { shortHash } from "../mapping/ids";
import { mainNameType, otherNameType } from "../name-type";
import { all, type FtmEntity, first, IDENTIFIERS, recordId } from "./entity";

/** The kind of party that a schema stands for; `undefined` where it is no party. */
export function partyKindOf(entity: FtmEntity): PartyKind | undefined {
  const own = knownWord(PARTY_KINDS, all(entity, "classification"));
  const names = all(entity, "name");
  switch (entity.schema) {
    case "Company":
      return own ?? "company";
    case "PublicBody":
      return own ?? (isGovernment(entity, names) ? "government" : "public-body");
    case "Organization":
      return own ?? organisationKind(names);
    case "LegalEntity":
      return own ?? "unknown";
    default:
      return undefined;
  }
}

/** The first of some words that is one of a vocabulary: our own writer puts it there. */
function knownWord<T extends string>(vocabulary: readonly T[], words: readonly string[]): T | undefined {
  return words.flatMap((word) => vocabulary.find((known) => known === word) ?? [])[0];
}

function isGovernment(entity: FtmEntity, names: readonly string[]): boolean {
  return (
    all(entity, "topics").some((topic) => /^gov(\.(national|state|muni))?$/.test(topic)) ||
    names.some((name) =>
      /(?<!\p{L})(government|ministry|municipality|city of|state of)(?!\p{L})|政府/iu.test(name),
    )
  );
}

/** A legal entity as a party. */
export function partyOf(entity: FtmEntity, kind: PartyKind): Party {
  const country = countryIn(entity, "country", "jurisdiction", "mainCountry");
  const seat = first(entity, "addressEntity");
  const parent = first(entity, "parent");
  const notes = [
    ...all(entity, "notes", "description", "summary"),
    ...all(entity, "address").map((text) => `Address: ${text}`),
  ];
  const identifiers = IDENTIFIERS.flatMap(([name, scheme]) =>
    all(entity, name).map((value) => ({
      scheme,
      value: value.replace(/^https?:\/\/opencorporates\.com\/companies\//, ""),
    })),
  );
  return {
    id: recordId(entity.id),
    kind,
    names: namesOf(entity),
    ...(country !== undefined && { country }),
    ...(seat !== undefined && { seat: recordId(seat) }),
    ...(parent !== undefined && { parent: recordId(parent) }),
    ...(identifiers.length > 0 && { identifiers }),
    ...(notes.length > 0 && { notes: fitted(notes.join("\n"), 20_000) }),
  };
}

function namesOf(entity: FtmEntity): Name[] {
  const [main = entity.id, ...others] = all(entity, "name").map((name) => fitted(name, 300));
  const names: Name[] = [];
  const add = (name: Name) => {
    if (!names.some(({ text }) => text === name.text)) names.push(name);
  };
  const aliases = all(entity, "alias", "abbreviation").map((text) => ({ text: fitted(text, 300) }));
  add({ text: main, type: mainNameType(main, aliases) });
  for (const text of others) add({ text, type: otherNameType(text, main) });
  for (const { text } of aliases) add({ text, type: otherNameType(text, main) });
  for (const text of all(entity, "previousName")) add({ text: fitted(text, 300), type: "former" });
  for (const text of all(entity, "weakAlias")) add({ text: fitted(text, 300), type: "short", weak: true });
  return names;
}

/** An address as a place: the smallest place that it names. */
export function placeOf(entity: FtmEntity): Place {
  const { name, kind } = placeName(entity);
  const country = countryIn(entity, "country");
  const own = knownWord(PLACE_KINDS, all(entity, "remarks"));
  const lat = Number(first(entity, "latitude") ?? Number.NaN);
  const lon = Number(first(entity, "longitude") ?? Number.NaN);
  return {
    id: recordId(entity.id),
    kind: own ?? kind,
    names: [{ text: fitted(name, 300), type: "short" }],
    ...(country !== undefined && { country }),
    ...(Number.isFinite(lat) && Number.isFinite(lon) && { lat, lon }),
  };
}

function placeName(entity: FtmEntity): { name: string; kind: Place["kind"] } {
  const full = first(entity, "full", "name");
  const street = first(entity, "street");
  if (street !== undefined) return { name: full ?? street, kind: "site" };
  const city = first(entity, "city");
  if (city !== undefined) return { name: city, kind: "city" };
  const region = first(entity, "region", "state");
  if (region !== undefined) return { name: region, kind: "province" };
  return {
    name: full ?? first(entity, "country") ?? entity.id,
    kind: full === undefined ? "country" : "site",
  };
}

/** A document as a release; `undefined` without both a web address and a title. */
export function releaseOf(entity: FtmEntity): Release | undefined {
  const url = all(entity, "sourceUrl", "publisherUrl").find(isWeb);
  const title = first(entity, "title", "name", "fileName") ?? url;
  if (title === undefined) return undefined;
  const publisher = first(entity, "publisher", "author");
  const published = dateOf(first(entity, "publishedAt", "date", "authoredAt"));
  const language = first(entity, "language");
  return {
    id: recordId(entity.id),
    title: fitted(title, 1_000),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher: fitted(publisher, 1_000) }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language: shortLanguage(language) }),
  };
}

/** The page that an entity was taken from, as a release. */
export function sourceRelease(entity: FtmEntity): Release | undefined {
  const url = all(entity, "sourceUrl").find(isWeb);
  if (url === undefined) return undefined;
  const publisher = first(entity, "publisher");
  return {
    id: `source-${shortHash(url)}`,
    title: fitted(publisher ?? url, 1_000),
    url,
    ...(publisher !== undefined && { publisher: fitted(publisher, 1_000) }),
  };
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url) && url.length <= 4_000;
}

function countryIn(entity: FtmEntity, ...names: string[]): string | undefined {
  for (const value of all(entity, ...names)) {
    const code = countryCode(value);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** Converts a language's three-letter code, as FollowTheMoney writes it, to two letters where there are. */
function shortLanguage(code: string): string {
  try {
    return new Intl.Locale(code).language;
  } catch {
    return code;
  }
}

/** A date of FollowTheMoney, which is the beginning of an ISO time. */
export function dateOf(text: string | undefined): string | undefined {
  const date = /^\d{4}(-\d{2}(-\d{2})?)?/.exec(text ?? "")?.[0];
  return date !== undefined && parsePartialDate(date) ? date : undefined;
}

/** A text as a field takes it: cut, without space around it, nor halves of characters, which datasets refuse. */
export function fitted(text: string, length: number): string {
  return cut(text, length).toWellFormed().trim();
}
