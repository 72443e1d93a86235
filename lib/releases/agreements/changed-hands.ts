/**
 * Finds agreements in sentences that say what changed hands: "70 per cent of X went to B", "B took the mills in Tarn,
 * for $9 million".
 */

import type { Entity } from "../entities/entity";
import { union } from "../entities/party-sets";
import { oneLine } from "../text/one-line";
import { regex } from "../text/regex";
import type { Context } from "./context";
import { HEARD, NEGATED, UNSURE } from "./cues/doubt";
import type { Deal } from "./deal";
import { type DealEvent, eventIn } from "./event";
import { type Group, groupsOf } from "./sides/groups";
import { LinePattern } from "./view/line-pattern";
import type { View } from "./view/view";

/** What was read before such a sentence. */
export interface ReportedBefore {
  context: Context;
  deals: readonly Deal[];
  /** The sentences up to and including this one. */
  views: readonly View[];
}

const PART = oneLine`
  (?:(?:\d[^ ;]*|[\p{L}-]+) (?:per cent|percent|%|pc) (?:(?:stake|share|holding|interest) )?
    |(?:the |an? |its |their |his |her |remaining |all |further |last |other |first |another )*
     (?:half|majority|minority|third|quarter|stake|shares?|shareholding|holding|interest|control|whole|rest
       |remainder)(?: |of it )(?:(?!of |in )[^ .;,@]+ ){0,3}?)
`;
const GOES = oneLine`
  (?:(?:also |now |then |finally |later )*
    (?:went|goes|go|passe[ds]|pass|moved?|fell|(?:has|have|had) (?:gone|passed|fallen)
      |(?:was|were|has been|have been) (?:passed|handed|transferred|sold|let go|ceded|disposed of|divested))
    (?: over| on)?)
`;
/** "70 per cent of X went to | B", "the remaining stake in X has passed to | B" */
const PART_GOES = new LinePattern(
  new RegExp(
    `(?:^|[.:;–—] |, |and )${PART}(?:of|in) (?:(?!to )[^ .;]+ ){1,12}?${GOES} (?:(?!from )[^ .;,@]+ ){0,4}?to (?=(?:the |an? |\\^ |'s |-based |-owned |[\\p{L}-]+ ){0,5}@)`,
    "u",
  ),
);
/** "The rights have gone from A to | B", "control of X passed from A to | B" */
const PASSES = new LinePattern(
  regex("u")`
    (?:^| )(?:control|rights?|licen[cs]es?|concessions?|stake|shares?|shareholding|majority|ownership
      |operation|franchise|title|sponsorship|mandate|business|contract|mill|plant|works|estate|mine) (?:
      (?:of|to|in|for) (?:(?!from )[^ .;]+ ){1,8}?)?${GOES} from (?:the |\^ |'s |-based |[\p{L}-]+ ){0,5}
    @ (?:[^ .;,@]+ ){0,2}?to (?=(?:the |\^ |'s |-based |[\p{L}-]+ ){0,5}@)
  `,
);
/** "Is now majority-owned by | B", "B is now the main owner of | X" */
const NOW_OWNED = new LinePattern(
  regex("u")`
    (?:^| )@ (?:\( [^()]{1,40} \) )?
    (?:is|are|has become|have become|became|will be) (?:now |henceforth |since then |thus ){1,2}(?:also )?
    (?:majority-|wholly-|fully-|co-|jointly-)?(?:(?:majority|wholly|fully|mostly|entirely) )?
    (?:owned|controlled|held) by (?=(?:the |\^ |'s |-based |[\p{L}-]+ ){0,4}@)
    |(?:^| )@ (?:\( [^()]{1,40} \) )?(?:is|has become|became) (?:now |henceforth |thus )(?:the |its )?
     (?:new |sole |main |majority |largest |controlling |biggest )+
     (?:owner|shareholder|proprietor|investor) (?:of|in) (?=(?:the |\^ |'s |-based |[\p{L}-]+ ){0,4}@)
  `,
);
/** "X and Y to B, in May, for 6.4 billion dollars": a line of a list of what was sold. */
const NO_VERB_TO =
  /^(?:[▪•*–-] )?(?:\^ [:.–—,-] )?(?:the )?@ (?:(?:, |and )(?:the )?@ )*to (?:the )?(?:\^ 's |\^ |-based |[\p{L}-]+ ){0,3}@ (?=[,:(–—-] |for |in |at |\. )/u;
/** "Took the mills in Tarn, for 1.2 billion", "got the port for a price of $9 million" */
const TOOK_WORKS = new LinePattern(
  regex("u")`
    (?:^| )(?:took|takes|has taken|have taken|got|gets|picked up|picks up) (?:over )?
    (?:the|its|their|both|all|two|three|four|five|six|\d+) (?:\^ (?:'s )?
      |(?!for |of |in |at |to )[\p{L}-]+ ){0,4}?
    (?:works|plants?|mills?|factor(?:y|ies)|business(?:es)?|operations?|activities|estates?|mines?|stores?
      |shops|hotels?|farms?|branches|division|unit|arm|subsidiary|assets|terminals?|refiner(?:y|ies)
      |brewer(?:y|ies)|portfolio|network|quarr(?:y|ies)) (?:(?!from |to )[^ .;@]+ ){0,6}?(?:, )?
    (?:for|at|paying) (?:[^ .;@]+ ){0,6}?(?:\p{Sc}|\d)
  `,
);
/** "Signed this week for | B, at $1.1 billion": a purchase. */
const SIGNED_FOR_PRICE = new LinePattern(
  regex("u")`
    (?:^| )(?:signs?|signed) (?:(?:this|last|on|in|yesterday|today|also|just) ?(?:[\p{L}\d]+ ){0,2})?
    for (?=(?:the |\^ |'s |-based |[\p{L}-]+ ){0,5}@ (?:[^ .;]+ ){0,12}?(?:at|for) (?:[^ .;,@]+ ){0,3}?
      (?:\p{Sc}|(?:\p{L}{1,2}\p{Sc}|usd|eur|gbp|brl|inr|cny|jpy|chf|cad|aud) ))
  `,
);
/** "Took the neighbour, X, from | B", "has taken X off | B" */
const TOOK_FROM = new LinePattern(
  regex("u")`
    (?:^| )(?:took|takes|has taken|have taken|had taken|got|prised|wrested) (?:
      (?:the|its|their|a|an|over) (?:[\p{L}-]+ ){0,3}(?:, )?)?@ (?:, )?
    (?:from|off) (?=(?:the |its owner (?:, )?|\^ |'s |-based |[\p{L}-]+ ){0,4}@)
  `,
);

/** The agreements by which a sentence says that something changed hands. */
export function changedHands(view: View, before: ReportedBefore): DealEvent[] {
  const { line } = view;
  if (view.refused || NEGATED.test(line) || UNSURE.test(line) || HEARD.test(line)) return [];
  const groups = groupsOf(view);
  for (const [pattern, read] of WAYS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const event = read({ view, groups, match, end: match.index + match[0].length, before });
    return event ? [event] : [];
  }
  return [];
}

/** A sentence with the words that say what changed hands. */
interface Telling {
  view: View;
  groups: readonly Group[];
  match: RegExpExecArray;
  /** Where these words end. */
  end: number;
  before: ReportedBefore;
}
type Way = (telling: Telling) => DealEvent | undefined;

const partGoes: Way = ({ view, groups, match, end, before }) => {
  const takers = behind(view, groups, end);
  const from = groups.find(({ preposition }) => preposition === "from")?.entities;
  const seller = from?.[0] ?? sellerBefore(takers, before);
  return seller && takers.length > 0
    ? eventOf(view, match, [seller, ...takers], "invest", "sold")
    : undefined;
};

const passes: Way = ({ view, groups, match, end }) => {
  const giver = groups.findLast(
    ({ to, preposition }) => preposition === "from" && (view.offsets[to] ?? 0) <= end,
  );
  const parties = [...(giver?.entities ?? []), ...behind(view, groups, end)];
  return giver && parties.length === 2 ? eventOf(view, match, parties, "give", "transferred") : undefined;
};

const nowOwned: Way = ({ view, groups, match, end, before }) => {
  const others = behind(view, groups, end);
  const one = groups.findLast(({ to }) => (view.offsets[to] ?? 0) <= end);
  const parties = union(one?.entities ?? [], others);
  const isReported = before.deals.some(
    (deal) =>
      others.some((party) => deal.parties.includes(party)) &&
      deal.events.some((event) => event.view.sentence.block === view.sentence.block),
  );
  return parties.length === 2 && !isReported
    ? eventOf(view, match, parties, "invest", "acquired stake")
    : undefined;
};

const tookFrom: Way = ({ view, groups, match, end, before }) => {
  const sellers = behind(view, groups, end);
  const taker = actorBefore(view, groups, match.index, before);
  return taker && sellers.length > 0 && !sellers.includes(taker)
    ? eventOf(view, match, [taker, ...sellers], "buy", "acquired")
    : undefined;
};

const signedForPrice: Way = ({ view, groups, match, end, before }) => {
  const bought = behind(view, groups, end);
  const taker = actorBefore(view, groups, match.index, before);
  return taker && bought.length > 0 && !bought.includes(taker)
    ? { ...eventOf(view, match, [taker, ...bought], "buy", "acquisition"), status: "signed" }
    : undefined;
};

/** What one took, where only the text around says from whom. */
const takenFromSeller =
  (takersIn: (telling: Telling) => Group | undefined): Way =>
  (telling) => {
    const takers = takersIn(telling)?.entities ?? [];
    const [taker, other] = takers;
    const seller = taker && !other ? sellerBefore(takers, telling.before) : undefined;
    return seller && taker
      ? eventOf(telling.view, telling.match, [seller, taker], "buy", "acquisition of what was sold")
      : undefined;
  };

/** The first whose words are in a sentence reads it. */
const WAYS: readonly [Pick<LinePattern, "exec">, Way][] = [
  [PART_GOES, partGoes],
  [PASSES, passes],
  [NOW_OWNED, nowOwned],
  [TOOK_FROM, tookFrom],
  [SIGNED_FOR_PRICE, signedForPrice],
  [
    NO_VERB_TO,
    takenFromSeller(({ view: { offsets, line }, groups, end }) =>
      groups.findLast(({ to }) => (offsets[to] ?? line.length) <= end),
    ),
  ],
  [
    TOOK_WORKS,
    takenFromSeller(({ view: { offsets }, groups, match: { index } }) =>
      groups.findLast(({ to, preposition }) => (offsets[to] ?? 0) <= index + 1 && preposition === ""),
    ),
  ],
];

/** The parties of the group behind an offset of the line. */
function behind({ offsets }: View, groups: readonly Group[], at: number): Entity[] {
  return groups.find(({ from }) => (offsets[from] ?? 0) >= at)?.entities ?? [];
}

/** Who acts before an offset: a party by name, or "it" for the one that the text is about. */
function actorBefore(
  view: View,
  groups: readonly Group[],
  at: number,
  { context }: ReportedBefore,
): Entity | undefined {
  const group = groups.findLast(
    ({ to, preposition }) => (view.offsets[to] ?? 0) <= at + 1 && preposition === "",
  );
  if (group) return group.entities.length === 1 ? group.entities[0] : undefined;
  return /(?:^| )(?:it|they) $/u.test(view.line.slice(0, at + 1)) ? context.focus : undefined;
}

const SELLS =
  /(?:^| )(?:sells?|sold|selling|divest\p{L}*|dispos\p{L}+|parts? with|hands? over|exit\p{L}*|let go|acquisition of what was sold) ?/u;
/** "Who bought what from X", "X's farewell": the head of a list of things that one party sold. */
const SOLD_BY = new LinePattern(
  regex("u")`
    (?:^| )(?:bought|buys?|buying|takes?|took|got) (?:[^ .;@]+ ){1,4}?from (?:the )?@ |
    (?:^| )@ (?:'s )?(?:[^ .;@]+ ){0,4}?
     (?:sells|sold|selling|sale|sales|disposals?|divest\p{L}+|exits?|farewell|sell-off|withdrawals?|leaves
       |retreats?) `,
);

/**
 * The seller in a list that names it only once: the last one that sold, or the one that the headline says is selling.
 */
function sellerBefore(takers: readonly Entity[], { deals, views }: ReportedBefore): Entity | undefined {
  const sale = deals.findLast(({ events }) =>
    events.some(({ cue, deed }) => deed !== "end" && SELLS.test(` ${cue}`)),
  );
  const [first] = sale?.events ?? [];
  const seller = first?.parties[0] ?? views.slice(0, 3).find((view) => SOLD_BY.test(view.line))?.named[0];
  return seller && !takers.includes(seller) ? seller : undefined;
}

function eventOf(
  view: View,
  match: RegExpExecArray,
  parties: Entity[],
  deed: "buy" | "invest" | "give",
  words: string,
): DealEvent {
  const from = Math.max(
    0,
    view.offsets.findLastIndex((offset) => offset <= match.index + 1),
  );
  return eventIn(view, {
    deed,
    from,
    to: Math.min(view.steps.length, from + match[0].trim().split(" ").length),
    cue: `${words} ${match[0].trim()}`,
    parties: [...new Set(parties)],
    separate: true,
    rule: CHANGED_HANDS,
  });
}

/** The name of the rule for what changed hands. */
export const CHANGED_HANDS = "changed hands";
