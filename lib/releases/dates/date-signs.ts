/** Where a text may tell a date: a quick look for the words and years that every date has, so that little of it is searched. */

/** Of each character a small number: letters without their case, 0 for all that is in no word. */
const CODES = new Uint8Array(128);
for (let i = 0; i < 26; i++) CODES[0x41 + i] = CODES[0x61 + i] = i + 1;
const DIGIT = 27;
for (let i = 0; i < 10; i++) CODES[0x30 + i] = DIGIT + i;
CODES[0x5f] = DIGIT + 10;
const BITS = 6;
/** So many letters tell words well enough apart. */
const LETTERS = 4;

/** What each date has, by its first letters: a month or weekday, or one of the words by which days are counted. A point is the end of a word. */
const SIGNS = signsOf(
  "jan. janu feb. febr mar. marc apr. apri may. jun. june jul. july aug. augu sep. sept oct. octo nov. nove dec. dece " +
    "sund mond tues wedn thur frid satu day. days week fort mont year deca toda yest morn afte even nigh toni " +
    "summ spri autu wint date occa hour minu",
);

/** How far before the first of its signs a date may begin: "the second half of March". */
export const FARTHEST = 20;

function signsOf(words: string): Uint8Array {
  const out = new Uint8Array(1 << (BITS * LETTERS));
  for (const word of words.split(" ")) {
    let piece = 0;
    for (let i = 0; i < LETTERS; i++) piece = (piece << BITS) | (CODES[word.charCodeAt(i)] ?? 0);
    out[piece] = 1;
  }
  return out;
}

/** Where the next sign of a date stands in a text, from an offset on; -1 where there is none. */
export function nextSign(text: string, from: number): number {
  const { length } = text;
  /** Characters of the word so far: of one that began before, no sign is looked for. */
  let long = from > 0 && codeAt(text, from - 1) > 0 ? LETTERS : 0;
  let piece = 0;
  for (let i = from; i <= length; i++) {
    const code = i < length ? codeAt(text, i) : 0;
    if (code === 0) {
      if (long === LETTERS - 1 && SIGNS[piece << BITS] === 1) return i - long;
      long = 0;
      piece = 0;
      continue;
    }
    if (code >= DIGIT && (isYear(text, i) || followsThe(text, i))) return i;
    if (long >= LETTERS) continue;
    piece = (piece << BITS) | code;
    long += 1;
    if (long === LETTERS && SIGNS[piece] === 1) return i - LETTERS + 1;
  }
  return -1;
}

function codeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 128 ? (CODES[unit] ?? 0) : 0;
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** Whether four figures begin here that are a year. */
function isYear(text: string, at: number): boolean {
  const century = text.charCodeAt(at) * 256 + text.charCodeAt(at + 1);
  return (
    (century === 0x3139 || century === 0x3230) &&
    isDigit(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3))
  );
}

/** "On the 12th": a day of a month that is not named. */
function followsThe(text: string, at: number): boolean {
  return (
    text.charCodeAt(at - 1) === 0x20 &&
    (text.charCodeAt(at - 2) | 0x20) === 0x65 &&
    (text.charCodeAt(at - 3) | 0x20) === 0x68
  );
}
