/**
 * Folding: what counts as the same character when a name is looked for. One table entry a UTF-16 unit, so that folded
 * text keeps the offsets of the original: no unit ever becomes two.
 * Properties and decompositions are those of the running engine's Unicode version (UAX #44, UAX #15).
 */
import { simplifiedUnit } from "./simplified";

/** Bits of a unit's class. */
export const WORD = 1;
/** Scripts that are written without spaces: a name may begin and end beside any of their characters. */
export const UNSPACED = 2;
export const UPPER = 4;
export const LOWER = 8;
export const DIGIT = 16;
/** Invisible units that are passed over inside a name: soft hyphens, zero-width characters, accents standing apart. */
export const IGNORED = 32;
export const SPACE = 64;

/** The tables, indexed by UTF-16 unit. */
export interface FoldTables {
  /** Accents, widths, look-alikes and traditional characters folded, case kept. */
  cased: Uint16Array<ArrayBuffer>;
  /** `cased` in lower case. */
  lowered: Uint16Array<ArrayBuffer>;
  /** The bits above. */
  classes: Uint8Array<ArrayBuffer>;
  /** The units, neither ignored nor spaces, that `lowered` changes, and so all that `cased` does: a twelfth of all. */
  changed: Uint16Array<ArrayBuffer>;
}

const APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u02b9\uff07`\u00b4\u2032";
const QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\u2033';
/** Letters whose stroke is no separate accent in Unicode. */
const STROKES: Record<string, string> = {
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ħ: "h",
  Ħ: "H",
  ı: "i",
  ŧ: "t",
  Ŧ: "T",
};
const IGNORABLE =
  /\u00ad|[\u0300-\u036f]|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]|[\ufe00-\ufe0f]|\ufeff/;
const ACCENTED = /^.[\u0300-\u036f]+$/;
/** A character of a script that is written without spaces, or searched by parts of its words, as Hangul is. */
export const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

let tables: FoldTables | undefined;

/** Builds the tables (some 20 ms), once. A compiled index carries a copy, so that finding names never needs this. */
export function foldTables(): FoldTables {
  tables ??= buildTables();
  return tables;
}

function buildTables(): FoldTables {
  const cased = new Uint16Array(0x10000);
  const lowered = new Uint16Array(0x10000);
  const classes = new Uint8Array(0x10000);
  const changed: number[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    // What a unit folds to may fold again: a superscript minus to a minus, and that to a hyphen; a compatibility
    // ideograph to a traditional one, and that to its simplified one.
    const once = foldUnit(unit);
    const folded = once === unit ? unit : foldUnit(once);
    const lower = lowerUnit(folded);
    const bits = classOf(unit, lower);
    cased[unit] = folded;
    lowered[unit] = lower;
    classes[unit] = bits;
    if (lower !== unit && !(bits & (IGNORED | SPACE))) changed.push(unit);
  }
  return { cased, lowered, classes, changed: Uint16Array.from(changed) };
}

function foldUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  if (isIdeographOrHangul(unit)) return simplifiedUnit(unit);
  const char = String.fromCharCode(unit);
  if (APOSTROPHES.includes(char)) return 0x27;
  if (QUOTES.includes(char)) return 0x22;
  if (unit < 0x80 && unit > 0x20) return unit;
  if (/\s/.test(char)) return 0x20;
  if (/\p{Pd}|\u2212/u.test(char)) return 0x2d;
  const stroke = STROKES[char];
  if (stroke !== undefined) return stroke.charCodeAt(0);
  const simple = simplifiedUnit(unit);
  if (simple !== unit) return simple;
  const wide = char.normalize("NFKC");
  const single = wide.length === 1 ? wide : char;
  const apart = single.normalize("NFD");
  return ACCENTED.test(apart) ? apart.charCodeAt(0) : single.charCodeAt(0);
}

/** The two large blocks of ideographs and that of syllables: no accents, widths or case there, and half of all units. */
function isIdeographOrHangul(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3);
}

/** The class of a unit. Whether it can be part of a word depends on what it folds to, so that both act alike. */
function classOf(unit: number, lowered: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return 0;
  const char = String.fromCharCode(unit);
  if (isIdeographOrHangul(unit)) return UNSPACED_SCRIPT.test(char) ? WORD | UNSPACED : 0;
  if (IGNORABLE.test(char)) return IGNORED;
  if (lowered === 0x20) return SPACE;
  const plain = String.fromCharCode(lowered);
  let bits = 0;
  if (/[\p{L}\p{N}\p{M}_]/u.test(plain)) bits |= WORD;
  if (UNSPACED_SCRIPT.test(plain)) bits |= WORD | UNSPACED;
  if (/[\p{Lu}\p{Lt}]/u.test(char)) bits |= UPPER;
  if (/\p{Ll}/u.test(char)) bits |= LOWER;
  if (/\p{Nd}/u.test(char)) bits |= DIGIT;
  return bits;
}

/**
 * The key under which a text is looked up: folded, case dropped, ignorable units left out, runs of spaces made one.
 * `upper` has a bit for each of the key's first 32 units that was a capital.
 */
export function foldKey(text: string): { key: string; upper: number } {
  const units = new Uint16Array(text.length);
  const { length, upper } = foldInto(text, units, 0);
  let key = "";
  for (let i = 0; i < length; i += 8_192)
    key += String.fromCharCode(...units.subarray(i, Math.min(i + 8_192, length)));
  return { key, upper };
}

/** As `foldKey`, but writes the key to `units` from `at` on; there must be room for as many units as the text has. */
export function foldInto(text: string, units: Uint16Array, at: number): { length: number; upper: number } {
  const { lowered, classes } = foldTables();
  let length = 0;
  let upper = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const bits = classes[unit] as number;
    if (bits & IGNORED) continue;
    if (bits & SPACE) {
      if (length > 0 && units[at + length - 1] !== 0x20) units[at + length++] = 0x20;
      continue;
    }
    if (bits & UPPER && length < 32) upper |= 1 << length;
    units[at + length++] = lowered[unit] as number;
  }
  if (length > 0 && units[at + length - 1] === 0x20) length--;
  return { length, upper: upper >>> 0 };
}

/** One unit in lower case, where that is one unit too. */
function lowerUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

/** One unit in upper case, where that is one unit too. */
export function upperUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a ? unit - 32 : unit;
  const upper = String.fromCharCode(unit).toUpperCase();
  return upper.length === 1 ? upper.charCodeAt(0) : unit;
}
