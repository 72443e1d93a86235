/** Finds what comes nearest to a query that nothing has all of, such as a headline, a sentence or a question. */
import { AmountMatcher } from "./amount-matcher";
import { takeAmounts } from "./amounts";
import { FITS, NO_FIT } from "./asked-time";
import type { Documents } from "./documents";
import type { FilterTest } from "./filter-test";
import { matchersFor } from "./match-term";
import type { DocumentMatcher, Words } from "./matching";
import { EXACT, PREFIX, TEXT_EXACT } from "./quality";
import { type Filter, splitQuery } from "./query";
import type { TermMatcher } from "./term-matcher";
import { parseQuery, type Term } from "./tokens";
import { takeDates } from "./typed-dates";

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
  tested(filters: readonly Pick<Filter, "key" | "value">[]): FilterTest;
}

/** The nearest documents, best first, and the words that met them. */
export function nearest(
  text: string,
  { documents, matcher, tested }: Searched,
  limit: number,
): { found: number[]; words: Words } {
  const { words: typed, filters } = splitQuery(text);
  const { words: undated, dates } = takeDates(typed);
  const { words, amounts } = takeAmounts(undated, (sort) => documents.amounts.has(sort));
  const terms = inPairs(parseQuery(words).terms);
  const matchers: TermMatcher[] = [
    ...matchersFor(terms, documents),
    ...amounts.map((amount) => new AmountMatcher(amount, documents)),
  ];
  if (dates.length > 0) matchers.push(datedBy(tested(dates), documents));
  const scores = new Float32Array(documents.layout.documents);
  const whole = matcher.score(matchers, scores, (term, quality) => worth(terms[term], quality));
  const asked = tested(filters);
  scores.forEach((score, document) => {
    if (score > 0 && asked.fit(document) === NO_FIT) scores[document] = 0;
  });
  // Whoever types a name and a bound does not ask for other amounts.
  const said = matchers.length - amounts.filter(({ isPlain }) => !isPlain).length;
  const found = said < 2 ? [] : bestOf(scores, whole, limit);
  return { found, words: { matchers, typed: [] } };
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
  const isShort = term.word.length <= SHORT;
  return isShort && quality !== EXACT && quality !== TEXT_EXACT ? 0 : (WORTH[quality] ?? 0);
}

/** Splits a line of a script without spaces into its pairs of neighbours, since hardly anything has all of it. */
function inPairs(terms: readonly Term[]): Term[] {
  return terms.flatMap((term) =>
    term.type === "word" || term.tokens.length < 3
      ? [term]
      : term.tokens.slice(0, -1).map((pair): Term => ({ type: "run", tokens: [pair, ""] })),
  );
}

function bestOf(scores: Float32Array, whole: number, limit: number): number[] {
  const best = scores.reduce((a, b) => Math.max(a, b), 0);
  const found: number[] = [];
  if (best >= LEAST * whole)
    scores.forEach((score, document) => {
      if (score > best * SHARE_OF_BEST) found.push(document);
    });
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit);
}
