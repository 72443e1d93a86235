/**
 * Reads several agreements of one party that a sentence counts and the text below tells one by one: "A signed four
 * contracts. It will charter ships to B, store blades for C …". That as many others are named as were counted says that
 * each of them agreed, in whatever words.
 */

import type { Entity } from "../../entities/entity";
import { numeral } from "../../quantities/numbers";
import { regex } from "../../text/regex";
import type { Context, Lister } from "../context";
import { HOW_MANY } from "../cues/cue-words";
import { HEARD, NEGATED, PLANNED, UNSURE } from "../cues/doubt";
import { isQuotation } from "../cues/quotation";
import { type DealEvent, eventIn } from "../event";
import { LinePattern } from "../view/line-pattern";
import { type View, wordsFrom } from "../view/view";

/** The others whom a text names below the sentence that counts the agreements. */
export interface PartnersBelow extends Lister {
  /** By the number of a sentence, whom it names first. */
  named: ReadonlyMap<number, readonly Entity[]>;
  /** The number of the sentence behind the last of them. */
  to: number;
}

const COUNT = "(?<count>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})";
const PAPERS =
  "(?:agreements|contracts|memoranda|mous|letters of intent|orders|deals|accords|leases|pacts|partnerships|licen[cs]es|collaborations|subcontracts|protocols|charters|tie-ups|ppas|alliances)";
const PARTNERS =
  "(?:partners|companies|firms|contractors|suppliers|customers|clients|organi[sz]ations|institutions|institutes|universities|providers|operators|builders|manufacturers|groups|parties|bodies|producers|vendors|distributors|tenants|businesses|schools|ministries|agencies|authorities)";
const DOES = regex("u")`
  (?:sign(?:s|ed)?|ink(?:s|ed)?|conclud(?:ed|es)|announc(?:ed|es)|enter(?:ed|s) into|award(?:ed|s)|agreed|placed
    |seal(?:ed|s)|clos(?:ed|es)|secur(?:ed|es)|w[io]ns?|land(?:ed|s)|unveil(?:ed|s)|reach(?:ed|es)|made|struck|strikes
    |clinch(?:ed|es)|finali[sz](?:ed|es)|form(?:ed|s)|gain(?:ed|s)|booked)`.source;
const TELLS = [
  // "Signed four contracts", "won three new customers"
  `(?:^| )${DOES} (?:(?!with |to |between )[^ .;:@]+ ){0,6}?${COUNT} (?:(?!with |to |of )[^ .;:@,\\d]+ ){0,3}?(?:${PAPERS}|new ${PARTNERS}) `,
  // "Awarded contracts to three firms"
  `(?:^| )${DOES} (?:[^ .;:@]+ ){0,6}?${PAPERS} (?:(?!between )[^ .;:@]+ ){0,4}?(?:with|to|from) ${COUNT} (?:(?!of )[^ .;:@,\\d]+ ){0,3}?${PARTNERS} `,
  // "Four contracts were signed"
  `(?:^| )${COUNT} (?:(?!with |to |of )[^ .;:@,\\d]+ ){0,3}?${PAPERS} (?:[^ .;:@]+ ){0,6}?(?:were|have been) (?:[\\p{L}]+ ){0,2}?${DOES} `,
].map((pattern) => new LinePattern(new RegExp(pattern, "u")));

const NEW = "(?:new|newest|latest|recent)";
/** "The contracts are with:", "A's new partners are:", "signed the following contracts:" */
const HEADS = new LinePattern(
  regex("u")`
    (?:^|[:;,.] )(?:the|these|those|its|their|our|all) (?:(?:new|latest|other|first|recent|${HOW_MANY}) ){0,3}
      ${PAPERS} (?:(?!with |to |are |were )[^ .;:@]+ ){0,4}?
      (?:are|were|have been) (?:(?:signed|concluded|struck|made|awarded) )?(?:with|to) : $
    |(?:^| )(?:(?:the )?@ 's|its|our|their) ${NEW} ${PARTNERS} (?:(?:are|include) )?: $
    |(?:^| )${DOES} (?:the following|these) (?:[^ .;:@]+ ){0,3}?
      ${PAPERS} (?:(?!with |between )[^ .;:@]+ ){0,6}?: $
  `,
);

