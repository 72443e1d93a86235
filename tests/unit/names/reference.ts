/**
 * A slow matcher that is right by its looks: at every place where a name may begin, every spelling is compared unit by
 * unit, and the longest one that fits wins. It shares the folding tables and the case rules with the real one, and
 * neither its trie nor its walk.
 */
import { foldTables, IGNORED, SPACE, UNSPACED, WORD } from "@/lib/names/fold";
import { caseMatch } from "@/lib/names/letter-case";

export interface ReferenceName {
  key: string;
  upper: number;
}

export function referenceScan(
  names: readonly ReferenceName[],
  text: string,
  genitive = false,
): [start: number, end: number, key: string][] {
  const found: [number, number, string][] = [];
  for (let start = 0; start < text.length; ) {
    const best = mayBegin(text, start) ? longest(names, text, start, genitive) : undefined;
    if (best) found.push([start, best.end, best.key]);
    start = best?.end ?? start + 1;
  }
  return found;
}

function bitsAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (foldTables().classes[text.charCodeAt(at)] ?? 0) : 0;
}

/** The class of the nearest unit that counts, going in one direction. */
function nearest(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (bitsAt(text, at) === IGNORED) at += step;
  return bitsAt(text, at);
}

function mayBegin(text: string, at: number): boolean {
  const here = bitsAt(text, at);
  if (here === IGNORED) return false;
  const before = nearest(text, at - 1, -1);
  return !(here & WORD) || !(before & WORD) || ((here | before) & UNSPACED) !== 0;
}

function mayEnd(text: string, end: number): boolean {
  const last = nearest(text, end - 1, -1);
  const next = nearest(text, end, 1);
  return !(next & WORD) || !(last & WORD) || ((next | last) & UNSPACED) !== 0;
}

/** An s follows that may be no part of the name's word. */
function isBeforeGenitive(text: string, end: number): boolean {
  let next = end;
  while (bitsAt(text, next) === IGNORED) next++;
  return text[next] === "s" && mayEnd(text, next + 1);
}

function longest(names: readonly ReferenceName[], text: string, start: number, genitive: boolean) {
  let best: { end: number; key: string } | undefined;
  for (const { key, upper } of names) {
    const end = endOfKey(key, text, start);
    if (end === undefined) continue;
    if (!mayEnd(text, end) && !(genitive && isBeforeGenitive(text, end))) continue;
    if (caseMatch(foldTables(), text, start, end, upper) === undefined) continue;
    if (!best || end > best.end) best = { end, key };
  }
  return best;
}

function endOfKey(key: string, text: string, start: number): number | undefined {
  const { lowered } = foldTables();
  let at = start;
  for (let k = 0; k < key.length; ) {
    if (at >= text.length) return undefined;
    const bits = bitsAt(text, at);
    if (bits === IGNORED) {
      at++;
      continue;
    }
    if (lowered[text.charCodeAt(at)] !== key.charCodeAt(k)) return undefined;
    at++;
    if (bits & SPACE) while (bitsAt(text, at) === SPACE) at++;
    k++;
  }
  return at;
}
