/**
 * Readings of Chinese characters in Hanyu Pinyin without tones (ü as v), so that names can be found without a Chinese
 * keyboard. The table comes from pinyin-pro; see `scripts/pinyin.ts`.
 */
import { simplified } from "@/lib/names/simplified";

/** The readings, as shipped. */
export interface PinyinTable {
  /** For each syllable, the characters that are read so by themselves. */
  readings: Readonly<Record<string, string>>;
  /** Words of two characters with another reading than their characters have, as two syllables with a space. */
  words: Readonly<Record<string, string>>;
}

const HAN = /\p{Script=Han}+/gu;

/** Looks readings up. */
export class Pinyin {
  readonly #alone = new Map<string, string>();
  readonly #words: Map<string, string[]>;

  constructor({ readings, words }: PinyinTable) {
    for (const [syllable, characters] of Object.entries(readings))
      for (const character of characters) this.#alone.set(character, syllable);
    this.#words = new Map(Object.entries(words).map(([word, read]) => [word, read.split(" ")]));
  }

  /** The syllables of a text's Chinese characters, in order; empty where it has none, or one without a reading. */
  syllables(text: string): string[] {
    const found: string[] = [];
    for (const [run] of simplified(text).matchAll(HAN))
      for (let i = 0; i < run.length; ) {
        const word = this.#words.get(run.slice(i, i + 2));
        const alone = this.#alone.get(run[i] ?? "");
        if (!word && alone === undefined) return [];
        found.push(...(word ?? [alone ?? ""]));
        i += word ? 2 : 1;
      }
    return found;
  }
}
