/** Finds the government meant by a place or country: one that the text names, or else one made from the place. */

import { type Entity, newEntity } from "../../entities/entity";
import { demonymCountry, knownPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import type { Step } from "../view/view";

/** The government of a country that a step names, directly or by its adjective. */
export function stateOf(
  { mention, text }: Step,
  governments: Map<Entity, Entity>,
  known: readonly Entity[],
): Entity | undefined {
  const place = mention ? mention.entity : countryOf(text, known);
  if (!place || (place.type === "place" && knownPlace(place.name)?.kind !== "country")) return undefined;
  return governmentFor(place, governments, known);
}

/** The government of a place: one that the text names, or else one made from the place. */
export function governmentFor(
  place: Entity,
  governments: Map<Entity, Entity>,
  known: readonly Entity[],
  at = place.mentions[0]?.start ?? 0,
): Entity {
  if (place.type === "government") return place;
  const named = governments.get(place) ?? governmentOf(place, known);
  if (named) return named;
  const type = /^(?:the )?port of /iu.test(place.name) ? "organization" : "government";
  // In "Pisa, Italy" the second part only says where the place is.
  const [name = place.name] = place.name.split(",");
  const government = newEntity(name, type, "acting place", at);
  for (const [form, from] of place.forms) government.forms.set(form, from);
  government.territory = place;
  governments.set(place, government);
  return government;
}

/** The country of an adjective, or its government if the text names that. */
export function countryOf(adjective: string, known: readonly Entity[]): Entity | undefined {
  const code = demonymCountry(adjective);
  const small = adjective.toLowerCase();
  return (
    known.find(({ type, name }) => type === "government" && name.toLowerCase() === `${small} government`) ??
    known.find(({ type, name }) => {
      const { kind, country } = (type === "place" && knownPlace(name)) || {};
      return kind === "country" && country === code;
    })
  );
}

/** The body named after a place: "City of X", "X City Council". */
function governmentOf(place: Entity, known: readonly Entity[]): Entity | undefined {
  const [name = place.name] = place.name.split(",");
  // "Calder City" beside "City of Calder"
  const level = /^(.+) (City|Province|County|State|Municipality)$/u.exec(name);
  return known.find(
    ({ type, name: other }) =>
      type === "government" &&
      ((other.endsWith(` of ${name}`) && TERRITORY.test(other)) ||
        (level !== null && other.endsWith(`${level[2]} of ${level[1]}`)) ||
        (other.startsWith(`${name} `) &&
          /government|municipality|city (?:hall|council)|prefecture/iu.test(other))),
  );
}

/** "Government of Chile", "City of Calder", but none of their ministries. */
const TERRITORY = regex("iu")`
  ^(?:the )?(?:[\p{L}'-]+ ){0,3}?
  (?:government|state|republic|kingdom|union|federation|commonwealth|sultanate|emirate|principality|city
    |town|municipality|village|commune|county|borough|district|province|prefecture|region|canton
    |governorate|oblast|voivodeship|community|committee|council|administration|islands?|territory|municipal
    |comune|ayuntamiento|ville|stadt|gemeinde)(?: [\p{L}']+)? of `;
