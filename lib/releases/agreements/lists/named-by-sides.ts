/**
 * Reads several documents that a text only tells apart by their sides: "those between A and B; between C and D", "by A
 * and B on ports, and by C and D on rail", "A and B (ports), C and D (rail)", "the second, between C and D".
 */
import type { Entity } from "../../entities/entity";
import type { Context } from "../context";
import { HOW_MANY, INSTRUMENT } from "../cues/cue-words";
import { HEARD, NEGATED, UNSURE } from "../cues/doubt";
import { type DealEvent, eventIn } from "../event";
import { LinePattern } from "../view/line-pattern";
import { stepAt, type View, wordsFrom } from "../view/view";

const PAPERS =
  "(?:agreements|contracts|memoranda|memorandums|mous|letters of (?:intent|interest)|deals|accords|leases|pacts|partnerships|licen[cs]es|protocols|treaties|documents|papers|instruments|declarations|arrangements|texts)";
/** A party with what describes it: "the Danish shipyard @ ( @ )". */
const SIDE = "(?:\\^ |'s |(?!(?:and|with|between|by|x) )[\\p{Ll}-]+ ){0,6}?@ (?:\\( @ \\) )?";
const PAIR = `${SIDE}(?:and|with|[/&–-]|x) ${SIDE}`;
/** What it is about. */
const MATTER = "\\( [^()@]{1,60} \\) ";
/** What parts one from the next. */
const NEXT =
  "(?:[;,] |and )(?:and |as well as |plus )?(?:also |finally |lastly )?(?:(?:one|another|those|that) )?";

const SIGNED = "(?:signed|inked|concluded|sealed|exchanged|initialled|agreed|reached|made|announced)";

/** How two pairs in a row are written; beside it, how each of them is found in the line. */
const LISTS = [
  {
    // "MoUs were signed, among them those between A and B; between C and D"
    list: `(?:^| )${PAPERS} (?:[^ .@]+ ){0,20}?between ${PAIR}(?:[^ .]+ ){0,40}?${NEXT}between ${PAIR}`,
    one: `between (?<pair>${PAIR})`,
  },
  {
    // "Memoranda were signed by A and B on dams, and by C and D on masts"
    list: `(?:^| )${PAPERS} (?:[^ .@]+ ){0,14}?(?:were|have been) (?:\\p{Ll}+ )?${SIGNED} (?:[^ .;@]+ ){0,8}?by ${PAIR}(?:[^ .;@]+ ){0,24}?${NEXT}by ${PAIR}`,
    one: `(?:^| )by (?<pair>${PAIR})`,
  },
  {
    // "A and B (dams), C and D (masts) signed memoranda"
    list: `(?:^| )${PAIR}${MATTER}(?:, and|[;,]|and) ${PAIR}${MATTER}(?=(?:[^ .;]+ ){0,60}?${SIGNED} (?:[^ .;@]+ ){0,6}?${PAPERS} )`,
    one: `(?<pair>${PAIR})\\( `,
  },
].map(({ list, one }) => ({ list: new LinePattern(new RegExp(list, "u")), one: new RegExp(one, "gu") }));

/** "Its partners are B (a contract for …) and C (a memorandum on …)": each with its document in brackets. */
const DOCUMENT = `@ \\( (?:an? |the |its )?(?:(?!with |between )[\\p{L}\\d-]+ ){0,4}?${INSTRUMENT} [^()@]*\\) `;
const WITH_DOCUMENT = new LinePattern(new RegExp(DOCUMENT, "u"));
const EACH_WITH_DOCUMENT = new RegExp(DOCUMENT, "gu");

