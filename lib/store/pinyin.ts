/** The readings of Chinese characters that ship with the extension, for the search index. */
import { Pinyin, type PinyinTable } from "@/lib/search/pinyin";

const FILE = "/pinyin.json";
const HAN = /\p{Script=Han}/u;

let loaded: Promise<Pinyin | undefined> | undefined;

/** True where a name is worth loading the readings for. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * Loads them once a context. Outside the extension there is no such file, and where it cannot be read, Chinese names
 * are found in Chinese only: no reason to refuse an import.
 */
export function loadPinyin(): Promise<Pinyin | undefined> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pinyin | undefined> {
  if (typeof location === "undefined") return undefined;
  try {
    const response = await fetch(new URL(FILE, location.origin));
    if (!response.ok) return undefined;
    const table: PinyinTable = await response.json();
    return new Pinyin(table);
  } catch {
    return undefined;
  }
}
