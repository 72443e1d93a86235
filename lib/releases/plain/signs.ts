/** Normalises invisible or substitute characters: soft hyphens, zero-width spaces, all sorts of line ends, tabs. */
import { BULLETS } from "../text/blocks";
import type { Edit } from "./edits";

/**
 * Zero-width characters and direction marks. Kept are the joiner, which emoji need, except at a line end; the
 * non-joiner, which separates words; and a soft hyphen at a line end, where it splits a word.
 */
const UNSEEN =
  /\r(?=\n)|\u00ad(?![ \t]*[\r\n])|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffc]|\u200d(?=[ \t]*(?:[\r\n]|$))/g;
/** Line ends of word processors, and of old machines. */
const LINE_END = /\r(?!\n)|[\v\u0085\u2028\u2029]/g;

/** Removes invisible characters. */
export function oddSigns(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index } of text.matchAll(UNSEEN)) edits.push({ start: index, end: index + 1, by: "" });
  for (const { index } of text.matchAll(LINE_END)) edits.push({ start: index, end: index + 1, by: "\n" });
  return edits.sort((a, b) => a.start - b.start);
}

/** Word processors' bullets before list items that other fonts show as letters. */
const BULLET = /^([ \t]*)([o§\u00d8\u00fcqv\ue000-\uf8ff])(?=\t)/gmu;
/** A tab between two cells. */
const BETWEEN_CELLS = /(?<=\S) *\t[ \t]*(?=\S)/gu;

/** Replaces such bullets by common ones, and tabs in a line by the two spaces between table cells. */
export function tabs(text: string): Edit[] {
  const edits: Edit[] = [];
  if (!text.includes("\t")) return edits;
  for (const { index, 1: lead = "" } of text.matchAll(BULLET)) {
    const start = index + lead.length;
    edits.push({ start, end: start + 1, by: "•" });
  }
  for (const { index, 0: all } of text.matchAll(BETWEEN_CELLS))
    if (!isBehindMark(text, index)) edits.push({ start: index, end: index + all.length, by: "  " });
  return edits.sort((a, b) => a.start - b.start);
}

/** After the mark of an item, a tab is a space. */
function isBehindMark(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - LONGEST_MARK), at);
  const line = near.lastIndexOf("\n");
  return (line >= 0 || at <= LONGEST_MARK) && ITEM_MARK.test(near.slice(line + 1));
}

const LONGEST_MARK = 8;
const ITEM_MARK = new RegExp(
  String.raw`^\s*(?:[${BULLETS}o§\u00d8\u00fcqv\ue000-\uf8ff]+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]?)$`,
  "iu",
);
