/** Whether the sentence says that a name is a firm's: "Next, the British retailer", "chains such as Target". */
import { BUSINESS, FIRM_NOUNS } from "./lexicon-business";
import { KIN } from "./lexicon-people";
import type { Placed } from "./placed";

const FIRM_ENDS =
  /(?:maker|[kK]onzern|[hH]ersteller|[aA]nbieter|[bB]auer|[hH]ändler|[vV]ersicherer|[fF]irma|[bB]ank)$/;
/** Words behind `whose` or `which` for what only a firm has. */
const HAS =
  /^(?:channels|networks|labels|titles|trucks|planes|members|subscribers|hotels|restaurants|own|owns|owned)$/;

/** "Dodge is now a brand of", "Gap was once the largest chain" */
const IS_A =
  /^\s(?:is|was|are|were|became|remains)\s(?:(?:now|still|also|once|today)\s)?(?:an?|the|one of the)\s((?:[\p{L}’'-]+\s?){1,4})/u;
/** The first letters of its verbs. */
const COPULAS: ReadonlySet<string> = new Set("iwabr");
const COMMA = 0x2c;
const SPACE = 0x20;
const SMALL_A = 0x61;
const SMALL_O = 0x6f;
const ASCII = 0x80;

/** The words that call the name a firm; `undefined` where none do. `behind` is what follows it. */
export function saidWhatItIs({ context }: Placed, behind: string): string | undefined {
  const first = behind.charCodeAt(0);
  if (first === COMMA) {
    const done = /^,\s(?:owned by|founded (?:by|in)|based in|headquartered in|listed (?:in|on)|backed by)\s/;
    if (done.test(behind)) return behind.slice(2, 30);
    const said = apposition(behind);
    if (said !== undefined) return said;
  }
  const copula = first === SPACE && COPULAS.has(behind.charAt(1)) ? IS_A.exec(behind) : null;
  if (copula?.[1]?.split(" ").some(isFirm)) return copula[0].trim();
  const other = first === COMMA || !(first > SPACE && first < ASCII) ? another(behind) : undefined;
  return other ?? oneOf(context);
}

/** "Next, the British retailer", "Discovery, whose channels include". */
function apposition(behind: string): string | undefined {
  const words = /^,\s((?:[\p{L}\p{N}’'-]+\s?){1,6})/u.exec(behind)?.[1] ?? "";
  const owner = /^(?:which|whose)\s/.test(words);
  const first = /^\p{Ll}|^\p{Lu}[\p{L}]*['’]s\s/u.test(words);
  if (KIN.has(words.split(" ")[1] ?? "")) return undefined;
  const tells = (word: string) =>
    isFirm(word) || FIRM_ENDS.test(word) || (owner && (BUSINESS.has(word) || HAS.test(word)));
  return first && words.split(/[\s’']/).some(tells) ? words.trim() : undefined;
}

/** "Regal and other theater chains" */
function another(behind: string): string | undefined {
  const and = behind.charCodeAt(behind.charCodeAt(0) === COMMA ? 2 : 1);
  if (and !== SMALL_A && and !== SMALL_O) return undefined;
  const words = /^,?\s(?:and|or)\s(?:the\s)?other\s((?:[\p{L}-]+\s?){1,4})/u.exec(behind)?.[1] ?? "";
  return words.split(" ").some(isFirm) ? `other ${words.trim()}` : undefined;
}

/** "chains such as Target", "companies like Apple" */
function oneOf({ left }: Placed["context"]): string | undefined {
  const last = left.at(0);
  if (!last?.joined) return undefined;
  const before = left.at(1);
  const such = last.lower === "as" && before?.lower === "such" ? left.at(2) : undefined;
  const like = last.lower === "like" || last.lower === "including" ? before : undefined;
  const found = such ?? like;
  return found?.lower.endsWith("s") && isFirm(found.lower) ? found.text : undefined;
}

/** A noun that a firm is called by, or its plural. */
function isFirm(word: string): boolean {
  return (
    FIRM_NOUNS.has(word) ||
    (word.endsWith("s") &&
      (FIRM_NOUNS.has(word.slice(0, -1)) ||
        (word.endsWith("ies") && FIRM_NOUNS.has(`${word.slice(0, -3)}y`))))
  );
}
