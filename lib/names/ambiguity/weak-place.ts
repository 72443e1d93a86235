/** Weighs what speaks for and against a weak name of a place. */
import { SAYING } from "./lexicon-business";
import { OF_A_STATE, PEOPLE_OF } from "./lexicon-people";
import { PLACE_BEFORE, PLACE_BEFORE_ROMANCE, PLACE_BEFORE_STRONG, PLACE_NOUNS } from "./lexicon-places";
import { GERMAN_MASS_NOUNS } from "./lexicon-sentence";
import { textBefore } from "./nested-left";
import type { Placed } from "./placed";
import type { Give } from "./reasons";
import { countriesBehind } from "./regions";
import { saidWhere } from "./said-where";
import type { Weak } from "./weak-evidence";
import { words } from "./word-set";

/** Verbs and nouns of going, before `to` and a place. */
const GOING =
  /^(?:moved?|moving|flew|fly|flying|went|going|travell?ed|travell?ing|drove|came|return(?:ed|ing)?|head(?:ed|ing)|relocat(?:ed|ing)|trips?|flights?|back|way|visit|sent|drive|trains?|road)$/;
const COMMA = 0x2c;
/** Words before places that stand before anything else too. */
const BEFORE_ANYTHING = words("of at to by north south east west left past beyond into via off");

/** Romance verbs of going, before a preposition and a place: "vola a Washington". */
const GOING_ROMANCE =
  /^(?:vo[ao]\w*|voló|vuel[ae]\w*|vola|volano|viaj\w+|lleg\w+|cheg\w+|volv\w+|volt\w+|regres\w+|arriv\w+|rend|rendu|rendue|torn[aò]\w*|foi|fue|va|vai|part[ií]\w*|mud[oa]u?\w*|traslad\w+)$/;
const TO_ROMANCE = /^(?:a|à|ao|al|au|para|hacia|pour|vers|per|ad)$/;

/** The words that say in Romance languages that somebody goes to what the name means. */
export function goingTo({ context, language }: Placed): string | undefined {
  if (language === "en") return undefined;
  const left = context.left.at(0);
  if (!left?.joined || !TO_ROMANCE.test(left.lower)) return undefined;
  const verb = context.left
    .first(5)
    .slice(1)
    .find(({ lower }) => GOING_ROMANCE.test(lower));
  return verb && `${verb.text} … ${left.text}`;
}

const IN: Readonly<Record<string, string>> = { es: "en", fr: "en", pt: "em", it: "a" };

/** Whether a word is the preposition for being in a town, in a language other than English. */
export function isIn(word: string, language: string): boolean {
  return IN[language] === word;
}

/** Whether the words beside it leave no doubt that it is a place. */
export function isWhere({ context, isDateline, region, sighting, text }: Placed): boolean {
  const left = context.left.at(0);
  if (isDateline || region || (left?.joined && PLACE_BEFORE_STRONG.has(left.lower))) return true;
  if (left?.lower === "and" && PLACE_BEFORE_STRONG.has(context.left.at(2)?.lower ?? "")) return true;
  return isBeforeLand(text, sighting.end);
}

/** Whether a country or state follows behind a comma. */
export function isBeforeLand(text: string, at: number): boolean {
  return text.charCodeAt(at) === COMMA && countriesBehind(text.slice(at, at + 60)).length > 0;
}

function isOrWas(word: string | undefined): boolean {
  return word === "is" || word === "was" || word === "are";
}

/** ", en Isère", ", in Hessen": the region that a place lies in. */
export function isInRegion({ text, sighting, language, context }: Placed): boolean {
  if (language === "en" || context.possessive || text.charCodeAt(sighting.end) !== COMMA) return false;
  return /^,\s(?:en|in|na|no)\s\p{Lu}\p{Ll}+(?![\p{L}-])/u.test(text.slice(sighting.end, sighting.end + 30));
}

