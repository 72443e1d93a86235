/** Reads chains of names before the verb of a Chinese sentence. */
import type { Entity } from "../../entities/entity";
import type { ChineseMention } from "../names/spot";

const BRACKETS = /（[^（）]{0,40}）/gu;

/** The words between two names, or after one, without brackets. */
export const withoutBrackets = (words: string) => words.replace(BRACKETS, "");

/** A verb of a sentence, with those who agree at it. */
export interface AtVerb {
  text: string;
  actors: readonly ChineseMention[];
  found: readonly Entity[];
  /** Where the sentence begins, and where the verb does. */
  start: number;
  at: number;
}

interface Chain {
  first: ChineseMention;
  last: ChineseMention;
  /** The words between each name and the next. */
  gaps: string[];
}

/** The last mentions of these parties before an offset, if they occur in this order, each once. */
export function chainOf({ text, actors, found, at }: AtVerb): Chain | undefined {
  const chain = actors.filter(({ entity, end }) => end <= at && found.includes(entity)).slice(-found.length);
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || !found.every((one, i) => chain[i]?.entity === one)) return undefined;
  const gaps = chain
    .slice(1)
    .map(({ start }, i) => withoutBrackets(text.slice(chain[i]?.end ?? start, start)));
  return { first, last, gaps };
}
