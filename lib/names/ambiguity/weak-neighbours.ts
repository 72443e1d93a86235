/** Weighs the words directly beside a weak name, whatever it stands for: longer names, compounds, nouns. */
import { ENTRY_WEAK } from "../name-index";
import { isDemonym, isLand } from "./demonyms";
import { BUSINESS, COMMODITIES, OUTLETS } from "./lexicon-business";
import { HEADS } from "./lexicon-heads";
import { TEAM_VERBS, TITLES } from "./lexicon-people";
import { PLACE_ADJECTIVES, PLACE_NOUNS } from "./lexicon-places";
import {
  ARTICLES,
  COMPOUND_ENDS,
  CONNECTORS,
  FUNCTION_WORDS,
  MASS_NOUNS,
  WEEKDAYS_AND_MONTHS,
} from "./lexicon-sentence";
import { beginsWithCapital, type Neighbour } from "./neighbours";
import { textBefore } from "./nested-left";
import { isOrdinaryWord } from "./ordinary-words";
import type { Give } from "./reasons";
import { attributive, standsAlone } from "./weak-capital";
import { isNounLike, isVerb, type Weak } from "./weak-evidence";
import { WordSet } from "./word-set";

/** Spans of time, as they follow a number or `next`. */
const TIMES =
  /^(?:days?|weeks?|weekend|months?|quarters?|years?|seasons?|decades?|hours?|minutes?|times?|generation|summer|winter|spring|autumn)$/;

/** Only a dash: US-China, US–China. */
const DASH = /^\p{Pd}$/u;
/** The word "of" in the languages that are read first. */
const OF: ReadonlySet<string> = new WordSet(["of", "de", "di", "do", "du", "d", "von"]);
/** How clubs' names end: behind another place it is another club, as in "Hull City". */
const CLUB_ENDS = /^(?:city|united|town|county|rovers|wanderers|athletic|albion|villa|rangers)$/;

/** Weighs the words directly before and behind, whatever the name stands for. */
export function weighNeighbours(weak: Weak, give: Give): void {
  weighCapitalBefore(weak, give);
  weighHyphenAfter(weak, give);
  weighNameBefore(weak, give);
  weighHyphenBefore(weak, give);
  weighArticleBefore(weak, give);
  weighCapitalBehind(weak, give);
  if (weak.kind !== "place") weighWordsOfPlaces(weak, give);
}

/** "Times Square", "the Caspian Sea": the name ends a longer one. */
function weighCapitalBefore(weak: Weak, give: Give): void {
  const { placed, kind, inSentence, lower } = weak;
  const { context, capitals } = placed;
  const left = context.left.at(0);
  if (!left?.joined || !left.capital) return;
  const named = !left.possessive && capitals === "plain" && !WEEKDAYS_AND_MONTHS.has(left.lower);
  const otherClub = weak.club && CLUB_ENDS.test(lower);
  // "the US Senate": whose body it is is weighed elsewhere.
  const owned = kind === "body" && (isLand(left.text) || isDemonym(left.lower));
  const head = otherClub || (HEADS.has(lower) && !owned);
  if (named && head && !FUNCTION_WORDS.has(left.lower) && !ARTICLES.has(left.lower))
    give("capital-before", otherClub ? -8 : -4, left.text);
  // "the Irish Sea", "British Columbia"
  else if (named && kind !== "place" && isDemonym(left.lower)) give("capital-before", -1.2, left.text);
  else if (inSentence && !standsAlone(placed) && kind !== "place") {
    const before =
      !left.possessive &&
      !TITLES.has(left.lower) &&
      !isDemonym(left.lower) &&
      !WEEKDAYS_AND_MONTHS.has(left.lower) &&
      context.left.at(1) !== undefined &&
      !context.hyphenBefore;
    if (before && !isLand(left.text)) give("capital-before", -1.6, left.text);
  }
}

/** "Inter-Agency", "Bergen-Belsen"; two known names, as in "Austin-Dallas", may both stand. */
function weighHyphenAfter({ placed, kind, behind }: Weak, give: Give): void {
  if (!placed.context.hyphenAfter) return;
  const tied = /^\p{Pd}([\p{L}]+)/u.exec(behind)?.[1] ?? "";
  // "US-Iran talks", "der US-Präsident", but "US-Dollar"
  if (kind === "place" && isLand(placed.surface)) give("compound", tied === "Dollar" ? -3 : 1.2, tied);
  else if (/^\p{Lu}/u.test(tied) && !DASH.test(placed.gapBehind) && placed.capitals !== "nouns")
    give("compound-word", -1.5, tied);
  else if (COMPOUND_ENDS.has(tied)) give("compound", 0.8, tied);
  else if (/^\p{Ll}/u.test(tied) && placed.capitals !== "nouns") give("compound-word", -2.5, tied);
}

/** "Paris Hilton": a place that is a given name too. */
function weighNameBefore({ placed, kind }: Weak, give: Give): void {
  const before = kind === "company" ? placed.before?.candidates : undefined;
  if (before?.every((one) => one.kind === "place" && one.flags & ENTRY_WEAK))
    give("capital-before", -2, placed.context.left.at(0)?.text);
}

