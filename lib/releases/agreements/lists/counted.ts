/**
 * Reads agreements that one sentence counts and later sentences or items detail: "X has awarded three contracts.", "The
 * grantees are:".
 */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { Context } from "../context";
import { INSTRUMENT } from "../cues/cue-words";
import { NEGATED, UNSURE } from "../cues/doubt";
import type { Deal } from "../deal";
import { type DealEvent, eventIn } from "../event";
import { skipAside } from "../sides/asides";
import { type Group, groupsOf } from "../sides/groups";
import { LinePattern } from "../view/line-pattern";
import { type View, wordAt, wordsBefore, wordsFrom } from "../view/view";

/** The party that agreed with several others named later. */
export interface Counted {
  who: Entity;
  words: string;
  /** The number of the last sentence that may name one. */
  last: number;
  /** A line above the list says what its items are. */
  headed?: true;
}

const SEVERAL = new LinePattern(
  regex("u")`
    (?:^| )(?:sign(?:s|ed)?|ink(?:s|ed)?|conclud(?:ed|es)|announc(?:ed|es)|enter(?:ed|s) into|awarded
      |awards|agreed|placed|sealed|clos(?:ed|es)|secured|won|landed) (?:[^ ;.@]+ ){0,14}?
    (?:two|three|four|five|six|seven|eight|several|\d) (?:[^ ;.,@\d]+ ){0,3}?
    (?:${INSTRUMENT}|grants|loans|awards) |
    (?:^| )(?:chose|chosen|chooses|selected|selects|picked|picks|appointed|appoints|engaged|hired
       |contracted|commissioned|named|names|mandated|retained) (?:(?:the|its) )?
     (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d+) (?:[^ ;.,@\d]+ ){0,3}?
     (?:companies|firms|contractors|suppliers|bidders|vendors|consultants|providers|operators|builders
       |manufacturers|consortia|groups|institutes|institutions) |
    (?:^| )(?:ordered|orders|bought|buys|awarded|awards|chose|chosen|chooses|picked|picks|selected|booked
       |books|leased|leases|contracted|hired|placed orders|divided|split|shared) (?:
       (?!with |between |to (?!be |run |build )|from @)[^ ;.@]+ ){0,12}?(?:: |as follows : )$
  `,
);
/** "The 2025 grantees are:", "Recipients of this year's awards:" */
const RECEIVE = new LinePattern(
  regex("u")`
    ^(?:[▪•*–-] )?(?:the |our |this year 's |all )?(?:\p{N}+ )?(?:[\p{L}-]+ ){0,2}?
    (?:grantees|recipients|beneficiaries|awardees|grants|awards|loans|winners
      |winning (?:bidders|tenderers|consortia|teams|companies)
      |successful (?:bidders|tenderers|applicants|proposals)|contractors|lots) (?:[^ .;:@]+ ){0,8}?
    (?:(?:are|were|include|included) (?:[^ .;:@]+ ){0,5}?)?: $
  `,
);
/** Somebody gives money or work to several: "announced $4 million in new grants". */
const GIVES = new LinePattern(
  regex("u")`
    (?:^| )(?:award(?:s|ed)?|announc(?:es|ed)|grant(?:s|ed)?|approv(?:es|ed)|giv(?:es|en)|gave|ma(?:kes|de)
      |commit(?:s|ted)|allocat(?:es|ed)|distribut(?:es|ed)|cho(?:se|sen)|select(?:s|ed)) (?:[^ ;@]+ ){0,10}?
    (?:grants|awards|funding|loans|money|million|contracts|lots|winners) `,
);
/** How many of the following sentences may name one of them. */
const FAR = 6;

/** Reads a sentence that counts several agreements of one party without naming the others. */
export function countedIn(view: View): Counted | undefined {
  const match = SEVERAL.exec(view.line);
  if (!match || view.sentence.kind !== "body" || NEGATED.test(view.line)) return undefined;
  // "Has chosen five firms in a tender": what follows leaves nothing open.
  if (UNSURE.test(view.line.slice(0, match.index + match[0].length))) return undefined;
  const groups = groupsOf(view);
  const [first] = groups;
  const [who, other] = first?.entities ?? [];
  if (!first || !who || other || first.preposition !== "" || (view.offsets[first.from] ?? 0) > match.index)
    return undefined;
  const named = groups.some(
    ({ preposition, entities }) =>
      /^(?:with|to|between|among|by|from|and)$/.test(preposition) && !entities.includes(who),
  );
  if (named) return undefined;
  return {
    who,
    words: match[0].trim(),
    last: view.number + FAR,
    ...(view.line.endsWith(": ") ? { headed: true } : {}),
  };
}

