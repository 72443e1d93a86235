/** Matches one term of a query: token by token for a word, as a row of tokens for a run of characters. */
import type { PartyKind, PlaceKind } from "@/lib/model";
import type { Documents } from "./documents";
import { isNamed } from "./filter-words";
import { ABROAD, ADDRESS, CODE, INITIALS, TOLD as TOLD_MARK } from "./markers";
import { characterMatcher, runMatcher, sequenceMatcher } from "./match-run";
import { EXACT, HALF_TYPO, OTHERWISE, PREFIX, TEXT_EXACT, TOLD, TYPO } from "./quality";
import type { Spellings } from "./spellings";
import { SyllableMatcher } from "./syllables";
import type { TermMatcher } from "./term-matcher";
import type { TokenRange, TokenTable } from "./token-table";
import { isLastCharacter, parseQuery, type Term, tokenizeName } from "./tokens";

/** The shortest word with typing errors. Shorter ones have many neighbours, and have none unless nothing else fits. */
const TYPO_LENGTH = 5;
const SHORTEST_TYPO = 4;
/** The fewest letters that meet initials or a code by their beginning; fewer must be all of it. */
const CODE_LENGTH = 3;
/** The fewest letters that meet a word of a longer text by its beginning. */
const TOLD_LENGTH = 4;
/** English endings that hardly change the meaning of a word, behind the shortest stem that says enough. */
const ENDING = /(?<=.{5})(?:i?e[sdr]|i?ers|ing|ions?|[sy])$/;
/** The kinds that a word alone names. A park or a site is rather what an agreement is about. */
const KINDS: readonly (PartyKind | PlaceKind)[] = [
  "company",
  "government",
  "university",
  "association",
  "ngo",
  "fund",
  "country",
  "province",
  "city",
  "district",
];
/** How many words the name of a continent or region may have, beside one. */
const LAND_WORDS = [3, 2];
/** The shortest part of a word that was typed without its space. */
const PART_LENGTH = 3;

/**
 * Prepares the terms of a query in their order. Two neighbours may be one word, typed with a space in it; several may
 * name a continent, and then have one matcher together.
 */
export function matchersFor(terms: readonly Term[], documents: Documents): TermMatcher[] {
  const { tokens, spellings } = documents;
  const whole = terms.map((term, i) => wholeWord(term, terms[i + 1], tokens));
  const lands = landsIn(terms, documents);
  return terms.map((term, i) => {
    const land = lands.get(i);
    if (land) return land;
    const matcher = matcherFor(term, documents);
    const wholes = [whole[i - 1], whole[i]].filter((range) => range !== undefined);
    return wholes.length === 0 ? matcher : partMatcher(matcher, wholes, spellings);
  });
}

/** The matchers of the continents that neighbours name, for each of these: of what is there, or has that name in its own. */
function landsIn(terms: readonly Term[], documents: Documents): Map<number, TermMatcher> {
  const found = new Map<number, TermMatcher>();
  for (const count of LAND_WORDS)
    for (let i = 0; i + count <= terms.length; i++) {
      const words = terms.slice(i, i + count).map((term) => (term.type === "word" ? term.word : ""));
      const entities = found.has(i) ? [] : documents.lands.ofAdjective(words.join(" "));
      if (entities.length === 0) continue;
      const phrase = wholeMatcher(words.join(" "), documents);
      const land: TermMatcher = {
        ...phrase,
        eachDocument(visit) {
          phrase.eachDocument(visit);
          for (const entity of entities) visit(entity, OTHERWISE);
        },
      };
      words.forEach((_, at) => {
        found.set(i + at, land);
      });
    }
  return found;
}

/** A word or phrase as it stands: without slips, and no beginning of a longer word. */
export function wholeMatcher(text: string, documents: Documents): TermMatcher {
  const { terms, tokens } = parseQuery(text);
  const [term] = terms;
  if (term?.type === "word" && tokens.length === 1) return new WordMatcher(term.word, documents, true);
  if (term?.type === "run" && tokens.length === term.tokens.length) return matcherFor(term, documents);
  const ways = tokenizeName(text).flatMap((row) => {
    const phrase = row.length > 1 && isLastCharacter(row.at(-1) ?? "") ? row.slice(0, -1) : row;
    const marked = (mark: string) => phrase.map((token) => documents.tokens.find(mark + token));
    return [[marked(""), EXACT] as const, [marked(TOLD_MARK), TOLD] as const];
  });
  return sequenceMatcher(documents.spellings, ways);
}

