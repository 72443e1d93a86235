/** Adds agreements with only one side named: "X has signed a power purchase agreement for a farm of 300 MW". */

import type { ReleaseDocument } from "../document";
import { oneLine } from "../text/one-line";
import { regex } from "../text/regex";
import { INSTRUMENT } from "./cues/cue-words";
import { HEARD, NEGATED, PLANNED, UNSURE } from "./cues/doubt";
import { isQuotation } from "./cues/quotation";
import type { Deal } from "./deal";
import { BY_WORDS, eventIn } from "./event";
import { join } from "./join-deals";
import { skipAside } from "./sides/asides";
import { groupsOf } from "./sides/groups";
import { dateOf } from "./signing/when";
import { statusOfLine } from "./statuses/status-of-line";
import { LinePattern } from "./view/line-pattern";
import { type View, wordsFrom } from "./view/view";

/** Their chance: the other side may be named where it was not recognised. */
const CHANCE = 0.4;
/** How many sentences open a text: its subject is there. */
const OPENING = 4;

const LEAD =
  "(?:(?:said|says|announce[sd]|disclosed|confirmed|reported|revealed|that|it|they|has|have|had|also|today|recently|officially|successfully|just|(?:on|late|early|last|this) [^ ,.]+) ){0,8}?";
const DONE = oneLine`
  (?:sign(?:s|ed)|ink(?:s|ed)|enter(?:s|ed) into|conclude[sd]|secure[sd]?|win|wins|won|been awarded
    |land(?:s|ed)|bag(?:s|ged)|clinch(?:es|ed)|struck|strikes|finali[sz]e[sd]|execute[sd]|receive[sd]
    |announce[sd]|unveil(?:s|ed)|place[sd]|book(?:s|ed))
`;
/** "The agreement" was reported before. */
const NEW =
  "(?:(?:an?|its|another|two|three|four|five|six|several|new|further|\\d+|time|long-term|multi-year) )(?:(?!on |to |with |from |by |and |for )[^ .;,@]+(?:\\.(?! )[^ .;,@]*)* ){0,9}?";
const TELLS = new LinePattern(new RegExp(`^(?:, )?${LEAD}${DONE} ${NEW}(?:${INSTRUMENT}) `, "u"));

/** Persons and unions sign too, and some deeds have such words in their names. */
const OTHER = regex("u")`
  (?:^| )(?:players?|striker|goalkeeper|midfielder|defender|driver|singer|actor|coach|unions?|employees
    |workers|staff|chief executive|plea|executive orders?|peace|collective|wage|labou?r|confidentiality
    |non-disclosure|with regulators|with creditors|with (?:two|three|four|five|several)|record|book
    |publishing|film|protection orders?|court|injunction|restraining) `;

/** Adds agreements that the opening reports of a party with nobody named. */
export function addLoneSides(document: ReleaseDocument, views: readonly View[], deals: Deal[]): void {
  for (const [i, view] of views.entries()) {
    if (view.number >= OPENING) return;
    // Any party named before may be the other side.
    const [first, ...others] = new Set(views.slice(0, i + 1).flatMap(({ named }) => named));
    if (!first || others.length > 0) continue;
    const lone = loneSide(view);
    if (!lone || deals.some((deal) => deal.parties.includes(lone.party) && !isOlder(deal))) continue;
    const event = eventIn(view, {
      from: lone.from,
      to: lone.to,
      cue: wordsFrom(view, lone.from).slice(0, 200),
      parties: [lone.party],
      status: statusOfLine(view.line),
      rule: BY_WORDS.perhaps,
      chance: CHANCE,
    });
    const date = dateOf(document, event, undefined);
    join(deals, date ? { ...event, date } : event);
  }
}

/** "The deal follows the agreement of 2016 with Y": background to the news. */
const isOlder = ({ events }: Deal) => events.every(({ view }) => FOLLOWS.test(view.line));
const FOLLOWS =
  /(?:^| )(?:follow(?:s|ed|ing)|adds? to|comes? after|on top of|builds? on) (?:the|an?|its|another|a similar) (?:[^ .;@]+ ){0,6}?(?:agreements?|deals?|contracts?|orders?) /u;

/** Words before the lone side: a description of it, and no other party. */
const OPENS =
  /^(?:(?:• |- )|(?:the|an?|\^|'s|-(?:based|listed)|(?!(?:and|of|by|with|for|between) )\p{Ll}[\p{Ll}-]*) ){0,8}$/u;

function loneSide(view: View) {
  const { line, steps, offsets } = view;
  const [group, another] = groupsOf(view);
  const [party, other] = group?.entities ?? [];
  if (!group || !party || other || another || !group.named || group.preposition !== "") return undefined;
  if (!OPENS.test(line.slice(0, offsets[group.from] ?? 0))) return undefined;
  if (view.refused || isQuotation(view) || OTHER.test(line)) return undefined;
  if ([HEARD, NEGATED, PLANNED, UNSURE].some((pattern) => pattern.in(view))) return undefined;
  const from = skipAside(steps, group.to, steps.length);
  const match = TELLS.exec(line.slice(offsets[from] ?? line.length));
  if (!match) return undefined;
  const words = match[0].trim().split(" ").length;
  return { party, from, to: Math.min(steps.length, from + words) };
}
