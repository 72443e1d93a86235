/**
 * Reads names in quotation marks with their sort or form beside: `JSC "Zemtek Energo"`, `University "Orva"`, `"Zemtek"
 * LLC`.
 */
import { knownPlace } from "../../places/gazetteer";
import { formLength } from "../../text/legal-form";
import { lowerAt, type Token } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";
import type { EntityType } from "../entity";
import { GOVERNMENT_WORDS, ORGANIZATION_WORDS } from "../lexicon";
import { closesName } from "./name-words";

const FORMS = /^(?:jsc|pjsc|ojsc|cjsc|jscb|llc|llp|ao|pao|oao|zao|ooo|too|sjsc|fe|jv|sue|fsue|ue)$/;
const FIRMS = /^(?:enterprise|concern|combine|corporation|company|firm|factory|plant|holding|kolkhoz)$/;
const LISTS = new WordLists({
  FORMS,
  FIRMS,
  SCHOOLS: /^(?:tecnico|técnico|liceo|lyceum|polytechnic)$/,
  ORGANIZATION_WORDS,
});
const LONGEST = 5;

/** The end of a name with a quoted part at `at`; `at` if there is none. */
export function quotedBehind(tokens: readonly Token[], from: number, at: number): number {
  const [head, open] = [tokens[at - 1], tokens[at]];
  if (open?.text !== '"' || !head?.capital || LISTS.ofForm(head.form) === 0) return at;
  if (open.start !== head.end + 1 || tokens[from - 1]?.text === '"') return at;
  let end = at + 1;
  while (end - at <= LONGEST && (tokens[end]?.capital || tokens[end]?.kind === "number")) end += 1;
  return end > at + 1 && tokens[end]?.text === '"' && tokens[end]?.start === tokens[end - 1]?.end
    ? end + 1
    : at;
}

/** The quoted part at the end of a firm's name: the "Zemtek Energo" of `JSC "Zemtek Energo"`. */
export function quotedFirm(name: string): string | undefined {
  if (!name.endsWith('"')) return undefined;
  const found = /(\S+) "([^"]+)"$/u.exec(name);
  const head = found?.[1]?.toLowerCase() ?? "";
  return FORMS.test(head) || FIRMS.test(head) ? found?.[2] : undefined;
}

/** Whether tokens are the legal form of the quoted name before. */
export const isFormBehind = (tokens: readonly Token[], from: number, to: number) =>
  to - from === 1 && tokens[from - 1]?.text === '"' && FORMS.test(lowerAt(tokens, from));

/** Whether a legal form follows a quoted name: `"Zemtek" LLC`. */
export function formBehindQuote(text: string, start: number, end: number): boolean {
  return text[start - 1] === '"' && text[end] === '"' && formLength(text, end + 1) > 0;
}

const BEHIND_QUOTE: readonly (readonly [EntityType, RegExp])[] = [
  ["organization", /^(?:news agency|university|institute|association|foundation|academy|federation)$/],
  ["company", /^(?:company|firm|holding|newspaper|broadcaster|airline|bank|publisher)$/],
];

/** The sort of a quoted name by the noun after it, if that ends the phrase: `the Russian "Zemlya" news agency`. */
export function quotedSort(tokens: readonly Token[], from: number, to: number): EntityType | undefined {
  if (tokens[from - 1]?.text !== '"' || tokens[to]?.text !== '"') return undefined;
  const body = lettered(tokens, from, to);
  if (body) return body;
  if (isFirmQuoted(tokens, from, to)) return "company";
  for (const length of [1, 2]) {
    const noun = tokens.slice(to + 1, to + 1 + length);
    if (noun.some(({ capital }) => capital)) return undefined;
    const words = noun.map(({ lower }) => lower).join(" ");
    const sort = BEHIND_QUOTE.find(([, pattern]) => pattern.test(words));
    if (sort) return closesName(tokens[to + 1 + length]) ? sort[0] : undefined;
  }
  return undefined;
}

/**
 * Whether a quoted name is a firm, by the noun before it or the country after it: `the plant "Zemtekapparat"`, `"Zemtek
 * Servis" (Orvia)`.
 */
function isFirmQuoted(tokens: readonly Token[], from: number, to: number): boolean {
  const noun = tokens[from - 2];
  if (noun && !noun.capital && FIRMS.test(noun.lower)) return true;
  const inside = tokens[to + 2];
  return (
    tokens[to + 1]?.text === "(" &&
    tokens[to + 3]?.text === ")" &&
    inside !== undefined &&
    knownPlace(inside.text) !== undefined
  );
}

/** The sort of a quoted body that is given a short form: `"Committee for Trade" (CT)`. */
function lettered(tokens: readonly Token[], from: number, to: number): EntityType | undefined {
  const [open, short, close] = tokens.slice(to + 1, to + 4);
  if (open?.text !== "(" || close?.text !== ")" || !/^\p{Lu}{2,8}$/u.test(short?.text ?? ""))
    return undefined;
  for (const { lower } of tokens.slice(from, to)) {
    if (GOVERNMENT_WORDS.has(lower)) return "government";
    if (ORGANIZATION_WORDS.has(lower)) return "organization";
  }
  return undefined;
}
