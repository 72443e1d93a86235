/**
 * Reads persons who sign for a place as that place: "Calder Mayor Jo Berg and the Governor of Orvale signed", "the
 * Ambassador of Chile and Kenyan President Ann Lee".
 */

import { demonymCountry, knownPlace } from "../../places/gazetteer";
import { matchesIn } from "../../text/matches";
import { MONTHS } from "../../text/months";
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";
import { type Step, type View, wordAt } from "../view/view";

/**
 * A place with the person at its head: `place` is the step of the place or its adjective, `from` to `to` (exclusive)
 * the whole.
 */
interface HeadOfPlace {
  place: number;
  from: number;
  to: number;
}

const HEAD = /^(?:mayors?|governors?|prefects?)$/;
/** Offices that sign only for countries. */
const OF_STATE = /^(?:presidents?|ambassadors?|premiers?|commissioners?|ministers?)$/;
/** Offices that do so only behind another word: "prime minister", "high commissioner". */
const OF_MORE = /^(?:commissioners?|ministers?)$/;
const MORE = /^(?:prime|foreign|high)$/;
const BEFORE_HEAD = /^(?:the|vice|deputy|lord|acting|then|prime|foreign|high|its|his|her|visiting)$/;
const TOWN = /^(?:the|city|town|province|state|prefecture|county|municipality|republic|kingdom|of)$/;

/** The heads of places that sign in a sentence. */
export function signingHeads({ steps, line }: View): HeadOfPlace[] {
  if (!HEADS.test(line) || !DEED.test(line)) return [];
  const heads = steps.flatMap((step, at) => (isPlace(step) ? (headAt(steps, at) ?? []) : []));
  if (heads.length === 0) return [];
  const { told, starts } = shortened(steps, heads);
  return heads.filter((_, i) => {
    const at = starts[i] ?? 0;
    return !WATCHES.test(told.slice(0, at)) && SIGNS.some((pattern) => matchesAt(pattern, told, at));
  });
}

const HEADS =
  /(?:^| )(?:mayors?|governors?|prefects?|presidents?|ambassadors?|premiers?|high commissioners?|(?:prime|foreign) ministers?) /u;

/** "In the presence of % and %": onlookers. */
const WATCHES = regex("u")`
  (?:presence|witness(?:es|ed)?|attend(?:ed|ance)|watched|overseen|hosted|supervision|auspices|patronage
    |invitation|delegation(?: led)?|visit) (?:of|by) (?:(?:the|his|her|excellency|[%@^]|,|and) )*$
`;

/** Whether a step is a place, or the adjective of a country. */
const isPlace = ({ word, text, mention }: Step) =>
  word === "^" || (mention === undefined && /^\p{Lu}/u.test(text) && Boolean(demonymCountry(text)));

/** Whether an office at a step is one that signs for the place at another. */
function isHead(steps: readonly Step[], office: number, place: number): boolean {
  const word = wordAt(steps, office);
  const { text = "", mention } = steps[place] ?? {};
  const isAdjective = mention === undefined;
  if (HEAD.test(word)) return !isAdjective;
  if (!OF_STATE.test(word) || (OF_MORE.test(word) && !MORE.test(wordAt(steps, office - 1)))) return false;
  return isAdjective || knownPlace(text)?.kind === "country";
}

/** The head of the place at a step, from the words around the place. */
function headAt(steps: readonly Step[], place: number): HeadOfPlace | undefined {
  const behind = officeBehind(steps, place);
  if (behind > place) {
    const named = pastPost(steps, behind);
    const comma = steps[named]?.word === "," ? named + 1 : named;
    const to = namesFrom(steps, comma);
    if (to > comma && (comma === named || steps[to]?.word === ",")) return { place, from: place, to };
    const before = steps[place - 1]?.word === "," ? namesBefore(steps, place - 1) : place;
    // "Jo Berg, Italian ambassador to Kenya"
    return before < place - 1 ? { place, from: before, to: named } : undefined;
  }
  if (steps[place]?.word !== "^") return undefined;
  let office = place - 1;
  while (TOWN.test(wordAt(steps, office)) && place - office < 5) office -= 1;
  if (!/^(?:of|extraordinary)$/.test(wordAt(steps, office + 1)) || !isHead(steps, office, place))
    return undefined;
  let from = office;
  while (BEFORE_HEAD.test(wordAt(steps, from - 1))) from -= 1;
  const comma = pastPost(steps, place + 1);
  const named = steps[comma]?.word === "," ? namesFrom(steps, comma + 1) : comma;
  // "the Mayor of Calder, Jo Berg, and"
  if (named > comma + 1) return { place, from, to: steps[named]?.word === "," ? named + 1 : named };
  const before = steps[from - 1]?.word === "," ? namesBefore(steps, from - 1) : from;
  // "Jo Berg, mayor of Calder, signed"
  if (before < from - 1) return { place, from: before, to: steps[comma]?.word === "," ? comma + 1 : comma };
  const bare = namesFrom(steps, comma);
  return { place, from, to: bare };
}

