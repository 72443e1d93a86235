/**
 * Numbers for how a sentence bears on an agreement: its distance to the sentences that reported it, and what else these
 * report.
 */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { Deal } from "../deal";
import { isByWords } from "../event";
import { FAR, type ReadText } from "../read-text";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";

const STATUSES = ["announced", "planned", "signed", "extended", "ended"];
const DEEDS = ["sign", "extend", "end", "agree", "noun"];
const KINDS = ["headline", "heading", "item", "body"];

const SIGNING = new LinePattern(
  regex("u")`
    (?:^| )(?:signs?|signed|signing|signatures?|signatories|ink(?:s|ed)|initialled|sealed|concluded?
      |exchanged|executed|entered|hands|pens?|names?|closed|ceremony|bears?|bearing|countersigned|renewed
      |extended|agreed|struck|shook) `,
);
const MEETING = new LinePattern(
  regex("u")`
    (?:^| )(?:ceremony|signing|conference|forum|summit|visit|visited|meeting|met|reception|event|fair|expo
      |exhibition|show|gathering|congress|delegation|occasion|sidelines|margins|fringes|hotel|hall|palace
      |museum|headquarters|embassy|town|stand|castle|auditorium) `,
);
const SEVERAL = new LinePattern(
  regex("u")`
    (?:^| )(?:two|three|four|five|six|seven|eight|nine|ten|several|both|all|each|further|other|more|package
      |series|number|\d{1,2}) (?:[^ .;@]+ ){0,4}?
    (?:deals|agreements|contracts|memoranda|memorandums|mous|documents|pacts|accords|papers|instruments
      |letters|orders|them|texts|treaties|signatures) `,
);
const SAID = new LinePattern(
  regex("u")`
    (?:^| )(?:said|says|told|announced?|announces|stated|disclosed|reported|published|public|known
      |confirmed|revealed|unveiled|presented|wrote|informs?|informed|statement|release|notice|filing
      |interview) `,
);
const DENIED = new LinePattern(
  /(?:^| )(?:not|never|no|without|yet|will|would|expected|plans?|hopes?|could|may|might|due) /u,
);
const BESIDES = new LinePattern(
  /(?:^| )(?:also|separately|besides|moreover|further|furthermore|another|second|third|fourth|same|likewise|meanwhile|simultaneously|concurrently|parallel|occasion|too|other|addition|latter) /u,
);
const FORMER = new LinePattern(
  /(?:^| )(?:had|already|since|earlier|previous|previously|existing|former|first|last|ago|before|after|follows?|followed|similar|original|originally|year) /u,
);

const CUES = [SIGNING, MEETING, SEVERAL, SAID, DENIED, BESIDES, FORMER];

/** The numbers of a sentence by itself, the same for each agreement. */
function numbersOf(view: View): readonly number[] {
  view.numbers ??= CUES.map((words) => (words.in(view) ? 1 : 0));
  return view.numbers;
}

/** The numbers of an agreement with the sentence at `index` of `views`; used for places, days, sites and quantities. */
export function bearingOf(reading: ReadText, deal: Deal, index: number): readonly number[] {
  const { bearings } = reading;
  if (reading.deals.length > MANY) return bearingAt(reading, deal, index);
  let ofDeal = bearings.get(deal);
  if (!ofDeal) {
    ofDeal = [];
    bearings.set(deal, ofDeal);
  }
  ofDeal[index] ??= bearingAt(reading, deal, index);
  return ofDeal[index];
}

/** For more agreements, keeping the answers would take too much memory. */
const MANY = 50;

function bearingAt(reading: ReadText, deal: Deal, index: number): number[] {
  const { deals, views, owners, dealsAt, order } = reading;
  const view = views[index];
  if (!view) throw new RangeError("There is no such sentence.");
  const owner = owners[index];
  const first = deal.events[0]?.view.number ?? 0;
  let near = FAR;
  let other = FAR;
  // The nearest; of two equally near, the earlier.
  for (let step = 0; step < 2 * FAR - 1 && (near === FAR || other === FAR); step++) {
    const off = (step + 1) >> 1;
    const away = step % 2 === 1 ? off : 0 - off;
    const there = dealsAt.get(view.number - away);
    if (!there) continue;
    if (near === FAR && there.has(deal)) near = away;
    if (other === FAR && there.size > (there.has(deal) ? 1 : 0)) other = away;
  }
  const from = view.number - near;
  const [low, high] = near < 0 ? [view.number, from] : [from, view.number];
  const passed = new Set<Deal>();
  for (let number = low + 1; number < high; number++)
    for (const one of dealsAt.get(number) ?? []) if (one !== deal && passed.size < 4) passed.add(one);
  const between = passed.size;
  const reported = dealsAt.get(view.number);
  const here = reported ? reported.size - (reported.has(deal) ? 1 : 0) : 0;
  const before = order.get(deal) ?? 0;
  const named = partiesOf(view);
  let own = 0;
  for (const party of deal.parties) if (named.has(party)) own += 1;
  const opening = deal.events[0];
  const block = opening?.view.sentence.block ?? 0;
  return [
    bounded(view.number - first),
    near,
    other,
    Math.min(4, here),
    Math.min(4, between),
    Math.max(-6, Math.min(6, view.sentence.block - block)),
    KINDS.indexOf(view.sentence.kind),
    Math.min(30, view.number),
    Math.min(8, deals.length),
    Math.min(8, before),
    STATUSES.indexOf(deal.status.value),
    DEEDS.indexOf(opening?.deed ?? ""),
    owner === deal ? 2 : owner ? 1 : 0,
    Math.min(3, own),
    Math.min(4, named.size - own),
    opening && isByWords(opening) ? 1 : 0,
    ...numbersOf(view),
    ...(opening ? numbersOf(opening.view) : []),
  ];
}

function bounded(value: number): number {
  return Math.max(-FAR, Math.min(FAR, value));
}

/** The parties that a sentence names, kept since a table may be one sentence and is asked about for each row. */
function partiesOf(view: View): ReadonlySet<Entity> {
  view.parties ??= new Set(view.named);
  return view.parties;
}
