/** Reads lists such as "X signed three memoranda:" with items such as "with Y, on …" or "between Y and Z". */

import type { Entity } from "../../entities/entity";
import { union } from "../../entities/party-sets";
import { numeral } from "../../quantities/numbers";
import { BULLETS } from "../../text/blocks";
import { regex } from "../../text/regex";
import type { Context, Lister } from "../context";
import { HOW_MANY, INSTRUMENT } from "../cues/cue-words";
import { NEGATED, UNSURE } from "../cues/doubt";
import { type DealEvent, eventIn } from "../event";
import { type Group, groupsOf } from "../sides/groups";
import { LinePattern } from "../view/line-pattern";
import { type View, wordAt } from "../view/view";
import { listsTogether, withNextOf } from "./lists-together";

const INTRODUCES = new LinePattern(
  regex("u")`
    (?:sign(?:s|ed)?|ink(?:s|ed)?|conclud(?:ed|es)|announc(?:ed|es)|enter(?:ed|s) into|reached|agreed
      |executed|following) (?:[^ ;]+ ){0,12}?(?:: )?$
    |${INSTRUMENT} (?:[^ ;.]+ ){0,10}?: $
    |(?:below|following) (?:[^ ;]+ ){0,8}?(?:were|have been|was) (?:signed|concluded|announced)
  `,
);

const UNNAMED = new LinePattern(
  regex("u")`
    (?:sign(?:s|ed)?|ink(?:s|ed)?|conclud(?:ed|es)|announc(?:ed|es)|enter(?:ed|s) into|agreed|awarded
      |placed) (?:[^ ;.@]+ ){0,6}?
    ${INSTRUMENT} (?:with|to|by|from) (?:two|three|four|five|six|seven|eight|several|\d+) (?:[^ ;.@]+ ){1,6}
  `,
);

/** "Contracts were signed between X and the three winners": one side of each is named, the others are listed. */
const AND_OTHERS = new LinePattern(
  new RegExp(
    `(?:^| )${INSTRUMENT} (?:(?!between )[^ ;]+ ){0,30}?between (?:the |\\^ |'s |[\\p{L}-]+ ){0,4}@ and (?:the |its |another )?${HOW_MANY} (?:[^ ;.@]+ ){1,5}`,
    "u",
  ),
);

/** A colon opens a list, and so does "the following"; "following on from its order of 2008" does not. */
const OPENS = regex("u")`
  : $|below |
  (?:^| )(?:the following (?!day |week |month |year |morning )
     |following (?:[^ ;.,]+ ){0,3}?
      (?:agreements|contracts|mous|memoranda|deals|documents|accords|orders|parties|companies|partners) )
`;

/** Whether a sentence names one side of several agreements and only counts the other sides. */
export const namesOneSide = ({ line }: View) => AND_OTHERS.test(line);

/** A looser pattern for a whole text. */
const ONE_AND_OTHERS = new RegExp(
  String.raw`\bbetween [^;|\n]{3,90}? and (?:the |its )?${HOW_MANY} \p{Ll}`,
  "u",
);

/** Whether a text may name one side of what it lists in an earlier sentence. */
export const mayNameOneSide = (text: string) => ONE_AND_OTHERS.test(text);

const OWN = new RegExp(`(?:^| )${INSTRUMENT} `, "u");

/**
 * Who acts in the list that a sentence opens; empty where the items name both sides, `undefined` where it opens none.
 */
export function listerOf(view: View): Entity[] | undefined {
  // "X concluded contracts with two manufacturers": the items name them.
  if ((UNNAMED.test(view.line) || listsTogether(view)) && !NEGATED.test(view.line)) {
    const [who] = groupsOf(view).filter(({ preposition }) => preposition === "");
    if (who) return who.entities;
  }
  if (namesOneSide(view) && !NEGATED.test(view.line)) {
    const one = groupsOf(view).find(({ preposition }) => preposition === "between");
    if (one?.entities.length === 1) return one.entities;
  }
  if (!OPENS.test(view.line)) return undefined;
  if (!INTRODUCES.test(view.line) || NEGATED.test(view.line)) return undefined;
  // "X, as manager of Y, announces that Z has entered into:" Z acts.
  const that = view.steps.findIndex(({ word }) => word === "that");
  const acting = groupsOf(view).filter(({ preposition }) => preposition === "");
  return (acting.find(({ from }) => from > that) ?? acting[0])?.entities ?? [];
}

