/** Joins a place with the larger one beside it: "Changzhou, Jiangsu" and "Rivabellosa (Álava)". */
import type { ReleaseDocument } from "../../document";
import { type KnownPlace, knownPlace, namesakesOf, placeIn } from "../../places/gazetteer";
import { type Entity, type EntityMention, ownName } from "../entity";
import { STATE, stateOf } from "./named-like-a-country";
import { besideCountry, PlacesMeant } from "./which-place";

const LIES_IN =
  /^ (?:in|of) (?:the )?(?:(?:far )?(?:northern|southern|eastern|western|central|north|south|east|west|north-?eastern|south-?eastern|north-?western|south-?western) )?$/u;

/** "Washington, D.C.": the district is no larger place around the city. */
const DISTRICT = /^,? (?:D\.\s?C\.?|DC)(?![\p{L}\p{N}])/u;

/** Gives places their long form and the place around them. A name before a country or region is read as a place. */
export function joinPlaces(
  document: ReleaseDocument,
  entities: readonly Entity[],
  mentions: readonly EntityMention[][],
): void {
  const meant = new PlacesMeant(document);
  for (const entity of entities)
    if (entity.type === "place") {
      const known = meant.of(entity.name);
      if (known?.country) entity.country = known.country;
    }
  const state = stateOf(document.text, entities, mentions);
  if (state) state.country = STATE.country;
  for (const row of mentions) for (const mention of row) joinDistrict(mention, document.text);
  for (const row of mentions)
    for (let i = row.length - 2; i >= 0; i--) joinNext(row, i, document.text, state);
}

/** "Washington, D.C." */
function joinDistrict({ entity, start, end }: EntityMention, text: string): void {
  const district = entity.type === "place" ? DISTRICT.exec(text.slice(end, end + 8)) : null;
  if (!district) return;
  const full = text.slice(start, end + district[0].length);
  entity.forms.set(full, start);
  if (!entity.name.includes(",")) entity.name = full;
}

/** Joins a place of a sentence with the next one, if that is around it. */
function joinNext(row: readonly EntityMention[], i: number, text: string, state: Entity | undefined): void {
  const small = row[i];
  const large = row[i + 1];
  if (!small || !large || small.entity === large.entity) return;
  if (small.entity.type !== "place" || large.entity.type !== "place") return;
  const between = text.slice(small.end, large.start);
  const named = small.entity === state ? STATE : placeIn(small.entity.name, small.entity.country);
  const b = landAround(large.entity, named, state);
  // "Savannah, Georgia": elsewhere a region has the name.
  const alone = large.entity === state && named?.country !== STATE.country ? undefined : named;
  const a = (alone && b?.country && besideCountry(small.entity.name, b.country)) || alone;
  // "Ranipet in Tamil Nadu", "Emden in northern Germany": named separately, but one contains the other.
  if (
    LIES_IN.test(between) &&
    b &&
    b.kind !== "city" &&
    ((a?.kind ?? "city") === "city" || a?.country !== named?.country)
  ) {
    small.entity.within ??= large.entity;
    if (b.country) small.entity.country = b.country;
    return;
  }
  const bracket = /^\s?\($/u.test(between) && text[large.end] === ")";
  if (!bracket && !BESIDE.test(between)) return;
  // "Busan, Ningbo, Singapore and": items of a list, not a place in the next.
  if (alone?.country && b?.country && alone.country !== b.country && inList(text, small, large)) return;
  if (!b && !AREA.test(large.entity.name)) return;
  if (!mayContain(a, b)) return;
  small.entity.within ??= large.entity;
  const end = bracket ? large.end + 1 : endOfChain(row, i + 1, text);
  const full = text.slice(small.start, end);
  small.entity.forms.set(full, small.start);
  if (full.length > small.entity.name.length && !small.entity.name.includes(",")) small.entity.name = full;
  const country = large.entity.country ?? b?.country;
  if (country) small.entity.country = country;
}

/** A larger place, as the one before it tells which is meant: "Lahore, Punjab". */
function landAround(
  large: Entity,
  small: KnownPlace | undefined,
  state: Entity | undefined,
): KnownPlace | undefined {
  if (large === state) return STATE;
  const name = ownName(large);
  const known = knownPlace(name) && placeIn(name, large.country);
  const rival =
    small && known && small.country !== known.country && large.within === undefined
      ? namesakesOf(name).find((other) => other.rival && other.country === small.country)
      : undefined;
  if (rival) large.country = rival.country;
  return rival ?? known;
}

const BESIDE = /^,\s(?:in )?(?:(?:northern|southern|eastern|western|central|north|south|east|west|the) )?$/u;
const AREA = /(?:Province|Prefecture|County|Region|State|City|District|Island|Township)$/iu;

/** Whether the first of two places may lie in the second, by what the gazetteer knows of them. */
function mayContain(a: KnownPlace | undefined, b: KnownPlace | undefined): boolean {
  if (b?.kind === "city" || a?.kind === "country") return false;
  // "Nagoya, Osaka and Perth": Osaka is also a city, and contains no Nagoya.
  if (a?.kind === "city" && a.size > 0 && b && b.kind === "region" && b.size > 0) return false;
  if (a?.kind === "region" && b?.kind === "region" && !/^\p{Lu}{2}/u.test(a.country)) return false;
  if (a?.kind === "region" && (b?.kind !== "country" || a.country === "")) return false;
  return !(a?.country && b?.country && a.country !== b.country && a.kind !== "city");
}

/** Whether commas or "and" are on both sides of two places. */
function inList(text: string, small: EntityMention, large: EntityMention): boolean {
  return (
    /[\p{L})],\s$/u.test(text.slice(Math.max(0, small.start - 3), small.start)) ||
    /^,? (?:and|or) (?:the )?\p{Lu}/u.test(text.slice(large.end, large.end + 12))
  );
}

function endOfChain(row: readonly EntityMention[], at: number, text: string): number {
  const here = row[at];
  const next = row[at + 1];
  if (!here) return 0;
  return next && here.entity.within === next.entity && text.slice(here.end, next.start) === ", "
    ? next.end
    : here.end;
}
