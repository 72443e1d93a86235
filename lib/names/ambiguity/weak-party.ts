/** What speaks for a weak name of a company or public body: business beside it, what it does, what it is called. */
import type { EntityTable } from "../name-index";
import type { Context } from "./context";
import { givenNames } from "./given-names";
import {
  ARTICLES,
  BUSINESS,
  COMMODITIES,
  CONNECTORS,
  FUNCTION_WORDS,
  INVESTED,
  MASS_NOUNS,
  OUTLETS,
  PLACE_BEFORE,
  PLACE_BEFORE_STRONG,
  SAYING,
  TITLES,
  VERBS,
} from "./lexicon";
import { STAFF, TEAM_VERBS } from "./lexicon-people";
import type { Neighbour } from "./neighbours";
import { isOrdinaryWord } from "./ordinary-words";
import type { Placed } from "./placed";
import type { Give } from "./reasons";
import { countriesBehind } from "./regions";
import { saidWhatItIs } from "./said-what-it-is";
import { saidWhere } from "./said-where";
import { TOPICS } from "./topics";
import { isNounLike, isVerb, type Weak } from "./weak-evidence";
import { isIndex } from "./weak-person";

const COMMA = 0x2c;
const BRACKET = 0x28;
/** How near words count as beside a name. */
const NEAR = 5;
/** The first topics are those of clubs, universities and public bodies. */
const PUBLIC_TOPICS = 3;

/** Weighs the evidence for a weak name of a party. */
export function weighParty(weak: Weak, country: string, entities: EntityTable, give: Give): void {
  const { placed, kind, behind } = weak;
  const { context, capitals } = placed;
  const left = context.left.at(0);
  const right = context.right.at(0);
  const business = besides(context, (lower) => BUSINESS.has(lower));
  if (business.length > 0)
    give("business-words", Math.min(0.5 * business.length, 1), business.map(({ text }) => text).join(" "));
  // "Chez Renault", "bei Siemens": where one works.
  if (
    left?.joined &&
    ((placed.language === "fr" && left.lower === "chez") ||
      (placed.language === "de" && left.lower === "bei"))
  )
    give("business-words", 0.6, left.text);
  if (context.right.find(2, SAYING)) give("it-says", 0.4);
  if (right?.joined && !right.capital && !context.possessive && STAFF.has(right.lower))
    give("business-words", 0.5, right.text);
  // "the Dow fell 94 points": an index of that name.
  if (kind === "company" && isIndex(placed)) give("words-of-things", -2.5, "points");
  if (weak.club && right?.joined && TEAM_VERBS.has(right.lower) && !context.possessive)
    give("does-something", 0.8, right.text);
  // "Reliance of India"
  if (kind === "company" && placed.gapBehind === " of ") {
    const from = placed.next?.candidates.some(
      ({ entity, kind }) => kind === "place" && entities.country(entity) === country,
    );
    if (from) give("from-a-place", 1);
  }
  // "Three and Vodafone"
  const paired = weak.word && /^\s(?:and|und|et|y|e)\s$/.test(placed.gapBehind) && placed.listed.has("party");
  if (paired)
    give("among-its-like", 1, placed.next && placed.text.slice(placed.next.start, placed.next.nameEnd));
  weighSubject(weak, give);
  if (placed.owns) give("owner-of", 0.9);
  // "the City": clubs have the article in the plural only.
  if (
    weak.club &&
    left?.lower === "the" &&
    !context.hyphenAfter &&
    !/s$/.test(weak.lower) &&
    !(right?.joined && isNounLike(right))
  )
    give("article-before", -3, left.text);
  else if (
    kind === "body" &&
    left?.lower === "the" &&
    capitals === "plain" &&
    !(right?.joined && isNounLike(right))
  )
    give("the-before", 0.6);
  const said = saidWhatItIs(placed, behind);
  if (said !== undefined) give("said-what-it-is", weak.word || behind.startsWith(` ${said}`) ? 2 : 1.5, said);
  // "Treasury Secretary Ann Lee"
  if (kind === "body" && right?.joined && right.capital && !context.possessive && OFFICERS.test(right.lower))
    give("public-words", 1, right.text);
  if (kind === "body") {
    const cues = besides(context, isPublic);
    if (cues.length > 0)
      give("public-words", Math.min(0.4 * cues.length, 0.8), cues.map(({ text }) => text).join(" "));
  }
  if (kind === "company" && right?.joined && !context.possessive && OUTLETS.has(right.lower))
    give("outlet-behind", /^(?:magazine|newspaper)$/.test(right.lower) ? 1 : 0.5, right.text);
  if (context.possessive) {
    const owned = context.right.first(3).find(({ lower }) => BUSINESS.has(lower) || TITLES.has(lower));
    const person = givenNames().has(weak.lower) && !isOrdinaryWord(weak.lower);
    const title = owned !== undefined && TITLES.has(owned.lower) && !person;
    if (title) give("possessive", 1, owned.text);
    else give("possessive", owned ? 0.5 : 0.3, owned?.text);
  }
  const where = saidWhere(placed);
  if (where !== undefined) give("place-noun-before", -5, where);
  // German says `bei` of a club or university, and `in` of a place only.
  if (kind === "body" && placed.language === "de" && left?.joined && left.lower === "in")
    give("place-word-before", -3, left.text);
  if (
    isBeforeBracket(behind) &&
    /^\s?\((?:[A-Z][A-Za-z]{1,9}(?:\s[A-Z][a-z]+)?)\s?:\s?[A-Z0-9.]{1,8}\)/.test(behind)
  )
    give("ticker", 3);
  if (!left?.joined || !PLACE_BEFORE_STRONG.has(left.lower) || left.lower === "outside") return;
  // "at its plant in Hershey, Pennsylvania"
  if (countriesBehind(behind).length > 0) give("in-another-country", -3, behind.slice(2).split(/[,;.\s]/)[0]);
  const owned = context.left.at(1);
  if (owned && INVESTED.has(owned.lower)) give("share-in", 1, `${owned.text} ${left.text}`);
  else if (placed.language === "en") give("place-word-before", -0.6, left.text);
}

