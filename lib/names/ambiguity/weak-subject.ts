/** Weighs a weak name of a party as the subject of its sentence, where an ordinary noun would need an article. */
import { givenNames } from "./given-names";
import { BUSINESS, COMMODITIES, SAYING } from "./lexicon-business";
import { TITLES } from "./lexicon-people";
import { PLACE_BEFORE } from "./lexicon-places";
import { ARTICLES, CONNECTORS, FUNCTION_WORDS, MASS_NOUNS, VERBS } from "./lexicon-sentence";
import type { Neighbour } from "./neighbours";
import { isOrdinaryWord } from "./ordinary-words";
import type { Placed } from "./placed";
import type { Give } from "./reasons";
import { isNounLike, isVerb, type Weak } from "./weak-evidence";

const COMMA = 0x2c;

/** Weighs that a name does something at the start of a sentence, where an ordinary noun would need an article. */
export function weighSubject(weak: Weak, give: Give): void {
  const { placed, start, behind } = weak;
  const { context, language } = placed;
  if (start && language === "en") weighComma(weak, give);
  // "4. On: the right foot"
  const { start: from } = placed.sighting;
  if (behind.startsWith(":") && from < 6 && /^\d{1,2}[.)]\s$/.test(placed.text.slice(0, from)))
    give("among-its-like", 0.8);
  weighHeadline(weak, give);
  const right = context.right.at(0);
  if (!right?.joined || right.capital || context.hyphenAfter) return;
  if (language === "de") weighGermanSubject(weak, right, give);
  else if (language === "en") weighEnglishWord(weak, right, give);
  else if (start && !(ROMANCE.has(language) && weighRomanceSubject(weak, right, give)))
    weighArticleBehind(weak, right, give);
}

/** "Norde, meanwhile", "Gap, which is run by": a common noun would have an article. */
function weighComma(weak: Weak, give: Give): void {
  const { behind, lower } = weak;
  if (behind.charCodeAt(0) !== COMMA) return;
  if (/^,\s(?:meanwhile|too|for its part|by contrast|in turn)\b/.test(behind))
    give("does-something", 0.7, behind.slice(2, 20));
  if (/^,\s(?:which|whose)\s/.test(behind) && !isMass(lower) && !isPlural(lower))
    give("does-something", 1.5, behind.slice(2, 7));
  else weighAside(weak, give);
}

/** "Treasury Says Plans Unchanged", "TARGET TO CUT JOBS": a plural may do so as well. */
function weighHeadline({ placed, lower, word }: Weak, give: Give): void {
  const { context, capitals } = placed;
  const right = context.right.at(0);
  const all = capitals === "capitals" && context.sentenceStart && !isPlural(lower);
  const verb = all && right?.lower === "to" ? context.right.at(1) : right;
  if (
    (all || capitals === "title") &&
    right?.joined &&
    verb?.capital &&
    VERBS.has(verb.lower) &&
    !HELPING.test(verb.lower) &&
    !isMass(lower) &&
    !word
  )
    give("does-something", all ? 1 : 0.8, verb.text);
}

/** "..., Continental streicht Stellen": any noun would have an article. "Total überrascht war niemand": no name. */
function weighGermanSubject({ placed: { context }, start }: Weak, right: Neighbour, give: Give): void {
  const left = context.left.at(0);
  const second = context.right.at(1);
  if (PARTICIPLE.test(right.lower) && second?.joined && isGermanVerb(second.lower)) {
    if (start) give("participle", -2, right.text);
  } else if (isGermanVerb(right.lower) && !(left?.joined && (left.capital || ARTICLES.has(left.lower))))
    give("does-something", start ? 1 : 0.6, right.text);
}

function weighEnglishWord(weak: Weak, right: Neighbour, give: Give): void {
  const { placed, kind, lower, start } = weak;
  // "Travelers were stuck": a plural needs no article.
  if (
    kind === "company" &&
    placed.context.left.at(0) === undefined &&
    /[^s]s$|^(?:people|police|men|women|children)$/.test(lower) &&
    PLURAL_VERBS.test(right.lower)
  )
    give("plural-verb", -2.5, right.text);
  else if (start) weighEnglishSubject(weak, right, give);
  else if (weak.word && weak.inSentence && VERBS.has(right.lower)) give("does-something", 0.5, right.text);
}

