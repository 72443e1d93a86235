/** Persons who act for a body, told beside its name: "A's president Jo Berg", "her counterpart at B". */
import type { Step } from "../view/view";

/** Who signs and speaks for a body. */
export const ACTS_FOR =
  /^(?:executive|ceo|president|mayor|chairman|chairwoman|chair|director|head|minister|boss|founder|rector|governor|dean|representatives?|boards?|managers?|directors|heads|folks|people|team|consultants|experts|specialists|engineers|architects|researchers|scientists|designers|planners|technicians|friends|colleagues|secretary|chancellor|leaders?|trustees|council|parliament|cabinet|assembly|management|shareholders|members|committee|counterparts?)$/;

/** "A's president Jo Berg and B": who acts for the first stands between. */
export function pastOfficer(steps: readonly Step[], from: number, to: number): number {
  if (steps[from]?.word !== "'s") return from;
  // "A's Jo Berg and B's Lena Holm signed"
  if (isPerson(steps, from + 1) && steps[from + 3]?.word === "and" && steps[to + 1]?.word === "'s")
    return isPerson(steps, to + 2) ? from + 3 : from;
  for (let i = from + 1; i < Math.min(to, from + 5); i++) {
    if (!ACTS_FOR.test(steps[i]?.word ?? "")) continue;
    let at = i + 1;
    if (steps[at]?.word === "officer") at += 1;
    while (at < to && at < i + 5 && /^\p{Lu}/u.test(steps[at]?.text ?? "") && !steps[at]?.mention) at += 1;
    return at;
  }
  return from;
}

const isPerson = (steps: readonly Step[], at: number) =>
  steps.slice(at, at + 2).every(({ text, mention }) => !mention && /^\p{Lu}\p{Ll}/u.test(text));

/** "and her counterpart at B": who acts for another stands between. */
export function pastCounterpart(steps: readonly Step[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 5); i++)
    if (
      /^(?:at|from|of|in)$/.test(steps[i]?.word ?? "") &&
      /^(?:counterparts?|colleagues?|peers?)$/.test(steps[i - 1]?.word ?? "")
    )
      return i + 1;
  return from;
}

/** "Vice president Mei Chen of X": the officer's name stands before the preposition. */
export function namedOfficer(steps: readonly Step[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (!/^\p{Lu}/u.test(steps[i]?.text ?? "") || steps[i]?.mention) return false;
    if (i < at - 1 && ACTS_FOR.test(steps[i - 1]?.word ?? "")) return true;
  }
  return false;
}