/** "He-Man" */
function weighHyphenBefore({ placed, kind }: Weak, give: Give): void {
  const left = placed.context.left.at(0);
  if (placed.context.hyphenBefore && left?.capital && kind !== "place" && !DASH.test(placed.gapBefore))
    give("compound-word", -1.5, left.text);
}

function weighArticleBefore(weak: Weak, give: Give): void {
  const { placed, kind, inSentence } = weak;
  const { context } = placed;
  const left = context.left.at(0);
  const right = context.right.at(0);
  if (!left?.joined || context.hyphenAfter || context.possessive) return;
  // "the US", "the UAE": lands that are called by letters have an article.
  const lettered = kind === "place" && isLand(placed.surface);
  if (left.lower === "the" && kind !== "body" && !lettered && !attributive(placed) && !weak.isArticled())
    give("article-before", weak.sure ? -1 : -1.6);
  const indefinite = placed.language === "en" && (left.lower === "a" || left.lower === "an");
  if (
    inSentence &&
    indefinite &&
    (!right?.joined || CONNECTORS.has(right.lower) || FUNCTION_WORDS.has(right.lower))
  )
    give("article-before", -1.5, left.text);
}

/** "Fox News", "United Way", "Cambridge United": the name begins a longer one. */
function weighCapitalBehind({ placed, kind }: Weak, give: Give): void {
  const { context, capitals, sighting } = placed;
  const right = context.right.at(0);
  if (!right?.joined || context.possessive) return;
  if (kind !== "place" && right.capital && CLUB_ENDS.test(right.lower))
    give("capital-behind", -8, right.text);
  if (capitals !== "plain" || !beginsWithCapital(right) || context.hyphenAfter) return;
  // Words that end names of bodies make no other name of a body's.
  const other =
    HEADS.has(right.lower) ||
    TITLES.has(right.lower) ||
    WEEKDAYS_AND_MONTHS.has(right.lower) ||
    FUNCTION_WORDS.has(right.lower) ||
    /^\p{Lu}{2,4}s?$/u.test(right.text) ||
    placed.after !== undefined ||
    sighting.end > sighting.nameEnd;
  if (!other) give("capital-behind", -1.2, right.text);
}

/** "the port of Santander", "die Stadt Essen", "the state Senate" */
function weighWordsOfPlaces({ placed, kind, inSentence }: Weak, give: Give): void {
  const { context } = placed;
  const left = context.left.at(0);
  if (!left?.joined) return;
  const noun = context.left.at(1);
  const tied = OF.has(left.lower) && PLACE_NOUNS.has(noun?.lower ?? "");
  if (tied) give("place-noun-before", -3, noun?.text);
  else if (PLACE_NOUNS.has(left.lower) && (kind === "body" || placed.language !== "en"))
    give("place-noun-before", -3, left.text);
  if (PLACE_ADJECTIVES.has(left.lower) && left.lower !== "former") give("place-word-before", -1.2, left.text);
  // "the Programme of Action"
  const whole = left.lower === "of" && noun?.joined && noun.capital && context.left.at(2) !== undefined;
  if (whole && inSentence && !TITLES.has(noun.lower) && !BUSINESS.has(noun.lower))
    give("capital-before", -1.2, noun.text);
}

/** Between a word and the same word: "arm in arm", "free or not free". */
const JOINT = /^(?:in|or|and|after|by|for|to|on|upon|over|but|not|ou|o|oder|und|y|e|et|a|à|por|um|für|an)$/;
/** Securities that a state sells: a name before them is no office. */
const INSTRUMENTS = /^(?:yields?|notes?|bonds?|bills|securities|futures|auctions?)$/;
/** Words that follow a gerund, and seldom a name. */
const GERUND_BEHIND =
  /^(?:from|through|into|about|out|up|down|between|the|an?|his|her|their|its|these|those|this|that)$/;
/** Words that directly follow a verb, and never a name. */
const DETERMINERS = /^(?:the|an?|this|that|these|those|my|your|his|her|our|their|it|them|him|me|us)$/;
const PARTICLE_BEHIND =
  /^\s(?:Out|Up|Down|Off|On|In|Over|Away|Back|Into)\s(?:[Oo]f|[Ii]t|[Tt]he|[Aa]n?|[Yy]our|[Mm]y)\b/;

/** Behind a verb that opens its sentence, and never behind a name: "Vale lembrar", "Vale la pena". */
const INFINITIVE: Readonly<Record<string, RegExp>> = {
  pt: /^\s(?:\p{Ll}+[aei]r|a pena)(?!\p{L})/u,
  es: /^\s(?:\p{Ll}+[aei]r|la pena)(?!\p{L})/u,
};

/** How long a bond runs. */
const YEARS = /\b(?:\d{1,2}|two|three|five|seven|ten|twenty|thirty)-year\s$/i;