/** "On behalf of all", "as a consortium": those named are on one side together. */
const TOGETHER = new LinePattern(
  /(?:^| )(?:jointly|together|consortium|consortia|between|joint venture|alliance of|both) /u,
);
/** Words for others than partners: a text that counts contracts may next name as many owners or rivals. */
const BESIDE = new LinePattern(
  regex("u")`
    (?:^| )(?:shareholders?|owners?|owned|investors?|compet\p{Ll}+|rivals?|analysts?|brokers?|advis\p{Ll}+|members?
      |formerly|earlier|previous(?:ly)?|existing|(?:used|made|owned|founded|known) by|bidders?|bids?|unlike|compared
      |joins?|joined|beat|welcom\p{Ll}+|critici[sz]\p{Ll}+|according to|(?:at|against|than|after|before) @) `,
);

/** How many sentences may come before the first of them, and between two. */
const GAP = 1;

type ViewAt = (number: number) => View | undefined;

/** Finds the others of the agreements that a sentence counts; `viewAt` gives the sentences below. */
export function partnersBelow(view: View, context: Context, viewAt: ViewAt): PartnersBelow | undefined {
  const match = TELLS.map((pattern) => pattern.matchIn(view)).find((one) => one !== null);
  const heads = match ?? HEADS.matchIn(view);
  if (!heads || isDoubtful(view) || PLANNED.in(view)) return undefined;
  const who = actorOf(view, heads.index, context);
  if (!who) return undefined;
  const word = match?.groups?.count ?? "";
  const count = match ? numeral(word) || Number(word) : undefined;
  const named = (count && toldBelow(view, who, count, viewAt)) || itemsBelow(view, who, count, viewAt);
  if (!named) return undefined;
  named.set(view.number, []);
  return { entities: [who], words: view.line.slice(-160), named, to: Math.max(...named.keys()) + 1 };
}

/** By sentence, those named below, where they are as many as were counted. */
function toldBelow(
  { number: head }: View,
  who: Entity,
  count: number,
  viewAt: ViewAt,
): Map<number, Entity[]> | undefined {
  const named = new Map<number, Entity[]>();
  const taken = new Set([who]);
  let last = head;
  for (let number = head + 1; number - last <= GAP + 1; number++) {
    const below = viewAt(number);
    if (!below || below.sentence.kind === "headline" || isQuotation(below) || BESIDE.in(below)) break;
    const others = othersIn(below, taken);
    if (others.length > 0) {
      if (taken.size === count + 1) break;
      if (isDoubtful(below) || TOGETHER.in(below)) return undefined;
      if (!others.every((one) => isInPlace(below, one, who))) return undefined;
      for (const one of others) taken.add(one);
    }
    named.set(number, others);
    if (others.length > 0 || below.named.some((one) => one !== who)) last = number;
  }
  return taken.size === count + 1 ? named : undefined;
}

/** By item of the list below, or by line, the one other party that it names. */
function itemsBelow(
  { number: head, line }: View,
  who: Entity,
  count: number | undefined,
  viewAt: ViewAt,
): Map<number, Entity[]> | undefined {
  const named = new Map<number, Entity[]>();
  const taken = new Set([who]);
  const items = new Set<number>();
  const isMarked = viewAt(head + 1)?.sentence.kind === "item";
  for (let number = head + 1; ; number++) {
    const below = viewAt(number);
    if (!below || (below.sentence.kind === "item") !== isMarked) break;
    const { block, start, end } = below.sentence;
    const others = othersIn(below, taken);
    const [first, second] = others;
    const isOne =
      first !== undefined &&
      second === undefined &&
      (isInPlace(below, first, who) || isItemOf(below, first)) &&
      ![TOGETHER, BESIDE].some((one) => one.in(below)) &&
      !isDoubtful(below);
    if (!isMarked && (items.has(block) || end - start > LONGEST_LINE || isQuotation(below))) break;
    if (!isMarked && (items.size === count || (count === undefined && !isOne))) break;
    items.add(block);
    if (!isOne) continue;
    named.set(number, others);
    for (const one of others) taken.add(one);
  }
  const isWhole = count === undefined ? line.endsWith(": ") && items.size > 1 : items.size === count;
  return isWhole && named.size * 2 > items.size ? named : undefined;
}

/** What may lead to a name that opens its clause: "Under the first, the Danish yard @". */
const OPENS = regex("u")`
  ^(?:(?:under|in|by) [^,@]{1,40} , )?(?:(?:the|an?|\^|'s|-based|,|and|while|but
    |(?!(?:of|in|at|by|with|from|for|to|whose|that|which) )[\p{Ll}-]+) ){0,6}$
`;
/** What a partner does or gets by its agreement. */
const TRADES = regex("u")`
  ^(?:, [^@.;]{1,60} , |\( [^()]{1,40} \) )?(?:will|is to|are to|has agreed to|gets?|receives?|suppl(?:y|ies)|orders?|ordered
    |buys?|bought|takes|provides?|delivers?|charters?|stores?|trains?|rents?|leases?|hires?) `;
