/** Weighs whether a weak name is that of a person, ship or storm, here or elsewhere on the page. */
import type { MarkKind } from "@/lib/model";
import { givenNames } from "./given-names";
import { hasFirmBehind } from "./last-person";
import { BUSINESS, FIRM_NOUNS } from "./lexicon-business";
import { NAMED_THINGS } from "./lexicon-heads";
import { KIN, OCCUPATIONS, OF_A_STATE, PERSON_TITLES, TITLES } from "./lexicon-people";
import { PLACE_BEFORE, PLACE_BEFORE_STRONG, PLACE_NOUNS } from "./lexicon-places";
import { MOST_WORDS, type Neighbour } from "./neighbours";
import { openingNames } from "./opening-names";
import type { PageEvidence } from "./page-evidence";
import { personRole } from "./person-role";
import type { Placed } from "./placed";
import type { Give } from "./reasons";
import { saidWhere } from "./said-where";
import type { Weak } from "./weak-evidence";
import { isATown, isIn, isInRegion, isPart, standsAsPlace } from "./weak-place";
import { WordSet, words } from "./word-set";

const COMMA = 0x2c;
/** The word between the last two of a list, in the languages that are read first. */
const JOINS_TWO: ReadonlySet<string> = new WordSet(["and", "or", "y", "e", "et", "und"]);
/** "points" in each case: a search jumps from one p to the next, and that letter is rare. */
const POINTS = ["points", "Points", "POINTS"];
/** How far behind a name, in UTF-16 units, `points` may end and still count as beside it. */
const FAR = 160;
/** How many words of sport make a page a report of it. */
const TEAM_CUES = 3;

/** Weighs whether a weak name is a person's or a thing's. */
export function weighPerson(weak: Weak, page: PageEvidence, give: Give): void {
  const { placed, lower, behind, kind, sure } = weak;
  const role = personRole(placed, givenNames());
  if (role !== undefined) {
    give("person", -3);
    return;
  }
  const { context } = placed;
  const left = context.left.at(0);
  const comma = behind.charCodeAt(0) === COMMA;
  if (comma && /^,\s(?:aged\s)?\d\d(?:,|\.|\sans\b|\sJahre)/.test(behind)) give("age-behind", -2.5);
  else if (comma && kind === "place") weighWho(behind, give);
  // "My father, an Oracle engineer"
  const described = left?.joined && (left.lower === "a" || left.lower === "an");
  const family = described ? undefined : context.left.find(3, KIN)?.lower;
  // "son usine de Nice": his or her, in French.
  const kin = family !== undefined && (family !== "son" || placed.language === "en");
  if (kin && !context.possessive && !(left?.joined && PLACE_BEFORE.has(left.lower))) give("kin-before", -2.5);
  else if (comma && kinBehind(behind) && !(left?.joined && PLACE_BEFORE.has(left.lower)))
    give("kin-before", -2.5, behind.slice(2, 24));
  else if (left?.joined && CALLED.has(left.lower) && isSomebody(context.left.first(7)))
    give("person", -3, left.text);
  else if (isCalled(weak)) give("who-behind", -2);
  else if (isThing(placed)) give("thing-before", -2.5, left?.text);
  else if (isTitleOfWork(placed)) give("thing-before", -1.5, "“…”");
  else if (left?.joined && !left.possessive && isCalling(left.lower, left.capital, kind === "place"))
    give("title-before", -2, left.text);
  if (isTitleItself(weak)) give("capital-behind", -2.5, context.right.at(0)?.text);
  const listed = left?.joined && JOINS_TWO.has(left.lower) && context.left.at(1)?.capital === true;
  const second = listed ? context.left.at(2) : undefined;
  const inPlace =
    kind === "place" &&
    ((placed.isDateline && isInCapitals(placed)) ||
      (left?.joined && (PLACE_BEFORE_STRONG.has(left.lower) || isIn(left.lower, placed.language))) ||
      saidWhere(placed) !== undefined ||
      isPart(placed) ||
      isInRegion(placed) ||
      isATown(behind) !== undefined ||
      (listed && second !== undefined && PLACE_BEFORE_STRONG.has(second.lower)));
  const elsewhere = page.persons.get(lower);
  const last = kind === "place" ? undefined : page.lastPersons.get(placed.at);
  if (last === "here") give("person-on-page", sure ? -3 : -2.5);
  else if (elsewhere === "surname" && !inPlace)
    give("person-on-page", surnameElsewhere(placed, kind, sure, last !== undefined));
  // A firm that bears the given name of a person on the page is named after that person.
  else if (elsewhere === "given" && !inPlace && !(kind === "place" && (sure || standsAsPlace(placed))))
    give("person-on-page", kind === "place" ? -0.8 : openingNames().has(lower) ? -1 : -0.5);
  if (page.things.has(lower) && !inPlace) give("thing-before", sure ? -0.6 : -2);
  // "the Dallas Cowboys" are Dallas in a report of sport.
  if (kind === "place" && !inPlace && page.teams.has(lower) && (page.topics[0] ?? 0) >= TEAM_CUES)
    give("team-on-page", -1.2);
}

