/**
 * Whether a public body's name is here that of another land's body: "Texas Supreme Court", "the Senate of Pakistan",
 * "Sénat américain". What a page then calls "the Senate" may be that body too.
 */
import { regex } from "@/lib/releases/text/regex";
import type { EntityTable } from "../name-index";
import type { Candidate, Sighting } from "../sightings";
import { simplified } from "../simplified";
import { landOfAdjective } from "./lands";
import type { Placed } from "./placed";
import { countriesNamed, isState } from "./regions";
import { isCountry } from "./rivals";

/** Whose body the words beside a name say that it is. */
export interface Owner {
  /** It is of the candidate's own land. */
  own: boolean;
  /** The words that say so. */
  detail: string;
}

/** Institutions that every land has; for other bodies, such as clubs, the words beside do not tell an owner. */
const INSTITUTION = regex("u")`
  (?:^|\s)(?:
  sen(?:ate|at|ado|ato)|sénat|parl[ai]a?ment[eo]?|parlement|
  [ck]ongress[eo]?|congrès|congreso|
  courts?|cour|corte|gericht|tribunal|
  ministry|minist[eè]r\p{L}*|ministério|department|treasury|
  [ck]ommission[e]?|comisión|comissão|
  agency|authority|council|assembly|assemblée|asamblea|assemble[ia]+|
  bureau|chamber|administration|attorney|
  bank|banque|banco|banca)(?:$|\s)|
  [部院省厅廳局庁行]$`;

/** Whether a name, in lower case, is that of an institution that every land has one of. */
export function isInstitution(lower: string): boolean {
  return INSTITUTION.test(lower);
}

/** In small letters directly before a body: words that rule out the body of the whole country. */
const BELOW =
  /^(?:state|provincial|regional|county|city|municipal|territorial|student|local|estadual|regionale?|cantonal)$/;
/** Words behind a state and a national body for what is fought for in that state, as in "Ohio Senate race". */
const FOUGHT_FOR =
  /^(?:race|races|seat|seats|candidate|candidates|contest|primary|runoff|campaign|hopeful|nominee|bid|election|elections)$/;
/** Whether a body is named for what is fought for, as in "Senate race". */
export function isFoughtFor({ context }: Placed): boolean {
  const right = context.right.at(0);
  return right?.joined === true && FOUGHT_FOR.test(right.lower);
}