/** Weighs that it is a noun or adjective of its sentence: "Target dates were missed", "Tours of the cellars". */
export function weighNoun(weak: Weak, give: Give): void {
  const { placed } = weak;
  const { context, capitals, language } = placed;
  weighPhrases(weak, give);
  const right = context.right.at(0);
  if (!right?.joined || right.capital || context.possessive || context.hyphenAfter) return;
  if (right.lower === "of" && capitals === "plain") weighOf(weak, give);
  else if (language !== "en") weighNounElsewhere(weak, right, give);
  else weighEnglishNoun(weak, right, give);
}

/** Weighs set phrases, and things that the name is a word for. */
function weighPhrases({ placed, start, lower, kind, behind }: Weak, give: Give): void {
  const { context, language } = placed;
  const right = context.right.at(0);
  // "Arm in arm", "Free or not free"
  const joint = start && right?.joined && JOINT.test(right.lower);
  const again = joint
    ? context.right
        .first(3)
        .slice(1)
        .find(({ text }) => text === lower)
    : undefined;
  if (again) give("noun-behind", -2.5, again.text);
  // "Treasury yields", "the 10-year Treasury note"
  if (kind === "body" && right?.joined && !context.possessive && INSTRUMENTS.test(right.lower))
    give("words-of-things", -3, right.text);
  // "the yield on the 10-year Treasury"
  else if (kind === "body" && context.left.at(0)?.lower === "year" && YEARS.test(textBefore(placed)))
    give("words-of-things", -3, context.left.at(0)?.text);
  // "Snap Out of It"
  if (right?.capital && isOrdinaryWord(lower) && PARTICLE_BEHIND.test(behind))
    give("participle", -1.5, behind.trim());
  // "Total : onze heures": a sum, and no firm that is quoted.
  if (language !== "en" && context.sentenceStart && /^\s?:/.test(behind) && /^(?:total|saldo)$/.test(lower))
    give("noun-behind", -2, ":");
}

/** "Tours of the cellars"; in "Norde of Ulm" it is a firm of that town. */
function weighOf({ placed, start, kind }: Weak, give: Give): void {
  const { context } = placed;
  const second = context.right.at(1);
  const ofPlace =
    kind === "company" &&
    placed.gapBehind === " of " &&
    second?.capital &&
    context.left.at(0)?.lower !== "the";
  if (ofPlace) return;
  // Within a sentence the capital says that it is a name: of another body, "the Senate of Pakistan".
  if (start || (kind !== "place" && (second?.capital || second?.lower === "the"))) give("noun-with-of", -2);
}

/** "la Costa del Sol"; in "el Inter de Milán" the place is known. */
function weighNounElsewhere({ placed, start, kind, behind }: Weak, right: Neighbour, give: Give): void {
  const { context, language } = placed;
  if (start && INFINITIVE[language]?.test(behind)) give("participle", -3, right.text);
  const tied = kind !== "place" && /^(?:de|del|di|da|do|du|des|dos)$/.test(right.lower);
  const second = tied ? context.right.at(1) : undefined;
  // "no Vale do Rio Doce"
  const known = placed.next?.start === second?.start && context.right.at(2)?.capital !== true;
  if (second?.capital && !known) give("noun-with-of", -2.5, right.text);
}

function weighEnglishNoun(
  { placed, start, isArticled, small, lower, club }: Weak,
  right: Neighbour,
  give: Give,
): void {
  const { context } = placed;
  // "Reading from a red folder"
  if (start && /.ing$/.test(lower) && GERUND_BEHIND.test(right.lower)) give("participle", -2, right.text);
  if (FUNCTION_WORDS.has(lower) && TIMES.test(right.lower)) give("ordinary-word", -3, right.text);
  if (!start) return;
  // "Bury the cables", "Square that": a verb with its object.
  if (DETERMINERS.test(right.lower)) give("participle", -2, right.text);
  // A firm's name has these nouns behind it in the singular only.
  if (/^(?:companies|firms)$/.test(right.lower)) give("noun-behind", -2, right.text);
  const ordinary = small || isOrdinaryWord(lower) || MASS_NOUNS.has(lower) || COMMODITIES.has(lower);
  const second = ordinary ? context.right.at(1) : undefined;
  // "Guardian angels": the paper has an article.
  if (isNounLike(right) && isArticled()) give("noun-behind", -1.5, right.text);
  if (!ordinary || isVerb(right, second) || (club && TEAM_VERBS.has(right.lower))) return;
  const pair = /^(?:and|or)$/.test(right.lower) && second?.joined && isNounLike(second);
  if (pair) give("noun-behind", -3, second.text);
  else if (
    isNounLike(right) &&
    !BUSINESS.has(right.lower) &&
    !TITLES.has(right.lower) &&
    !OUTLETS.has(right.lower)
  )
    give("noun-behind", -1.5, right.text);
  else if (/^(?:on|in|at|for|with|to)$/.test(right.lower)) give("noun-behind", -0.8, right.text);
}
