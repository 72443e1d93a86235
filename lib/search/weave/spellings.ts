/** The sections of a woven index that hold the spellings of its documents, and their tokens. */
import type { Section } from "@/lib/names/pack";
import { Numbers } from "@/lib/ties/numbers";
import { packSplit } from "../columns";
import { holdersIn, packPostings } from "../postings";
import type { WovenField } from "./fields";
import type { Woven } from "./order";
import type { Readings } from "./readings";
import { eachToken, LISTS, type Side } from "./side";
import { TextsWriter } from "./texts";
import { type Tokens, wovenTokens } from "./tokens";

/** The sections that `TokenTable` and `Spellings` read. */
export function* wovenSpellings(
  woven: Woven,
  fields: readonly WovenField[],
  readings: Readings,
): Generator<Section> {
  const spellings = new WovenSpellings(woven, readings);
  for (const list of LISTS) {
    for (const number of woven.orders[list]) spellings.add(number, list);
    if (list === "entities") for (const { document } of fields) spellings.add(document, "fields");
  }
  yield* spellings.pack();
}

class WovenSpellings {
  readonly #woven: Woven;
  readonly #readings: Readings;
  readonly #firstSpelling = new Numbers();
  readonly #readingOf = new Numbers();
  readonly #syllabic = new Numbers();
  /** For each reading of a side its number here plus one; likewise for its texts. */
  readonly #numbers: Record<"base" | "added", { reading: Uint32Array; text: Uint32Array }>;
  /** The readings in the order in which they are met: below zero, the complement of an added one. */
  readonly #met: number[] = [];
  readonly #textOf = new Numbers();
  readonly #texts = new TextsWriter();

  constructor(woven: Woven, readings: Readings) {
    this.#woven = woven;
    this.#readings = readings;
    const room = ({ textOf, texts }: Side) => ({
      reading: new Uint32Array(textOf.length),
      text: new Uint32Array(texts.size),
    });
    this.#numbers = { base: room(woven.base), added: room(woven.added) };
    this.#firstSpelling.push(0);
  }

  /** Adds the document of an entry of a list. */
  add(number: number, list: keyof Side["firsts"]): void {
    const side = number < 0 ? this.#woven.added : this.#woven.base;
    const document = side.firsts[list] + (number < 0 ? ~number : number);
    const end = side.firstSpelling[document + 1] as number;
    for (let spelling = side.firstSpelling[document] as number; spelling < end; spelling++) {
      if (side.syllabic.has(spelling)) this.#syllabic.push(this.#readingOf.length);
      const reading = side.readingOf.at(spelling);
      const inBase = number < 0 ? this.#readings.inBase(reading) : reading;
      this.#readingOf.push(inBase < 0 ? this.#number(~reading) : this.#number(inBase));
    }
    this.#firstSpelling.push(this.#readingOf.length);
  }

  /** The number of a reading here. */
  #number(reading: number): number {
    const isAdded = reading < 0;
    const numbers = isAdded ? this.#numbers.added : this.#numbers.base;
    const own = isAdded ? ~reading : reading;
    const known = numbers.reading[own] as number;
    if (known > 0) return known - 1;
    const { textOf, texts } = isAdded ? this.#woven.added : this.#woven.base;
    const text = textOf[own] as number;
    if (numbers.text[text] === 0) numbers.text[text] = this.#texts.add(texts.bytesOf(text));
    this.#textOf.push((numbers.text[text] as number) - 1);
    numbers.reading[own] = this.#met.push(reading);
    return this.#met.length - 1;
  }

  *pack(): Generator<Section> {
    const tokens = wovenTokens(this.#woven, this.#met);
    const { starts, sequences } = this.#sequences(tokens);
    yield* tokens.sections;
    yield* packPostings(tokens.count, holdersIn(this.#firstSpelling, this.#readingOf, starts, sequences));
    yield this.#firstSpelling.take();
    yield* packSplit(this.#readingOf.take());
    yield this.#textOf.take();
    yield* this.#texts.pack();
    yield starts.take();
    yield* packSplit(sequences);
    yield this.#syllabic.take();
  }

  /** The tokens of each reading, by their numbers here. */
  #sequences({ base, added }: Tokens): { starts: Numbers; sequences: Uint32Array<ArrayBuffer> } {
    const starts = new Numbers();
    const sequences = new Numbers();
    starts.push(0);
    for (const reading of this.#met) {
      const [side, numbers] = reading < 0 ? [this.#woven.added, added] : [this.#woven.base, base];
      eachToken(side, reading < 0 ? ~reading : reading, (token) => sequences.push(numbers[token] as number));
      starts.push(sequences.length);
    }
    return { starts, sequences: sequences.take() };
  }
}
