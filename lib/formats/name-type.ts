/** Tells the type of a spelling from the name itself, for sources that do not say. */
import type { Name, NameType } from "@/lib/model";
import { CONNECTORS } from "@/lib/names/ambiguity/lexicon-sentence";
import { HAN_WORDS } from "@/lib/names/ambiguity/ordinary-han";
import { isNameAndWord } from "@/lib/names/ambiguity/ordinary-words";
import { legalFormLength, withoutLegalForm } from "@/lib/names/legal-forms";

/** Words of registered names, anywhere in them: companies' legal forms, and the full title of a Chinese government. */
const REGISTER_WORD =
  /(?<!\p{L})(company|corporation|incorporated|limited|corporación|compañía|sociedad|société|gesellschaft|aktiengesellschaft)(?!\p{L})|有限公司|人民政府/iu;

/** Legal forms in front of a name, as Swedish, Dutch and Indonesian companies write them. */
const LEADING_FORM = /^(AB|N\.?V\.?|PT|P\.?T\.) \p{Lu}/u;

/** Words that a group adds to its usual name. */
const GROUP_WORD = /\b(group|holdings?)$/i;

/** Whether a spelling is a registered name: it has a legal form, or is a government's full Chinese name. */
export function isRegisteredName(text: string): boolean {
  return REGISTER_WORD.test(text) || LEADING_FORM.test(text) || withoutLegalForm(text) !== text;
}

/** Whether a text is a legal form and nothing else: `Ltd.`, `S.A.`, `s.r.o.` */
export function isFormAlone(text: string): boolean {
  return legalFormLength(` ${text}`, 0) === text.length + 1 || /^(?:\p{Ll}\.\s?){2,}$/u.test(text);
}

/**
 * The type of an entity's main name: official where it has a legal form, or where another spelling plainly shortens it
 * (`Rivian` for Rivian Automotive, an acronym for a group); short otherwise.
 */
export function mainNameType(text: string, others: readonly Pick<Name, "text" | "weak">[]): NameType {
  if (isRegisteredName(text)) return "official";
  const strong = others.filter((other) => !other.weak).map((other) => other.text);
  if (strong.some((other) => isPartOf(other, text))) return "official";
  return GROUP_WORD.test(text) && strong.some((other) => isAcronymOf(other, text)) ? "official" : "short";
}

/** The type of another spelling. */
export function otherNameType(text: string, main: string): NameType {
  if (isRegisteredName(text)) return "official";
  return text !== main && !hasAccent(text) && text === withoutAccents(main) ? "translit" : "short";
}

/**
 * Whether a spelling is also an everyday English or Chinese word, as `Target` or `苹果`. Without this, such names from
 * sources that do not say so would be marked wherever the word appears.
 */
export function isWordToo(text: string): boolean {
  if (!/^\p{L}{2,}$/u.test(text)) return false;
  const lower = text.toLowerCase();
  // Written small, it is found among the small words of a text.
  return isNameAndWord(lower) || HAN_WORDS.has(text) || (text === lower && CONNECTORS.has(text));
}

/** Whether `whole` has all words of `part`, in this order, and more. */
function isPartOf(part: string, whole: string): boolean {
  const words = wordsOf(whole);
  const parts = wordsOf(part);
  if (parts.length === 0 || parts.length >= words.length) return false;
  let next = 0;
  for (const word of words) if (word === parts[next]) next += 1;
  return next === parts.length;
}

function isAcronymOf(short: string, long: string): boolean {
  const initials = wordsOf(long)
    .map((word) => word[0])
    .join("");
  return short.length >= 3 && short.toLowerCase() === initials;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}&.-]+/gu) ?? [];
}

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

function hasAccent(text: string): boolean {
  return withoutAccents(text) !== text.normalize("NFC");
}

/** Splits `Action (retailer)` into the name, and the words in brackets that distinguish it from its namesakes. */
export function withoutQualifier(name: string): { text: string; qualifier?: string } {
  const match = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/u.exec(name);
  const [, text, qualifier] = match ?? [];
  return text !== undefined && qualifier !== undefined
    ? { text, qualifier: qualifier.trim() }
    : { text: name };
}
