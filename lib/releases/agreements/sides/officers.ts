/** Recognises persons who act for a body named beside them: "A's president Jo Berg", "her counterpart at B". */
import { regex } from "../../text/regex";
import { textAt } from "../../text/tokens";
import { type Step, wordAt } from "../view/view";

/** Offices that sign and speak for a body. */
export const ACTS_FOR = regex("")`
  ^(?:executive|ceo|president|mayor|chairman|chairwoman|chair|director|head|minister|boss|founder|rector
    |governor|dean|representatives?|boards?|managers?|directors|heads|folks|people|team|consultants|experts
    |specialists|engineers|architects|researchers|scientists|designers|planners|technicians|friends
    |colleagues|secretary|chancellor|leaders?|trustees|council|parliament|cabinet|assembly|management
    |shareholders|members|committee|counterparts?)$
`;

/** Skips the officer between two names: "A's president Jo Berg and B". */
export function pastOfficer(steps: readonly Step[], from: number, to: number): number {
  if (steps[from]?.word !== "'s") return pastHolder(steps, from, to);
  // "A's Jo Berg and B's Lena Holm signed"
  if (isPerson(steps, from + 1) && steps[from + 3]?.word === "and" && steps[to + 1]?.word === "'s")
    return isPerson(steps, to + 2) ? from + 3 : from;
  for (let i = from + 1; i < Math.min(to, from + 5); i++) {
    if (!ACTS_FOR.test(wordAt(steps, i))) continue;
    let at = i + 1;
    if (steps[at]?.word === "officer") at += 1;
    while (at < to && at < i + 5 && /^\p{Lu}/u.test(textAt(steps, at)) && !steps[at]?.mention) at += 1;
    return at;
  }
  return from;
}

/**
 * Skips an office with its holder, or the holder alone: "A country director Jo Berg | and B", "the head of A Jo Berg |
 * and B".
 */
function pastHolder(steps: readonly Step[], from: number, to: number): number {
  const behind = behindOffice(steps, from);
  if (behind > from) return pastPerson(steps, behind, to);
  const end = pastPerson(steps, from, to);
  return end > from + 1 && isOfOfficer(steps, from) ? end : from;
}

/**
 * The step after an office that begins at a step, with its field: "executive director", "chairman and CEO"; the step
 * itself if there is none.
 */
export function behindOffice(steps: readonly Step[], from: number): number {
  let behind = from;
  for (let at = from; at < from + LONGEST_OFFICE; at++) {
    const { word = "", mention } = steps[at] ?? {};
    if (mention || !(OFFICE.test(word) || BEFORE_OFFICE.test(word))) break;
    if (OFFICE.test(word)) behind = at + 1;
  }
  return steps[behind]?.word === "general" && behind > from ? behind + 1 : behind;
}

/** Whether a word is an office or the start of one: "vice", "executive director". */
export const isOfficeWord = (word: string) =>
  OFFICE.test(word) || (BEFORE_OFFICE.test(word) && !/^(?:and|&)$/.test(word));

const LONGEST_OFFICE = 6;
const OFFICE = regex("")`
  ^(?:ceo|cfo|coo|cto|md|president|mayor|chairman|chairwoman|chairperson|chair|director|head|minister
    |founder|rector|governor|dean|secretary|chancellor|commissioner|manager|administrator|representative
    |ambassador|officer|provost|registrar|editor|editor-in-chief|leader|co-founder|vice-president
    |vice-chancellor|director-general|secretary-general)$
`;
const BEFORE_OFFICE = regex("")`
  ^(?:vice|deputy|executive|managing|general|country|mission|acting|regional|resident|board|first|senior
    |chief|group|assistant|associate|interim|national|permanent|operating|financial|technology|foreign
    |prime|bureau|branch|and|&)$
`;

/** Skips capitalised words that may be a person's name. */
function pastPerson(steps: readonly Step[], from: number, to: number): number {
  let at = from;
  while (at < to && at < from + LONGEST_PERSON && isOfPerson(steps, at)) at += 1;
  return at;
}

const LONGEST_PERSON = 7;

const isOfPerson = (steps: readonly Step[], at: number) =>
  !steps[at]?.mention &&
  (/^\p{Lu}/u.test(textAt(steps, at)) ||
    (/^(?:\.|bin|al|el|van|von|der|de|da|dos|di|du|la|le)$/.test(wordAt(steps, at)) &&
      /^\p{Lu}/u.test(textAt(steps, at + 1))));

/**
 * Whether the name that ends before a step only says whose officer is meant: "The director of the Orvale zone (OZ) |".
 */
function isOfOfficer(steps: readonly Step[], end: number): boolean {
  let at = end - 1;
  if (steps[at]?.word === ")") while (at > 0 && steps[at + 1]?.word !== "(") at -= 1;
  if (!steps[at]?.mention) return false;
  for (let of = at - 1; of > at - 5; of--) {
    const word = wordAt(steps, of);
    if (word === "of") return ACTS_FOR.test(wordAt(steps, of - 1));
    if (!/^(?:\^|'s|[\p{L}-]+)$/u.test(word)) return false;
  }
  return false;
}

const isPerson = (steps: readonly Step[], at: number) =>
  steps.slice(at, at + 2).every(({ text, mention }) => !mention && /^\p{Lu}\p{Ll}/u.test(text));

/** Skips an officer of the next party: "and her counterpart at B". */
export function pastCounterpart(steps: readonly Step[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 5); i++)
    if (
      /^(?:at|from|of|in)$/.test(wordAt(steps, i)) &&
      /^(?:counterparts?|colleagues?|peers?)$/.test(wordAt(steps, i - 1))
    )
      return i + 1;
  return from;
}

/** Whether an officer's name is before the preposition: "Vice president Mei Chen of X". */
export function namedOfficer(steps: readonly Step[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (!/^\p{Lu}/u.test(textAt(steps, i)) || steps[i]?.mention) return false;
    if (i < at - 1 && ACTS_FOR.test(wordAt(steps, i - 1))) return true;
  }
  return false;
}
