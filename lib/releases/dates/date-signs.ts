/** Finds the parts of a text that may contain a date, so that the rest need not be searched. */
import { WordSigns } from "../text/word-signs";

/** Every date has one of these: a month or weekday, a word for counting days, a year, or a day in figures. */
export const DATE_SIGNS = new WordSigns(
  "jan. janu feb. febr mar. marc apr. apri may. jun. june jul. july aug. augu sep. sept oct. octo nov. nove dec. dece " +
    "sund mond tues wedn thur frid satu day. days week fort mont year deca toda yest morn afte even nigh toni " +
    "summ spri autu wint date occa hour minu quar",
  (text, at) => isYear(text, at) || followsThe(text, at) || isPartOfYear(text, at) || isShortDay(text, at),
);

/** How far before its first sign a date may begin: "the second half of March". */
export const FARTHEST = 20;

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** Whether a four-digit year begins here. */
export function isYear(text: string, at: number): boolean {
  const century = text.charCodeAt(at) * 256 + text.charCodeAt(at + 1);
  return (
    (century === 0x3139 || century === 0x3230) &&
    isDigit(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3))
  );
}

/** Whether a day in figures begins here whose year has two of them: "15.03.24". */
export function isShortDay(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at - 1))) return false;
  const mark = figuresEnd(text, at);
  const sign = text.charCodeAt(mark);
  if (sign !== DOT && sign !== SLASH) return false;
  const next = figuresEnd(text, mark + 1);
  return text.charCodeAt(next) === sign && figuresEnd(text, next + 1) === next + 3;
}

const DOT = 0x2e;
const SLASH = 0x2f;

/** Where the figures end that begin at an offset, after two at most. */
function figuresEnd(text: string, at: number): number {
  if (!isDigit(text.charCodeAt(at))) return at;
  return isDigit(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
}

/** "On the 12th": a day of a month that is not named. */
function followsThe(text: string, at: number): boolean {
  return (
    text.charCodeAt(at - 1) === 0x20 &&
    (text.charCodeAt(at - 2) | 0x20) === 0x65 &&
    (text.charCodeAt(at - 3) | 0x20) === 0x68
  );
}

/** "2Q24", "H1/24": the figure beside the letter. */
function isPartOfYear(text: string, at: number): boolean {
  return isQuarterOrHalf(text, at + 1) || isQuarterOrHalf(text, at - 1);
}

function isQuarterOrHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 0x20;
  return unit === 0x71 || unit === 0x68;
}