/** "The second, between C and D, covers rails." */
const ORDINAL = new LinePattern(
  new RegExp(
    `(?:^|[;,.] |(?:^| )(?:and|while) )(?:the |a |an )?(?:first|second|third|fourth|fifth|sixth|seventh|last|other|another|final|latter|former)(?: (?:one|of (?:these|them|the (?:${HOW_MANY}|${PAPERS}))))?(?: ,)?(?: which)?(?: (?:is|was|were|has been))?(?: ${SIGNED})? (?:between|by) (?<pair>${PAIR})`,
    "u",
  ),
);
/** "Two pacts were signed": documents that the next sentences tell one by one. */
const SEVERAL = new LinePattern(
  new RegExp(
    `(?:^| )(?:${HOW_MANY}|both|these|a (?:number|series|pair|set) of) (?:[^ .;@]+ ){0,4}?${PAPERS} `,
    "u",
  ),
);
/** How many sentences above may count them. */
const ABOVE = 6;

/** One agreement with each pair of sides; two or more where the sentence lists them. */
export function namedBySides(view: View, views: readonly View[], context: Context): DealEvent[] {
  const events = findNamed(view, views, context);
  // Few sentences get this far, and doubts take longest to look for.
  const isDoubtful = () => [NEGATED, UNSURE, HEARD].some((pattern) => pattern.in(view));
  return events.length > 0 && isDoubtful() ? [] : events;
}

function findNamed(view: View, views: readonly View[], context: Context): DealEvent[] {
  for (const { list, one } of LISTS) {
    if (!list.in(view)) continue;
    const events = [...view.line.matchAll(one)].flatMap((pair) =>
      eventOf(
        view,
        pair.index + pair[0].indexOf(pair.groups?.pair ?? ""),
        pair.groups?.pair ?? "",
        view.line,
      ),
    );
    if (events.length > 1) return events;
  }
  const bracketed = withDocuments(view, context);
  if (bracketed.length > 1) return bracketed;
  const match = ORDINAL.matchIn(view);
  const above = match ? views.slice(-ABOVE - 1, -1).findLast((one) => SEVERAL.in(one)) : undefined;
  const pair = match?.groups?.pair;
  return match && above && pair && !NEGATED.in(above) && !UNSURE.in(above)
    ? eventOf(view, match.index + match[0].lastIndexOf(pair), pair, above.line)
    : [];
}

/** One agreement with each party whose document stands in brackets behind it. */
function withDocuments(view: View, { publisher, topic, focus }: Context): DealEvent[] {
  if (!WITH_DOCUMENT.in(view)) return [];
  const partners = [...view.line.matchAll(EACH_WITH_DOCUMENT)].map(({ index }) => stepAt(view, index));
  const [first] = partners;
  if (first === undefined || partners.length < 2) return [];
  const others = partners.flatMap((at) => view.steps[at]?.parties ?? []);
  const [subject] = view.steps.slice(0, first).flatMap(({ parties, bracket }) => (bracket ? [] : parties));
  const who = subject ?? publisher ?? topic ?? focus;
  if (!who || others.includes(who)) return [];
  return partners.flatMap((at) => {
    const [one] = view.steps[at]?.parties ?? [];
    return one
      ? eventWith(view, {
          from: at,
          to: at + 1,
          parties: [who, one],
          words: view.line,
          cue: wordsFrom(view, at).slice(0, 120),
        })
      : [];
  });
}

/** The event of a pair at an offset of the line; `words` say whether it was signed. */
function eventOf(view: View, offset: number, pair: string, words: string): DealEvent[] {
  const from = stepAt(view, offset);
  const to = stepAt(view, offset + pair.length - 1) + 1;
  const parties = new Set<Entity>();
  for (const step of view.steps.slice(from, to))
    if (!step.bracket) for (const one of step.parties) parties.add(one);
  return parties.size === 2
    ? eventWith(view, { from, to, parties: [...parties], words, cue: view.line.slice(0, 200) })
    : [];
}

function eventWith(
  view: View,
  { words, ...given }: { from: number; to: number; parties: Entity[]; cue: string; words: string },
): DealEvent[] {
  const signed = / (?:signed|inked|concluded|sealed|exchanged|initialled) /u.test(words);
  return [
    eventIn(view, { ...given, status: signed ? "signed" : "announced", separate: true, rule: "listed" }),
  ];
}
