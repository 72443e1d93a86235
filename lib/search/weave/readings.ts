/**
 * Which readings of the added documents the base has already: in an index, all documents share the reading of a text
 * that may recur (words and fields of agreements, publishers), and none shares that of a name or a title of its own.
 */
import { TOLD } from "../markers";
import { eachToken, type Side, textOf, tokenIn } from "./side";

export class Readings {
  readonly #inBase: Int32Array;

  private constructor(inBase: Int32Array) {
    this.#inBase = inBase;
  }

  /** `undefined` where the sides do not tell which of two readings of one text is meant. */
  static of(base: Side, added: Side): Readings | undefined {
    const wanted = new Map<string, number>();
    for (const reading of recurring(added)) {
      const key = keyOf(added, reading);
      if (added.sequenceStarts[reading] === added.sequenceStarts[reading + 1] || wanted.has(key))
        return undefined;
      wanted.set(key, reading);
    }
    const sizes = new Set([...wanted.values()].map((reading) => sizeOf(added, reading)));
    const texts = new Set([...wanted.values()].map((reading) => textOf(added, reading)));
    const inBase = new Int32Array(added.textOf.length).fill(-1);
    for (const reading of recurring(base)) {
      if (!sizes.has(sizeOf(base, reading)) || !texts.has(textOf(base, reading))) continue;
      const found = wanted.get(keyOf(base, reading));
      if (found === undefined) continue;
      if (inBase[found] !== -1) return undefined;
      inBase[found] = reading;
    }
    return new Readings(inBase);
  }

  /** The reading of the base that an added one is, or -1. */
  inBase(reading: number): number {
    return this.#inBase[reading] ?? -1;
  }
}

/** The readings of texts that may recur, each once. */
function* recurring(side: Side): Generator<number> {
  const { firsts, firstSpelling, readingOf, sequenceStarts, sequences } = side;
  const seen = new Uint8Array(side.textOf.length);
  for (let document = firsts.fields; document + 1 < firstSpelling.length; document++) {
    const first = firstSpelling[document] as number;
    const own = document < firsts.releases ? -1 : side.textOf[readingOf.at(first)];
    for (let spelling = first; spelling < (firstSpelling[document + 1] as number); spelling++) {
      const reading = readingOf.at(spelling);
      if (seen[reading] === 1 || side.textOf[reading] === own) continue;
      seen[reading] = 1;
      const start = sequenceStarts[reading] as number;
      const isTold =
        start < (sequenceStarts[reading + 1] as number) && isToldToken(side, sequences.at(start));
      if (!isTold) yield reading;
    }
  }
}

function isToldToken({ tokenStarts, tokenUnits }: Side, token: number): boolean {
  return tokenUnits[tokenStarts[token] ?? 0] === TOLD.charCodeAt(0);
}

function sizeOf(side: Side, reading: number): number {
  return side.texts.bytesOf(side.textOf[reading] as number).length;
}

/** A text and its tokens: what is searched and not shown tells two texts apart as well. */
function keyOf(side: Side, reading: number): string {
  const parts = [textOf(side, reading)];
  eachToken(side, reading, (token) => {
    parts.push(tokenIn(side, token));
  });
  return parts.join("\u0000");
}
