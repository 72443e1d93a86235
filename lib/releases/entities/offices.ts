/** Recognises persons by the office right before their names. */

import { demonymCountry } from "../places/gazetteer";
import { regex } from "../text/regex";
import { lowerAt, type Token } from "../text/tokens";

const OFFICE = regex("")`
  ^(?:president|ceo|chairman|chairwoman|chair|minister|mayor|governor|rector|dean|director|directors
    |director-general|head|executive|officer|secretary|founder|co-founder|chancellor|vice-chancellor
    |commissioner|manager|leader|boss|spokesman|spokeswoman|spokesperson|ambassador|provost|counsel|partner
    |premier|chief|representative|member|curator|deputy|coach|editor|engineer|counterpart|d'affaires
    |d’affaires|affaires)$
`;

/**
 * Whether an office is right before a name: "the Minister of Defence, X", "its chief executive X", "head of Nordic
 * originals X". Not in "The director of X" and "the ministry, X": the words between must complete the office.
 */
export function afterOffice(tokens: readonly Token[], from: number): boolean {
  const comma = tokens[from - 1]?.text === ",";
  let last = comma ? from - 2 : from - 1;
  // "its Director General, X"
  if (tokens[last]?.lower === "general" && comma) last -= 1;
  if (OFFICE.test(lowerAt(tokens, last))) {
    const before = lowerAt(tokens, last - 1);
    return (
      !/^(?:founding|anchor|joint|sole|member|launch)$/.test(before) &&
      !(tokens[last]?.lower === "partner" && !comma)
    );
  }
  // "Minister of Foreign Affairs and Trade, X": only words of the office, back to its head.
  for (let i = last, steps = 0; i > 0 && steps < 8; i--, steps++) {
    const { lower = "", capital = false, kind } = tokens[i] ?? {};
    if (/^(?:of|for)$/.test(lower) && OFFICE.test(lowerAt(tokens, i - 1)))
      return comma
        ? steps > 0
        : tokens
            .slice(i + 1, last + 1)
            .every((token) => !token.capital || token.lower === "the" || isAdjective(token.text)) &&
            steps > 0 &&
            !tokens[last]?.capital;
    if (kind !== "word" && lower !== "&") return false;
    if (!capital && !comma && !/^[\p{L}-]+$/u.test(lower)) return false;
  }
  return false;
}

const OFFICES =
  /^(?:managers|directors|presidents|ministers|heads|chairmen|leaders|ceos|founders|executives|mayors|rectors|chiefs|governors|secretaries|ambassadors|officers|brothers|sisters)$/;

/** "The general managers A, B and C". */
export function inListOfPersons(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1, steps = 0; i > 0 && steps < 14; i--, steps++) {
    const { lower = "", capital = false } = tokens[i] ?? {};
    if (OFFICES.test(lower) && !capital) return true;
    if (!capital && lower !== "," && lower !== "and") return false;
  }
  return false;
}

const isAdjective = (word: string) => demonymCountry(word) !== undefined || /(?:ern|ic|an)$/u.test(word);
