/** Tells in a few words why a result was found, where the name shown does not say so. */
import { AmountMatcher } from "./amount-matcher";
import type { Documents } from "./documents";
import { foldText } from "./fold";
import type { InAgreement, Met } from "./hits";
import { CODE, INITIALS, SYLLABLE, TOLD } from "./markers";
import { type NameFit, nameFit, type Words } from "./matching";
import { PARTY_OF_HIT, TYPO } from "./quality";
import type { Spellings } from "./spellings";
import type { TermMatcher } from "./term-matcher";
import type { TokenTable } from "./token-table";

const FIT_SCORE: Record<NameFit, number> = { full: 5, whole: 4, start: 3, "whole-slip": 2, "start-slip": 1 };

/** The most of these that fit a line. */
const MOST_TOLD = 2;

/** The spelling of a document that meets the query best: as a name, else by the number of its terms. */
export function bestSpelling(spellings: Spellings, document: number, words: Words): number {
  const { matchers } = words;
  const end = spellings.endOf(document);
  let best = spellings.startOf(document);
  let bestScore = -1;
  for (let spelling = best; spelling < end; spelling++) {
    const fit = nameFit(spellings, spelling, words);
    const terms = matchers.filter((matcher) => matcher.inSpelling(spelling)).length;
    const score = fit === undefined ? terms : matchers.length + FIT_SCORE[fit];
    if (score > bestScore) {
      best = spelling;
      bestScore = score;
    }
  }
  return best;
}

/** The reason for a party or place; `undefined` where its shown name is what was typed. */
export function reasonOf(
  found: { document: number; tier: number; quality: number },
  { matchers }: Words,
  spellings: Spellings,
  tokens: TokenTable,
): string | undefined {
  const { document, tier, quality } = found;
  if (tier === PARTY_OF_HIT) return "in an agreement found" satisfies InAgreement;
  const spelling = otherwise(spellings, tokens, document, matchers);
  if (spelling !== undefined) {
    const first = tokens.at(spellings.tokenAt(spelling, 0));
    const text = spellings.text(spelling);
    if (first.startsWith(INITIALS)) return `initials of ${text}`;
    if (first.startsWith(SYLLABLE)) return `pinyin of ${text}`;
    if (first.startsWith(CODE)) return `code ${text}`;
  }
  return quality >= TYPO ? "similar spelling" : undefined;
}

/**
 * What of an agreement met the query but is not in its line: a field, a place, a piece of a longer text, the title of
 * one of its releases.
 */
export function notInLine(
  agreement: number,
  line: string,
  { matchers }: Words,
  { layout, spellings, tokens, facets, partiesOf, releasesOf }: Documents,
): Met[] {
  const own = layout.firstAgreement + agreement;
  const places = facets.placesOfAgreement(agreement);
  const releases = Array.from(releasesOf.of(agreement), (release) => layout.firstRelease + release);
  const meets = (document: number) => (matcher: TermMatcher) =>
    spellings.someOf(document, (spelling) => matcher.inSpelling(spelling));
  // The line has the parties, however they were typed.
  let left = matchers.filter(
    (matcher) =>
      !(matcher instanceof AmountMatcher) && !partiesOf.some(agreement, (party) => meets(party)(matcher)),
  );
  const found: Met[] = [];
  for (const document of [own, ...places, ...releases])
    while (found.length < MOST_TOLD && left.some(meets(document))) {
      const spelling = bestSpelling(spellings, document, { matchers: left, typed: [] });
      const text = document < layout.entities ? spellings.name(document) : spellings.text(spelling);
      if (!line.includes(text)) {
        const words = spellings
          .tokens(spelling)
          .filter((token) => left.some((matcher) => matcher.meets?.(token)))
          .map((token) => tokens.at(token).replace(TOLD, ""));
        found.push({ text, words: [...new Set([...words, ...asWritten(text, words)])] });
      }
      left = left.filter((matcher) => !matcher.inSpelling(spelling));
    }
  return found;
}

/** Folded words as a text has them: they may differ by more than case and accents. */
function asWritten(text: string, words: readonly string[]): string[] {
  const written = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return written.filter((word) => words.includes(foldText(word)));
}

/** A spelling that a term met by something other than the words of a name, where no name has the term. */
function otherwise(
  spellings: Spellings,
  tokens: TokenTable,
  document: number,
  matchers: readonly TermMatcher[],
): number | undefined {
  const end = spellings.endOf(document);
  for (const matcher of matchers) {
    let marked: number | undefined;
    let plain = false;
    for (let spelling = spellings.startOf(document); spelling < end; spelling++) {
      if (!matcher.inSpelling(spelling)) continue;
      if (tokens.at(spellings.tokenAt(spelling, 0)) < " ") marked ??= spelling;
      else plain = true;
    }
    if (!plain && marked !== undefined) return marked;
  }
  return undefined;
}