const WHAT =
  "(?:orders?|contracts?|deals|agreements|acquisitions|purchases|takeovers|disposals|sales|licen[cs]es|leases|awards|bookings)";
const NEW = "(?:new|recent|latest|fresh|newest|signed)";
/** "Orders for A this week", "What A bought:", "A's new customers": heads a list of the other sides. */
const HEADED = new LinePattern(
  regex("u")`
    ^(?:(?:the |all |${NEW} |this (?:week|month|year) 's ){0,3}
      ${WHAT} (?:for|of|from|with|by|at|won by|placed by|signed by) (?:the )?@
      |(?:the |all |our )?${NEW} (?:customers|clients|suppliers|partners|licensees|distributors|tenants
         |buyers|sponsors) (?:for|of|at) (?:the )?@
      |(?:who|what) (?:has |have )?
       (?:@ (?:has |have )?(?:bought|sold|ordered|won|leased|licensed)
         |(?:bought|ordered|leased) (?:what )?from (?:the )?@)
      |(?:the )?@ 's (?:${NEW} ${WHAT}|${NEW} (?:customers|clients|suppliers|partners)
         |(?:orders|acquisitions|purchases|disposals))) (?:
      (?:in|this|of|since|so|last|for|at|during) (?:[^ .;:@]+ ){1,5})?(?:: )?$
  `,
);

/** Reads a line that heads a list of one party's agreements. */
export function headedBelow(view: View): Counted | undefined {
  const [who, other] = new Set(view.named);
  if (!who || other || !HEADED.test(view.line)) return undefined;
  return { who, words: view.line.slice(0, 80).trim(), last: view.number + 3, headed: true };
}

/** "Two ferries, for 2026", "(a tug)", ", for €3 million": what an item of such a list may say after the other side. */
const ITEM_TELLS = regex("u")`
  ^(?:(?:, \^ ){0,2}[:–—-] |\( |, (?:for |at |worth )?)
  (?:(?!said|says|is|are|was|were|has|have|had|will)[^ ;]+ ){0,6}?
  (?:${INSTRUMENT}|\p{Sc}[^ ;]*|\d[^ ;]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve
    |options?) `;

/** Verbs for what a chosen party does. */
const TAKES_PART = regex("u")`
  ^(?:, (?:[^ ,@]+ ){1,4}, )?
  (?:(?:will|is to|are to) (?:also |\p{L}+ly )?
    (?:supply|deliver|provide|build|construct|install|design|manufacture|make|produce|carry|handle|take
      |equip|erect|operate|run|maintain|manage|drill|lay|be responsible)
    |becomes?
    |(?:was|were|has been|have been|is|are) (?:also |\p{L}+ly )?
     (?:contracted|chosen|selected|appointed|engaged|hired|commissioned|awarded|tasked|named|retained)
    |gets|takes on|takes care|supplies|provides|delivers|carries|handles|builds) `;

/** Reads a line such as "The grantees are:"; the giver is the party that earlier sentences say gives something. */
export function givenBelow(view: View, before: readonly View[]): Counted | undefined {
  if (!RECEIVE.test(view.line) || view.named.length > 0) return undefined;
  const gives = before.findLast(
    (one) => GIVES.test(one.line) && !NEGATED.test(one.line) && !UNSURE.test(one.line),
  );
  const [group] = gives ? groupsOf(gives) : [];
  const [who, other] = group?.entities ?? [];
  if (!who || other || group?.preposition !== "") return undefined;
  return { who, words: "awarded grants", last: view.number + 2 };
}

/** "B, Leeds - £4 million for a laboratory", "B: a seven-year contract": an item with what its party gets. */
const GETS = regex("u")`
  ^(?:\( [^)]{1,60}\) )?(?:, \^ ){0,3}[:–—-] (?:(?!said|says|is|are|was|were|has|have)[^ ;]+ ){0,9}?
  (?:${INSTRUMENT}|\p{Sc}[^ ;]*|[^ ;]*\d[^ ;]*(?! (?:points?|medals?|goals?|votes?|wins?|seats?) )
    |grants?|loans?|funding|renewal|extension) `;