/** The tokens that begin with two terms joined into one word; `undefined` where there are none. */
function wholeWord(first: Term, second: Term | undefined, tokens: TokenTable): TokenRange | undefined {
  if (first.type === "run" || second?.type !== "word") return undefined;
  if (Math.min(first.word.length, second.word.length) < PART_LENGTH) return undefined;
  const range = tokens.startingWith(first.word + second.word);
  return range.from < range.to ? range : undefined;
}

function matcherFor(term: Term, documents: Documents): TermMatcher {
  const { tokens, spellings } = documents;
  if (term.type === "word") return wordMatcher(term.word, documents);
  const [first = ""] = term.tokens;
  if (term.tokens.length > 1) return runMatcher(term.tokens, documents);
  const matcher = characterMatcher(tokens.startingWith(first), spellings);
  return first.startsWith(ADDRESS) ? { ...matcher, ofAll: true } : matcher;
}

function wordMatcher(word: string, documents: Documents): TermMatcher {
  const { tokens, spellings } = documents;
  const matcher = new WordMatcher(word, documents);
  if (!matcher.isEmpty) return matcher;
  for (let at = PART_LENGTH; at <= word.length - PART_LENGTH; at++) {
    const parts = [tokens.find(word.slice(0, at)), tokens.find(word.slice(at))];
    // Two words that were typed without the space between them.
    if (parts.every((token) => token >= 0)) return sequenceMatcher(spellings, [[parts, TYPO]]);
  }
  return matcher;
}

/** Tokens that a word may mean, and how well they fit. */
interface Meant extends TokenRange {
  quality: number;
}

class WordMatcher implements TermMatcher {
  readonly slips: readonly number[];
  readonly #documents: Documents;
  readonly #meant: Meant[] = [];
  /** The tokens that begin with the word. Too many begin with a short one: then only the word itself. */
  readonly #named: TokenRange;
  readonly #syllables: SyllableMatcher;
  /** The parties and places that the word describes: by the adjective of their country, their continent or kind. */
  readonly #described: readonly number[];
  readonly #isShort: boolean;
  #isWholeName: boolean | undefined;

  /** Where `isWhole`, the word is neither a beginning nor a slip. */
  constructor(word: string, documents: Documents, isWhole = false) {
    const { tokens, spellings, lands } = documents;
    this.#documents = documents;
    const exact = tokens.find(word);
    const range = isWhole ? only(exact) : tokens.startingWith(word);
    const isShort = isWhole || word.length < TOLD_LENGTH;
    this.#isShort = isShort;
    this.#named = isShort ? only(exact) : range;
    this.#described = [...lands.ofAdjective(word), ...ofKind(word, documents)];
    const stem = isWhole ? word : word.replace(ENDING, "");
    const attached = withLetters(word);
    const others = [otherNumber(word), ...attached, ...(isWhole ? [`${word}s`] : [])];
    this.#add(TOLD, isShort ? only(tokens.find(TOLD_MARK + word)) : tokens.startingWith(TOLD_MARK + stem));
    for (const other of others) this.#add(TOLD, only(tokens.find(TOLD_MARK + other)));
    if (this.#meant.length > 0 && this.#isName) this.#meant.length = 0;
    this.#add(EXACT, only(exact));
    this.#add(PREFIX, range);
    // Initials match by their beginning too, since a legal form is often left out. Then the word's other number.
    const isCode = isWhole || word.length < CODE_LENGTH;
    for (const code of [INITIALS, CODE, ABROAD].map((mark) => mark + word))
      this.#add(OTHERWISE, isCode ? only(tokens.find(code)) : tokens.startingWith(code));
    for (const other of others) this.#add(OTHERWISE, only(tokens.find(other)));
    if (!isShort) for (const other of attached) this.#add(OTHERWISE, tokens.startingWith(other));
    // Nearly every word could be the first letters of some syllables.
    const read = isWhole && this.#meant.length + this.#described.length > 0 ? "" : word;
    this.#syllables = new SyllableMatcher(read, tokens, spellings);
    const nothing = this.isEmpty;
    const tolerant = !isWhole && word.length >= (nothing ? SHORTEST_TYPO : TYPO_LENGTH);
    const typos = tolerant ? tokens.oneEditFrom(word, range, false) : [];
    const half = tolerant && typos.length === 0 && nothing;
    this.slips = half ? tokens.oneEditFrom(word, range, true) : typos;
    for (const token of this.slips) this.#add(half ? HALF_TYPO : TYPO, only(token));
    if (stem !== word && !this.#isName) this.#add(TOLD, tokens.startingWith(stem));
  }

  #add(quality: number, { from, to }: TokenRange): void {
    if (from < to) this.#meant.push({ from, to, quality });
  }

  /** Whether the word meets nothing. */
  get isEmpty(): boolean {
    return this.#meant.length + this.#described.length === 0 && this.#syllables.isEmpty;
  }

  /** Whether the word is the whole of a name: it then asks for whom it names, not for texts that tell of them. */
  get #isName(): boolean {
    this.#isWholeName ??= isWholeName(this.#named, this.#documents);
    return this.#isWholeName;
  }

