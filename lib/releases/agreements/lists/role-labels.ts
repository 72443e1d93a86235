/**
 * Reads notices that label each side: "Client: A. Contractor: B.", "Seller    A" and "Buyer    B" on lines of their
 * own.
 */

import { isDay } from "../../dates/calendar";
import type { ReleaseDocument } from "../../document";
import type { Entity } from "../../entities/entity";
import { union } from "../../entities/party-sets";
import { NOT_ALONE, type Side, sideOf } from "../../text/party-labels";
import { regex } from "../../text/regex";
import { textAt } from "../../text/tokens";
import type { Context } from "../context";
import { type DealEvent, eventIn } from "../event";
import { groupsOf } from "../sides/groups";
import { otherThan } from "../sides/headless";
import { datesIn } from "../signing/when";
import { type View, wordAt } from "../view/view";

interface Labelled {
  side: Side;
  /** The label counts even without one for the other side. */
  alone: boolean;
  parties: readonly Entity[];
}

/** How many sentences may follow without another label. */
const FAR = 6;
/** The most sentences in a notice; where its labels come to nothing, reading starts again at the next one. */
const LONGEST_NOTICE = 100;
const LONGEST_LABEL = 4;
/** The same in tender forms, which say much between two parties. */
const FAR_IN_FORMS = 16;

/**
 * The agreements of a notice that opens with this sentence, one for each lot, and the number of the sentence after it.
 */
export function labelledEvents(
  document: ReleaseDocument,
  view: View,
  viewAt: (number: number) => View | undefined,
  context: Context,
): { events: DealEvent[]; to: number } | undefined {
  const { text } = document;
  const first = labelsOf(view, text, viewAt);
  if (first.length === 0) return undefined;
  const far = NAME_LABEL.test(view.line) ? FAR_IN_FORMS : FAR;
  const all = [...first];
  let words = view.line;
  let to = view.number + 1;
  let lots = 0;
  let signing = {};
  for (const back of [3, 2, 1]) {
    const above = viewAt(view.number - back);
    if (above && LOT.test(above.line)) lots += 1;
    if (above && WHEN_AND_WHERE.test(above.line)) {
      signing = { ...signing, ...signingIn(document, above) };
      words += above.line;
    }
  }
  const end = view.number + LONGEST_NOTICE;
  for (let number = to; number < Math.min(to + far, end); number++) {
    const next = viewAt(number);
    if (!next) break;
    if (LOT.test(next.line)) lots += 1;
    const more = labelsOf(next, text, viewAt);
    words += next.line;
    signing = { ...signing, ...signingIn(document, next) };
    if (more.length === 0) continue;
    all.push(...more);
    to = number + 1;
  }
  const sides = new Set(all.map(({ side }) => side));
  const named = [...new Set(all.flatMap(({ parties }) => parties))];
  const other =
    sides.size < 2 && !(sides.has("other") && named.length > 1) ? otherThan(named, context) : undefined;
  if (sides.size < 2 && (!other || !all.some(({ alone }) => alone))) return undefined;
  const parties = other ? [other, ...named] : named;
  if (parties.length < 2) return undefined;
  const sets = lots > 1 ? byLot(all, other) : undefined;
  return {
    to,
    events: (sets ?? [parties]).map((set) =>
      eventIn(view, {
        deed: "agree",
        ...signing,
        cue: words.slice(0, 300),
        parties: set,
        status: SIGNED.test(words) ? "signed" : "announced",
        separate: sets !== undefined,
        rule: "labelled sides",
      }),
    ),
  };
}

/** A line that opens one of several awards: "Lot 2: trams". */
const LOT =
  /(?:^| )(?:lot|package|part|item|section) (?:no \. |nr \. )?(?:\d+|[a-f]|[ivx]+) [:.–—-] |^lot (?:no|nr|number) (?:\. )?(?:: )?\d+ $/u;

