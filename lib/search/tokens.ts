/**
 * From text to tokens. Scripts with spaces give a token a word. Scripts without give, for a run of characters, each
 * pair of neighbours and then the last character alone: `宁德时代` is `宁德`, `德时`, `时代`, `代`. A substring of the run
 * is then a sequence of neighbouring tokens, whatever its length.
 */
import { withoutLegalForm } from "@/lib/names/legal-forms";
import { foldText } from "./fold";
import { waysToWrite } from "./public-bodies";

const PIECES =
  /(?<run>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]+)|[\p{L}\p{N}\p{M}]/gu;
const ASCII = /^[\x20-\x7e]*$/;
const INNER_APOSTROPHE = /(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu;
const INNER_SIGN = /(?<=[\p{L}\p{N}])[-&.·](?=[\p{L}\p{N}])/gu;
const INITIALS = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;
const POSSESSIVE = /(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])/gu;
/** What people type between names, in questions, and for what all of this is about: no document has to hold these. */
const JOINS =
  /^(?:and|with|versus|vs|between|in|of|the|und|mit|et|avec|con|what|which|who|whom|whose|how|why|when|where|is|are|was|were|do|does|did|has|have|had|connected|agreements?|deals?|partnerships?)$/;

/** The same within a line of Chinese: characters of a name that has one stand on both sides of it all the same. */
const HAN_JOINS = /(?<=\p{Script=Han}{2})[和与跟及的在](?=\p{Script=Han}{2})/u;
/** What stands behind a year in Chinese and Japanese is no word. */
const YEAR_SIGN = /(?<=(?<!\d)\d{4})年/g;

/** Whether a word of a query only joins others. */
export function isJoin(word: string): boolean {
  return JOINS.test(word.toLowerCase());
}

/** One thing that a query asks for: a word, by its beginning, or a run of characters, anywhere in a longer run. */
export type Term = { type: "word"; word: string } | { type: "run"; tokens: string[] };

/** A query taken apart: what to look for, and the query as a name would be stored. */
export interface Query {
  terms: Term[];
  tokens: string[];
}

/**
 * The ways in which a name may be typed, each as its tokens: `Huai'an` as one word or two, `Coca-Cola` and `AT&T` as
 * two words or one, `U.S.` as `us`, a Chinese public body in short. The usual way comes first.
 */
export function tokenizeName(name: string): string[][] {
  return waysToWrite(foldText(name)).flatMap(readingsOf);
}

function readingsOf(folded: string): string[][] {
  const usual = tokensOf(piecesOf(usualReading(folded)));
  if (!/['\-&.·]/.test(folded)) return [usual];
  const other = tokensOf(piecesOf(folded.replace(INNER_APOSTROPHE, " ").replace(INNER_SIGN, "")));
  return other.length === usual.length && other.every((token, i) => token === usual[i])
    ? [usual]
    : [usual, other];
}

/**
 * Takes a query apart; an English possessive and a legal form at the end fall away, and what only joins other words is not looked
 * for.
 */
export function parseQuery(text: string): Query {
  const named = foldText(withoutLegalForm(text.trim())).replace(POSSESSIVE, "").replace(YEAR_SIGN, " ");
  const pieces = piecesOf(usualReading(named));
  const terms = new Map<string, Term>();
  for (const { text: piece, run } of pieces)
    if (!run) terms.set(piece, { type: "word", word: piece });
    else
      for (const part of piece.split(HAN_JOINS))
        if (part !== "") terms.set(part, { type: "run", tokens: runTokens(part) });
  const all = [...terms.values()];
  const telling = all.filter((term) => term.type === "run" || !JOINS.test(term.word));
  return { terms: telling.length > 0 ? telling : all, tokens: tokensOf(pieces) };
}

function usualReading(folded: string): string {
  if (!/['.]/.test(folded)) return folded;
  return folded.replace(INNER_APOSTROPHE, "").replace(INITIALS, (initials) => initials.replaceAll(".", ""));
}

interface Piece {
  text: string;
  run: boolean;
}

function piecesOf(folded: string): Piece[] {
  // Most names are plain ASCII, where the long expression is not needed.
  if (ASCII.test(folded)) return folded.match(/[a-z0-9]+/g)?.map((text) => ({ text, run: false })) ?? [];
  const pieces: Piece[] = [];
  let end = -1;
  for (const match of folded.matchAll(PIECES)) {
    const run = match.groups?.run !== undefined;
    const last = pieces.at(-1);
    if (last && !run && !last.run && match.index === end) last.text += match[0];
    else pieces.push({ text: match[0], run });
    end = match.index + match[0].length;
  }
  return pieces;
}

function tokensOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(({ text, run }) => (run ? runTokens(text) : [text]));
}

function runTokens(run: string): string[] {
  const characters = [...run];
  return characters.map((character, i) => character + (characters[i + 1] ?? ""));
}
