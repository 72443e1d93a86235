/** Finds parties and places in Chinese texts. */
import type { KnownName } from "../../entities/clusters";
import type { Entity } from "../../entities/entity";
import { across } from "../../text/spans";
import { joinedNames } from "../deals/pairs";
import { askedHouse, speakersIn } from "../dialogue";
import { addPlaces, mayBeNamed } from "../places/find-places";
import { holderOf } from "../places/holder";
import type { CommonWords } from "../words";
import { joinAbbreviated } from "./abbreviated";
import { envoysOf, FAMILY, officerNames } from "./envoys";
import { shortForms, spokenForms } from "./forms";
import { landSides } from "./lands";
import { listedNames } from "./listed";
import { ALONE, GIVER, LATIN, LICENSOR, OTHER_SIDE, OWNED, RECEIVER, SENDER, TARGET } from "./name-patterns";
import { personsIn, seats } from "./offices";
import { ownWords } from "./own-words";
import { joinEndings } from "./parts-of-names";
import { listedPartners } from "./signed-lists";
import { type ChineseMention, spot } from "./spot";
import { joinStems } from "./stems";
import { hintsBy, sureNames } from "./sure-names";
import { type Tagging, tagNames } from "./tagger";
import { joinTownNames } from "./town-names";
import { leadOfName } from "./trim";
import { isVenue } from "./venues";

/** The least chance of a name that only the model sees. */
const LIKELY = 0.5;
/** The chance from which a name is not trimmed: it may contain words that elsewhere join or own. */
const SURE = 0.8;
/** The chance from which a name ends where the model says, whatever a pattern caught. */
const SUREST = 0.95;

/** The state of a search in one text. */
interface Search {
  text: string;
  names: ReturnType<typeof sureNames>;
  tagging: ReturnType<typeof tagNames>;
  /** Whether an offset is left out of the text. */
  cut: (at: number) => boolean;
}

/** Finds the parties and places of a Chinese text: first the certain ones, then those by the model and patterns. */
export function chineseNames(
  text: string,
  known: readonly KnownName[],
  {
    cut,
    words,
    publisher,
  }: { cut: (at: number) => boolean; words: CommonWords; publisher?: string | undefined },
): { entities: Entity[]; mentions: ChineseMention[] } {
  const names = sureNames(text, known, cut, publisher);
  const { entities, byForm } = names;
  const tagging = withoutLeads(text, tagNames(text, hintsBy(names), words));
  const search: Search = { text, names, tagging, cut };
  const asked = askedHouse(text);
  if (asked) names.take(asked.name, asked.at, undefined, "interviewed");
  takeLikely(search);
  names.collect(ALONE, "company", "acts", 1);
  for (const pattern of [OTHER_SIDE, GIVER, OWNED, TARGET, SENDER, LICENSOR, RECEIVER])
    names.collect(pattern, "company", "named beside another", 1);
  names.collect(LATIN, "company", "Latin name");
  dropPersons(search);
  joinStems(entities, byForm);
  joinAbbreviated(entities, byForm, text);
  joinTownNames(entities, byForm, text);
  joinEndings(entities, byForm, text);
  seats(entities, byForm, text);
  shortForms(entities, byForm, text);
  spokenForms(entities, byForm, text);
  addPlaces(text, { known: byForm, give: (name, type, rule, at) => names.placed(name, type, rule, at), cut });
  takeLikelyPlaces(search);
  dropPersons(search);
  const mentions = withLands(search, takeHolders(search)).filter((mention) => !isVenue(text, mention));
  const own = [...ownWords(text, entities, mentions, publisher), ...envoysOf(text, mentions)].filter(
    ({ start }) => !cut(start),
  );
  return {
    entities,
    mentions: own.length > 0 ? [...mentions, ...own].sort((a, b) => a.start - b.start) : mentions,
  };
}

/** The model's names, without leading words that only say where a party is from. */
function withoutLeads(text: string, tagging: Tagging): Tagging {
  const names = tagging.names.map((one) => ({
    ...one,
    start: one.start + (one.sort === "place" ? 0 : leadOfName(text.slice(one.start, one.end))),
  }));
  return { ...tagging, names };
}

