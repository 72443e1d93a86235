/**
 * Legal forms of companies, as they end a name. Sources: the ISO 20275 Entity Legal Forms code list (GLEIF), its common
 * abbreviations, and everyday use in English-language filings. Compared case-insensitively, with or without full stops.
 */

/**
 * Forms after a space, with or without a comma: `Apple Inc.`, `Contemporary Amperex Technology Co., Limited`. What `_` parts may be
 * written with spaces, with stops or as one: `s_a` is `S A`, `S.A.` and `SA`.
 */
const SPACED = `
  incorporated inc corporation corp company_limited co_limited co_ltd limited ltd l_l_c llp lp p_l_c pllc
  gmbh_&_co_kg gmbh_&_co_kgaa gmbh mbh ag_&_co_kgaa ag se kgaa kg ohg ev s_a s_a_s s_a_r_l s_à_r_l sca n_v b_v
  ab ab_publ publ asa oyj oy a_s a_ş ltd_şti s_r_o spol_s_r_o sp_z_o_o d_o_o d_d kft zrt nyrt ood eood ead uab
  oü lda aps s_p_a s_r_l s_l s_a_u s_a_b_de_c_v s_a_de_c_v ltda s_a_c_i sgps pte_ltd pte_limited pty_ltd
  pty_limited pvt_ltd private_limited bhd sdn_bhd berhad tbk pjsc ojsc oao pao jsc psc saog k_k co holdings_inc
  joint_stock_company public_company_limited pcl w_l_l fze
`
  .trim()
  .split(/\s+/u);

/** Forms that follow without a space. */
const JOINED = [
  "股份有限公司",
  "有限责任公司",
  "集团有限公司",
  "有限公司",
  "股份公司",
  "集團有限公司",
  "有限責任公司",
  "株式会社",
  "有限会社",
  "合同会社",
  "주식회사",
  "유한회사",
] as const;

/** Forms in front of the name. */
const LEADING = ["株式会社", "有限会社", "주식회사", "(주)", "㈜", "(株)", "㈱", "pt ", "pt. "] as const;

const DOTTED = SPACED.toSorted((a, b) => b.length - a.length)
  .map((form) => form.split("_").join("[./]?,?[ \\u00a0]{0,2}"))
  .join("|");

/** Matches a legal form that stands directly after a name, from `lastIndex`. Linear: no nested repetition. */
const TRAILING = new RegExp(
  `(?:,?[ \\u00a0]{1,3}(?:\\((?:publ)\\)|(?:${DOTTED})(?![\\p{L}\\p{N}]|-op)\\.?))+|(?:${JOINED.join("|")})`,
  "iuy",
);

/** What no word has: `a.s.`, `s.r.o.`, `A/S`. */
const INNER_STOP = /\p{L}[./]\p{L}/u;

/**
 * How many UTF-16 units of legal form follow in `text` from `at`, with the space or comma before it; 0 where none does.
 * A form in lower case (`as`, `se`, `co`) or a short one with one capital (`As` in a headline) counts as a word, unless a full
 * stop parts its letters.
 */
export function legalFormLength(text: string, at: number): number {
  if (!mayBegin(text, at)) return 0;
  TRAILING.lastIndex = at;
  const match = TRAILING.exec(text)?.[0];
  if (match === undefined) return 0;
  if (INNER_STOP.test(match)) return match.length;
  const letters = match.replace(/[^\p{L}]/gu, "");
  if (/^\p{Ll}+$/u.test(letters)) return 0;
  if (letters.length === 2 && letters !== "Co" && letters !== "Oy" && !/^\p{Lu}+$/u.test(letters)) return 0;
  return match.length;
}

/** Words that are legal forms too. */
const WORD_TOO = /^[ \u00a0](?:AS|SE|SA)[ \u00a0]\p{L}/u;
const SMALL_OR_UNCASED = /[\p{Ll}\p{Lo}]/u;

/** The same on a page, where a line of capitals may go on with a word: "ALL EYES ON NORDE AS PRICES FALL". */
export function legalFormLengthOnPage(text: string, at: number): number {
  const length = legalFormLength(text, at);
  const isWord = length === 3 && WORD_TOO.test(text.slice(at, at + 6)) && !SMALL_OR_UNCASED.test(text);
  return isWord ? 0 : length;
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
  let end = next;
  while (isAsciiLetter(text.charCodeAt(end))) end++;
  const behind = text.charCodeAt(end);
  if (behind > 0x7f) return true;
  // `a.s.`, `sp. z o.o.` and the like begin with small letters and a full stop or slash.
  if (unit >= 0x61 && behind !== 0x2e && behind !== 0x2f) return false;
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
  for (const word of form.split("_")) {
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

/** Forms in small letters that are no words, at the end of a name. */
const SMALL_FORM =
  /(?<=[\p{L}\p{N}]{2}),?[ \u00a0](?:(?:pte|pty|pvt|co)\.?,? )?(?:plc|ltd|llc|inc|gmbh|corp|llp|pjsc)\.?$/u;

/** The same also without a form in small letters, as British firms write theirs (`Orvex plc`) and people search for them. */
export function stemOf(name: string): string {
  return withoutLegalForm(name).replace(SMALL_FORM, "");
}

function nextBreak(text: string, from: number): number {
  const at = text.slice(from).search(/[ \u00a0]/);
  return at < 0 ? text.length : from + at;
}
