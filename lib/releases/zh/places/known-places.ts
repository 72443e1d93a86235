/** Indexes known Chinese places by the start of their names, so that a text is not searched for each. */
import { chinesePlaceNames, knownChinesePlace } from "../../places/gazetteer";
import { Heads } from "../heads";

let byUnit: Map<string, { name: string; rank: number }[]> | undefined;
let heads: Heads | undefined;

/** The gazetteer's names that a text contains, in the gazetteer's order. */
export function knownNamesIn(text: string): string[] {
  if (!byUnit) {
    byUnit = new Map();
    let rank = 0;
    for (const name of chinesePlaceNames()) {
      if (name.length < 2) continue;
      const list = byUnit.get(name.slice(0, 2));
      const entry = { name, rank: rank++ };
      if (list) list.push(entry);
      else byUnit.set(name.slice(0, 2), [entry]);
    }
  }
  const found = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    if (!mayBePlace(text, at)) continue;
    for (const { name, rank } of byUnit.get(text.slice(at, at + 2)) ?? [])
      if (text.startsWith(name, at)) found.set(name, rank);
  }
  return [...found].sort(([, a], [, b]) => a - b).map(([name]) => name);
}

/** Whether a known place may begin at an offset. */
export function mayBePlace(text: string, at: number): boolean {
  heads ??= new Heads(chinesePlaceNames());
  return heads.at(text, at);
}

let lengths: ReadonlyMap<string, number> | undefined;

/** The length of the longest known place at an offset, possibly without its 市; 0 if there is none. */
export function placeAt(text: string, at: number, longest: number): number {
  if (!mayBePlace(text, at)) return 0;
  lengths ??= lengthsOf();
  const sizes = lengths.get(text.slice(at, at + 2)) ?? 0;
  for (let length = longest; length >= 2; length--)
    if ((sizes & (1 << length)) !== 0 && knownChinesePlace(text.slice(at, at + length))) return length;
  return 0;
}

/** By first two characters, a bit for each length of name. */
function lengthsOf(): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const name of chinesePlaceNames()) {
    if (name.length < 2 || name.length > 30) continue;
    const short = name.endsWith("市") ? 1 << (name.length - 1) : 0;
    const head = name.slice(0, 2);
    out.set(head, (out.get(head) ?? 0) | (1 << name.length) | short);
  }
  return out;
}
