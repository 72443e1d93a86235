/**
 * The numbers by which trees judge whether an agreement is of a kind: from a model of its words, the rules, and words
 * of that kind.
 */
import type { Deal } from "../deal";
import type { ReadText } from "../read-text";
import { KINDS, namesAnother, type RuleKind, ruledBy, type Words } from "./kind";
import { KIND_CLASSES } from "./kind-classes";

/** What the text and the rules say of an agreement. */
export interface KindFacts {
  /** By stretch of the text, how many words of each kind it has. */
  counts: readonly (readonly number[])[];
  /** The number of the named instrument's kind; -1 where none is named. */
  named: number;
  /** The text mentions an instrument other than the one agreed. */
  another: boolean;
  rules: RuleKind;
}

/** Gathers what is needed for each kind; `words` are those that report the agreement. */
export function kindFacts(reading: ReadText, deal: Deal, words: Words): KindFacts {
  const { named, matter } = ruledBy(words);
  return {
    counts: KIND_CLASSES.around(reading, deal),
    named: named ? KINDS.indexOf(named) : -1,
    another: namesAnother(words),
    rules: matter,
  };
}

/**
 * A row for each kind, in the order of `KINDS`; `chances` are the model's. Without `ruled`, as if no rule had said
 * anything.
 */
export function kindRows(
  { counts, named, another, rules }: KindFacts,
  chances: readonly number[],
  ruled: boolean,
): number[][] {
  const scores = KINDS.map((kind) => (ruled ? (rules.scores.get(kind) ?? 0) : -1));
  const best = bestBeside(scores);
  const likeliest = bestBeside(chances);
  const said = (value: boolean) => (ruled ? Number(value) : -1);
  return KINDS.map((kind, k) => [
    k,
    chances[k] ?? 0,
    likeliest(k),
    scores[k] ?? 0,
    best(k),
    said(named === k),
    said(named >= 0),
    said(another),
    said(rules.firm),
    said(rules.kind === kind),
    ...counts.map((of) => of[k] ?? 0),
  ]);
}

/** Makes a function that gives the largest of some numbers except one. */
function bestBeside(values: readonly number[]): (left: number) => number {
  const [first = 0, second = 0] = [...values].sort((a, b) => b - a);
  return (left) => (values[left] === first ? second : first);
}
