/** Names in quotation marks behind what they are: `JSC "Zemtek Energo"`, `University "Orva"`, and before it: `"Zemtek" LLC`. */
import { formLength } from "../../text/legal-form";
import type { Token } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";
import { ORGANIZATION_WORDS } from "../lexicon";

const FORMS = /^(?:jsc|pjsc|ojsc|cjsc|jscb|llc|llp|ao|pao|oao|zao|ooo|too|sjsc|fe|jv|sue|fsue|ue)$/;
const FIRMS = /^(?:enterprise|concern|combine|corporation|company|firm|factory|plant|holding|kolkhoz)$/;
const LISTS = new WordLists([
  FORMS,
  FIRMS,
  /^(?:tecnico|técnico|liceo|lyceum|polytechnic)$/,
  ORGANIZATION_WORDS,
]);
const LONGEST = 5;

/** Where the name that began at `from` ends, if a quoted one follows at `at` that is part of it; `at` where none does. */
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

/** What is quoted at the end of a firm's name: the "Zemtek Energo" of `JSC "Zemtek Energo"`. */
export function quotedFirm(name: string): string | undefined {
  if (!name.endsWith('"')) return undefined;
  const found = /(\S+) "([^"]+)"$/u.exec(name);
  const head = found?.[1]?.toLowerCase() ?? "";
  return FORMS.test(head) || FIRMS.test(head) ? found?.[2] : undefined;
}

/** "JSC" behind a quoted name: its form, and no name. */
export const isFormBehind = (tokens: readonly Token[], from: number, to: number) =>
  to - from === 1 && tokens[from - 1]?.text === '"' && FORMS.test(tokens[from]?.lower ?? "");

/** Whether a quoted name has a legal form behind its mark: `"Zemtek" LLC`. */
export function formBehindQuote(text: string, start: number, end: number): boolean {
  return text[start - 1] === '"' && text[end] === '"' && formLength(text, end + 1) > 0;
}