/** "Vale la pena": a verb with its object. "Norde streicht": a noun would have an article before it. */
function weighArticleBehind({ placed, small }: Weak, right: Neighbour, give: Give): void {
  const { language, capitals } = placed;
  const isArticle = ARTICLES.has(right.lower) && right.lower !== "a";
  if (ROMANCE.has(language) && language !== "fr" && isArticle) give("participle", -1.2, right.text);
  else if (capitals === "nouns" || CONNECTORS.has(right.lower) || PLACE_BEFORE.has(right.lower)) return;
  else if (language === "fr" || !isArticle) give("no-article-before", small ? 1.4 : 1, right.text);
}

/** Weighs what stands behind a first word in Spanish, Portuguese, Italian or French; whether that settles it. */
function weighRomanceSubject(weak: Weak, right: Neighbour, give: Give): boolean {
  const { placed, lower, small } = weak;
  // "Vale tudo": an object.
  if (OBJECTS.test(right.lower)) {
    give("participle", -2, right.text);
    return true;
  }
  // "Visa et Mastercard baissent": two names.
  const second = /^(?:et|y|e)$/.test(right.lower) ? placed.context.right.at(1) : undefined;
  if (second?.joined && second.capital && !placed.next) give("does-something", 1, second.text);
  // "Vale anche per gli inquilini", but "Vale também anunciou"; behind a semicolon no verb has a capital.
  const isBehindColon = placed.text.charAt(placed.sighting.start - 2) === ";";
  const phrase = isBehindColon ? undefined : VALID_FOR[placed.language]?.exec(weak.behind)?.[0];
  if (phrase !== undefined) {
    if (ALL_OF.test(weak.behind.slice(phrase.length))) give("participle", -2, phrase);
    // "Vale para produção": the firm stops it.
    else if (placed.language !== "pt") give("participle", -0.2, phrase);
    return true;
  }
  if (!isRomanceVerbForm(right.lower, placed.language)) return false;
  // "Vale lembrar que", "Total negociado no dia"
  if (INFINITIVE.test(right.lower) || small || isOrdinaryWord(lower)) give("participle", -2, right.text);
  return true;
}

/** Prepositions and adverbs that a verb without a subject has behind it, and a name now and then. */
const VALID_FOR: Readonly<Record<string, RegExp>> = {
  it: /^\s(?:(?:anche|pure|solo|soltanto) )?(?:a|per|come|se|quando)\s/,
  es: /^\s(?:(?:también|solo|sólo) )?(?:para|por|como|hasta|si|cuando)\s/,
  pt: /^\s(?:(?:também|só|apenas|somente) )?(?:para|por|como|até|se|quando)\s/,
};
/** Who is meant then, whoever that is; and "vale a dire". */
const ALL_OF =
  /^(?:tutt[ieo]|chi|chiunque|ogni|dire|tod[oa]s?|quien(?:es)?|quem|qualquer|cualquier|ambos|ambas|cada)(?!\p{L})/u;

/** Adverbs and pronouns that only a verb has behind it. */
const OBJECTS =
  /^(?:tudo|todo|toda|nada|que|muito|mucho|tutto|niente|rien|troppo|demasiado|molto|poco|pouco|caro|cara)$/;

