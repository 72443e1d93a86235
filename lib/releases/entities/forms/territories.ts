/**
 * Joins the names of a state or town's government: "Marlow" beside "City of Marlow", "Chile" beside "Government of
 * Chile".
 */

import { demonymCountry, knownPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import { addForm, type Entity } from "../entity";
import { keyOf } from "../name-keys";

const OF =
  /^(?:the )?(?:city|town|municipality|village|county|borough|commune|kingdom|republic|state|sultanate|principality|commonwealth|province|region|canton|district)(?: government)? of (?:the )?(.+)$/iu;
const BEHIND =
  /^(.+?) (?:city council|town council|county council|municipality|city|county|borough council|(?:city|state|county|provincial|municipal) government)$/iu;
/** Names of a territory by its level: "Calder City", "City Government of Calder", "Calder Province". */
const LEVELLED = [
  /^(?:the )?(city|town|municipality|county|state|province)(?: government)? of (?:the )?(.+)$/iu,
  /^(.+?) (city|town|municipality|county|state|province)(?: (?:government|council))?$/iu,
] as const;

/** The level and name of a territory in one form: "city calder". */
function levelOf(name: string): string | undefined {
  const of = LEVELLED[0].exec(name);
  if (of) return `${of[1]?.toLowerCase()} ${keyOf(of[2] ?? "")}`;
  const behind = LEVELLED[1].exec(name);
  return behind ? `${behind[2]?.toLowerCase()} ${keyOf(behind[1] ?? "")}` : undefined;
}

const STATE = regex("iu")`
  ^(?:the )?(?:(?:federal |state )?government
    |(?:people's |federal |federative |islamic |hashemite |united |democratic ){0,2}
     (?:republic|kingdom|states?)
    |sultanate|principality|commonwealth|emirate|union) of (?:the )?
`;
const OF_NATION = /^(?:the )?(\p{Lu}[\p{L} -]+?) (?:federal )?government$/iu;

/** The country of a government's name: "Government of the Republic of Chile", "Chilean government", "Chile". */
function nationOf(name: string): string | undefined {
  let rest = name;
  while (STATE.test(rest)) rest = rest.replace(STATE, "");
  const nation = OF_NATION.exec(rest)?.[1] ?? rest;
  const place = knownPlace(nation);
  return place?.kind === "country" ? place.country : rest === nation ? undefined : demonymCountry(nation);
}

/** Joins the names of each state into one government. */
function joinStates(entities: readonly Entity[]): Entity[] {
  const states = new Map<string, Entity>();
  return entities.filter((entity) => {
    const nation = entity.type === "government" ? nationOf(entity.name) : undefined;
    if (nation === undefined) return true;
    const first = states.get(nation);
    if (!first) states.set(nation, entity);
    if (!first || entity.known) return true;
    for (const [form, at] of entity.forms) addForm(first, form, at);
    return false;
  });
}

/** Joins bare names of bodies, and some read as unknown firms, to the government that is named in full. */
export function joinTerritories(all: readonly Entity[]): Entity[] {
  const entities = joinStates(all);
  const full = new Map<string, Entity>();
  const levels = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.type !== "government") continue;
    const bare = OF.exec(entity.name)?.[1] ?? BEHIND.exec(entity.name)?.[1];
    if (bare) full.set(keyOf(bare), entity);
    const level = levelOf(entity.name);
    if (level && !levels.has(level)) levels.set(level, entity);
  }
  if (full.size === 0) return entities;
  return entities.filter((entity) => {
    if (entity.known || entity.type === "place" || entity.rule === "legal form") return true;
    const same = levels.get(levelOf(entity.name) ?? "");
    const body = same ?? full.get(keyOf(entity.name));
    if (!body || body === entity) return true;
    if (!same && entity.type !== "government" && entity.rule !== "weak context") return true;
    for (const [form, at] of entity.forms) addForm(body, form, at);
    return false;
  });
}