/** "Bend, a town of 90,000": what it is stands between commas. */
export function isATown(behind: string): string | undefined {
  if (behind.charCodeAt(0) !== COMMA) return undefined;
  const words = /^,\s(?:an?|the)\s((?:[\p{L}\p{N}’'-]+\s?){1,5})/u.exec(behind)?.[1] ?? "";
  return words.split(" ").find((word) => PLACE_NOUNS.has(word));
}

/** Whether a name stands here as places do, whatever it may mean. */
export function standsAsPlace(placed: Placed): boolean {
  const { context, language, sighting, text } = placed;
  if (placed.isDateline || placed.region || placed.listed.has("place")) return true;
  const left = context.left.at(0);
  const right = context.right.at(0);
  if (left?.joined && !context.hyphenBefore) {
    const { lower } = left;
    if (PLACE_BEFORE.has(lower) && !BEFORE_ANYTHING.has(lower)) return true;
    if (language !== "en" && /^(?:en|em|in|à|a|ad|nel|von|zu)$/.test(lower)) return true;
    // "from Brent and Chelsea"
    const second = context.left.at(1);
    const third = lower === "and" ? context.left.at(2) : undefined;
    if (second?.capital && third && PLACE_BEFORE.has(third.lower) && !BEFORE_ANYTHING.has(third.lower))
      return true;
    if (lower === "to" && second && GOING.test(second.lower)) return true;
    if (goingTo(placed) !== undefined) return true;
    if (PLACE_NOUNS.has(lower) || (lower === "of" && PLACE_NOUNS.has(second?.lower ?? ""))) return true;
  }
  if (isBeforeLand(text, sighting.end)) return true;
  if (context.hyphenAfter)
    return /^\p{Pd}(?:based|area|born)\b/u.test(text.slice(sighting.end, sighting.end + 8));
  if (!right?.joined || right.capital) return false;
  return context.possessive ? context.right.find(3, OF_A_STATE) !== undefined : PEOPLE_OF.has(right.lower);
}

/** Articles, alone or with a preposition, that no city has in these languages. */
const CITY_ARTICLES: Readonly<Record<string, RegExp>> = {
  pt: /^(?:o|os|as|no|nos|nas|do|dos|ao|aos|pelo|um|uma)$/,
  es: /^(?:el|los|las|del|al|un|una)$/,
  it: /^(?:il|lo|i|gli|le|del|dello|dei|al|allo|alla|nel|nello|nella|sul|sulla|un|una|la)$/,
  fr: /^(?:le|les|du|des|au|aux|un|une)$/,
};

/** "o Natal", "el mejor Natal": weighs an article, which makes a city's name something else. */
export function weighArticle(placed: Placed, give: Give): void {
  const { context, language } = placed;
  const articles = CITY_ARTICLES[language];
  if (!articles) return;
  const left = context.left.at(0);
  const second = context.left.at(1);
  if (!left?.joined || goingTo(placed) !== undefined || saidWhere(placed) !== undefined) return;
  // "do Espírito Santo e da Bahia"
  if (placed.listed.has("place")) return;
  if (articles.test(left.lower)) give("article-before", -4, left.text);
  else if (
    !left.capital &&
    second?.joined &&
    articles.test(second.lower) &&
    !PLACE_BEFORE.has(left.lower) &&
    !PLACE_BEFORE_ROMANCE.has(left.lower) &&
    !PLACE_NOUNS.has(left.lower)
  )
    give("article-before", -2, `${second.text} ${left.text}`);
}

/** "as far south as Norde", "the east side of Norde" */
const PART =
  /(?:far (?:north|south|east|west) as|(?:north|south|east|west)(?:ern)? (?:side|end|edge|part|half|bank|shore) of) $/i;

/** Whether a direction before a weak name fits a place; it refutes no firm, as those have sides and parts too. */
export function isPart(placed: Placed): boolean {
  const { left, possessive } = placed.context;
  return !possessive && /^(?:as|of)$/.test(left.at(0)?.lower ?? "") && PART.test(textBefore(placed));
}

/** "sagte in Berlin, China bleibe wichtig": no comma ends what would be the region. */
function goesOn({ language }: Placed, behind: string): boolean {
  return language === "de" && /^,\s\p{Lu}\p{L}+\s\p{Ll}/u.test(behind);
}

/** Weighs the evidence for a place; `isCountry` where it is a country itself. */
export function weighPlace(weak: Weak, isCountry: boolean, give: Give): void {
  const { placed, behind, word, country } = weak;
  const { context, capitals } = placed;
  const left = context.left.at(0);
  const right = context.right.at(0);
  const romance = placed.language !== "en" && left?.joined && PLACE_BEFORE_ROMANCE.has(left.lower);
  if (romance && !PLACE_BEFORE.has(left.lower)) give("place-word-before", 0.4, left.text);
  else if (left?.joined && isIn(left.lower, placed.language)) give("place-word-before", 0.8, left.text);
  else if (
    left?.joined &&
    PLACE_BEFORE.has(left.lower) &&
    !context.hyphenBefore &&
    !(/^(?:bei|nach|vor)$/.test(left.lower) && GERMAN_MASS_NOUNS.has(weak.lower))
  )
    give("place-word-before", !PLACE_BEFORE_STRONG.has(left.lower) ? 0.4 : word ? 0.4 : 1, left.text);
  if (romance && goingTo(placed) !== undefined) give("place-word-before", 0.5, left.text);
  if (
    context.left.find(2, PLACE_NOUNS) ||
    saidWhere(placed) !== undefined ||
    isPart(placed) ||
    isInRegion(placed)
  )
    give("place-noun-before", 0.8);
  // "Bend is a town of 90,000"
  const called = isOrWas(right?.lower) ? context.right.find(7, PLACE_NOUNS)?.text : isATown(behind);
  if (called) give("place-noun-before", 1.2, called);
  const countries = countriesBehind(behind);
  if (countries.length > 0 && country !== "") {
    const region = behind.slice(2).split(/[,;.\s]/)[0] ?? "";
    if (countries.includes(country)) give("region-behind", 1.2, region);
    // "Georgia, Ukraine and Turkey": a country lies in no other.
    else if (!isCountry && !goesOn(placed, behind)) give("in-another-country", -3, region);
  } else if (behind.charCodeAt(0) === COMMA && /^,\s\p{Lu}[\p{L}.]+/u.test(behind) && capitals === "plain")
    give("place-behind", placed.region ? 0.7 : 0.1);
  if (placed.isDateline)
    give("dateline", capitals !== "capitals" && /^\p{Lu}+$/u.test(placed.surface) ? 2.5 : 1.5);
  const says = (right?.joined && SAYING.has(right.lower)) || (left?.joined && SAYING.has(left.lower));
  if (says && !context.possessive && !isCountry) give("it-says", -0.8);
  if (!right?.joined || right.capital) return;
  if (context.possessive) {
    const owned = context.right.find(3, OF_A_STATE);
    if (owned) give("possessive", 1, owned.text);
  } else if (PEOPLE_OF.has(right.lower)) give("its-people", 1, right.text);
}
