/** Numbers for the words around a stretch of a sentence: those before and after it, and whose clause it is in. */
import type { Deal } from "../deal";
import type { ReadText } from "../read-text";
import { WordClass } from "../view/lexeme";
import type { Step, View } from "../view/view";

/** How far words of a sentence count. */
const REACH = 40;
const CLAUSE = new WordClass(/^(?:[,;:]|and|but|while|which|that|who)$/u);

/** Where a step is among the cues and names of a sentence, as seen from one agreement. */
export function standingIn({ dealsAt }: ReadText, deal: Deal, view: View, at: number): number[] {
  const { steps } = view;
  let own = -30;
  let left = 0;
  let leftAt = -1;
  let right = 0;
  let rightAt = steps.length;
  for (const other of dealsAt.get(view.number) ?? [])
    for (const event of other.events) {
      if (event.view.number !== view.number) continue;
      if (other === deal && (own === -30 || Math.abs(at - event.to) < Math.abs(own))) own = at - event.to;
      const mine = other === deal ? 2 : 1;
      if (event.from <= at && event.from >= leftAt) {
        left = event.from === leftAt ? 2 : mine;
        leftAt = event.from;
      } else if (event.from > at && event.from <= rightAt) {
        right = event.from === rightAt ? 2 : mine;
        rightAt = event.from;
      }
    }
  let near = 0;
  let nearAt = REACH;
  let subject = 0;
  let ahead = 0;
  let parties = 0;
  let clauses = 0;
  for (let i = at - 1; i >= 0; i--) {
    const step = steps[i];
    if (!step) break;
    if (step.parties.length > 0) {
      const mine = side(step, deal);
      if (near === 0) {
        near = mine;
        nearAt = at - i;
      }
      subject = mine;
      parties += 1;
    }
    if (CLAUSE.has(step.lexeme)) clauses += 1;
  }
  for (let i = at + 1; i < Math.min(steps.length, at + REACH); i++) {
    const step = steps[i];
    if (step && step.parties.length > 0) {
      ahead = side(step, deal);
      break;
    }
  }
  return [
    Math.max(-30, Math.min(40, own)),
    left,
    right,
    near,
    Math.min(REACH, nearAt),
    subject,
    ahead,
    Math.min(5, parties),
    Math.min(6, clauses),
    Math.min(30, at),
    Math.min(30, steps.length - at),
  ];
}

/** 2 where a step names a party of the agreement, 1 where it names others. */
function side({ parties }: Step, deal: Deal): number {
  return parties.some((party) => deal.parties.includes(party)) ? 2 : 1;
}

/** The distance back from a step to the nearest of these words, up to `reach` steps; 0 if there is none. */
export function before(steps: readonly Step[], at: number, reach: number, words: WordClass): number {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) if (words.at(steps, i)) return at - i;
  return 0;
}

/** The distance forward to the nearest of these words; 0 if there is none. */
export function behind(steps: readonly Step[], at: number, reach: number, words: WordClass): number {
  for (let i = at + 1; i <= Math.min(steps.length - 1, at + reach); i++)
    if (words.at(steps, i)) return i - at;
  return 0;
}
