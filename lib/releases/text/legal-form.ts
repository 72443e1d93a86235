/** Recognises legal forms in releases: those by which names are matched, and foreign ones after a name. */

import { legalFormLength, withoutLegalForm } from "@/lib/names/legal-forms";
import { wordSet } from "./word-set";

/** Case and full stops matter: in other spellings most of these are words. */
const FORMS = [
  String.raw`[Ss]p\. ?z ?o\. ?o\.`,
  String.raw`[sS]\. ?r\. ?o\.`,
  String.raw`[dD]\. ?o\. ?o\.`,
  String.raw`[ad]\. ?d\.`,
  String.raw`a\. ?s\.`,
  String.raw`e?hf\.?`,
  String.raw`E\. ?S\. ?P\.`,
  String.raw`S\.A\.P\.I\. de C\.V\.`,
  String.raw`S\. ?de ?R\. ?L\.(?: ?de ?C\. ?V\.)?`,
  String.raw`S\. ?L\. ?U\.`,
  String.raw`A\.Ş\.?`,
  "AŞ|EAD|EOOD|OOD|UAB|OÜ|Kft\\.?|Zrt\\.?|Nyrt\\.?|Lda\\.?|EIRL|EURL|eG",
  String.raw`W\.?L\.?L\.?`,
  String.raw`B\.?S\.?C\.?(?: \(?[cC]\)?)?`,
  String.raw`Q\.?P?\.?S\.?C\.?`,
  String.raw`K\.?S\.?C\.?P?\.?`,
  String.raw`S\.?A\.?O\.?C\.?`,
  String.raw`(?<=, )National Association|N\.A\.`,
  // Limited partnerships, and firms with other letters behind "S.A.".
  String.raw`L\.P\.`,
  String.raw`S\.A\.[ACELSU]\.`,
  // Associations, institutes and works of the state.
  String.raw`e\. ?V\.|z\. ?[ús]\.|o\. ?p\. ?s\.|ek(?:onomisk)?\.? ?för(?:ening|\.)`,
  "AöR|KöR|KdöR|gGmbH|gAG|GesmbH|Ges\\.m\\.b\\.H\\.|BVBA|SPRL|EIRELI|K/S|P/S",
  "(?:Public|Open|Closed) Joint[ -]Stock Company|Public (?:Company Limited|Limited Company)|PCL",
  "FZE|FZCO|FZ-LLC|DMCC|CJSC|CVBA|Ltd\\. Şti\\.",
].join("|");

const BEHIND = new RegExp(String.raw`,?[ \u00a0](?:${FORMS})(?![\p{L}\p{N}])`, "uy");
/** By character, whether a form may begin with it: 1 for capitals, 2 where the next character decides. */
const FIRST = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /[A-Z]/.test(character) ? 1 : /[adehosz]/.test(character) ? 2 : 0;
});
/** The starts of forms in small letters; "of" and "said" follow most names. */
const SMALL_FIRST = wordSet("a. d. e. o. s. z. sp hf eh ek eG");

/** "Orvex Acquisition Corp. II": the number of one firm among several, unlike "Orvex Corp. v. …" and "Orvex AG X …". */
const NUMBER = " (?:I{2,3}|IV|VI{1,3}|IX|XI{1,3}|V(?!\\.)|X(?! ?\\p{Lu}))(?![\\p{L}\\p{N}])";
const NUMBER_BEHIND = new RegExp(NUMBER, "uy");
const NUMBER_END = new RegExp(`${NUMBER}$`, "u");

/**
 * The length in UTF-16 units of the legal form in `text` at `at`, with its separator from the name and the firm's number
 * behind it; 0 if there is none.
 */
export function formLength(text: string, at: number): number {
  const form = bareFormLength(text, at);
  if (form === 0) return 0;
  NUMBER_BEHIND.lastIndex = at + form;
  return form + (NUMBER_BEHIND.exec(text)?.[0].length ?? 0);
}

/** Whether a name ends in a legal form, with or without a number. */
export function endsInForm(name: string): boolean {
  return formLength(name, withoutForm(name.replace(NUMBER_END, "")).length) > 0;
}

function bareFormLength(text: string, at: number): number {
  const found = legalFormLength(text, at);
  const first = found >= 4 && AS_WORD.test(text.slice(at + found - 4, at + found + 1)) ? found - 4 : found;
  // "S.A." opens "S.A.P.I. de C.V."
  const whole = otherLength(text, at);
  if (whole > first) return whole;
  const more = otherLength(text, at + first);
  return more === 0 ? first : first + more + legalFormLength(text, at + first + more);
}

/** "X Ltd, as borrower": the word "as", no Norwegian or Czech form. */
const AS_WORD = /^,[ \u00a0]as[ \u00a0]/u;

function otherLength(text: string, at: number): number {
  const comma = text[at] === "," ? 1 : 0;
  const space = text.charCodeAt(at + comma);
  if (space !== 0x20 && space !== 0xa0) return 0;
  const begin = at + comma + 1;
  const first = FIRST[text.charCodeAt(begin)] ?? 0;
  if (first === 0 || (first === 2 && !SMALL_FIRST.has(text.slice(begin, begin + 2)))) return 0;
  BEHIND.lastIndex = at;
  return BEHIND.exec(text)?.[0].length ?? 0;
}

/** "Orvex Group plc": forms that some write in small letters. */
const SMALL = ",? (?:plc|ltd|llc|inc|gmbh)";
const SMALL_BEHIND = new RegExp(String.raw`${SMALL}\b\.?`, "uy");
const SMALL_END = new RegExp(String.raw`(?<=\p{L})${SMALL}\.?$`, "u");

/** The same for a form in small letters. */
export function smallFormLength(text: string, at: number): number {
  SMALL_BEHIND.lastIndex = at;
  return SMALL_BEHIND.exec(text)?.[0].length ?? 0;
}

/** A name without a final form in small letters. */
export function withoutSmallForm(name: string): string {
  return name.replace(SMALL_END, "");
}

/** A name without its legal forms; a firm's number stays: "Orvex Acquisition II". */
export function withoutForm(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const bare = bareOf(name);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, bare);
  return bare;
}

/** Names asked for before; emptied when there are many, to bound memory. */
const known = new Map<string, string>();
const MOST_KNOWN = 16_000;

function bareOf(name: string): string {
  const number = NUMBER_END.exec(name)?.[0];
  if (number !== undefined) {
    const unnumbered = name.slice(0, -number.length);
    return withoutForm(unnumbered) + number;
  }
  const bare = withoutLegalForm(name);
  const tail = name.length - 32;
  for (let at = Math.max(1, tail); at < name.length; at++)
    if ((name[at] === " " || name[at] === ",") && at + otherLength(name, at) === name.length)
      return withoutLegalForm(name.slice(0, at));
  return bare;
}