/** An opening bracket stands first, or behind a space. */
function isBeforeBracket(behind: string): boolean {
  return behind.charCodeAt(0) === BRACKET || behind.charCodeAt(1) === BRACKET;
}

const NONE: readonly Neighbour[] = [];

/** The words of a class that stand near, to both sides. */
function besides({ left, right }: Context, isMember: (lower: string) => boolean): readonly Neighbour[] {
  let found: Neighbour[] | undefined;
  for (const words of [left, right])
    for (let i = 0; i < NEAR; i++) {
      const word = words.at(i);
      if (!word) break;
      if (isMember(word.lower)) found = [...(found ?? []), word];
    }
  return found ?? NONE;
}

/** A word that belongs to clubs, universities or public bodies. */
function isPublic(lower: string): boolean {
  for (let topic = 0; topic < PUBLIC_TOPICS; topic++) if (TOPICS[topic]?.[1].has(lower)) return true;
  return false;
}

/** A name does something at the start of a sentence, where an ordinary noun would need an article. */
function weighSubject(weak: Weak, give: Give): void {
  const { placed, start, behind } = weak;
  const { context, language, capitals } = placed;
  const right = context.right.at(0);
  if (
    start &&
    language === "en" &&
    behind.charCodeAt(0) === COMMA &&
    /^,\s(?:meanwhile|too|for its part|by contrast|in turn)\b/.test(behind)
  )
    give("does-something", 0.7, behind.slice(2, 20));
  // "Gap, which is run by": a common noun would have an article.
  if (
    start &&
    language === "en" &&
    /^,\s(?:which|whose)\s/.test(behind) &&
    !isMass(weak.lower) &&
    !isPlural(weak.lower)
  )
    give("does-something", 1.5, behind.slice(2, 7));
  // "4. On: the right foot"
  const { start: from } = placed.sighting;
  if (behind.startsWith(":") && from < 6 && /^\d{1,2}[.)]\s$/.test(placed.text.slice(0, from)))
    give("among-its-like", 0.8);
  // "Treasury Says Plans Unchanged"
  if (
    capitals === "title" &&
    right?.joined &&
    right.capital &&
    VERBS.has(right.lower) &&
    !HELPING.test(right.lower) &&
    !isMass(weak.lower) &&
    !weak.word
  )
    give("does-something", 0.8, right.text);
  if (!right?.joined || right.capital || context.hyphenAfter) return;
  if (language === "de") {
    // "..., Continental streicht Stellen": any noun would have an article.
    const left = context.left.at(0);
    if (isGermanVerb(right.lower) && !(left?.joined && (left.capital || ARTICLES.has(left.lower))))
      give("does-something", start ? 1 : 0.6, right.text);
    return;
  }
  // "Travelers were stuck": a plural needs no article.
  const plural = language === "en" && weak.kind === "company" && context.left.at(0) === undefined;
  if (plural && /[^s]s$/.test(weak.lower) && PLURAL_VERBS.test(right.lower)) {
    give("plural-verb", -2.5, right.text);
    return;
  }
  if (language === "en" && !start && weak.word && weak.inSentence && VERBS.has(right.lower))
    give("does-something", 0.5, right.text);
  if (!start) return;
  if (ROMANCE.has(language)) {
    // "Vale tudo": an object.
    if (/^(?:tudo|todo|toda|nada|que|muito|mucho|tutto|niente|rien)$/.test(right.lower)) {
      give("participle", -2, right.text);
      return;
    }
    // "Visa et Mastercard baissent": two names.
    const second = /^(?:et|y|e)$/.test(right.lower) ? context.right.at(1) : undefined;
    if (second?.joined && second.capital && !placed.next) give("does-something", 1, second.text);
  }
  if (ROMANCE.has(language) && isRomanceVerbForm(right.lower)) {
    // "Vale lembrar que", "Total negociado no dia"
    if (INFINITIVE.test(right.lower) || weak.small || isOrdinaryWord(weak.lower))
      give("participle", -2, right.text);
    return;
  }
  if (language === "en") weighEnglishSubject(weak, right, give);
  // "Vale la pena": a verb with its object.
  else if (ROMANCE.has(language) && language !== "fr" && ARTICLES.has(right.lower) && right.lower !== "a")
    give("participle", -1.2, right.text);
  else if (capitals === "nouns" || CONNECTORS.has(right.lower) || PLACE_BEFORE.has(right.lower)) return;
  else if (language === "fr" || !ARTICLES.has(right.lower) || right.lower === "a")
    give("no-article-before", weak.small ? 1.4 : 1, right.text);
}

