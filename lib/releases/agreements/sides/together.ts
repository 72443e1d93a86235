/** Reads what two parties named side by side do together, without a verb of agreeing. */

import type { Entity } from "../../entities/entity";
import { union } from "../../entities/party-sets";
import { regex } from "../../text/regex";
import { INSTRUMENT } from "../cues/cue-words";
import { TOGETHER } from "../cues/cues";
import { NEGATED, UNSURE } from "../cues/doubt";
import { type DealEvent, eventIn } from "../event";
import { LinePattern } from "../view/line-pattern";
import { type View, wordAt, wordsBefore, wordsFrom } from "../view/view";
import { skipAside } from "./asides";
import { groupsOf } from "./groups";

/** The event of a sentence that only says that two parties do something together, as the lead of a release may. */
export function togetherEvent(view: View): DealEvent | undefined {
  const group = groupsOf(view).find(
    ({ entities, preposition, from }) =>
      entities.length >= 2 &&
      (/^(?:between)?$/.test(preposition) ||
        // "The cities of X and Y have become twins"
        (preposition === "of" && from <= 4)),
  );
  if (!group) return undefined;
  const from = skipAside(view.steps, group.to, view.steps.length);
  const rest = wordsFrom(view, from).replace(/^, /u, "");
  const match = TOGETHER.exec(rest);
  if (!match || NEGATED.test(` ${rest.slice(0, 60)}`) || UNSURE.test(` ${rest.slice(0, 24)}`))
    return undefined;
  const planned = /(?:plan to invest|their plan|preparing|are planning|intend|want to)/u.test(
    rest.slice(0, 120),
  );
  const status =
    /^(?:\w+ ){0,3}(?:renew|extend|are (?:renewing|extending))|(?:third|second|next|new) phase of/u.test(rest)
      ? "extended"
      : planned
        ? "planned"
        : /\bare ending\b/u.test(rest)
          ? "ended"
          : "announced";
  return eventOf(view, from, rest.slice(0, 200), group.entities, status, "joint lead");
}

const MATTER = regex("u")`
  ^(?:(?!is |are |was |has |no )[^ .;:]+ ){0,9}?
  (?:${INSTRUMENT}|co-[^ ]+|joint|rights|stake|supply|offtake|order|takeover|acquisition|purchase
    |sponsorship|research|grants?|earn-in|loan|option|lease|swap|trials?|renewal|extension|sale|donation
    |contract) `;