/**
 * The step of the office after a place: "Calder's | mayor", "Calder City Mayor"; the place's own step if there is none.
 */
function officeBehind(steps: readonly Step[], place: number): number {
  let at = place + 1;
  while (
    at < place + 4 &&
    (steps[at]?.word === "'s" ||
      /^(?:city|vice|deputy|lord|acting|prime|foreign|high)$/.test(wordAt(steps, at)))
  )
    at += 1;
  return isHead(steps, at, place) ? at + 1 : place;
}

/** Skips an ambassador's post, such as "to Kenya". */
function pastPost(steps: readonly Step[], from: number): number {
  if (steps[from]?.word !== "to") return from;
  const place = steps[from + 1]?.word === "the" ? from + 2 : from + 1;
  return /^[@^]$/.test(wordAt(steps, place)) ? place + 1 : from;
}

const isNamePart = (step: Step | undefined) =>
  step !== undefined && step.mention === undefined && /^\p{Lu}[\p{L}'’.-]*$/u.test(step.text);
const LONGEST_NAME = 5;

/** The step after a person's name that begins at a step. */
function namesFrom(steps: readonly Step[], from: number): number {
  let to = from;
  while (to - from < LONGEST_NAME && (isNamePart(steps[to]) || (to > from && steps[to]?.word === ".")))
    to += 1;
  return steps[to - 1]?.word === "." && to > from ? to - 1 : to;
}

/** The first step of a person's name that ends before a step. */
function namesBefore(steps: readonly Step[], to: number): number {
  let from = to;
  while (to - from < LONGEST_NAME && isNamePart(steps[from - 1])) from -= 1;
  return from;
}

/** The line with one sign for each head, and the offsets of these signs. */
function shortened(
  steps: readonly Step[],
  heads: readonly HeadOfPlace[],
): { told: string; starts: number[] } {
  const starts: number[] = [];
  let line = " ";
  for (let i = 0; i < steps.length; ) {
    const head = heads.find(({ from }) => from === i);
    if (head) starts[heads.indexOf(head)] = line.length;
    line += `${head ? "%" : steps[i]?.word} `;
    i = head ? head.to : i + 1;
  }
  return { told: line, starts };
}

const DEED =
  /(?:^| )(?:re-?)?(?:sign(?:ed|s|ing)?|ink(?:ed|s)?|conclude[ds]?|seal(?:ed|s)?|renew(?:ed|s)?|formali[sz]ed|penned|exchanged|put (?:their|his|her) (?:signatures?|names?|pens?)) /u;
const SIGNED = oneLine`
  (?:(?:has|have|today|yesterday|also|both|jointly|formally|then|on|\p{L}{3,6}day|\d+|${MONTHS}|,) ){0,4}
  (?:re-?)?(?:sign(?:ed|s)?|ink(?:ed|s)?|conclude[ds]?|seal(?:ed|s)?|renew(?:ed|s)?|formali[sz]ed|penned
    |exchanged|put (?:their|his|her) (?:signatures?|names?|pens?)) `;
const ONE = "(?:the )?[%@^] ";
const SIGNS = [
  // "% and % signed", "% met % and signed"
  new RegExp(`(?:${ONE}(?:, )?(?:and )?)+${SIGNED}`, "gu"),
  new RegExp(`${ONE}met (?:with )?${ONE}(?:[^ .;]+ ){0,9}?and ${SIGNED}`, "gu"),
  // "documents were signed following talks between % and %"
  regex("gu")`
    (?:signed|inked|concluded|sealed) (?:[^ .;@^%]+ ){0,5}?
    (?:following|after|during|at|in) (?:[^ .;@^%]+ ){0,4}?
    (?:talks|meeting|negotiations|summit|consultations) (?:between|of) ${ONE}(?:, )?and ${ONE}
  `,
  // "signed a memorandum with %", "was signed by % and %"
  new RegExp(
    `(?:sign(?:ed|s|ing)?|ink(?:ed|s)?|conclude[ds]?|seal(?:ed|s)?|renew(?:ed|s)?|exchanged) (?:(?!presence|witness)[^ .;]+ ){0,16}?(?:with|between|by) ${ONE}(?:(?:, )?(?:and )?${ONE})*`,
    "gu",
  ),
];

/** Whether a pattern matches around an offset. */
function matchesAt(pattern: RegExp, line: string, offset: number): boolean {
  for (const match of matchesIn(pattern, line))
    if (match.index <= offset && match.index + match[0].length > offset) return true;
  return false;
}