/** English begins sentences with it without an article. */
function isMass(lower: string): boolean {
  return MASS_NOUNS.has(lower) || COMMODITIES.has(lower);
}

/** The plural of an everyday word. */
function isPlural(lower: string): boolean {
  return lower.endsWith("s") && isOrdinaryWord(lower);
}

const ROMANCE: ReadonlySet<string> = new Set(["es", "pt", "it", "fr"]);

/** An infinitive or participle: no verb of a sentence whose subject stands before it. */
function isRomanceVerbForm(lower: string): boolean {
  return /(?:\p{Ll}{2}[aei]r|\p{Ll}{2}[aei]re|[ai]d[oa]s?|[aiu]t[oiae])$/u.test(lower) && !FINITE.test(lower);
}

const INFINITIVE = /\p{Ll}{2}(?:[aei]r|[aei]re)$/u;

/** Verbs and adverbs that end as infinitives and participles do. */
const FINITE =
  /^(?:quiere|sugiere|prefiere|requiere|adquiere|refiere|parte|porte|presto|tutto|molto|subito|ahora|fuera)$/;

function weighEnglishSubject(weak: Weak, right: Neighbour, give: Give): void {
  const { placed, word, lower, small } = weak;
  const adjective = !placed.context.possessive && /(?:ern|ive|ic|al|ous|ed|ing|ible|able|ary)$/.test(lower);
  if (adjective && isNounLike(right) && !BUSINESS.has(right.lower) && !TITLES.has(right.lower))
    give("noun-behind", -1.5, right.text);
  if (/ed$/.test(lower) && /^(?:in|by|with|at|on|from|to)$/.test(right.lower))
    give("participle", right.lower === "by" ? -2 : -0.8, right.text);
  const second = placed.context.right.at(1);
  // "Visa and Mastercard rose"
  if (
    right.lower === "and" &&
    second?.joined &&
    second.capital &&
    !FUNCTION_WORDS.has(second.lower) &&
    !placed.next
  )
    give("does-something", 0.5, second.text);
  // "Match gained 3%"
  if (MOVES.test(right.lower) && second?.joined && /^\d/.test(second.text) && !COMMODITIES.has(lower))
    give("does-something", 1, `${right.text} ${second.text}`);
  if (isMass(lower)) return;
  // "Treasury to raise levy": a headline.
  if (
    right.lower === "to" &&
    second &&
    isHeadline(placed) &&
    !second.capital &&
    !FUNCTION_WORDS.has(second.lower) &&
    !BEFORE_TO.test(lower)
  )
    give("does-something", 1, `to ${second.text}`);
  if (!isVerb(right, second)) return;
  // "Slack is easy to find"
  if (
    (right.lower === "is" || right.lower === "was") &&
    second &&
    !READY.test(second.lower) &&
    isOrdinaryWord(lower) &&
    placed.context.right.at(2)?.lower === "to"
  )
    return;
  // What says something is no word; a number is many, and takes no verb of one; and no adverb has anything.
  if (
    word &&
    (SAYING.has(right.lower) ||
      (NUMBERS.test(lower) && /^(?:plans|wants|owns)$/.test(right.lower)) ||
      (right.lower === "has" && !MAY_HAVE.test(lower)))
  )
    give("does-something", 1.8, right.text);
  else if (!word) give("does-something", givenNames().has(lower) ? 0.5 : small ? 1.4 : 1, right.text);
  else if (
    !/^(?:is|was|are|were|has|had|have|do|did|came|comes|go|goes|went|will|would|can|could|may|should|also|now|still)$/.test(
      right.lower,
    )
  )
    give("does-something", 1, right.text);
}

