/** Tells how well documents fit the words of a query. */
import type { GroupedRows } from "@/lib/ties/grouped-rows";
import { Numbers } from "@/lib/ties/numbers";
import type { Documents, Layout } from "./documents";
import { matchersFor } from "./match-term";
import { NO_MATCH, PREFIX, QUALITIES, TOLD } from "./quality";
import type { Spellings } from "./spellings";
import type { TermMatcher } from "./term-matcher";
import { parseQuery, tokenizeName } from "./tokens";

/** The words of a query, looked up in an index. */
export interface Words {
  matchers: readonly TermMatcher[];
  /** The query as a name would be stored, each word with its possible typing errors; the last may be a beginning. */
  typed: readonly TypedToken[];
  /** The tokens of the query with its legal form, which `typed` goes without; absent where it has none. */
  full?: readonly number[];
  /** What stands on each side of an `OR`, of which one is enough; `matchers` are those of all, and `typed` is empty. */
  alternatives?: readonly Words[];
}

interface TypedToken {
  token: number;
  /** Tokens `from` up to and without `to` begin with it. */
  from: number;
  to: number;
  slips: readonly number[];
}

/** Outside of quotation marks. In small letters it stands between a few words only: a headline may say "or". */
const OR = /(?:^|\s)OR(?=\s|$)(?=[^"]*(?:"[^"]*"[^"]*)*$)/;
const FEW_OR_FEW = /^(?:\S+ ){1,3}or(?: \S+){1,3}$/;

/** Alternatives in brackets, as in `(one OR other) word`. */
const BRACKETS = /\(([^()]* OR [^()]*)\)/;
/** The most alternatives that brackets are spread out to: each may stand beside each of others. */
const MOST_SPREAD = 16;

/** The sides of a text's `OR`, each with what stands beside its brackets. */
function sidesOf(text: string, most = MOST_SPREAD): string[] {
  const [all, list = ""] = BRACKETS.exec(text) ?? [];
  const parts = list.split(OR);
  if (all === undefined || parts.length > most) return text.split(OR);
  return parts.flatMap((part) =>
    sidesOf(
      text.replace(all, () => ` ${part} `),
      most / parts.length,
    ),
  );
}

/** Looks up the words of a query; words without an `OR` between them go together before those with one do. */
export function wordsOf(text: string, documents: Documents): Words {
  const said = FEW_OR_FEW.test(text) ? text.replace(" or ", " OR ") : text;
  const sides = sidesOf(said).map((side) => sideOf(side, documents));
  const alternatives = sides.filter(({ matchers }) => matchers.length > 0);
  const [first = sides[0]] = alternatives;
  if (first && alternatives.length < 2) return first;
  return { matchers: alternatives.flatMap(({ matchers }) => matchers), typed: [], alternatives };
}

/** Words as well as what a query asks for beside them, which all alternatives must have. */
export function wordsAnd(words: Words, others: readonly TermMatcher[]): Words {
  const matchers = [...words.matchers, ...others];
  const alternatives = words.alternatives?.map((one) => wordsAnd(one, others));
  return { ...words, matchers, ...(alternatives && { alternatives }) };
}

function sideOf(text: string, documents: Documents): Words {
  const { tokens } = documents;
  const query = parseQuery(text);
  const matchers = matchersFor(query.terms, documents);
  const slips = new Map(
    query.terms.map((term, i) => [term.type === "word" ? term.word : "", matchers[i]?.slips ?? []]),
  );
  const typed = query.tokens.map((text) => ({
    token: tokens.find(text),
    ...tokens.startingWith(text),
    slips: slips.get(text) ?? [],
  }));
  const full = tokenizeName(text)[0]?.map((one) => tokens.find(one)) ?? [];
  return { matchers: [...new Set(matchers)], typed, ...(full.length > typed.length && { full }) };
}

/**
 * How a spelling fits the query, taken as a name: in full, with the legal form that tells namesakes apart; whole or from its start, with
 * or without a typing error.
 */
export type NameFit = "full" | "whole" | "start" | "whole-slip" | "start-slip";

/** From the best to the worst. */
const NAME_FITS: readonly NameFit[] = ["full", "whole", "start", "whole-slip", "start-slip"];

/** How a spelling fits the query, or the best of its alternatives, taken as a name; `undefined` where it does not. */
export function nameFit(
  spellings: Spellings,
  spelling: number,
  { typed, full, alternatives }: Pick<Words, "typed" | "full" | "alternatives">,
): NameFit | undefined {
  const fits = alternatives?.map((one) => nameFit(spellings, spelling, one));
  if (fits) return NAME_FITS.find((fit) => fits.includes(fit));
  let slip = false;
  const last = typed.length - 1;
  if (last < 0) return undefined;
  const isFull = (token: number, i: number) => token === spellings.tokenAt(spelling, i);
  if (full?.length === spellings.length(spelling) && full.every(isFull)) return "full";
  for (let i = 0; i <= last; i++) {
    const wanted = typed[i];
    const token = spellings.tokenAt(spelling, i);
    if (!wanted || token < 0) return undefined;
    if (token === wanted.token) continue;
    if (i === last && token >= wanted.from && token < wanted.to) return slip ? "start-slip" : "start";
    if (!wanted.slips.includes(token)) return undefined;
    slip = true;
  }
  const whole = spellings.length(spelling) === typed.length;
  if (slip) return whole ? "whole-slip" : "start-slip";
  return whole ? "whole" : "start";
}

/** What the words of a query found. */
export interface Matches {
  /** The documents that fit all words, by number, and the quality of each for the word that it fits worst. */
  documents: Uint32Array;
  qualities: Uint8Array;
  /** Whether a document fits any word of those by which another one was found. */
  fitsSome(document: number, found: number): boolean;
}

/** Matches documents. Keeps its arrays between queries, so that the cost of a query depends only on what it finds. */
export class DocumentMatcher {
  readonly #layout: Layout;
  readonly #agreementsOf: GroupedRows;
  readonly #agreementsOfRelease: GroupedRows;
  readonly #spellings: Spellings;
  /** Each document's quality for the current term; `NO_MATCH` between terms. */
  readonly #quality: Uint8Array;
  /** Each document's worst quality for the terms so far; 0 between queries. */
  readonly #worst: Uint8Array;
  readonly #terms: Uint8Array;

  constructor({ layout, agreementsOf, agreementsOfRelease, spellings }: Documents) {
    this.#layout = layout;
    this.#agreementsOf = agreementsOf;
    this.#agreementsOfRelease = agreementsOfRelease;
    this.#spellings = spellings;
    this.#quality = new Uint8Array(layout.documents).fill(NO_MATCH);
    this.#worst = new Uint8Array(layout.documents);
    this.#terms = new Uint8Array(layout.documents);
  }

  /** Finds the documents; only parties and places where `named`. The result is valid until the next call. */
  match({ matchers, alternatives }: Words, named = false): Matches {
    return alternatives ? this.#matchSome(alternatives, named) : this.#matchAll(matchers, named);
  }

  /** What fits any of some words, each document with its quality for those that it fits best. */
  #matchSome(alternatives: readonly Words[], named: boolean): Matches {
    const best = new Map<number, number>();
    const fits: Matches["fitsSome"][] = [];
    for (const { matchers } of alternatives) {
      const { documents, qualities } = this.#matchAll(matchers, named);
      const terms = this.#terms.slice();
      fits.push((document, found) => terms[found] === matchers.length && (terms[document] ?? 0) > 0);
      documents.forEach((document, i) => {
        const quality = qualities[i] ?? NO_MATCH;
        best.set(document, Math.min(quality, best.get(document) ?? NO_MATCH));
      });
    }
    const found = Uint32Array.from(best.keys()).sort();
    return {
      documents: found,
      qualities: Uint8Array.from(found, (document) => best.get(document) ?? NO_MATCH),
      fitsSome: (document, other) => fits.some((fitsSome) => fitsSome(document, other)),
    };
  }

  #matchAll(matchers: readonly TermMatcher[], named: boolean): Matches {
    this.#worst.fill(0);
    this.#terms.fill(0);
    let fewest: Numbers | undefined;
    for (const matcher of matchers) {
      const touched = this.#term(
        matcher,
        (document, quality) => {
          this.#terms[document] = (this.#terms[document] ?? 0) + 1;
          if (quality > (this.#worst[document] ?? 0)) this.#worst[document] = quality;
        },
        { named },
      );
      if (!fewest || touched.length < fewest.length) fewest = touched;
      // Without a match for this term, nothing matches all terms.
      if (touched.length === 0) break;
    }
    const documents = new Numbers();
    for (let i = 0; fewest && i < fewest.length; i++)
      if (this.#terms[fewest.at(i)] === matchers.length) documents.push(fewest.at(i));
    const found = documents.toArray().sort();
    return {
      documents: found,
      qualities: Uint8Array.from(found, (document) => this.#worst[document] ?? NO_MATCH),
      fitsSome: (document) => (this.#terms[document] ?? 0) > 0,
    };
  }

  /**
   * Adds up what each document's matched terms say: a term says more the fewer documents it fits. `worth` tells how
   * much a match of some quality counts. Returns the sum over all terms.
   */
  score(
    matchers: readonly TermMatcher[],
    scores: Float32Array,
    worth: (term: number, quality: number) => number,
  ): number {
    const { documents } = this.#layout;
    let whole = 0;
    matchers.forEach((matcher, term) => {
      let says = Math.log(1 + documents);
      const add = (document: number, quality: number, touched: number) => {
        says = Math.log(1 + documents / touched);
        scores[document] = (scores[document] ?? 0) + says * worth(term, quality);
      };
      this.#term(matcher, add, { ofSome: true });
      whole += says;
    });
    return whole;
  }

  /**
   * Visits the documents that fit a term, and tells how many there are. Where `ofSome`, the title of a release counts
   * for all its agreements.
   */
  #term(
    matcher: TermMatcher,
    visit: (document: number, quality: number, touched: number) => void,
    { named = false, ofSome = matcher.ofAll === true } = {},
  ): Numbers {
    const { entities, firstAgreement, firstRelease } = this.#layout;
    const touched = new Numbers();
    const improve = (document: number, found: number) => {
      const known = this.#quality[document] ?? NO_MATCH;
      if (found >= known) return;
      if (known === NO_MATCH) touched.push(document);
      this.#quality[document] = found;
    };
    // Words in a longer text say less than words in a name.
    matcher.eachDocument((document, found) => {
      if (document < entities) improve(document, found);
      else if (!named) improve(document, QUALITIES[found]?.inText ?? found);
    });
    // The title of a release tells of its agreement; with several, it is unclear of which.
    const found = named ? 0 : touched.length;
    const tell = (agreement: number) => improve(firstAgreement + agreement, TOLD);
    for (let i = 0; i < found; i++) {
      const release = touched.at(i) - firstRelease;
      if (release < 0 || (!ofSome && this.#agreementsOfRelease.count(release) !== 1)) continue;
      const document = firstRelease + release;
      if ((this.#quality[document] ?? NO_MATCH) > matcher.worstTold) continue;
      // The first spelling is the title. The publisher tells little.
      if (ofSome || matcher.inSpelling(this.#spellings.startOf(document)))
        this.#agreementsOfRelease.each(release, tell);
    }
    // An agreement is found by the names of its parties and places, which are stored once in the index.
    const own = named ? 0 : touched.length;
    for (let i = 0; i < own; i++) {
      const entity = touched.at(i);
      if (entity >= entities) continue;
      const found = this.#quality[entity] ?? NO_MATCH;
      this.#agreementsOf.each(entity, (agreement) => improve(firstAgreement + agreement, found));
    }
    for (let i = 0; i < touched.length; i++) {
      const document = touched.at(i);
      const found = this.#quality[document] ?? NO_MATCH;
      this.#quality[document] = NO_MATCH;
      visit(document, found, touched.length);
    }
    return touched;
  }
}

/** Whether a quality is that of a whole word or a beginning, in a name. */
export function isPlain(quality: number): boolean {
  return quality <= PREFIX;
}
