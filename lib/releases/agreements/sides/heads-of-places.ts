/** Mayors and governors who sign: "Calder Mayor Jo Berg and the Governor of Orvale signed". Their places are meant. */
import type { Step, View } from "../view/view";

/** A place with the person at its head: the steps `from` up to `to` name both, the one at `place` the place. */
interface HeadOfPlace {
  place: number;
  from: number;
  to: number;
}

const HEAD = /^(?:mayors?|governors?|prefects?)$/;
const BEFORE_HEAD = /^(?:the|vice|deputy|lord|acting|then)$/;
const TOWN = /^(?:the|city|town|province|state|prefecture|county|municipality|of)$/;

/** The heads of places that sign in a sentence. */
export function signingHeads({ steps, line }: View): HeadOfPlace[] {
  if (!HEADS.test(line) || !DEED.test(line)) return [];
  const heads = steps.flatMap(({ word }, at) => (word === "^" ? (headAt(steps, at) ?? []) : []));
  if (heads.length === 0) return [];
  const { told, starts } = toldShort(steps, heads);
  return heads.filter((_, i) => SIGNS.some((pattern) => matchesAt(pattern, told, starts[i] ?? 0)));
}

const HEADS = /(?:^| )(?:mayors?|governors?|prefects?) /u;

/** The head of the place at a step, with what tells it around the place. */
function headAt(steps: readonly Step[], place: number): HeadOfPlace | undefined {
  const behind = officeBehind(steps, place);
  if (behind > place) {
    const to = namesFrom(steps, behind);
    return to > behind ? { place, from: place, to } : undefined;
  }
  let office = place - 1;
  while (TOWN.test(steps[office]?.word ?? "") && place - office < 5) office -= 1;
  if (steps[office + 1]?.word !== "of" || !HEAD.test(steps[office]?.word ?? "")) return undefined;
  let from = office;
  while (BEFORE_HEAD.test(steps[from - 1]?.word ?? "")) from -= 1;
  const comma = place + 1;
  const named = steps[comma]?.word === "," ? namesFrom(steps, comma + 1) : comma;
  // "the Mayor of Calder, Jo Berg, and"
  if (named > comma + 1) return { place, from, to: steps[named]?.word === "," ? named + 1 : named };
  const before = steps[from - 1]?.word === "," ? namesBefore(steps, from - 1) : from;
  // "Jo Berg, mayor of Calder, signed"
  if (before < from - 1) return { place, from: before, to: steps[comma]?.word === "," ? comma + 1 : comma };
  const bare = namesFrom(steps, comma);
  return { place, from, to: bare };
}

/** Behind "Calder's | mayor", "Calder City Mayor"; the place itself where no office follows. */
function officeBehind(steps: readonly Step[], place: number): number {
  let at = place + 1;
  while (
    at < place + 4 &&
    (steps[at]?.word === "'s" || /^(?:city|vice|deputy|lord|acting)$/.test(steps[at]?.word ?? ""))
  )
    at += 1;
  return HEAD.test(steps[at]?.word ?? "") ? at + 1 : place;
}

const isNamePart = (step: Step | undefined) =>
  step !== undefined && step.mention === undefined && /^\p{Lu}[\p{L}'’.-]*$/u.test(step.text);
const LONGEST_NAME = 5;

/** Where the name of a person ends that begins at a step. */
function namesFrom(steps: readonly Step[], from: number): number {
  let to = from;
  while (to - from < LONGEST_NAME && (isNamePart(steps[to]) || (to > from && steps[to]?.word === ".")))
    to += 1;
  return steps[to - 1]?.word === "." && to > from ? to - 1 : to;
}

/** Where the name of a person begins that ends before a step. */
function namesBefore(steps: readonly Step[], to: number): number {
  let from = to;
  while (to - from < LONGEST_NAME && isNamePart(steps[from - 1])) from -= 1;
  return from;
}

/** The line with one sign for each head, and where these stand in it. */
function toldShort(
  steps: readonly Step[],
  heads: readonly HeadOfPlace[],
): { told: string; starts: number[] } {
  const starts: number[] = [];
  let told = " ";
  for (let i = 0; i < steps.length; ) {
    const head = heads.find(({ from }) => from === i);
    if (head) starts[heads.indexOf(head)] = told.length;
    told += `${head ? "%" : steps[i]?.word} `;
    i = head ? head.to : i + 1;
  }
  return { told, starts };
}

const DEED =
  /(?:^| )(?:re-?)?(?:sign(?:ed|s|ing)?|ink(?:ed|s)?|conclude[ds]?|seal(?:ed|s)?|renew(?:ed|s)?|formali[sz]ed|penned|exchanged) /u;
const SIGNED =
  "(?:(?:has|have|today|yesterday|also|both|jointly|formally|then|on|\\p{L}{3,6}day|\\d+|january|february|march|april|may|june|july|august|september|october|november|december|,) ){0,4}(?:re-?)?(?:sign(?:ed|s)?|ink(?:ed|s)?|conclude[ds]?|seal(?:ed|s)?|renew(?:ed|s)?|formali[sz]ed|penned|exchanged) ";
const ONE = "(?:the )?[%@^] ";
const SIGNS = [
  // "% and % signed", "% met % and signed"
  new RegExp(`(?:${ONE}(?:, )?(?:and )?)+${SIGNED}`, "gu"),
  new RegExp(`${ONE}met (?:with )?${ONE}(?:[^ .;]+ ){0,9}?and ${SIGNED}`, "gu"),
  // "signed a memorandum with %", "was signed by % and %"
  new RegExp(
    `(?:sign(?:ed|s|ing)?|ink(?:ed|s)?|conclude[ds]?|seal(?:ed|s)?|renew(?:ed|s)?|exchanged) (?:(?!presence|witness)[^ .;]+ ){0,16}?(?:with|between|by) ${ONE}(?:(?:, )?(?:and )?${ONE})*`,
    "gu",
  ),
];

/** Whether a pattern matches somewhere around an offset. */
function matchesAt(pattern: RegExp, line: string, offset: number): boolean {
  for (const match of line.matchAll(pattern))
    if (match.index <= offset && match.index + match[0].length > offset) return true;
  return false;
}
