/** Finds the parties and places that a text names in full. */
import type { Documents } from "./documents";
import { isLastCharacter, parseQuery } from "./tokens";

/** Names of so few letters are words of a text too, unless in capitals: `US`, `us`. */
const WORD_LIKE = /^\p{Ll}{1,2}$/u;

/** Somebody named: the tokens of the name that the text has, and where. */
interface Named {
  entity: number;
  tokens: readonly number[];
  from: number;
  to: number;
}

/**
 * The parties and places among `candidates` that a text names, each with the tokens of its name. Of names that stand
 * in a longer one, such as a town's in a company's, only that one counts.
 */
export function namedInFull(
  text: string,
  candidates: (entity: number) => boolean,
  { layout, tokens, spellings }: Documents,
): Map<number, readonly number[]> {
  const row = parseQuery(text).tokens.map((token) => tokens.find(token));
  const found: Named[] = [];
  for (let entity = 0; entity < layout.entities; entity++) {
    if (!candidates(entity)) continue;
    for (let spelling = spellings.startOf(entity); spelling < spellings.endOf(entity); spelling++) {
      const first = spellings.tokenAt(spelling, 0);
      // A name of signs alone has no token.
      if (first < 0 || !row.includes(first)) continue;
      const name = spellings.tokens(spelling);
      if (name.length > 1 && isLastCharacter(tokens.at(name.at(-1) ?? 0))) name.pop();
      const [only = ""] = name.length === 1 ? name.map((token) => tokens.at(token)) : [];
      if (WORD_LIKE.test(only) && !text.includes(only.toUpperCase())) continue;
      for (let from = row.indexOf(first); from >= 0; from = row.indexOf(first, from + 1))
        if (name.every((token, i) => row[from + i] === token))
          found.push({ entity, tokens: name, from, to: from + name.length });
    }
  }
  const isInLonger = ({ from, to }: Named) =>
    found.some((other) => other.from <= from && to <= other.to && to - from < other.to - other.from);
  return new Map(found.filter((one) => !isInLonger(one)).map(({ entity, tokens }) => [entity, tokens]));
}