/** Takes parties by the model, lists and their neighbours, wherever there is no name yet. */
function takeLikely({ text, names, tagging, cut }: Search): void {
  const sure = new Set<number>();
  const settle = () => {
    for (const { start, end } of spot(text, names.byForm, cut))
      for (let at = start; at < end; at++) sure.add(at);
  };
  const isFree = ({ start, end }: { start: number; end: number }) =>
    !sure.has(start) && !sure.has(end - 1) && !cut(start);
  const caught = spot(text, names.byForm, cut);
  const listed = listedNames(text);
  const endOf = new Map(listed.map(({ start, end }) => [start, end]));
  names.bound(
    tagging.names.filter(
      ({ start, end, sort, chance }) =>
        sort !== "place" && chance >= SUREST && !cut(start) && endOf.get(start) !== end,
    ),
    caught,
  );
  settle();
  for (const one of listed) {
    if (!isFree(one)) continue;
    const name = text.slice(one.start, one.end);
    // "必和必拓": a name containing a word that joins others.
    if (/[和与同及]/u.test(name)) names.takeWhole(name, one.start, one.type, "known name");
    else names.take(name, one.start, one.type, "known name");
  }
  settle();
  for (const tagged of tagging.names) {
    const { start, end, sort, chance } = tagged;
    if (sort === "place" || chance < LIKELY || !isFree(tagged)) continue;
    const name = text.slice(start, end);
    if (chance >= SURE) names.takeWhole(name, start, sort, "told by its letters");
    else names.take(name, start, sort, "told by its letters");
  }
  settle();
  for (const one of listedPartners(text))
    if (isFree(one))
      names.take(text.slice(one.start, one.end), one.start, undefined, "in a list of partners");
  settle();
  names.tagging = tagging;
  for (const { raw, at } of joinedNames(text, (offset) => sure.has(offset)))
    if (!cut(at)) names.take(raw, at, undefined, "named beside another");
}

/** Removes persons, or parts of their names with surrounding words, unless otherwise known. */
function dropPersons({ text, names: { entities, byForm } }: Search): void {
  const persons = new Set([...personsIn(text), ...officerNames(text), ...speakersIn(text)]);
  for (const [form, entity] of byForm)
    if (entity.forms.size === 1 && entity.known === undefined && isOfPerson(form, persons, text)) {
      byForm.delete(form);
      entities.splice(entities.indexOf(entity), 1);
    }
}

const FAMILY_FIRST = new RegExp(`^${FAMILY}`, "u");

/** "柳乐安" the person, "柳乐" or "乐安" where the text only has her. */
function isOfPerson(form: string, persons: ReadonlySet<string>, text: string): boolean {
  if (persons.has(form)) return true;
  for (const person of persons) {
    if (person.length < 3) continue;
    const isPart = person.startsWith(form) || (FAMILY_FIRST.test(person) && person.endsWith(form));
    if (isPart && !text.replaceAll(person, "").includes(form)) return true;
  }
  return false;
}

/** Turns mentions of countries that act into parties. */
function withLands({ text, names, cut }: Search, mentions: ChineseMention[]): ChineseMention[] {
  const lands = landSides(text, mentions).filter(({ start }) => !cut(start));
  if (lands.length === 0) return mentions;
  names.entities.push(...new Set(lands.map(({ entity }) => entity)));
  const others = mentions.filter(({ start, end }) => across(lands, start, end).length === 0);
  return [...others, ...lands].sort((a, b) => a.start - b.start);
}

/** Takes places that only the model sees. */
function takeLikelyPlaces({ text, names, tagging, cut }: Search): void {
  const taken = new Set(spot(text, names.byForm, cut).flatMap(({ start, end }) => [start, end - 1]));
  for (const { start, end, sort, chance } of tagging.names) {
    if (sort !== "place" || chance < LIKELY || taken.has(start) || taken.has(end - 1) || cut(start)) continue;
    const name = text.slice(start, end);
    if (mayBeNamed(name)) names.give(name, "place", "told by its letters", start);
  }
}

/** Takes the holder of a site, named before its place: "格林美在莫罗瓦利设有". Returns all mentions with these. */
function takeHolders({ text, names, cut }: Search): ChineseMention[] {
  const { byForm } = names;
  const mentions = spot(text, byForm, cut);
  const before = byForm.size;
  for (const { entity, start, end } of mentions) {
    const holder = entity.type === "place" ? holderOf(text, start, end) : undefined;
    if (!holder || across(mentions, holder.at, holder.at + holder.raw.length).length > 0) continue;
    names.take(holder.raw, holder.at, undefined, "acts");
  }
  return byForm.size > before ? spot(text, byForm, cut) : mentions;
}
