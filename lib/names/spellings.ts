/** The further spellings under which a name is indexed: what a newsroom's style sheet would make of it. */
import type { Name } from "@/lib/model";
import { COMMODITIES } from "./ambiguity/lexicon-business";
import { HEADS } from "./ambiguity/lexicon-heads";
import { MASS_NOUNS } from "./ambiguity/lexicon-sentence";
import { isNameAndWord } from "./ambiguity/ordinary-words";
import { stemOf } from "./legal-forms";

/** One spelling to index. */
export interface Spelling {
  text: string;
  /** It is not the name as given, but the name without its legal form. */
  stem: boolean;
  weak: boolean;
}

/** Acronyms that may be written with full stops; longer ones never are. */
const FEW_LETTERS = /^\p{Lu}{2,3}$/u;

/**
 * All spellings of a name, the name itself first. Weak names stay weak in all of them, but for a country's letters with
 * stops: "us" is a word, and "U.S." is none. Other weak letters have no such spelling: "M.D." is a degree. What is left
 * of a strong name may be a word: whoever wrote "Rise Corporation" did not say that every "Rise" is the firm.
 * `ofCountry` says that the name is a country's, `isPlace` that it is a place's.
 */
export function spellingsOf(name: Name, ofCountry = false, isPlace = ofCountry): Spelling[] {
  const weak = name.weak === true;
  const spellings: Spelling[] = [{ text: name.text, stem: false, weak }];
  const stem = name.type === "ticker" ? name.text : stemOf(name.text);
  if (stem !== name.text) spellings.push({ text: stem, stem: true, weak: weak || isWord(stem) });
  for (const spelling of [...spellings])
    for (const text of rewritten(spelling.text))
      spellings.push({
        ...spelling,
        text,
        weak: spelling.weak || isWord(text) || (!isPlace && isRest(text, spelling.text)),
      });
  if (name.type !== "ticker" && (ofCountry || !weak) && FEW_LETTERS.test(name.text))
    spellings.push({ text: name.text.replace(/./gu, "$&."), stem: false, weak: false });
  return spellings;
}

/** Whether a spelling is an everyday English word: "Rise" of Rise Corporation. */
function isWord(text: string): boolean {
  const lower = text.toLowerCase();
  return isNameAndWord(lower) || MASS_NOUNS.has(lower) || COMMODITIES.has(lower);
}

/** "Quillon" of The Quillon: one word that is a name only by its article. */
function isRest(text: string, name: string): boolean {
  return name.startsWith("The ") && !text.includes(" ");
}

/** Arabic and Hebrew prefixes: and, in, to, like, then; and, in, to, from, the, that, like. */
const LEANING = [
  [/^\p{Script=Arabic}/u, "وبلكف"],
  [/^\p{Script=Hebrew}/u, "ובלמהשכ"],
] as const;

function rewritten(text: string): string[] {
  const out: string[] = [];
  for (const [script, letters] of LEANING)
    if (script.test(text)) out.push(...[...letters].map((letter) => letter + text));
  // "to" and the article become one.
  if (text.startsWith("ال")) out.push(`لل${text.slice(2)}`);
  if (/ & /.test(text)) out.push(text.replaceAll(" & ", " and "));
  else if (/ and /.test(text)) out.push(text.replaceAll(" and ", " & "));
  if (/\p{L}-\p{L}/u.test(text)) out.push(text.replaceAll("-", " "));
  if (/ß/.test(text)) out.push(text.replaceAll("ß", "ss"));
  if (/^The /.test(text)) out.push(text.slice(4));
  if (/ Company$/.test(text)) out.push(text.replace(/mpany$/, ""));
  // "X Motor", as agencies call it; without a trade before "Company" the rest may be only a person's name.
  const trade = /^(.+ (\p{L}+)) Company$/u.exec(text);
  if (trade?.[1] !== undefined && HEADS.has((trade[2] ?? "").toLowerCase())) out.push(trade[1]);
  return out;
}
