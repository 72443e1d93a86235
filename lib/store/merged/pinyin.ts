/** The readings of Chinese characters that ship with the extension, for the search index. */
import { Pinyin, type PinyinTable } from "@/lib/search/pinyin";
import { readShipped } from "./shipped";

const HAN = /\p{Script=Han}/u;

let loaded: Promise<Pinyin | undefined> | undefined;

/** Whether a name has Chinese characters, so that the readings are worth loading. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * Loads the readings, once per context; `undefined` where they cannot be read, as outside the extension. Chinese names
 * are then found in Chinese only, which is no reason to refuse an import.
 */
export function loadPinyin(): Promise<Pinyin | undefined> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pinyin | undefined> {
  const table = await readShipped<PinyinTable>("/pinyin.json");
  return table && new Pinyin(table);
}
