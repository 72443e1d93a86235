/**
 * Recognises names with a genitive of their own, at their end or inside: "Orvo's", "Dr. Orvo's Laboratories". Their 's
 * marks no owner.
 */
import { demonymCountry, knownPlace } from "../../places/gazetteer";
import { formOf } from "../../text/forms";
import { formLength } from "../../text/legal-form";
import { lowerAt, type Token } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import {
  COMPANY_WORDS,
  FUNCTION_WORDS,
  IS_CALENDAR,
  IS_GOVERNMENT,
  IS_OTHER,
  IS_PLACE,
  IS_TITLE,
  LEXICON,
  PERSON_ROLES,
} from "../lexicon";
import { closesName, isNameWord } from "./name-words";

/** How a text uses a capitalised word. */
interface Uses {
  /** With a genitive, and nothing after it that could be owned. */
  alone: number;
  /** With a genitive, before what looks like the rest of a name. */
  heads: number;
  /** Without a genitive, as a name or the last word of one. */
  bare: number;
}

/** So many uses with a genitive for each one without make the latter a slip. */
const OFTEN = 3;

/**
 * Joins the genitive to words that have it in their name, in all sentences; returns these words in small letters. The
 * text's uses decide: a real owner is also named without a genitive, and owns something.
 */
export function joinGenitives(
  text: string,
  sentences: readonly { tokens: Token[]; shouted: boolean }[],
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [word, { alone, heads, bare }] of usesIn(text, sentences))
    if (bare === 0 ? alone + heads > 0 : alone >= OFTEN * bare) names.add(word);
  if (names.size > 0)
    for (const sentence of sentences) sentence.tokens = withGenitives(sentence.tokens, names);
  return names;
}

/** The tokens, with the genitives of some words joined to them. */
export function withGenitives(tokens: readonly Token[], names: ReadonlySet<string>): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const owner = out.at(-1);
    if (owner && token.lower === "'s" && owner.end === token.start && names.has(owner.lower))
      out[out.length - 1] = joined(owner, token);
    else out.push(token);
  }
  return out;
}

function joined(owner: Token, { text, end }: Token): Token {
  const whole = `${owner.text}${text}`;
  return { ...owner, text: whole, lower: whole.toLowerCase(), end, form: formOf(whole) };
}

function usesIn(text: string, sentences: readonly { tokens: readonly Token[]; shouted: boolean }[]) {
  const uses = new Map<string, Uses>();
  for (const { tokens, shouted } of sentences) {
    if (shouted) continue;
    tokens.forEach((token, i) => {
      if (!token.capital || token.kind !== "word") return;
      const genitive = tokens[i + 1]?.lower === "'s";
      if ((genitive && !mayBeName(tokens, i)) || (!genitive && tokens[i + 1]?.capital)) return;
      const use = uses.get(token.lower) ?? { alone: 0, heads: 0, bare: 0 };
      uses.set(token.lower, use);
      if (!genitive) use.bare += 1;
      else if (ownsNothing(tokens, i + 2)) use.alone += 1;
      else if (isRestOfName(text, tokens, i + 2)) use.heads += 1;
    });
  }
  return uses;
}

/** "Today's", "the Company's", "Germany's": no names. */
function mayBeName(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i];
  const before = tokens[i - 1];
  // "It is Orvex's.", "a unit of Orvex's", "Orvis's": a real genitive.
  let start = i;
  while (start > i - 6 && tokens[start - 1]?.capital) start -= 1;
  if (OWNED.test(lowerAt(tokens, start - 1)) || word?.lower.endsWith("s")) return false;
  if (!word || FUNCTION_WORDS.has(word.lower) || (LEXICON.ofForm(word.form) & IS_CALENDAR) !== 0)
    return false;
  if (/^(?:the|a|an|its|this|that|their|our)$/.test(before?.lower ?? "")) return false;
  const pair = before?.capital ? `${before.text} ${word.text}` : word.text;
  return !knownPlace(word.text) && !knownPlace(pair) && demonymCountry(word.text) === undefined;
}

const OWNED = /^(?:is|was|are|were|of|than|like|not|[(–—-])$/;

/** Whether a token cannot be owned: a verb, a mark, a preposition. */
function ownsNothing(tokens: readonly Token[], at: number): boolean {
  let next = at;
  // "Orvex's and Zemp's boards", but "Orvo's and Zempo's have signed"
  for (let joined = 0; joined < 4 && /^(?:and|or|&)$/.test(lowerAt(tokens, next)); joined++) {
    let end = next + 1;
    while (end < next + 6 && tokens[end]?.capital) end += 1;
    if (tokens[end]?.lower !== "'s") return true;
    next = end + 1;
  }
  const token = tokens[next];
  return (token?.text !== '"' && closesName(token)) || UNOWNED.test(token?.lower ?? "");
}

const UNOWNED =
  /^(?:of|hereby|today|which|who|whose|would|could|may|can|did|does|intends?|expects?|opened|launched|won|took|takes|became|becomes|got|gets|owns|acquires?|teamed|partnered|supplies|operates)$/;

/**
 * Whether the capitals after a genitive are neither a name of their own nor an office: "Laboratories", "Sporting Goods,
 * Inc."
 */
function isRestOfName(text: string, tokens: readonly Token[], from: number): boolean {
  let end = from;
  while (end < from + 5 && isNameWord(tokens[end])) end += 1;
  const rest = tokens.slice(from, end);
  const [first, last] = [rest[0], rest.at(-1)];
  if (!first || !last || !(closesName(tokens[end]) || formLength(text, last.end) > 0)) return false;
  if (!rest.every(isOrdinary) || PERSON_ROLES.test(first.lower)) return false;
  if (rest.length === 1 && HOUSE.test(last.lower)) return false;
  const lists = LEXICON.ofForm(last.form) | (LEXICON.ofForm(first.form) & IS_TITLE);
  return COMPANY_WORDS.has(last.lower) || (lists & (IS_GOVERNMENT | IS_OTHER | IS_PLACE | IS_TITLE)) === 0;
}

/** "Orvex's Group": what an owner calls its own. */
const HOUSE =
  /^(?:group|holdings?|company|corporation|bank|division|unit|business|subsidiary|board|staff|team|office|works?|plants?)$/;

const isOrdinary = ({ lower, text }: Token) =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(text) && wordClass(lower) !== undefined;
