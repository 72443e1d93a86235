/**
 * Legal forms of companies, as they end a name. Sources: the ISO 20275 Entity Legal Forms code list (GLEIF), its common
 * abbreviations, and everyday use in English-language filings. Compared case-insensitively, with or without full stops.
 */

/** Forms after a space, with or without a comma: `Apple Inc.`, `Contemporary Amperex Technology Co., Limited`. */
const SPACED = [
  "incorporated",
  "inc",
  "corporation",
  "corp",
  "company limited",
  "co limited",
  "co ltd",
  "limited",
  "ltd",
  "llc",
  "l l c",
  "llp",
  "lp",
  "plc",
  "p l c",
  "pllc",
  "gmbh & co kg",
  "gmbh & co kgaa",
  "gmbh",
  "mbh",
  "ag & co kgaa",
  "ag",
  "se",
  "kgaa",
  "kg",
  "ohg",
  "ev",
  "s a",
  "sa",
  "sas",
  "s a s",
  "sarl",
  "s a r l",
  "sca",
  "nv",
  "n v",
  "bv",
  "b v",
  "ab",
  "ab publ",
  "publ",
  "asa",
  "oyj",
  "oy",
  "a s",
  "as",
  "aps",
  "spa",
  "s p a",
  "srl",
  "s r l",
  "s l",
  "sl",
  "s a u",
  "s a b de c v",
  "sab de cv",
  "s a de c v",
  "sa de cv",
  "ltda",
  "s a c i",
  "sgps",
  "pte ltd",
  "pte limited",
  "pty ltd",
  "pty limited",
  "pvt ltd",
  "private limited",
  "bhd",
  "sdn bhd",
  "berhad",
  "tbk",
  "pjsc",
  "ojsc",
  "oao",
  "pao",
  "jsc",
  "psc",
  "saog",
  "k k",
  "kk",
  "co",
  "holdings inc",
  "joint stock company",
] as const;

/** Forms that follow without a space. */
const JOINED = [
  "股份有限公司",
  "有限责任公司",
  "集团有限公司",
  "有限公司",
  "股份公司",
  "集團有限公司",
  "股份有限公司",
  "有限責任公司",
  "株式会社",
  "有限会社",
  "合同会社",
  "주식회사",
  "유한회사",
] as const;

/** Forms in front of the name. */
const LEADING = ["株式会社", "有限会社", "주식회사", "(주)", "㈜", "(株)", "㈱", "pt ", "pt. "] as const;

const DOTTED = [...SPACED]
  .sort((a, b) => b.length - a.length)
  .map((form) => form.split(" ").join("[./]?,?[ \\u00a0]{0,2}"))
  .join("|");

/** Matches a legal form that stands directly after a name, from `lastIndex`. Linear: no nested repetition. */
const TRAILING = new RegExp(
  `(?:,?[ \\u00a0]{1,3}(?:\\((?:publ)\\)|(?:${DOTTED})(?![\\p{L}\\p{N}]|-op)\\.?))+|(?:${JOINED.join("|")})`,
  "iuy",
);

/**
 * How many UTF-16 units of legal form follow in `text` from `at`, with the space or comma before it; 0 where none does.
 * A form in lower case (`as`, `se`, `co`) or a short one with one capital (`As` in a headline) counts as a word.
 */
export function legalFormLength(text: string, at: number): number {
  if (!mayBegin(text, at)) return 0;
  TRAILING.lastIndex = at;
  const match = TRAILING.exec(text)?.[0];
  if (match === undefined) return 0;
  const letters = match.replace(/[^\p{L}]/gu, "");
  if (/^\p{Ll}+$/u.test(letters)) return 0;
  if (letters.length === 2 && letters !== "Co" && !/^\p{Lu}+$/u.test(letters)) return 0;
  return match.length;
}

/** A quick look: after a space or comma a bracket or letters as a form begins with, or a character beyond ASCII. */
function mayBegin(text: string, at: number): boolean {
  let next = at;
  if (text.charCodeAt(next) === 0x2c) next++;
  while (next < at + 4 && (text.charCodeAt(next) === 0x20 || text.charCodeAt(next) === 0xa0)) next++;
  const unit = text.charCodeAt(next);
  if (unit > 0x7f) return true;
  if (next === at) return false;
  if (unit === 0x28) return true;
  // No form begins with several small letters.
  if (unit >= 0x61 && isAsciiLetter(text.charCodeAt(next + 1))) return false;
  let end = next;
  while (isAsciiLetter(text.charCodeAt(end))) end++;
  const behind = text.charCodeAt(end);
  if (behind > 0x7f) return true;
  // `a.s.` and the like begin with one small letter and a full stop or slash.
  if (unit >= 0x61 && (end - next > 1 || (behind !== 0x2e && behind !== 0x2f))) return false;
  return BEGINNINGS[shapeOf(unit, end - next)] === 1;
}

function isAsciiLetter(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** A number for the first letter, in either case, and the length of a run of letters. */
function shapeOf(first: number, length: number): number {
  return ((first & 31) << 5) | Math.min(length, 31);
}

/** The shapes that the first run of letters of a form can have; its words may be written as one. */
const BEGINNINGS = new Uint8Array(32 * 32);
for (const form of SPACED) {
  let run = "";
  for (const word of form.split(" ")) {
    run += word;
    BEGINNINGS[shapeOf(run.charCodeAt(0), run.length)] = 1;
    if (/[^a-z]/.test(word)) break;
  }
}

/** A name without its legal form; the name itself where it has none, or where nothing would be left. */
export function withoutLegalForm(name: string): string {
  let stem = name;
  const lower = name.toLowerCase();
  const lead = LEADING.find((form) => lower.startsWith(form));
  if (lead !== undefined && name.length > lead.length) stem = name.slice(lead.length).trim();
  const joined = JOINED.find((form) => stem.endsWith(form));
  if (joined !== undefined && stem.length - joined.length >= 2) return stem.slice(0, -joined.length).trim();
  const spaced = /^(.{2,}?),?[ \u00a0]/su;
  const first = spaced.exec(stem);
  if (!first) return stem;
  for (let at = first[0].length - 1; at > 0 && at < stem.length; at = nextBreak(stem, at + 1)) {
    const from = stem[at - 1] === "," ? at - 1 : at;
    if (legalFormLength(stem, from) === stem.length - from && from >= 2) return stem.slice(0, from);
  }
  return stem;
}

function nextBreak(text: string, from: number): number {
  const at = text.slice(from).search(/[ \u00a0]/);
  return at < 0 ? text.length : from + at;
}