/** "It will charter ships to @", "The first is with @" */
const OURS = regex("iu")`
  ^(?:(?:in|on|under) [^,@]{1,40} , )?(?:it|we|they|@|the (?:company|firm|group|first|second|third|fourth|other|last
    |contracts?|agreements?|deals?|orders?)|one|another) `;
const DOING =
  / (?:will|is|are|covers?|provides?) |^(?:it|we|they) (?:now |also )?\p{Ll}+ (?:[^ @]+ ){0,3}(?:for|to) /u;
const LEAD = "(?:the |\\^ |'s |(?!(?:of|in|at|by|and) )[\\p{Ll}-]+ ){0,4}$";
const BEHIND = new RegExp(`(?:^| )(?:with|to|for|from|\\(|:|–|—) ${LEAD}`, "u");
const FOR = new RegExp(`(?:^| )(?:for|to) ${LEAD}`, "u");
const PRESENT = /^(?:it|we|they) (?!(?:.* )?(?:will|is|are) )/u;
const NEXT = /@ (?:, (?:and )?|and )(?:the |\^ )?$/u;
/** Where a clause begins. */
const CLAUSE = /^.*(?:; |, (?:and|while|but|whereas) | (?:and|while) (?:the )?(?=$))/u;

/** The words before a party and those behind it. */
function aroundOf({ steps, line, offsets }: View, one: Entity): [string, string] | undefined {
  const at = steps.findIndex(({ parties }) => parties.includes(one));
  return at < 0 ? undefined : [line.slice(0, offsets[at] ?? 0), line.slice(offsets[at + 1] ?? line.length)];
}

/** Whether a sentence names a party where a partner stands: what it does by the agreement, or what is done for it. */
function isInPlace(view: View, one: Entity, who: Entity): boolean {
  const around = aroundOf(view, one);
  if (!around) return false;
  const [before, behind] = around;
  if (OPENS.test(before.replace(CLAUSE, "")) && TRADES.test(behind)) return true;
  const isOurs = OURS.test(before) && (!before.startsWith("@ ") || view.named[0] === who);
  // "It flies to Orvale with jets of X": with somebody's things.
  const leads = PRESENT.test(before) ? FOR : BEHIND;
  return isOurs && DOING.test(before) && (leads.test(before) || NEXT.test(before));
}

/** Whether an item opens with a party, or ends in one behind "with", a colon or a bracket. */
function isItemOf(view: View, one: Entity): boolean {
  const around = aroundOf(view, one);
  return (
    around !== undefined &&
    ((OPENS.test(around[0].replace(/^(?:[-•*–▪]|\d+[.)]) /u, "")) &&
      /^(?:[:–—(,.-] |$|for |on )/u.test(around[1])) ||
      BEHIND.test(around[0]))
  );
}

/** A longer paragraph is no line of a list. */
const LONGEST_LINE = 120;

const othersIn = ({ named }: View, taken: ReadonlySet<Entity>) =>
  [...new Set(named)].filter((one) => !taken.has(one));

const isDoubtful = (view: View) => NEGATED.in(view) || UNSURE.in(view) || HEARD.in(view);

/** The one party that a sentence names; where it names none, whom the text is about. */
function actorOf(view: View, from: number, context: Context): Entity | undefined {
  const [who, other] = new Set(view.named);
  if (other) return undefined;
  if (who) return who;
  const before = from === 0 ? "" : view.line.slice(0, from + 1);
  return /(?:^| )(?:we|it|the company|they) (?:[^ .;]+ ){0,4}$/u.test(before) || before === ""
    ? (context.publisher ?? context.topic ?? context.focus)
    : undefined;
}

/** One agreement with each of those whom a sentence names; `undefined` where it is to be read by other rules. */
export function eventsBelow(
  view: View,
  { entities, words, named, date, place }: PartnersBelow,
): DealEvent[] | undefined {
  return named.get(view.number)?.flatMap((one) => {
    const from = view.steps.findIndex(({ parties }) => parties.includes(one));
    if (from < 0) return [];
    return eventIn(view, {
      from,
      to: Math.min(view.steps.length, from + 1),
      cue: `${words} ${wordsFrom(view, from).slice(0, 160)}`,
      parties: [...entities, one],
      status: /(?:sign|ink|conclud|enter|seal|clos)/u.test(words) ? "signed" : "announced",
      separate: true,
      rule: "listed",
      ...(date ? { date } : {}),
      ...(place ? { place } : {}),
    });
  });
}