/** "The smaller lots went to A, to B and to C." */
const GO_TO = new LinePattern(
  regex("u")`
    (?:^| )(?:lots?|packages?|contracts?|orders?|portions?|parts?|shares?|concessions?|grants?|works?|one
      |two|three|others?|rest) (?:[^ .;@]+ ){0,14}?
    (?:goes|went|go|gone|fell|(?:was|were|has been|have been) (?:awarded|let|given)) to |
    (?:^| )(?:largest|biggest|smallest|smaller|larger|first|second|third|fourth|last|other|others|lot
       |contract|package|order) (?:[^ .;@]+ ){0,14}?
     (?:(?:goes|went|go) to|(?:was|were|is|has been) (?:won|taken|landed|secured) by) `,
);
/** Words before the name of each recipient. */
const TO_EACH =
  /(?:^| )(?:(?:goes|went|go|gone|fell|awarded|let|given) to|(?:won|taken|landed|secured) by|to) (?:the |\^ |'s |-based |[\p{L}-]+ ){0,4}$/u;

/** "The first agreement with A sets a frame", "the second is with B" */
const WITH_ONE = new LinePattern(
  regex("u")`
    (?:^| )(?:first|second|third|fourth|fifth|last|latter|other|another) (?:one )?(?:${INSTRUMENT} )?
    (?:, |which )?(?:is |was |has been )?(?:signed |concluded |inked )?
    with (?:the |\^ |'s |[\p{Ll}-]+ ){0,4}$
  `,
);

/** The agreements that a sentence adds to those counted before it. */
export function countedEvents(view: View, { counted }: Context, deals: readonly Deal[]): DealEvent[] {
  if (!counted || view.number > counted.last || view.sentence.kind === "headline") return [];
  if (/ (?:said|says|" )/u.test(view.padded)) return [];
  const go = GO_TO.exec(view.line);
  const lead = go ? view.line.slice(0, go.index + go[0].length) : view.line;
  if (NEGATED.test(lead) || UNSURE.test(lead)) return [];
  const { who } = counted;
  const known = (one: Entity) => deals.some(({ parties }) => parties.includes(who) && parties.includes(one));
  const eventWith = (one: Entity, { from }: Group, to: number): DealEvent =>
    eventIn(view, {
      deed: "choose",
      from,
      to: Math.min(view.steps.length, to),
      cue: `${counted.words} ${wordsFrom(view, from).slice(0, 160)}`,
      parties: [who, one],
      status: /^(?:sign|ink|conclud|enter|seal|clos)/u.test(counted.words) ? "signed" : "announced",
      separate: true,
      rule: "listed",
    });
  const apart = groupsOf(view).filter(
    ({ from, entities, preposition }) =>
      entities.length === 1 && preposition === "with" && WITH_ONE.execIn(wordsBefore(view, from)) !== null,
  );
  if (apart.length > 0)
    return apart.flatMap((group) =>
      group.entities
        .filter((one) => one !== who && !known(one))
        .map((one) => eventWith(one, group, group.to)),
    );
  if (go)
    return groupsOf(view).flatMap((group) =>
      /^(?:to|by)$/.test(group.preposition) &&
      (view.offsets[group.from] ?? 0) >= go.index + go[0].length &&
      TO_EACH.test(wordsBefore(view, group.from))
        ? group.entities
            .filter((one) => one !== who && !known(one))
            .map((one) => eventWith(one, group, group.to))
        : [],
    );
  return groupsOf(view).flatMap((group) => {
    const [one, other] = group.entities;
    if (!one || other || one === who || known(one) || !opens(view, group)) return [];
    const at = skipAside(view.steps, group.to, view.steps.length);
    const behind = wordsFrom(view, at);
    const tail = wordsFrom(view, group.to);
    const gets =
      group.from <= 3 &&
      (GETS.test(tail) || (counted.headed && view.sentence.kind === "item" && ITEM_TELLS.test(tail)));
    if (!gets && !TAKES_PART.test(behind)) return [];
    // The list goes on as long as its items do.
    if (gets) counted.last = Math.max(counted.last, view.number + FAR);
    return [eventWith(one, group, at + 2)];
  });
}

/** Whether a group is the subject of a sentence or of a clause of its own: ", and B will". */
function opens({ steps }: View, { from, preposition, named }: Group): boolean {
  if (preposition !== "" || !named) return false;
  let at = from;
  while (
    /^(?:the|\^|'s|-based|[\p{L}-]+(?:maker|company|group|provider|firm|operator))$/u.test(
      wordAt(steps, at - 1),
    )
  )
    at -= 1;
  const before = steps[at - 1]?.word;
  return (
    before === undefined ||
    /^[:;,]$/.test(before) ||
    (before === "and" && /^[,;^]$|^@$/.test(wordAt(steps, at - 2))) ||
    from <= 4
  );
}
