/** What sort of spelling a name is, told from the name itself: for sources that do not say. */
import type { Name, NameType } from "@/lib/model";
import { isOrdinaryWord } from "@/lib/names/ambiguity/ordinary-words";
import { withoutLegalForm } from "@/lib/names/legal-forms";

/** Words of registers, wherever they stand in a name: companies' legal forms, and the full title of a Chinese government. */
const REGISTER_WORD =
  /(?<!\p{L})(company|corporation|incorporated|limited|corporación|compañía|sociedad|société|gesellschaft|aktiengesellschaft)(?!\p{L})|有限公司|人民政府/iu;

/** A legal form in front of the name, as Swedish, Dutch and Indonesian companies write it. */
const LEADING_FORM = /^(AB|N\.?V\.?|PT|P\.?T\.) \p{Lu}/u;

/** Words that a group adds to the name by which it is called. */
const GROUP_WORD = /\b(group|holdings?)$/i;

/** True where a spelling is that of a register: it carries a legal form, or is a government's full Chinese name. */
export function isRegisteredName(text: string): boolean {
  return REGISTER_WORD.test(text) || LEADING_FORM.test(text) || withoutLegalForm(text) !== text;
}

/**
 * The type of an entity's main name: official where it carries a legal form, or where one of the other spellings plainly
 * shortens it (`Rivian` for Rivian Automotive, an acronym for a group); short otherwise.
 */
export function mainNameType(text: string, others: readonly Pick<Name, "text" | "weak">[]): NameType {
  if (isRegisteredName(text)) return "official";
  const strong = others.filter((other) => !other.weak).map((other) => other.text);
  if (strong.some((other) => isPartOf(other, text))) return "official";
  return GROUP_WORD.test(text) && strong.some((other) => isAcronymOf(other, text)) ? "official" : "short";
}

/** The type of any further spelling. */
export function otherNameType(text: string, main: string): NameType {
  if (isRegisteredName(text)) return "official";
  return text !== main && !hasAccent(text) && text === withoutAccents(main) ? "translit" : "short";
}

/**
 * True where a spelling is an everyday English word too, `Target` or `Orange`: for sources that do not say which of their
 * names are, and would have them marked wherever the word stands.
 */
export function isWordToo(text: string): boolean {
  return /^\p{Lu}\p{L}+$/u.test(text) && isOrdinaryWord(text.toLowerCase());
}

/** True where all words of `part` stand in `whole` in this order, and `whole` has more. */
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

/** `Action (retailer)` taken apart: the name itself, and the words in brackets that tell it from its namesakes. */
export function withoutQualifier(name: string): { text: string; qualifier?: string } {
  const match = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/u.exec(name);
  const [, text, qualifier] = match ?? [];
  return text !== undefined && qualifier !== undefined
    ? { text, qualifier: qualifier.trim() }
    : { text: name };
}
