/** Persons who act for a body, told beside its name: "A's president Jo Berg", "her counterpart at B". */
import type { Step } from "../view/view";

/** Who signs and speaks for a body. */
export const ACTS_FOR =
  /^(?:executive|ceo|president|mayor|chairman|chairwoman|chair|director|head|minister|boss|founder|rector|governor|dean|representatives?|boards?|managers?|directors|heads|folks|people|team|consultants|experts|specialists|engineers|architects|researchers|scientists|designers|planners|technicians|friends|colleagues|secretary|chancellor|leaders?|trustees|council|parliament|cabinet|assembly|management|shareholders|members|committee|counterparts?)$/;

/** "A's president Jo Berg and B": who acts for the first stands between. */
export function pastOfficer(steps: readonly Step[], from: number, to: number): number {
  if (steps[from]?.word !== "'s") return pastHolder(steps, from, to);
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

/** "A country director Jo Berg | and B", "the head of A Jo Berg | and B": the office and the person, or the person alone. */
function pastHolder(steps: readonly Step[], from: number, to: number): number {
  const behind = behindOffice(steps, from);
  if (behind > from) return pastPerson(steps, behind, to);
  const end = pastPerson(steps, from, to);
  return end > from + 1 && isOfOfficer(steps, from) ? end : from;
}

/** Behind the office that begins at a step, told with what it is over: "executive director", "chairman and CEO"; the step itself where none does. */
export function behindOffice(steps: readonly Step[], from: number): number {
  let behind = from;
  for (let at = from; at < from + LONGEST_OFFICE; at++) {
    const { word = "", mention } = steps[at] ?? {};
    if (mention || !(OFFICE.test(word) || BEFORE_OFFICE.test(word))) break;
    if (OFFICE.test(word)) behind = at + 1;
  }
  return steps[behind]?.word === "general" && behind > from ? behind + 1 : behind;
}

/** Whether a word is an office or stands before one: "vice", "executive director". */
export const isOfficeWord = (word: string) =>
  OFFICE.test(word) || (BEFORE_OFFICE.test(word) && !/^(?:and|&)$/.test(word));

const LONGEST_OFFICE = 6;
const OFFICE =
  /^(?:ceo|cfo|coo|cto|md|president|mayor|chairman|chairwoman|chairperson|chair|director|head|minister|founder|rector|governor|dean|secretary|chancellor|commissioner|manager|administrator|representative|ambassador|officer|provost|registrar|editor|editor-in-chief|leader|co-founder|vice-president|vice-chancellor|director-general|secretary-general)$/;
const BEFORE_OFFICE =
  /^(?:vice|deputy|executive|managing|general|country|mission|acting|regional|resident|board|first|senior|chief|group|assistant|associate|interim|national|permanent|operating|financial|technology|foreign|prime|bureau|branch|and|&)$/;

/** Behind the capitalised words that may be a person's name, before a step. */
function pastPerson(steps: readonly Step[], from: number, to: number): number {
  let at = from;
  while (at < to && at < from + LONGEST_PERSON && isOfPerson(steps, at)) at += 1;
  return at;
}

const LONGEST_PERSON = 7;

const isOfPerson = (steps: readonly Step[], at: number) =>
  !steps[at]?.mention &&
  (/^\p{Lu}/u.test(steps[at]?.text ?? "") ||
    (/^(?:\.|bin|al|el|van|von|der|de|da|dos|di|du|la|le)$/.test(steps[at]?.word ?? "") &&
      /^\p{Lu}/u.test(steps[at + 1]?.text ?? "")));

/** "The director of the Orvale zone (OZ) |": whether the name that ends before a step tells whose officer is meant. */
function isOfOfficer(steps: readonly Step[], end: number): boolean {
  let at = end - 1;
  if (steps[at]?.word === ")") while (at > 0 && steps[at + 1]?.word !== "(") at -= 1;
  if (!steps[at]?.mention) return false;
  for (let of = at - 1; of > at - 5; of--) {
    const word = steps[of]?.word ?? "";
    if (word === "of") return ACTS_FOR.test(steps[of - 1]?.word ?? "");
    if (!/^(?:\^|'s|[\p{L}-]+)$/u.test(word)) return false;
  }
  return false;
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