/** The party that acts in a sentence, if it is a single one. */
export function actorOf(view: View): Entity[] {
  const [first] = groupsOf(view);
  return first?.preposition === "" && first.entities.length === 1 ? first.entities : [];
}

const AMONG_THEM = new LinePattern(
  regex("u")`
    ^(?:among (?:them|these|others)
      |(?:these|they
         |(?:the )?(?:key |main |other |new )?
          (?:agreements|documents|deals|contracts|mous|memoranda|signatories|partners|partnerships
            |highlights)(?: (?:signed|concluded|of (?:the|this) (?:day|week|event|forum|signing)))?) (?:are
         |include|were|included|comprise|cover)(?: as follows| the following)?
      |(?:key |main )?highlights|namely|including) : $
  `,
);

/** Whether a sentence only opens a list of what the one before reports: "Among them:". */
export function goesOn({ line }: View): boolean {
  return AMONG_THEM.test(line);
}

const SIGNING = new LinePattern(
  /(?:^| )(?:sign(?:ing|ed|s)|conclu(?:sion|ded)) (?:of )?(?:[^ ;.@]+ ){0,4}?(?:agreements|contracts|memoranda|mous|deals|documents|accords) /u,
);

/** Whether a sentence says that several documents were signed. */
export function tellsSigning({ line }: View): boolean {
  return SIGNING.test(line) && !NEGATED.test(line) && !UNSURE.test(line);
}

/** A line that is only the title of a document: `"Memorandum of Understanding between A and B on …";` */
const DOCUMENT = regex("u")`
  ^(?:[${BULLETS}] |\(?[a-z\d]{1,3}[.)] )?(?:" )?
  (?:(?:the|an?|joint|strategic|framework|cooperation|implementation|executive) ){0,3}(?:[\p{L}-]+ ){0,3}?
  ${INSTRUMENT} (?:(?!is |are |was |were |has |have |will )[^ ;]+ ){0,14}?(?:between|with) `;

/** "Under the agreement, the partners will:", "agreed to:" */
const DUTIES = regex("u")`
  (?:^| )(?:will|shall|would|(?:agree[ds]?|undert(?:ake|akes|ook)|commit(?:s|ted)?|pledge[ds]?|intends?
    |plans?|aims?|decided|wants?|promise[ds]?|is|are) to) (?:(?:also|together|both|each|\p{L}{2,12}ly) ){0,2}: $
`;
const NAMES_PARTNER = new RegExp(
  String.raw`^(?:[${BULLETS}] |\(?[a-z\d]{1,3} ?[.)] )?(?:with|between|an?|the|@|\^|\d+) `,
  "u",
);