/** "Sea, the owner of Shopee, has been testing": words between commas describe a name; a noun would need an article. */
function weighAside({ lower, word, behind }: Weak, give: Give): void {
  if (word || isPlural(lower) || givenNames().has(lower) || TITLES.has(lower)) return;
  const aside = /^,\s([^,.;:!?"“”]{4,60}),\s(\p{Ll}+)\s(\S+)/u.exec(behind);
  const [, words = "", verb = "", object = ""] = aside ?? [];
  const isDone =
    !SAYING.has(verb) &&
    isVerb({ lower: verb, capital: false }, { lower: object, capital: false, joined: true });
  if (aside && isDone && (!isMass(lower) || /^from \p{Lu}/u.test(words))) give("does-something", 1, words);
  // "Apple, to its credit, gathers"
  else if (!isMass(lower) && /^,\s(?:\p{Ll}+\s){1,3}its\s/u.test(behind))
    give("does-something", 1, behind.slice(2, 20));
}

/** Whether English begins sentences with the word without an article. */
function isMass(lower: string): boolean {
  return MASS_NOUNS.has(lower) || COMMODITIES.has(lower);
}

/** Whether a word is the plural of an everyday word. */
function isPlural(lower: string): boolean {
  return lower.endsWith("s") && isOrdinaryWord(lower);
}

const ROMANCE: ReadonlySet<string> = new Set(["es", "pt", "it", "fr"]);

/** Whether a word is an infinitive or participle, and so no verb of a subject before it. */
function isRomanceVerbForm(lower: string, language: string): boolean {
  const form = language === "fr" ? FRENCH_FORM : ROMANCE_FORM;
  return form.test(lower) && !FINITE.test(lower);
}

const ROMANCE_FORM = /(?:\p{Ll}{2}[aei]r|\p{Ll}{2}[aei]re|[ai]d[oa]s?|[aiu]t[oiae])$/u;
const FRENCH_FORM = /\p{Ll}{2}(?:[ei]r|oir|[aei]re|ées?|és?|us?|[^qg]ues?)$/u;

const INFINITIVE = /\p{Ll}{2}(?:[aei]r|[aei]re)$/u;

/** Verbs and adverbs that end as infinitives and participles do. */
const FINITE =
  /^(?:quiere|sugiere|prefiere|requiere|adquiere|refiere|parte|porte|presto|tutto|molto|subito|ahora|fuera|tire|attire|retire|inspire|déclare|prépare|compare|sépare|répare|rachète)$/;

function weighEnglishSubject(weak: Weak, right: Neighbour, give: Give): void {
  const { placed, word, lower, small } = weak;
  const adjective = !placed.context.possessive && /(?:ern|ive|ic|al|ous|ed|ing|ible|able|ary)$/.test(lower);
  if (adjective && isNounLike(right) && !BUSINESS.has(right.lower) && !TITLES.has(right.lower))
    give("noun-behind", -1.5, right.text);
  if (/ed$/.test(lower) && /^(?:in|by|with|at|on|from|to)$/.test(right.lower))
    give("participle", right.lower === "by" ? -2 : -0.8, right.text);
  const second = placed.context.right.at(1);
  // "Sky and TNT are paying", "Grab and Indonesia's GoTo are close"
  const pair = right.lower === "and" ? PAIR_DOES.exec(weak.behind)?.[1] : undefined;
  if (
    pair !== undefined &&
    !isMass(lower) &&
    !isPlural(lower) &&
    !isPerson(lower) &&
    !isPerson(pair.toLowerCase())
  )
    give("does-something", 1, pair);
  // "Visa and Mastercard rose"
  else if (
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
  // Only a name says something; a number takes no singular verb; and an adverb has nothing.
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

/** The second of two names that do something together at the start of a sentence; its place may stand before it. */
const PAIR_DOES =
  /^\sand\s(?:\p{Lu}[\p{L}]+['’]s\s)?(\p{Lu}[\p{L}\p{N}]+)\s(?:are|were|have|both|plan|want|say|will|would|agreed|do|compete)\s/u;

function isPerson(lower: string): boolean {
  return givenNames().has(lower) && !isOrdinaryWord(lower);
}

/** Whether a block is a headline: short, and without a full stop at its end. */
function isHeadline({ text }: Placed): boolean {
  return text.length < 160 && !/[.!?]["”’]?\s*$/.test(text);
}

/** Nouns that an infinitive belongs to: "Way to go". */
const BEFORE_TO =
  /^(?:way|room|reason|need|plan|plans|bid|right|move|moves|deal|race|fight|call|calls|pressure|offer|chance|proposal|agreement|pledge|promise|effort|efforts|decision|license|licence|permission|set|due|likely|ready)$/;

/** Words before `to` that are said of firms and people. */
const READY =
  /(?:ed|ing)$|^(?:about|due|set|likely|unlikely|ready|able|unable|keen|free|close|open|reluctant|eager)$/;

/** How a share moves. */
const MOVES =
  /^(?:rose|fell|gained|lost|added|slid|slipped|jumped|dropped|climbed|sank|shed|surged|tumbled|soared|dipped)$/;

/** Auxiliary verbs and adverbs, which say nothing about their subject. */
const HELPING =
  /^(?:is|was|are|were|will|would|has|have|had|can|could|may|might|must|should|do|does|did|now|still|also|shares)$/;

const PLURAL_VERBS = /^(?:were|are|have|do|should|must|may|can|slept|took|came|went)$/;
const NUMBERS = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/;
/** Words before `has` that are no names. */
const MAY_HAVE =
  /^(?:man|one|all|every|each|either|neither|this|that|what|who|which|it|he|she|who|another|time|much|little|enough)$/;

const PARTICIPLE = /^(?:ge|be|ver|er|zer|ent|über|unter|miss)\p{Ll}+t$/u;

/** Whether a word is a German verb in the third person, by its ending, and none of the short words that end so too. */
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
