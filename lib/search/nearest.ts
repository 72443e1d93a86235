/** Finds what comes nearest to a query that nothing has all of, such as a headline, a sentence or a question. */

import { AmountMatcher } from "./amount-matcher";
import { takeAmounts } from "./amounts";
import { FITS, NO_FIT } from "./asked-time";
import type { Documents } from "./documents";
import type { FilterTest } from "./filter-test";
import { matchersFor } from "./match-term";
import type { DocumentMatcher, Words } from "./matching";
import { namedInFull } from "./named-in-full";
import { EXACT, PREFIX, TEXT_EXACT } from "./quality";
import type { Asked } from "./query";
import { eachWithSequence } from "./sequences";
import { saidIn } from "./take-apart";
import type { TermMatcher } from "./term-matcher";
import { hasOnlyJoins, parseQuery, type Term } from "./tokens";

/** Results that score less than this share of the best have nothing to do with the query. */
const SHARE_OF_BEST = 0.6;
/** The best must score this share of what all words could. */
const LEAST = 0.15;
/** Beginnings of so few letters may be of any word. */
const SHORT = 3;
/** How much each quality of a match counts; typing errors count little among many words. */
const WORTH = [1, 0.5, 0.8, 0.6, 0.3, 0.4, 0.3, 0.3];

/** What this needs from an index. */
interface Searched {
  documents: Documents;
  matcher: DocumentMatcher;
  tested(filters: readonly Asked[]): FilterTest;
}

/** The nearest documents, best first, and the words that met them. */
export function nearest(
  text: string,
  { documents, matcher, tested }: Searched,
  limit: number,
): { found: number[]; words: Words; test: FilterTest } {
  const isUnit = (sort: string) => documents.amounts.has(sort);
  const { words: undated, filters, dates } = saidIn(text, isUnit);
  const { words, amounts } = takeAmounts(undated, isUnit);
  const terms = hasOnlyJoins(words) ? [] : inPairs(parseQuery(words).terms);
  const matchers: TermMatcher[] = [
    ...matchersFor(terms, documents),
    ...amounts.map((amount) => new AmountMatcher(amount, documents)),
  ];
  if (dates.length > 0) matchers.push(datedBy(tested(dates), documents));
  const scores = new Float32Array(documents.layout.documents);
  const whole = matcher.score(matchers, scores, (term, quality) => worth(terms[term], quality));
  const enough = greatest(scores) >= LEAST * whole;
  const about = favourNamed(words, scores, documents);
  const asked = tested(filters);
  scores.forEach((score, document) => {
    if (score > 0 && asked.fit(document) === NO_FIT) scores[document] = 0;
  });
  // Whoever types a name and a bound does not ask for other amounts.
  const said = matchers.length - amounts.filter(({ isPlain }) => !isPlain).length;
  if (said < 2) scores.fill(0);
  const found = bestOf(scores);
  // Of a headline whose other words hardly anything has, only what it names is shown, parties and places first.
  const isEntity = (document: number) => Number(document < documents.layout.entities);
  const named = () => found.filter((one) => about.has(one)).sort((a, b) => isEntity(b) - isEntity(a));
  return {
    found: (enough ? found : named()).slice(0, limit),
    // A short word in a text does not count, and says nothing of why it was found.
    words: { matchers: matchers.filter((_, i) => !isShort(terms[i])), typed: [] },
    test: asked,
  };
}

/**
 * Adds to the scores of the parties and places that a text names in full, of their agreements, and of releases with
 * such a name in their title: as much as the rarest word, since a name says whom the text is about, however many
 * agreements they have. Returns all these documents.
 */
function favourNamed(text: string, scores: Float32Array, documents: Documents): Set<number> {
  const { layout, spellings, agreementsOf } = documents;
  const about = new Set<number>();
  const favour = (document: number) => {
    scores[document] = (scores[document] ?? 0) + Math.log(1 + layout.documents);
    about.add(document);
  };
  for (const [entity, name] of namedInFull(text, (one) => (scores[one] ?? 0) > 0, documents)) {
    favour(entity);
    agreementsOf.each(entity, (agreement) => favour(layout.firstAgreement + agreement));
    eachWithSequence(spellings, name, (document) => {
      if (document >= layout.firstRelease) favour(document);
    });
  }
  return about;
}

/** Agreements dated within the time that the query asks for. */
function datedBy(test: FilterTest, { layout }: Documents): TermMatcher {
  return {
    slips: [],
    worstTold: EXACT,
    inSpelling: () => false,
    eachDocument(visit) {
      for (let document = layout.firstAgreement; document < layout.firstRelease; document++) {
        const fitting = test.fit(document);
        if (fitting !== NO_FIT) visit(document, fitting === FITS ? EXACT : PREFIX);
      }
    },
  };
}

function worth(term: Term | undefined, quality: number): number {
  // Amounts and dates are not words of a text.
  if (!term) return WORTH[quality - TEXT_EXACT] ?? 0;
  // Characters match as a beginning at best, and say as much as a word.
  if (term.type === "run") return WORTH[quality - PREFIX] ?? 0;
  return isShort(term) && quality !== EXACT && quality !== TEXT_EXACT ? 0 : (WORTH[quality] ?? 0);
}

function isShort(term: Term | undefined): boolean {
  return term?.type === "word" && term.word.length <= SHORT;
}

/** Splits a line of a script without spaces into its pairs of neighbours, since hardly anything has all of it. */
function inPairs(terms: readonly Term[]): Term[] {
  return terms.flatMap((term) =>
    term.type === "word" || term.tokens.length < 3
      ? [term]
      : term.tokens.slice(0, -1).map((pair): Term => ({ type: "run", tokens: [pair, ""] })),
  );
}

function greatest(scores: Float32Array): number {
  return scores.reduce((a, b) => Math.max(a, b), 0);
}

function bestOf(scores: Float32Array): number[] {
  const best = greatest(scores);
  const found: number[] = [];
  scores.forEach((score, document) => {
    if (score > best * SHARE_OF_BEST) found.push(document);
  });
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}