/** The agreements in an item of the list. */
export function listedEvents(view: View, context: Context): DealEvent[] {
  const lister = context.lister ?? unopened(view, context);
  if (
    !lister ||
    (view.sentence.kind !== "item" && !DOCUMENT.test(view.line)) ||
    NEGATED.test(view.line) ||
    UNSURE.test(` ${view.line.slice(0, 80)}`)
  )
    return [];
  // "The partners will: • explore research with X": what they do, later and with another.
  if (DUTIES.test(lister.words) && !NAMES_PARTNER.test(view.line)) return [];
  if (lister.together) {
    const next = withNextOf(lister.together, lister, view);
    return next ? [next] : [];
  }
  const groups = groupsOf(view);
  const between = groups.find(
    ({ preposition, entities }) => preposition === "between" && entities.length > 1,
  );
  const [first] = groups;
  if (!first) return [];
  const partner =
    first.from < 14 &&
    (first.preposition === "with" || (first.preposition === "" && lister.entities.length > 0));
  // "A and B: memorandum of understanding on …"
  const pair =
    first.from < 4 &&
    first.preposition !== "with" &&
    first.entities.length > 1 &&
    /^[:–—-]$/.test(wordAt(view.steps, first.to))
      ? first.entities
      : undefined;
  // "A with B: 9,000 tonnes of oranges"
  const other =
    lister.entities.length === 0 && first.from < 4 && first.preposition === ""
      ? groups.find(({ preposition, from }) => preposition === "with" && from - first.to <= 6)
      : undefined;
  const by = groups.find(({ preposition, entities }) => preposition === "by" && entities.length > 1);
  const named =
    pair ??
    between?.entities ??
    by?.entities ??
    (other && [...first.entities, ...other.entities]) ??
    ownPair(view, groups);
  const sets = named ? [named] : partner ? withEach(view, lister.entities, first.entities) : [];
  return sets.flatMap((parties) => {
    if (new Set(parties).size < 2) return [];
    return eventIn(view, {
      to: Math.min(view.steps.length, first.from + 1),
      cue: OWN.test(view.line) ? view.line.slice(0, 160) : `${lister.words} ${view.line.slice(0, 160)}`,
      parties,
      status: /sign|ink|conclud|enter|execut/u.test(lister.words) ? "signed" : "announced",
      separate: true,
      rule: "listed",
      ...(lister.date ? { date: lister.date } : {}),
      ...(lister.place ? { place: lister.place } : {}),
    });
  });
}

/**
 * "1) With B: a supply contract for nitrogen": an item of a list without a lead, so with the party that the text is
 * about.
 */
function unopened(view: View, { publisher, topic, speaks }: Context): Lister | undefined {
  const one = speaks ? topic : (publisher ?? topic);
  return one && view.sentence.kind === "item" && WITH_SOMEBODY.test(view.line)
    ? { entities: [one], words: "announced" }
    : undefined;
}

const WITH_SOMEBODY = new LinePattern(
  new RegExp(
    `^(?:[${BULLETS}] |\\(?[a-z\\d]{1,3} ?[.)] )?with (?:the |\\^ |'s |-based |[\\p{L}-]+ ){0,6}?@ (?:[^ :–—;]+ ){0,14}?[:–—-] (?:[^ ;.@]+ ){0,6}?${INSTRUMENT} `,
    "u",
  ),
);

/** "A unit: supply agreement with B": the party before the colon agreed, not the lister. */
function ownPair(view: View, [first, other]: readonly Group[]): Entity[] | undefined {
  if (!first || !other || first.from > 3 || first.preposition !== "" || first.entities.length > 1)
    return undefined;
  if (!/^(?:with|from)$/.test(other.preposition) || other.from - first.to > 14) return undefined;
  const between = view.line.slice(view.offsets[first.to] ?? 0, view.offsets[other.from] ?? 0);
  return OWN_DEAL.test(between) ? union(first.entities, other.entities) : undefined;
}

const OWN_DEAL = new RegExp(`^[:–—-] (?:[^ ;:.,@]+ ){0,5}?(?:${INSTRUMENT}|purchase|acquisition) `, "u");

/** "With A and B: two memoranda": one with each. */
function withEach(view: View, who: readonly Entity[], partners: readonly Entity[]): Entity[][] {
  const count = who.length === 1 ? COUNTED.exec(view.line)?.[1] : undefined;
  const each = count !== undefined && partners.length > 1 && numeral(count) === partners.length;
  return each ? partners.map((one) => [...who, one]) : [[...who, ...partners]];
}

const COUNTED =
  /[:–—-] (two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:[^ .;:,@]+ ){0,4}?(?:agreements|contracts|memoranda|mous|deals|letters|accords) /u;