/** One agreement for each party that gets a lot of its own, with the awarding party. */
function byLot(all: readonly Labelled[], other: Entity | undefined): Entity[][] | undefined {
  const counts = new Map<Side, number>();
  for (const { side } of all) counts.set(side, (counts.get(side) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most || most[1] < 2) return undefined;
  const awards = [...new Set(all.flatMap(({ side, parties }) => (side === most[0] ? [] : parties)))];
  const [one = other] = awards;
  if (!one || awards.length > 1) return undefined;
  const sets = all.filter(({ side }) => side === most[0]).map(({ parties }) => union([one], parties));
  return sets.every((set) => set.length > 1) ? sets : undefined;
}

const WHEN_AND_WHERE = regex("u")`
  ^(?:• |- )?(?:the )?(?:(?:contract |agreement )?sign(?:ing|ed|ature)
    (?: (?:date|day|on|of|place|and|in|at|the|contract|agreement)){0,5}
    |(?:date|day|place)
     (?: (?:and|of|date|day|place|the|contract|agreement|signing|signature|conclusion)){0,6}) (?::|\d|\^|on)
`;

/** The day and the place on a line with such a label. */
function signingIn(document: ReleaseDocument, view: View | undefined): Pick<DealEvent, "date" | "place"> {
  if (!view || !WHEN_AND_WHERE.test(view.line) || !/(?:sign|place)/u.test(view.line)) return {};
  const [day] = datesIn(document, view.sentence.start, view.sentence.end);
  const at = view.steps.find(({ word, mention }) => word === "^" && mention);
  return {
    ...(day && isDay(day.value) ? { date: { ...day, resolvedValue: day.value } } : {}),
    ...(at?.mention ? { place: { place: at.mention.entity, start: at.start, end: at.end } } : {}),
  };
}

const SIGNED =
  /(?:^| )(?:signed|concluded|date(?: and place)? of (?:signature|signing|conclusion)|signing date) /u;

/** The labelled sides of a sentence: the label is at the start of it or of a line, or after a full stop. */
function labelsOf(view: View, text: string, viewAt: (number: number) => View | undefined): Labelled[] {
  const { steps } = view;
  if (!steps.some(({ parties }) => parties.length > 0)) return [];
  const out: Labelled[] = [];
  for (const group of groupsOf(view)) {
    const label = labelBefore(view, group.from, text);
    const side = label && (NAME.test(label) ? sideAbove(view, viewAt) : sideOf(label));
    if (side && label) out.push({ side, alone: !NOT_ALONE.test(label), parties: group.entities });
  }
  return out;
}

const NAME = /^(?:official |full |legal )?name$/u;
const NAME_LABEL = /^(?:official |full |legal )?name : /u;
/** The most lines between a section's head and the name in it. */
const SECTION = 4;

/**
 * The side that the head of a form's section asks for: "Name and address of the contractor", with "Official name: X"
 * below.
 */
function sideAbove({ number }: View, viewAt: (number: number) => View | undefined): Side | undefined {
  for (let above = number - 1; above >= number - SECTION; above--) {
    const words =
      viewAt(above)
        ?.line.replace(/(?: :)? $/u, "")
        .split(" ") ?? [];
    if (words.length > LONGEST_HEAD) continue;
    const side = sideOf(words.slice(-2).join(" ")) ?? sideOf(words.slice(-1).join(" "));
    if (side) return side;
  }
  return undefined;
}

const LONGEST_HEAD = 14;

/** The label before a name, which ends at a colon or a wide gap. */
function labelBefore({ steps }: View, at: number, text: string): string | undefined {
  let end = at;
  while (end > 0 && /^(?:the|\^|'s)$/.test(wordAt(steps, end - 1))) end -= 1;
  const before = steps[end - 1];
  const name = steps[end];
  if (!before || !name) return undefined;
  const colon = before.word === ":";
  const wide = /\t| {2}/.test(text.slice(before.end, name.start));
  const plain = before.word === "to" || before.word === "by";
  if (!colon && !wide && !plain) return undefined;
  const last = colon ? end - 1 : end;
  for (let from = last - 1; from >= Math.max(0, last - LONGEST_LABEL); from--) {
    const opens =
      from === 0 ||
      /^[.;:•▪*–-]$/.test(wordAt(steps, from - 1)) ||
      text.slice(steps[from - 1]?.end ?? 0, steps[from]?.start ?? 0).includes("\n") ||
      // The full stop may belong to the name before: "Ltd. Works:".
      (colon && steps[from - 1]?.parties.length && /\.$/u.test(textAt(steps, from - 1)));
    if (!opens) continue;
    const words = steps.slice(from, last);
    if (words.some(({ parties }) => parties.length > 0)) return undefined;
    const label = words.map(({ word }) => word).join(" ");
    return plain && !/ (?:to|by)$/u.test(label) ? undefined : label;
  }
  return undefined;
}
