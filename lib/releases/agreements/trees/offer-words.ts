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
  return [
    ...cuesAround(dealsAt.get(view.number) ?? [], deal, view, at),
    ...namesBefore(steps, deal, at),
    Math.min(30, at),
    Math.min(30, steps.length - at),
  ];
}

/** How far the agreement's own cue is; whose the nearest cue before and behind is, 2 for its own. */
function cuesAround(deals: Iterable<Deal>, deal: Deal, { number, steps }: View, at: number): number[] {
  let own = -30;
  let left = 0;
  let leftAt = -1;
  let right = 0;
  let rightAt = steps.length;
  for (const other of deals)
    for (const { view, from, to } of other.events) {
      if (view.number !== number) continue;
      if (other === deal && (own === -30 || Math.abs(at - to) < Math.abs(own))) own = at - to;
      const mine = other === deal ? 2 : 1;
      if (from <= at && from >= leftAt) {
        left = from === leftAt ? 2 : mine;
        leftAt = from;
      } else if (from > at && from <= rightAt) {
        right = from === rightAt ? 2 : mine;
        rightAt = from;
      }
    }
  return [Math.max(-30, Math.min(40, own)), left, right];
}

/** Whose names are nearest, first and next, how far the nearest is, and how many names and clauses are before. */
function namesBefore(steps: readonly Step[], deal: Deal, at: number): number[] {
  let near = 0;
  let nearAt = REACH;
  let subject = 0;
  let parties = 0;
  let clauses = 0;
  for (let i = at - 1; i >= 0; i--) {
    const step = steps[i];
    if (!step) break;
    if (step.parties.length > 0) {
      subject = side(step, deal);
      if (near === 0) [near, nearAt] = [subject, at - i];
      parties += 1;
    }
    if (CLAUSE.has(step.lexeme)) clauses += 1;
  }
  const next = steps.slice(at + 1, at + REACH).find((step) => step.parties.length > 0);
  const ahead = next ? side(next, deal) : 0;
  return [near, Math.min(REACH, nearAt), subject, ahead, Math.min(5, parties), Math.min(6, clauses)];
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