/** What stands between a body and the place that it belongs to. */
const OF =
  /^\s(?:of|de|do|da|di|du|des|del|della|dell|von|van)(?:\s(?:the|la|los|las|el))?(?:\s[Ss]tate\sof)?(?:\s|['’])$/;
/** What stands between a place and its body. */
const GENITIVE = /^(?:['’]s?)?\s(?:[Ss]tate\s)?$/;
/** What stands between a body and the town or land where it sits, and between a land and what is told of there. */
const IN = /^\sin\s(?:the\s)?$/;
const IN_BEFORE = /(?:^|[.!?:”"“]\s?)In\s(?:the\s)?$/;
const THERE = /^,\sthe\s$/;
const BEHIND_OF = /^\sof\s(?:the\s)?(?:[Ss]tate\sof\s)?(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)/u;

/** Who owns the body named here; `undefined` where nothing beside it says so. */
export function ownerOf(
  entities: EntityTable,
  placed: Placed,
  { entity, kind }: Candidate,
): Owner | undefined {
  if (kind !== "body") return undefined;
  const country = entities.country(entity);
  if (country === "" || !isInstitution(placed.lower)) return undefined;
  const { context, sighting, text, language } = placed;
  const left = context.left.at(0);
  const right = context.right.at(0);
  if (isFoughtFor(placed)) return undefined;
  const gapBefore = placed.gapBefore;
  if (placed.previous && (gapBefore === "" || GENITIVE.test(gapBefore))) {
    const owner = ownerAmong(entities, entity, placed.previous, text);
    if (owner) return owner;
  }
  if (placed.next && OF.test(placed.gapBehind)) {
    const owner = ownerAmong(entities, entity, placed.next, text);
    if (owner) return owner;
  }
  const there = landOfPlace(entities, placed);
  if (there && there.country !== country) return { own: false, detail: there.detail };
  const behind = BEHIND_OF.exec(text.slice(sighting.end, sighting.end + 60))?.[1];
  const land = behind === undefined ? undefined : landNamed(behind, country);
  if (land) return land;
  // Adjectives of lands stand before a body in Germanic languages, and behind it in Romance ones.
  const adjective = left?.joined ? landOfAdjective(left.lower) : undefined;
  if (adjective !== undefined && left) return { own: adjective === country, detail: left.text };
  const romance =
    right?.joined && !right.capital && language !== "en" ? landOfAdjective(right.lower) : undefined;
  if (romance !== undefined && right) return { own: romance === country, detail: right.text };
  if (!left?.joined) return undefined;
  if (BELOW.test(left.lower)) return { own: false, detail: left.text };
  // "Berliner Senat"
  if (language === "de" && left.capital && /\p{Ll}er$/u.test(left.text))
    return { own: false, detail: left.text };
  if (!left.capital) return undefined;
  const before = context.left.at(1);
  const two =
    before?.joined && before.capital ? landNamed(`${before.text} ${bare(left.text)}`, country) : undefined;
  return two ?? landNamed(bare(left.text), country);
}

/**
 * Whether a body of mainland China seems named in traditional characters on a page of Taiwan, which has bodies of its
 * own with the same names: "清華大學", "教育部". If its land is in the name or directly before it, it is the mainland's.
 */
export function isAcrossTheStrait(
  entities: EntityTable,
  placed: Placed,
  { entity, kind }: Candidate,
  home: string | undefined,
): boolean {
  if (kind !== "body" || home !== "TW" || entities.country(entity) !== "CN") return false;
  // Read only here: a getter looks for the name before.
  const { text, sighting, previous, gapBefore } = placed;
  const surface = text.slice(sighting.start, sighting.nameEnd);
  if (surface === simplified(surface) || surface.startsWith("中國")) return false;
  const isOfChina = (one: Candidate) => one.kind === "place" && entities.country(one.entity) === "CN";
  return !(gapBefore === "" && previous?.candidates.some(isOfChina));
}

/** The word without its genitive ending. */
function bare(word: string): string {
  return word.replace(/['’]s?$/, "");
}

/** Whether one of the places of a spelling is the body's own land. */
function ownerAmong(
  entities: EntityTable,
  body: number,
  { candidates, start, end }: Sighting,
  text: string,
): Owner | undefined {
  if (candidates.length === 0 || !candidates.every(({ kind }) => kind === "place")) return undefined;
  const own = candidates.some(
    ({ entity }) =>
      (isLandItself(entities, entity) && entities.country(entity) === entities.country(body)) ||
      [...entities.related(body)].includes(entity),
  );
  return { own, detail: text.slice(start, end) };
}

/** The country of the known place in which a body is said to be: "the Senate in Norland", "In Norland, the Senate". */
function landOfPlace(
  entities: EntityTable,
  { next, gapBehind, previous, gapBefore, text }: Placed,
): { country: string; detail: string } | undefined {
  const isBefore =
    THERE.test(gapBefore) &&
    previous !== undefined &&
    IN_BEFORE.test(text.slice(Math.max(0, previous.start - 10), previous.start));
  const place = isBefore ? previous : IN.test(gapBehind) ? next : undefined;
  const [only, rival] = place?.candidates ?? [];
  const country = only?.kind === "place" && !rival ? entities.country(only.entity) : "";
  return place && country !== "" ? { country, detail: text.slice(place.start, place.end) } : undefined;
}

/** Whether a place is a country: its label says so, or no place contains it and it is no state. */
function isLandItself(entities: EntityTable, entity: number): boolean {
  if (isCountry(entities, entity)) return true;
  return entities.within(entity).length === 0 && !isState(entities.label(entity));
}

/** The owner where a capitalised name is that of the country, of another country or of a state. */
export function landNamed(name: string, country: string): Owner | undefined {
  // "La", "Me." and "Or" are postal abbreviations of states.
  if (name.length < 4 && !/^(?:USA?|UK|U\.S|U\.K)\.?$/.test(name)) return undefined;
  const whole = countriesNamed(name);
  const land = whole.length > 0 ? name : (name.split(" ")[0] ?? "");
  const countries = whole.length > 0 ? whole : countriesNamed(land);
  if (countries.length === 0) return undefined;
  return { own: countries.includes(country) && !isState(land), detail: land };
}
