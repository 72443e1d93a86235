/** A sentence as the rules for agreements see it: in small letters, with a mark for every name. */
import type { ReleaseDocument, Sentence } from "../../document";
import type { Entity, EntityMention } from "../../entities/entity";
import type { FoundQuantity } from "../../quantities/find-quantities";
import type { Hit } from "../cues/hits";
import type { Group } from "../sides/groups";
import { type Lexeme, lexemeOf, lexemeOfForm } from "./lexeme";
import { lookOver } from "./line-pattern";

/** One step of a sentence: a word, a name, or words that refer to one, such as "the two companies". */
export interface Step {
  /** The word in small letters, or `@` for a party and `^` for a place. */
  word: string;
  lexeme: Lexeme;
  mention: EntityMention | undefined;
  /** The parties that the step names or refers to. */
  parties: readonly Entity[];
  /** The place in words that refer to a party: "the Basel company". */
  seat: EntityMention | undefined;
  start: number;
  end: number;
  /** As it is written. */
  text: string;
  /** It is in brackets. */
  bracket: boolean;
}

/** The steps of a sentence, and the line that joins their words by spaces, for patterns. */
export interface View {
  sentence: Sentence;
  number: number;
  steps: Step[];
  line: string;
  /** The line with a leading space; kept as one string, so that looks at it are found again. */
  padded: string;
  /** By pattern number, 0 where the pattern may match in the line. */
  lacks: Uint8Array;
  /** Where in `line` each step begins. */
  offsets: number[];
  /** The parties of its steps, in order. */
  named: readonly Entity[];
  /** The same, each once. */
  parties: ReadonlySet<Entity> | undefined;
  /** Cached by the functions that find it. */
  groups: readonly Group[] | undefined;
  hits: readonly Hit[] | undefined;
  /** The indexes of the steps that are places. */
  places: readonly number[] | undefined;
  quantities: readonly FoundQuantity[] | undefined;
  /** The steps that only describe a party. */
  asides: readonly { from: number; to: number; isBefore?: boolean }[] | undefined;
  /** Its numbers for trees (`trees/bearing.ts`). */
  numbers: readonly number[] | undefined;
  /** It has a cue that was not taken for news. */
  refused: boolean;
}

const NONE: readonly Entity[] = [];

/** Makes the view of a sentence. */
export function viewOf(
  document: ReleaseDocument,
  number: number,
  mentions: readonly EntityMention[],
): View | undefined {
  const sentence = document.sentences[number];
  if (!sentence) return undefined;
  const steps: Step[] = [];
  const at = new Map(mentions.map((mention) => [mention.from, mention]));
  let depth = 0;
  for (let i = 0; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i];
    if (!token) break;
    if (isEmphasis(sentence.tokens, i)) continue;
    if (token.text === "(") depth += 1;
    const mention = at.get(i);
    if (mention) {
      const place = mention.entity.type === "place";
      steps.push({
        word: place ? "^" : "@",
        lexeme: lexemeOf(place ? "^" : "@"),
        mention,
        parties: place ? NONE : [mention.entity],
        seat: undefined,
        start: mention.start,
        end: mention.end,
        text: document.text.slice(mention.start, mention.end),
        bracket: depth > 0,
      });
      i = mention.to - 1;
    } else {
      const lexeme = lexemeOfForm(token.form);
      steps.push({
        word: lexeme.word,
        lexeme,
        mention: undefined,
        parties: NONE,
        seat: undefined,
        start: token.start,
        end: token.end,
        text: token.text,
        bracket: depth > 0,
      });
    }
    if (token.text === ")") depth = Math.max(0, depth - 1);
  }
  return withLine({ sentence, number, steps });
}

/** Whether a star belongs to a pair that marks bold words: "**X** has signed". */
function isEmphasis(tokens: Sentence["tokens"], at: number): boolean {
  const { text, start, end } = tokens[at] ?? {};
  if (text !== "*") return text === "**";
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  return (before?.text === "*" && before.end === start) || (behind?.text === "*" && behind.start === end);
}

/** The word of a step; empty beside the sentence. */
export const wordAt = (steps: readonly Step[], at: number) => steps[at]?.word ?? "";

/** The words of some steps, each with a space behind it, as in a line. */
export const lineOf = (steps: readonly Step[], from: number, to: number) =>
  steps
    .slice(Math.max(0, from), to)
    .map(({ word }) => `${word} `)
    .join("");

/** The line up to a step. */
export const wordsBefore = (view: View, step: number) => view.line.slice(0, offsetOf(view, step));
/** The line from a step on. */
export const wordsFrom = (view: View, step: number) => view.line.slice(offsetOf(view, step));

/** The offset of a step in the line; of one after the last, the line's end. */
const offsetOf = ({ line, offsets }: View, step: number) => offsets[step] ?? (step < 0 ? 0 : line.length);

/** The view with the line of its steps. */
export function withLine({ sentence, number, steps }: Pick<View, "sentence" | "number" | "steps">): View {
  const offsets: number[] = [];
  let line = "";
  for (const { word } of steps) {
    offsets.push(line.length);
    line += `${word} `;
  }
  const padded = ` ${line}`;
  return {
    sentence,
    number,
    steps,
    line,
    padded,
    lacks: lookOver(line),
    offsets,
    named: steps.flatMap(({ parties }) => parties),
    parties: undefined,
    groups: undefined,
    hits: undefined,
    places: undefined,
    quantities: undefined,
    asides: undefined,
    numbers: undefined,
    refused: false,
  };
}

/** The step at an offset of the line. */
export function stepAt({ offsets }: View, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