/** "Jordan, who" is a person, "Jordan, whose king" the land. */
function weighWho(behind: string, give: Give): void {
  const [who, has] = /^,\s(?:whose\s(\p{Ll}+)|who|whom)\b/u.exec(behind) ?? [];
  if (has !== undefined && OF_A_STATE.has(has)) give("possessive", 1, has);
  else if (who !== undefined || /^,\swhose\b/.test(behind)) give("who-behind", -1.5);
}

/** Words directly before a person's name. */
const CALLED = words(
  "called named namens nommé nommée appelé appelée prénommé prénommée llamado llamada chamado chamada chiamato chiamata nome nombre",
);
const SOMEBODY =
  /^(?:man|woman|boy|girl|guy|lad|bloke|teenager|stranger|someone|somebody|mann|frau|junge|mädchen|jemand|homme|femme|garçon|fille|hombre|mujer|chico|chica|niñ[oa]|homem|mulher|menin[oa]|rapaz|uomo|donna|ragazz[oa])$/;
const INDEFINITE = /^(?:an?|ein|eine|einen|einem|einer|un|une|una|uno|um|uma)$/;

/** "a man there called Nelson", "a crane driver called Darwin": the name is neither a town's nor a firm's. */
function isSomebody([, ...words]: readonly Neighbour[]): boolean {
  if (words.some(({ lower }) => SOMEBODY.test(lower))) return true;
  const article = words.findIndex(({ lower }) => INDEFINITE.test(lower));
  return article > 0 && article <= 3 && words.slice(0, article).every(isOther);
}

/** Whether a noun describes neither a place nor a firm. */
function isOther({ lower, joined }: Neighbour): boolean {
  return joined && !PLACE_NOUNS.has(lower) && !FIRM_NOUNS.has(lower) && !BUSINESS.has(lower);
}

/** The weight of a surname elsewhere on the page; `near` where the person was named not long before. */
function surnameElsewhere(placed: Placed, kind: MarkKind, sure: boolean, near: boolean): number {
  if (kind !== "place" && hasFirmBehind(placed)) return -0.5;
  if (sure) return near ? -1.5 : -0.6;
  return near || kind === "place" ? -2 : -0.7;
}

/** Whether a word before a name calls a person: a title with a capital, or an occupation. */
function isCalling(word: string, capital: boolean, place: boolean): boolean {
  return PERSON_TITLES.has(word) ? capital || !place : !capital && OCCUPATIONS.has(word);
}

/** Verbs for what people do on a vessel. */
const RODE = /^(?:flew|flown|flies|flying|sailed|sails|sailing|rode|served|crossed|died|travell?ed)$/;

const SPACE = 0x20;
const NO_BREAK = 0xa0;

/** A quotation mark that closes: `"`, `»`, `”`. */
function isClosing(unit: number): boolean {
  return unit === 0x22 || unit === 0xbb || unit === 0x201d;
}

