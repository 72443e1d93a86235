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
  const part = PART_GOES.exec(line);
  if (part) {
    const takers = behind(view, groups, part.index + part[0].length);
    const from = groups.find(({ preposition }) => preposition === "from")?.entities;
    const seller = from?.[0] ?? sellerBefore(takers, before);
    return seller && takers.length > 0 ? [eventOf(view, part, [seller, ...takers], "invest", "sold")] : [];
  }
  const passes = PASSES.exec(line);
  if (passes) {
    const end = passes.index + passes[0].length;
    const giver = groups.findLast(
      ({ to, preposition }) => preposition === "from" && (view.offsets[to] ?? 0) <= end,
    );
    const parties = [...(giver?.entities ?? []), ...behind(view, groups, end)];
    return giver && parties.length === 2 ? [eventOf(view, passes, parties, "give", "transferred")] : [];
  }
  const owned = NOW_OWNED.exec(line);
  if (owned) {
    const others = behind(view, groups, owned.index + owned[0].length);
    const one = groups.findLast(({ to }) => (view.offsets[to] ?? 0) <= owned.index + owned[0].length);
    const parties = union(one?.entities ?? [], others);
    const isReported = before.deals.some(
      (deal) =>
        others.some((party) => deal.parties.includes(party)) &&
        deal.events.some((event) => event.view.sentence.block === view.sentence.block),
    );
    return parties.length === 2 && !isReported
      ? [eventOf(view, owned, parties, "invest", "acquired stake")]
      : [];
  }
  const took = TOOK_FROM.exec(line);
  if (took) {
    const sellers = behind(view, groups, took.index + took[0].length);
    const taker = actorBefore(view, groups, took.index, before);
    return taker && sellers.length > 0 && !sellers.includes(taker)
      ? [eventOf(view, took, [taker, ...sellers], "buy", "acquired")]
      : [];
  }
  const signed = SIGNED_FOR_PRICE.exec(line);
  if (signed) {
    const bought = behind(view, groups, signed.index + signed[0].length);
    const taker = actorBefore(view, groups, signed.index, before);
    return taker && bought.length > 0 && !bought.includes(taker)
      ? [{ ...eventOf(view, signed, [taker, ...bought], "buy", "acquisition"), status: "signed" }]
      : [];
  }
  const listed = NO_VERB_TO.exec(line);
  const plain = listed ?? TOOK_WORKS.exec(line);
  if (!plain) return [];
  const takers = listed
    ? (groups.findLast(({ to }) => (view.offsets[to] ?? line.length) <= plain.index + plain[0].length)
        ?.entities ?? [])
    : (groups.findLast(
        ({ to, preposition }) => (view.offsets[to] ?? 0) <= plain.index + 1 && preposition === "",
      )?.entities ?? []);
  const [taker, other] = takers;
  const seller = taker && !other ? sellerBefore(takers, before) : undefined;
  return seller && taker
    ? [eventOf(view, plain, [seller, taker], "buy", "acquisition of what was sold")]
    : [];
}

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