/** A block that no full stop ends. */
function isHeadline({ text }: Placed): boolean {
  return text.length < 160 && !/[.!?]["”’]?\s*$/.test(text);
}

/** Nouns that an infinitive belongs to: "Way to go". */
const BEFORE_TO =
  /^(?:way|room|reason|need|plan|plans|bid|right|move|moves|deal|race|fight|call|calls|pressure|offer|chance|proposal|agreement|pledge|promise|effort|efforts|decision|license|licence|permission|set|due|likely|ready)$/;

/** Before `to`: of firms and people. */
const READY =
  /(?:ed|ing)$|^(?:about|due|set|likely|unlikely|ready|able|unable|keen|free|close|open|reluctant|eager)$/;

/** How a share moves. */
const MOVES =
  /^(?:rose|fell|gained|lost|added|slid|slipped|jumped|dropped|climbed|sank|shed|surged|tumbled|soared|dipped)$/;

/** Whom a public body has. */
const OFFICERS =
  /^(?:secretary|minister|undersecretary|spokesman|spokeswoman|spokesperson|majority|minority|republicans|democrats|officials?)$/;

/** Verbs that help others, and say nothing of their subject. */
const HELPING =
  /^(?:is|was|are|were|will|would|has|have|had|can|could|may|might|must|should|do|does|did|now|still|also|shares)$/;

const PLURAL_VERBS = /^(?:were|are|have|do|should|must|may|can|slept|took|came|went)$/;
const NUMBERS = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/;
/** What may stand before `has` and is no name. */
const MAY_HAVE =
  /^(?:man|one|all|every|each|either|neither|this|that|what|who|which|it|he|she|who|another|time|much|little|enough)$/;

/** A German verb of the third person by its ending; none of the short words that end so too. */
function isGermanVerb(lower: string): boolean {
  return (
    (/\p{Ll}{2}t$/u.test(lower) &&
      !/^(?:nicht|jetzt|erst|fast|seit|damit|selbst|sonst|zuerst|dort|statt|bereits|samt|mit|laut|gut|zuletzt|weit)$/.test(
        lower,
      )) ||
    /^(?:will|kann|muss|darf|soll|wird|hat|ist|war|ließ|stieg|fiel|gab|verlor|gewann|schloss|brach)$/.test(
      lower,
    )
  );
}