/** « Gap », “Chicago”: nothing but the name stands between quotation marks. In German newspapers are quoted so. */
function isTitleOfWork({ text, sighting, language }: Placed): boolean {
  const { start, end } = sighting;
  const unit = text.charCodeAt(end);
  if (language === "de" || !isClosing(unit === SPACE || unit === NO_BREAK ? text.charCodeAt(end + 1) : unit))
    return false;
  return /(?:^|[^(（])[“"«]\s?$/.test(text.slice(Math.max(0, start - 3), start));
}

/** The name of a ship, a storm or a work: "Hurricane Florence", "the shuttles Discovery and Columbia". */
export function isThing({ context }: Placed): boolean {
  const left = context.left.at(0);
  if (left !== undefined && NAMED_THINGS.has(left.lower)) return true;
  // "who flew on Discovery", "aboard Columbia", "Columbia was lost"
  if (
    left?.joined &&
    (left.lower === "aboard" || (left.lower === "on" && RODE.test(context.left.at(1)?.lower ?? "")))
  )
    return true;
  const done = context.right.at(0)?.lower === "was" ? context.right.at(1)?.lower : undefined;
  if (done !== undefined && /^(?:lost|wrecked|launched|torpedoed|salvaged)$/.test(done))
    return done !== "launched" || /^(?:on|aboard|from|into|atop)$/.test(context.right.at(2)?.lower ?? "");
  return (
    left?.lower === "and" &&
    context.left.at(1)?.capital === true &&
    NAMED_THINGS.has(context.left.at(2)?.lower ?? "")
  );
}

/** "the Dow fell 94 points": a stock index of that name. */
export function isIndex(placed: Placed): boolean {
  return placed.index(tellIndex);
}

function tellIndex({ text, sighting, context }: Placed): boolean {
  const behind = text.slice(sighting.end, sighting.end + FAR);
  if (!POINTS.some((points) => behind.includes(points))) return false;
  return context.right
    .first(MOST_WORDS)
    .some(({ lower }, i) => lower === "points" && /^[\d,.]+$/.test(context.right.at(i - 1)?.text ?? ""));
}

/** ", su mujer": as below, in other languages. */
const KIN_BEHIND =
  /^,\s(?:su|sus|sa|son|seine?|ihre?|sua|seu|la|il|a|o)\s(?:mujer|esposa|marido|esposo|femme|mari|épouse|époux|frau|mann|moglie|marito|mulher|madre|padre|mère|père|mutter|vater|hij[oa]|fils|fille|figli[oa]|filh[oa]|sohn|tochter|herman[oa]|sœur|frère|sorella|fratello|irmão|irmã|bruder|schwester)(?!\p{L})/iu;

/** ", her youngest grandchild": kin behind a comma. */
function kinBehind(behind: string): boolean {
  if (KIN_BEHIND.test(behind)) return true;
  const words =
    /^,\s(?:his|her|their|my|our|whose)\s((?:[\p{L}-]+\s){0,2}[\p{L}-]+\s?)[,.;]/u.exec(behind)?.[1] ?? "";
  return (
    words.split(" ").some((word) => KIN.has(word)) || KIN.has(/^,\swhose\s(\p{Ll}+)/u.exec(behind)?.[1] ?? "")
  );
}

/** "The bride, Victoria, met", "Chad, a volunteer from": what a person is stands before a comma or behind one. */
function isCalled({ placed, behind }: Weak): boolean {
  const left = placed.context.left.at(0);
  const called =
    left && !left.joined && !left.capital && (OCCUPATIONS.has(left.lower) || KIN.has(left.lower));
  if (called && placed.text.charAt(placed.sighting.start - 2) === ",") return true;
  if (behind.charCodeAt(0) !== COMMA) return false;
  const words = /^,\s(?:an?|the)\s((?:\p{Ll}+\s?){1,3})/u.exec(behind)?.[1] ?? "";
  return words.split(" ").some((word) => OCCUPATIONS.has(word));
}

/** A name that is a title itself, with a person behind: "Admiral Sir John Parry", "Coach Hale". */
function isTitleItself({ placed, lower }: Weak): boolean {
  const right = placed.context.right.at(0);
  const title = TITLES.has(lower) || PERSON_TITLES.has(lower) || lower === "principal";
  const legal = placed.sighting.end > placed.sighting.nameEnd;
  return title && !legal && right?.joined === true && right.capital && !placed.context.possessive;
}

/** A dash also stands behind a person at the beginning of a paragraph: "Chester – who is old – spoke". */
function isInCapitals({ text, sighting: { start, nameEnd } }: Placed): boolean {
  return !/\p{Ll}/u.test(text.slice(start, nameEnd));
}
