/**
 * The watch list: a plain list of names to find, without agreements.
 * `{"entities": [{id, type, name, aliases: [{text, lang?, ambiguous?}], country?, within?}]}`, where `type` is company,
 * government, organization or place, `name` is itself a name to find, `within` is the place that contains a place or
 * the seat of a party, and `ambiguous` marks a spelling that is also an ordinary word or a person's name.
 */
import * as v from "valibot";
import {
  countrySchema,
  type Dataset,
  InputError,
  idSchema,
  languageSchema,
  type Name,
  nameSchema,
  type Party,
  type Place,
  type PlaceKind,
} from "@/lib/model";
import { countryFault, languageFault } from "./codes";
import { isCountryName, organisationKind, placeKindByWords } from "./entity-kind";
import { type Finding, inOrder, toProblems } from "./findings";
import { locateIn } from "./json-lines";
import { parseJson } from "./json-text";
import { mainNameType, otherNameType, withoutQualifier } from "./name-type";
import { infoOfName } from "./reading";
import { shapeFindings } from "./shape-findings";
import { textFaults } from "./text-faults";

const entitySchema = v.strictObject({
  id: idSchema,
  type: v.picklist(["company", "government", "organization", "place"]),
  name: nameSchema.entries.text,
  aliases: v.optional(
    v.array(
      v.strictObject({
        text: nameSchema.entries.text,
        lang: v.optional(languageSchema),
        ambiguous: v.optional(v.boolean()),
      }),
    ),
    [],
  ),
  country: v.optional(countrySchema),
  within: v.optional(idSchema),
});
type Entity = v.InferOutput<typeof entitySchema>;

const watchListSchema = v.strictObject({ entities: v.array(entitySchema) });

/**
 * Reads a watch list as a dataset of parties and places.
 * @throws InputError with every problem of every entity
 */
export function parseWatchList(text: string, file: string): Dataset {
  const value = parseJson(text, file);
  const refuse = (findings: readonly Finding[]): void => {
    if (findings.length === 0) return;
    throw new InputError(toProblems(inOrder(findings, value), value, { file, locate: locateIn(text) }));
  };
  const result = v.safeParse(watchListSchema, value);
  const broken = textFaults(value);
  if (!result.success) {
    refuse([...shapeFindings(watchListSchema, result.issues), ...broken]);
    throw new Error("The schema refused a file without saying why.");
  }
  const { entities } = result.output;
  refuse([...broken, ...entityFindings(entities)]);

  const containers = new Set(
    entities.flatMap(({ type, within }) => (type === "place" ? (within ?? []) : [])),
  );
  const places = entities.filter(({ type }) => type === "place");
  const countries = new Set(places.filter(isCountry).map(({ id }) => id));
  return {
    info: infoOfName(file),
    places: places.map((place) => placeOf(place, placeKind(place, containers, countries))),
    parties: entities.filter(({ type }) => type !== "place").map(partyOf),
    releases: [],
    agreements: [],
    evidence: [],
  };
}

function entityFindings(entities: readonly Entity[]): Finding[] {
  const findings: Finding[] = [];
  const byId = new Map<string, Entity>();
  for (const [index, entity] of entities.entries()) {
    const note = (path: (string | number)[], message: string, advice: string) =>
      findings.push({ path: ["entities", index, ...path], message, advice });
    if (byId.has(entity.id))
      note(
        ["id"],
        `is "${entity.id}", as is that of another entity above.`,
        "Give each entity an id of its own, or merge the two.",
      );
    else byId.set(entity.id, entity);
    const country = entity.country === undefined ? undefined : countryFault(entity.country);
    if (country) note(["country"], country.message, country.advice);
    for (const [at, { lang }] of entity.aliases.entries()) {
      const fault = lang === undefined ? undefined : languageFault(lang);
      if (fault) note(["aliases", at, "lang"], fault.message, fault.advice);
    }
  }
  for (const [index, { id, within }] of entities.entries()) {
    if (within === undefined) continue;
    const note = (message: string, advice: string) =>
      findings.push({ path: ["entities", index, "within"], message, advice });
    const container = byId.get(within);
    if (container?.type !== "place")
      note(
        `names "${within}", which is ${container ? `a ${container.type}` : "not in the list"}.`,
        "Name the id of a place in this list, or leave the field out.",
      );
    else if (isAround(id, byId))
      note("leads back to the entity itself.", 'Correct one "within" in this ring.');
  }
  return findings;
}

/** Whether `within` leads from an entity back to it. */
function isAround(id: string, byId: ReadonlyMap<string, Entity>): boolean {
  const seen = new Set<string>();
  for (let at = byId.get(id)?.within; at !== undefined && !seen.has(at); at = byId.get(at)?.within) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function placeOf(entity: Entity, kind: PlaceKind): Place {
  const { id, country, within } = entity;
  return {
    id,
    kind,
    names: namesOf(entity).names,
    ...(country !== undefined && { country }),
    ...(within !== undefined && { within }),
  };
}

function isCountry({ name, aliases, country, within }: Entity): boolean {
  const names = [name, ...aliases.map(({ text }) => text)];
  return country !== undefined && within === undefined && isCountryName(names, country);
}

/**
 * The kind of a place, as far as the list or its names tell. Otherwise a city, where it contains nothing and lies in
 * something smaller than a country, or else a region, the broadest word.
 */
function placeKind(
  entity: Entity,
  containers: ReadonlySet<string>,
  countries: ReadonlySet<string>,
): PlaceKind {
  const { id, name, aliases, within } = entity;
  if (countries.has(id)) return "country";
  const byWords = placeKindByWords([name, ...aliases.map(({ text }) => text)]);
  if (byWords !== undefined) return byWords;
  return within !== undefined && !countries.has(within) && !containers.has(id) ? "city" : "region";
}

function partyOf(entity: Entity): Party {
  const { id, type, name, country, within } = entity;
  const { names, qualifier } = namesOf(entity);
  return {
    id,
    kind:
      type === "organization" ? organisationKind([name]) : type === "government" ? "government" : "company",
    names,
    ...(country !== undefined && { country }),
    ...(within !== undefined && { seat: within }),
    ...(qualifier !== undefined && { notes: qualifier }),
  };
}

/**
 * The names of an entity, each spelling once. Words in brackets after the main name distinguish it from namesakes, and
 * no article has them. So the name goes without them, and is weak because of its namesakes.
 */
function namesOf({ name, aliases }: Entity): { names: Name[]; qualifier?: string } {
  const { text: main, qualifier } = withoutQualifier(name);
  const spellings: { text: string; lang: string | undefined; weak: boolean }[] = [
    { text: main, lang: undefined, weak: qualifier !== undefined },
  ];
  for (const { text, lang, ambiguous = false } of aliases) {
    const same = spellings.find((other) => other.text === text && (other.lang ?? lang) === lang);
    if (same) Object.assign(same, { lang: same.lang ?? lang, weak: same.weak || ambiguous });
    else spellings.push({ text, lang, weak: ambiguous });
  }
  const names = spellings.map(
    ({ text, lang, weak }): Name => ({
      text,
      ...(lang !== undefined && { lang }),
      type: text === main ? mainNameType(main, spellings) : otherNameType(text, main),
      ...(weak && { weak }),
    }),
  );
  return { names, ...(qualifier !== undefined && { qualifier }) };
}