/** "A and B: a licence for …", "A – B: joint venture": two parties and their agreement, without a verb. */
export function colonEvent(view: View): DealEvent | undefined {
  const [group, other] = groupsOf(view);
  // "A with B for two ships": a line of a list, without a verb.
  if (
    group &&
    other &&
    group.from <= 1 &&
    other.preposition === "with" &&
    other.from - group.to <= 2 &&
    /^(?:for|on|over|about|:)$/.test(wordAt(view.steps, other.to))
  )
    return eventOf(
      view,
      group.to,
      view.line.slice(0, 200),
      union(group.entities, other.entities),
      /\b(?:signed|inked)\b/u.test(view.line) ? "signed" : "announced",
      "pair and matter",
    );
  const documented = group && other === undefined ? documentBefore(view, group.from) : undefined;
  const named =
    documented ?? (other && other.entities.length > 1 ? documentBefore(view, other.from) : undefined);
  const pair = documented ? group : other;
  if (named && pair && pair.entities.length > 1 && /^(?:[.;(]|$)/u.test(wordAt(view.steps, pair.to)))
    return eventOf(view, pair.from, named, pair.entities, "announced", "pair and matter");
  if (group?.entities.length !== 2 || group.from > 3 || group.preposition !== "") return undefined;
  const at = skipAside(view.steps, group.to, view.steps.length);
  if (!/^[:–—-]$/.test(wordAt(view.steps, at))) return undefined;
  const rest = wordsFrom(view, at + 1);
  if (!MATTER.test(rest) || NEGATED.test(` ${rest.slice(0, 60)}`) || UNSURE.test(` ${rest.slice(0, 40)}`))
    return undefined;
  return eventOf(
    view,
    at,
    rest.slice(0, 200),
    group.entities,
    /\bsigned\b/u.test(rest) ? "signed" : "announced",
    "pair and matter",
  );
}

/** "Memorandum of cooperation, A and B.", "12:00: lease (A and B)": a document right before a pair. */
const DOCUMENT = new RegExp(
  `(?:^|[:,–—] )((?:[\\p{L}-]+ ){0,3}?${INSTRUMENT} (?:(?:of|on|for) (?:[\\p{L}-]+ ){1,4}?)?)[,:–—] (?:the )?$`,
  "u",
);
const documentBefore = (view: View, at: number) => DOCUMENT.exec(wordsBefore(view, at))?.[1];

const PARTIES = new LinePattern(
  /^(?:the )?(?:[\p{L}-]+ ){0,2}?(?:parties|signatories|partners|contracting parties)(?: (?:to|of) (?:it|[^ ]+ [^ ]+))? (?::|are|were) /u,
);

/** "Parties to it: A, B and C": a list of the parties. */
export function partiesLine(view: View): DealEvent | undefined {
  if (!PARTIES.test(view.line)) return undefined;
  const parties = [
    ...new Set(view.steps.filter(({ bracket }) => !bracket).flatMap(({ parties: some }) => some)),
  ];
  return parties.length >= 2
    ? eventOf(view, 0, view.line.slice(0, 200), parties, "announced", "list of parties")
    : undefined;
}

/** Whether a sentence reports a signing whose parties the next one names: "An agreement was signed yesterday in X." */
export function unownedSigning({ line, steps }: View): boolean {
  if (!steps.some(({ word }) => SIGNED.has(word)) || steps.some(({ parties }) => parties.length > 0))
    return false;
  const isSigned = PLACE_AND_DAY.test(line) || WAS_SIGNED.test(line);
  return isSigned && !NEGATED.test(line) && !UNSURE.test(line);
}

const SIGNED: ReadonlySet<string> = new Set([
  "signed",
  "concluded",
  "inked",
  "sealed",
  "signature",
  "signing",
]);

const PLACE_AND_DAY = /^(?:place|date|day)(?: and (?:place|date|day|time))? of (?:signature|signing) : /u;
const WAS_SIGNED = new RegExp(
  `(?:^| )${INSTRUMENT} (?:(?!;)[^ ]+ ){0,12}?(?:was|were|has been|have been) (?:[\\p{L}]+ ){0,2}?(?:signed|concluded|inked|sealed)`,
  "u",
);

/** That signing, by the parties in the list. */
export function signedBy(view: View, parties: Entity[]): DealEvent {
  const from = Math.max(
    0,
    view.steps.findIndex(({ word }) => /^(?:signed|concluded|inked|sealed)$/.test(word)),
  );
  return {
    ...eventOf(view, from, "agreement was signed", parties, "signed", "list of parties"),
    deed: "sign",
    to: from + 1,
  };
}

/** "A will pay for B's roof, the two said yesterday": joint announcements. */
export function saidByBoth(view: View): DealEvent | undefined {
  const at = view.steps.findIndex(
    ({ parties, mention }, i) =>
      parties.length >= 2 &&
      mention === undefined &&
      /^(?:said|announced|confirmed|stated|say|disclosed)$/.test(wordAt(view.steps, i + 1)) &&
      /^(?:,|")$/.test(wordAt(view.steps, i - 1)),
  );
  if (at < 0) return undefined;
  const parties = view.steps[at]?.parties ?? [];
  const named = new Set(view.steps.slice(0, at).flatMap(({ parties: some }) => some));
  const line = view.line.slice(0, view.offsets[at]);
  if (!parties.every((party) => named.has(party)) || NEGATED.test(line) || UNSURE.test(line))
    return undefined;
  return eventOf(view, 0, line.slice(0, 200), [...parties], "announced", "said by both");
}

function eventOf(
  view: View,
  from: number,
  cue: string,
  parties: Entity[],
  status: DealEvent["status"],
  rule: string,
): DealEvent {
  return eventIn(view, { deed: "agree", from, cue, parties, status, rule });
}

/** "A led the round; B and C joined in": investors in the company named before. */
const LED = new LinePattern(/(?:^| )@ (?:co-)?led (?:it|the (?:[\p{L}-]+ ){0,2}(?:round|financing|raise)) /u);
const ROUND = new LinePattern(
  /(?:^| )(?:round|series [a-e]|financing|funding|raise|loan|facility) (?:(?:[^ .;]|\.(?! ))+ ){0,7}?(?:co-)?led by /u,
);

/** "The round is led by A, with participation from B and C": the company with all investors. */
export function roundEvent(view: View, company: Entity | undefined): DealEvent | undefined {
  const match = ROUND.exec(view.line);
  const led = match ? null : LED.exec(view.line);
  if (led && company && !NEGATED.test(view.line)) {
    const all = view.steps.flatMap(({ parties, bracket }) => (bracket ? [] : parties));
    return eventOf(
      view,
      0,
      `${led[0]} financing round`,
      union([company], all),
      "announced",
      "financing round",
    );
  }
  if (!match || NEGATED.test(view.line)) return undefined;
  const at = view.offsets.findIndex((offset) => offset >= match.index + match[0].length - 3);
  const behind = view.steps.slice(at).flatMap(({ parties, bracket }) => (bracket ? [] : parties));
  const before = view.steps.slice(0, at).flatMap(({ parties }) => parties);
  const [raiser = company] = before;
  const parties = [...new Set(raiser ? [raiser, ...behind] : behind)];
  return parties.length >= 2 && behind.length > 0
    ? eventOf(
        view,
        0,
        `${view.line.slice(0, 160)} financing round`,
        parties,
        /(?:^| )(?:closed|completed|closing|close) /u.test(view.line.slice(0, match.index))
          ? "signed"
          : "announced",
        "financing round",
      )
    : undefined;
}
