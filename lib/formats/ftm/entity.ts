/** FollowTheMoney entities: `{id, schema, properties: {name: [values]}}`, as Aleph and OpenSanctions exchange them. */
import type { Agreement } from "@/lib/model";
import { isObject } from "@/lib/model/is-object";
import { property } from "../findings";

/** An entity whose properties are all lists of texts. */
export interface FtmEntity {
  id: string;
  schema: string;
  properties: ReadonlyMap<string, readonly string[]>;
}

/** An object as an entity, or what is wrong with it. */
export function entityOf(value: object): FtmEntity | { fault: string; field: string } {
  const id = property(value, "id");
  const schema = property(value, "schema");
  const properties = property(value, "properties");
  if (typeof id !== "string" || id.trim() === "") return { field: "id", fault: "is missing, or no text" };
  if (typeof schema !== "string") return { field: "schema", fault: "is missing, or no text" };
  if (properties !== undefined && !isObject(properties))
    return { field: "properties", fault: "is no object in { }" };
  const read = new Map<string, string[]>();
  for (const [name, values] of Object.entries(properties ?? {})) {
    const list: unknown[] = Array.isArray(values) ? values : [values];
    read.set(name, list.flatMap(textOf));
  }
  return { id, schema, properties: read };
}

/** The entities that stand within an entity as values of its properties, at any depth. */
export function* entitiesWithin(value: object): Generator<object> {
  const waiting: unknown[] = Object.values(property(value, "properties") ?? {});
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) waiting.push(...next.toReversed());
    else if (isObject(next) && Object.hasOwn(next, "schema")) {
      yield next;
      waiting.push(...Object.values(property(next, "properties") ?? {}));
    }
  }
}

/** A value as texts: an entity within an entity counts as its id. */
function textOf(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value === "number") return [String(value)];
  const id = property(value, "id");
  return typeof id === "string" ? [id] : [];
}

/** The first value of the first of these properties that has one. */
export function first({ properties }: FtmEntity, ...names: string[]): string | undefined {
  for (const name of names) {
    const [value] = properties.get(name) ?? [];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** All values of these properties. */
export function all({ properties }: FtmEntity, ...names: string[]): string[] {
  return names.flatMap((name) => properties.get(name) ?? []);
}

/** The properties that hold identifiers, with the scheme of each. */
export const IDENTIFIERS: readonly (readonly [property: string, scheme: string])[] = [
  ["leiCode", "lei"],
  ["wikidataId", "wikidata"],
  ["registrationNumber", "registration"],
  ["opencorporatesUrl", "opencorporates"],
  ["permId", "permid"],
  ["isinCode", "isin"],
  ["cikCode", "cik"],
  ["dunsCode", "duns"],
  ["uniqueEntityId", "uei"],
  ["swiftBic", "bic"],
  ["taxNumber", "tax"],
  ["vatCode", "vat"],
  ["innCode", "inn"],
  ["ogrnCode", "ogrn"],
  ["uscCode", "uscc"],
  ["ticker", "ticker"],
  ["idNumber", "id"],
];

/** Ids as we write them: FollowTheMoney has one space of ids for all kinds of entity. */
const OWN_ID = /^(place|party|release|agreement|evidence)\.(.+)$/;

/** An id as we write it. */
export function ftmId(kind: string, id: string): string {
  return `${kind}.${id}`;
}

/** The record id of an entity's id: without our prefix, and with characters that no id may have replaced. */
export function recordId(id: string): string {
  const own = OWN_ID.exec(id)?.[2] ?? id;
  return own
    .replace(/[\s/]+/gu, "-")
    .slice(0, 200)
    .toWellFormed();
}

/** The name of a project for an agreement without a title: every project needs one. Reading ignores it again. */
export function untitled({ form, id }: Pick<Agreement, "form" | "id">): string {
  return `${form} ${id}`;
}