  get worstTold(): number {
    return this.#isName ? EXACT : this.#isShort ? TEXT_EXACT : TOLD;
  }

  eachDocument(visit: (document: number, quality: number) => void): void {
    const { spellings, layout } = this.#documents;
    for (const { from, to, quality } of this.#meant) {
      const least = quality === TOLD ? layout.entities : 0;
      for (let token = from; token < to; token++) spellings.postings.each(token, visit, quality, least);
    }
    this.#syllables.eachDocument((document) => visit(document, OTHERWISE));
    for (const entity of this.#described) visit(entity, OTHERWISE);
  }

  inSpelling(spelling: number): boolean {
    return (
      this.#documents.spellings.some(spelling, (token) => this.meets(token)) ||
      this.#syllables.inSpelling(spelling)
    );
  }

  meets(token: number): boolean {
    return isIn(token, this.#meant);
  }
}

/**
 * The other number: "batteries" for "battery", "battery" for "batteries", "car" for "cars". "cars" begins with "car". Latin
 * plurals are known of the two words below only: "India" is not the plural of "indium".
 */
function otherNumber(word: string): string {
  const [, stem, ending] = /^(memorand|consorti)(um|a)$/.exec(word) ?? [];
  if (stem !== undefined) return stem + (ending === "a" ? "um" : "a");
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /..ies$/.test(word) ? `${word.slice(0, -3)}y` : word.replace(/(?<=.{2}[^s])s$/, "");
}

/** An Arabic word with the article and other words that are written as one with it, and without; none for other words. */
function withLetters(word: string): string[] {
  const bare = word.replace(/^(?:[وبكف]?ال|لل)(?=..)/u, "");
  if (!/^\p{Script=Arabic}{2}/u.test(bare)) return [];
  return ["", "ال", "و", "وال", "بال", "كال", "فال", "لل"]
    .map((letters) => letters + bare)
    .filter((one) => one !== word);
}

/** The parties and places of the kind that a word names: `companies`, `city`. */
function ofKind(word: string, { layout, facets }: Documents): number[] {
  const found: number[] = [];
  const sort = KINDS.find((kind) => isNamed(kind, word));
  if (sort === undefined) return found;
  for (let entity = 0; entity < layout.entities; entity++)
    if (facets.sortOf(entity) === sort) found.push(entity);
  return found;
}

function only(token: number): TokenRange {
  return { from: token, to: token < 0 ? token : token + 1 };
}

/** A word that may be a part of a longer one. */
function partMatcher(alone: TermMatcher, wholes: readonly TokenRange[], spellings: Spellings): TermMatcher {
  return {
    slips: alone.slips,
    worstTold: TOLD,
    eachDocument(visit) {
      alone.eachDocument(visit);
      for (const { from, to } of wholes)
        for (let token = from; token < to; token++) spellings.postings.each(token, visit, TYPO);
    },
    inSpelling: (spelling) =>
      alone.inSpelling(spelling) || spellings.some(spelling, (token) => isIn(token, wholes)),
    meets: (token) => alone.meets?.(token) || isIn(token, wholes),
  };
}

function isIn(token: number, ranges: readonly TokenRange[]): boolean {
  return ranges.some(({ from, to }) => token >= from && token < to);
}

/** Whether a token of a range is the whole name of a party or place. */
function isWholeName({ from, to }: TokenRange, { spellings, layout }: Documents): boolean {
  let found = false;
  const look = (document: number, token: number) => {
    if (found || document >= layout.entities) return;
    const end = spellings.endOf(document);
    for (let spelling = spellings.startOf(document); spelling < end && !found; spelling++)
      found = spellings.tokenAt(spelling, 0) === token && spellings.length(spelling) === 1;
  };
  for (let token = from; token < to && !found; token++) spellings.postings.each(token, look, token);
  return found;
}
