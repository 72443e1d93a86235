/**
 * Splits text into tokens. Scripts with spaces give a token for each word. In scripts without, a run of characters
 * gives each pair of neighbours and then its last character: `宁德时代` is `宁德`, `德时`, `时代`, `代`. A part of the run is then
 * a row of tokens, whatever its length.
 */
import { UNSPACED_SCRIPT } from "@/lib/names/fold";
import { stemOf } from "@/lib/names/legal-forms";
import { addressToken, takeAddresses } from "./addresses";
import { foldText } from "./fold";
import { waysToWrite } from "./public-bodies";

const PIECES = new RegExp(`(?<run>${UNSPACED_SCRIPT.source}+)|[\\p{L}\\p{N}\\p{M}]`, "gu");
const ASCII = /^[\x20-\x7e]*$/;
const INNER_APOSTROPHE = /(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu;
const INNER_SIGN = /(?<=[\p{L}\p{N}])[-&.·](?=[\p{L}\p{N}])/gu;
const INITIALS = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;
const POSSESSIVE = /(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])/gu;
/** Words between others, words of asking, and words for the subject of all data: no document has to have them. */
const JOINS = new RegExp(
  `^(?:${[
    "and|with|versus|vs|between|in|of|the|an?|for|from|to|by|on|about",
    "und|mit|der|die|das|vo[mn]|zwischen|im|f[uü]r|et|avec|de|du|des|les?|la|entre|pour|y|con|los|las",
    "what|which|who|whom|whose|how|why|when|where|many|much|is|are|was|were|do|does|did|has|have|had",
    "list|show|tell|me|all|any|latest|newest|recent|neueste[nrs]?|connected|agreements?|deals?|partnerships?|news",
    "wer|welche[rs]?|hat|haben|abkommen|vereinbarung(?:en)?",
  ].join("|")})$`,
);

/** The same within Chinese text, where a name with such a character also has characters on both sides of it. */
const HAN_JOINS = /(?<=\p{Script=Han}{2})[和与跟及的在](?=\p{Script=Han}{2})/u;
/** The sign behind a year in Chinese and Japanese, which is not searched. */
const YEAR_SIGN = /(?<=(?<!\d)\d{4})年/g;

/** Whether a token is the last character of a run, which a text may go on behind. */
export function isLastCharacter(token: string): boolean {
  return /^[\p{Lo}\p{Lm}]$/u.test(token);
}

/** Whether a word of a query only joins others. */
export function isJoin(word: string): boolean {
  return JOINS.test(word.toLowerCase());
}

/** Whether a text has no other words. */
export function hasOnlyJoins(text: string): boolean {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).every(isJoin);
}

/**
 * A term of a query: a word, met by its beginning, or a run of characters, met anywhere in a longer run. The token of an address is
 * met as a single character is.
 */
export type Term = { type: "word"; word: string } | { type: "run"; tokens: string[] };

/** A parsed query: its terms, and the query as a name would be stored. */
export interface Query {
  terms: Term[];
  tokens: string[];
}

/**
 * The ways to type a name, each as its tokens: `Huai'an` as one word or two, `Coca-Cola` and `AT&T` as two words or
 * one, `U.S.` as `us`, a Chinese public body in short. The usual way comes first.
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
 * Parses a query. Drops an English possessive, a legal form at the end, and words that only join others; all words beside an
 * address, which are most often the title of the page.
 */
export function parseQuery(text: string): Query {
  const { words, addresses } = takeAddresses(text);
  if (addresses.length > 0)
    return { terms: addresses.map((one) => ({ type: "run", tokens: [addressToken(one)] })), tokens: [] };
  const named = foldText(stemOf(words)).replace(POSSESSIVE, "").replace(YEAR_SIGN, " ");
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
  // Most names are plain ASCII, which needs no Unicode expression.
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
