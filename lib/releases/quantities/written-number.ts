/** Reads a number with the sign of its currency and all that multiplies it. */

import { lettersEnd } from "../text/letters";
import { wordSet } from "../text/word-set";
import { SIGN } from "./money-signs";
import { figureOf, numeral, powerOf, scaleOf, scaleOfSum } from "./numbers";
import { scaleOfUpper } from "./ranges";
import { scaledCode } from "./scaled-codes";

/** A number as it is written, with the sign of its currency. */
export interface WrittenNumber {
  value: number;
  start: number;
  end: number;
  figure: string | undefined;
  decimal: string | undefined;
  word: string | undefined;
  scale: string | undefined;
  /** Whether its value is the figure's already times a scale. */
  isScaled: boolean;
  sign: string | undefined;
}

const OTHERWISE = wordSet("SR QR KD JD BD RO LE TL NIS SDR");

/** The number that was matched, with what precedes it; `whole` is the text around the stretch. */
export function numberAt(text: string, match: RegExpExecArray, whole: string): WrittenNumber | undefined {
  const { figure, decimal, word, power, scale: plain } = match.groups ?? {};
  const before = figure ? SIGN.exec(text.slice(Math.max(0, match.index - 8), match.index)) : null;
  const { sign: mark, code, letter } = before?.groups ?? {};
  const sign = mark ?? code ?? letter;
  // A letter before a figure is a currency, or makes it no number: "A320".
  if (figure && !sign && lettersEnd(text, match.index - 1) === match.index) return undefined;
  const start = match.index - (sign ? (before?.[0].length ?? 0) : 0);
  const bare = word ? numeral(word.toLowerCase()) : figureOf(figure ?? "", decimal ?? "") * powerOf(power);
  if (!Number.isFinite(bare)) return undefined;
  const read = match.index + match[0].length;
  const behind = sign && !plain ? scaleOfSum(text.slice(read, read + 8)) : NO_MORE;
  if (!behind) return undefined;
  const scale = plain ?? behind.scale;
  // The full stop of "EUR 5 Mio." may end the sentence.
  const end = read + behind.length - (sign && match[0].endsWith(".") ? 1 : 0);
  let value = scale ? Math.round(bare * scaleOf(scale) * 100) / 100 : bare;
  // "$10-15 million": the first number has the scale of the second.
  if (sign && !scale) value *= scaleOfUpper(text, { value, start, end }, whole);
  // "R300", "P5" are models: a single letter is a currency only before large numbers.
  if (letter && !scale && value < 1e5) return undefined;
  // "NIS 2" is a directive: so are two or three letters with other common meanings.
  if (OTHERWISE.has(code ?? "") && !scale && value < 1e3) return undefined;
  // "MEUR 45": the letter before the code is a scale.
  value *= (sign && scaledCode(sign)?.factor) || 1;
  return {
    value,
    start,
    end,
    figure,
    decimal,
    word,
    scale,
    isScaled: value !== bare || power !== undefined,
    sign,
  };
}

const NO_MORE = { scale: undefined, length: 0 };
