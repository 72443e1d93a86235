/** Decides the kind of an agreement by rules: first the instrument, then the matter. */

import type { Entity } from "../../entities/entity";
import { Gates } from "../../text/gates";
import { MONTHS } from "../../text/months";
import { regex } from "../../text/regex";
import type { Deed } from "../cues/cue";
import { deedKind } from "./kind-deeds";
import { CALLED, DOCUMENTS, INSTRUMENTS, MATTERS } from "./kind-words";

/** The kinds of the label format. Models know them by their place here: keep the order. */
export const KINDS = [
  "memorandum",
  "framework",
  "joint-venture",
  "supply",
  "purchase-order",
  "investment",
  "acquisition",
  "licensing",
  "research",
  "distribution",
  "service",
  "strategic-cooperation",
  "other",
] as const;
export type DealKind = (typeof KINDS)[number];

/**
 * A document beside the agreement, and not the one agreed: "alongside the MoUs", "following the letter of intent of
 * May".
 */
const BESIDE = regex("gu")`
  \b(?:alongside|besides?|in addition to|apart from|along with|follow(?:s|ed|ing)|after|since|building on
    |builds on|based on|replac(?:es|ed|ing)|supersed\p{L}+|implement\p{L}*|puts|goes back to|foreseen in
    |set out in|agreed in|laid down in|under(?= an? separate| separate)) (?:the|its|their|an?|these|those
    |this|that|earlier|previous|separate|\S+ separate) (?:\S+ ){0,3}?
  (?:memorand(?:um|a)|mous?|lois?|letters? of (?:intent|interest)|framework agreements?|joint ventures?
    |heads of (?:terms|agreement))\b
  |\b(?:memorand(?:um|a)|mous?|lois?|letters? of (?:intent|interest)|framework agreements?) (?:of understanding )?
   (?:of|from|signed in|concluded in|agreed in) (?:(?:early|late|last|mid) ?)?
   (?:(?:\d{1,2} )?(?:${MONTHS})|last|(?:19|20)\d\d)\b
`;

/** Letters that every match of `BESIDE` and `UNDER` has some of. */
const DOCUMENT = /memorand|mou|loi|letters? of i|framework|joint venture|heads of/u;

/** Tells which patterns cannot match a text: first instruments, then matters, then what documents are named after. */
const gates = new Gates([...INSTRUMENTS, ...MATTERS, ...CALLED].map(([, pattern]) => pattern));
const FIRST_MATTER = INSTRUMENTS.length;
const FIRST_CALLED = INSTRUMENTS.length + MATTERS.length;

/** The words about an agreement, from the nearest to the farthest. */
export interface Words {
  deed: Deed;
  parties: readonly Pick<Entity, "type" | "name">[];
  cue: string;
  /** The sentence that first reports it. */
  near: string;
  /** The index of the cue in it. */
  at: number;
  /** Further cues and sentences that report it. */
  more: string;
  /** The sentences after. */
  far: string;
  title: string;
  /** A university or an institute takes part. */
  scholars: boolean;
}

/** What the rules conclude about the kind. */
export interface RuleKind {
  kind: DealKind;
  /** Whether that is firm: by deeds, or with little evidence for another kind. */
  firm: boolean;
  /** The score of each kind. */
  scores: ReadonlyMap<DealKind, number>;
}

/** The rules' conclusions about an agreement, kept with its words. */
export interface Ruled {
  /** The kind of the instrument named. */
  named: DealKind | undefined;
  matter: RuleKind;
}

const ruled = new WeakMap<Words, Ruled>();

/** What the rules conclude about an agreement, computed once: it is needed before and when trees choose. */
export function ruledBy(words: Words): Ruled {
  const before = ruled.get(words);
  if (before) return before;
  const rules = { named: instrumentOf(words), matter: matterByRules(words) };
  ruled.set(words, rules);
  return rules;
}

/** The kind by the rules: of the instrument named, or else by what the agreement is about. */
export function kindByRules(words: Words): DealKind {
  const { named, matter } = ruledBy(words);
  return named ?? matter.kind;
}

/** The kind of the instrument that the text names. */
function instrumentOf({ cue, near, more, far, title, deed }: Words): DealKind | undefined {
  const words = `${near} ; ${more}`;
  const own = DOCUMENT.test(words) ? words.replace(BESIDE, " ") : words;
  const bought = deed === "buy" || deed === "merge";
  const under = (DOCUMENT.test(far) && UNDER.exec(far)?.[0]) || "";
  for (const words of [cue, own, under, title]) {
    if (words === "") continue;
    const asked = gates.lookAt(words);
    for (const [i, [kind, pattern]] of INSTRUMENTS.entries()) {
      if (!asked.has(i)) continue;
      if (kind !== "joint-venture") return kind;
      // What is bought may go into an existing venture.
      if (!bought && (words !== own || pattern.test(words.replace(OTHERS_VENTURE, " ")))) return kind;
    }
  }
  return undefined;
}

/** Whether the text names an instrument other than the one agreed: an earlier stage, or a document beside it. */
export function namesAnother({ near, more, far }: Words): boolean {
  const words = `${near} ; ${more} ; ${far}`;
  return DOCUMENT.test(words) && words.search(BESIDE) >= 0;
}

/** By kind, how much speaks for it. */
type Scores = Map<DealKind, number>;

function add(scores: Scores, kind: DealKind, score: number): void {
  if (score > 0) scores.set(kind, (scores.get(kind) ?? 0) + score);
}

/** The words about an agreement, looked over for all patterns. */
const lookOver = ({ cue, near, more, title, far }: Words) => ({
  cue: gates.lookAt(cue),
  near: gates.lookAt(near),
  more: gates.lookAt(more),
  title: gates.lookAt(title),
  far: gates.lookAt(far),
});
type Looks = ReturnType<typeof lookOver>;

/** What the agreement is about, by the rules. */
function matterByRules(words: Words): RuleKind {
  const { cue, near, far, title, scholars, deed } = words;
  const scores: Scores = new Map();
  const looks = lookOver(words);
  const afar = scoreMatters(scores, looks);
  const called = scoreNames(scores, looks, words);
  // Where neither the report nor a heading says what it is about, later sentences decide.
  if (far && Math.max(0, ...scores.values()) < WEAK)
    for (const [kind, weight] of afar) add(scores, kind, weight * 0.6);
  if (deed === "order" && !BULK.test(near) && !/\brights\b/u.test(title)) add(scores, "purchase-order", 5);
  const bought = scores.get("acquisition");
  if (bought !== undefined && isPart(near)) {
    scores.delete("acquisition");
    add(scores, "investment", bought);
  }
  if (scores.size > 0) return best(scores, called);
  const named = SURE_DEEDS.has(deed) ? undefined : deedKind(`${cue} ; ${near}`, far, scholars);
  if (named) return { kind: named, firm: true, scores: new Map([[named, DEED]]) };
  const kind = FALLBACK[deed] ?? (/\b(?:sub)?contracts?\b/u.test(cue) ? "service" : "other");
  return { kind, firm: false, scores: new Map([[kind, HINT]]) };
}

/** Adds what each matter weighs; returns those that only later sentences name. */
function scoreMatters(scores: Scores, looks: Looks): [DealKind, number][] {
  const afar: [DealKind, number][] = [];
  for (const [i, [kind, , weight]] of MATTERS.entries()) {
    const at = FIRST_MATTER + i;
    const behind = looks.far.has(at);
    if (behind) afar.push([kind, weight]);
    add(
      scores,
      kind,
      weight *
        ((looks.cue.has(at) ? 2.2 : 0) +
          (looks.near.has(at) ? 1.6 : 0) +
          // Most agreements are reported once, without a heading of their own.
          (looks.more.has(at) ? 0.7 : 0) +
          (looks.title.has(at) ? 0.9 : 0) +
          (behind ? 0.35 : 0)),
    );
  }
  return afar;
}

/** Adds what the document is named after; returns the kind that its cue names. */
function scoreNames(scores: Scores, looks: Looks, { cue, near, more, title }: Words): DealKind | undefined {
  const [cued, nearby, again, titled] = [cue, near, more, title].map((words) => DOCUMENTS.test(words));
  let called: DealKind | undefined;
  for (const [i, [kind]] of CALLED.entries()) {
    const at = FIRST_CALLED + i;
    if (cued && looks.cue.has(at)) called ??= kind;
    add(
      scores,
      kind,
      (cued && looks.cue.has(at) ? 5 : 0) +
        (nearby && looks.near.has(at) ? 3 : again && looks.more.has(at) ? 2.5 : 0) +
        (titled && looks.title.has(at) ? 3 : 0),
    );
  }
  return called;
}

/** The kind for which most speaks. */
function best(scores: Scores, called: DealKind | undefined): RuleKind {
  const [kind] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), ["other", 0] as const);
  const [first = 0, second = 0] = [...scores.values()].sort((a, b) => b - a);
  return { kind, firm: kind === "joint-venture" || kind === called || first - second >= FIRM, scores };
}

/** Whether a line speaks only of a part of a company: buying that is an investment, whatever the verb. */
export const isPart = (line: string) => PART.test(line);

/** Deeds that decide the kind by themselves. */
const SURE_DEEDS: ReadonlySet<Deed> = new Set<Deed>(["buy", "merge", "order", "invest", "venture"]);

/** The weight of a deed for its kind where no other word speaks. */
const DEED = 5;
/** The weight of a kind chosen only for want of other words. */
const HINT = 1;

/** Below this score, the words near an agreement hardly decide. */
const WEAK = 2.5;

/** With this lead over all other kinds, the rules are hardly ever wrong. */
const FIRM = 4;

/** Things ordered by weight or output, not by number. */
const BULK = /\b(?:tonnes?|tons?|t\/yr|gwh|mwh|doses|litres|barrels|cells|wafers|modules|chips)\b/u;

/** The most frequent kind of each deed, for want of other words. */
const FALLBACK: Partial<Record<Deed, DealKind>> = {
  buy: "acquisition",
  merge: "acquisition",
  order: "purchase-order",
  invest: "investment",
  venture: "joint-venture",
  extend: "strategic-cooperation",
  agree: "strategic-cooperation",
  joint: "strategic-cooperation",
  choose: "service",
  win: "service",
  give: "supply",
};

/** An existing venture, which is not what is agreed. */
const OTHERS_VENTURE =
  /\b(?:their|its|existing|separate|of the|whose|called|an?) (?:\S+ ){0,3}joint ventures?\b(?! agreement)(?= |,)(?=[^.]{0,40}(?:which is based|in which|with|based|held|owned))/gu;
/** "Under a new framework agreement", "in the planned joint venture". */
const UNDER = regex("u")`
  \b(?:under|in|with|for) (?:a|an|the|this|that) (?:new |planned |proposed |said |future )?
  (?:framework agreement|memorandum of understanding|mou|letter of intent|joint venture)\b
  |\b(?:form|set up|establish|creat)\p{L}* (?:an? |the )(?:new |equal |\S+ )?joint venture\b
  |\bjoint venture will be (?:formed|set up|established|created)\b|\bas an? (?:\S+ )?joint venture\b
  |\b(?:terminat|cancel|dissolv|scrap|tear|tore|torn)\p{L}* (?:up )?(?:the|their|its) (?:\S+ )?
   (?:framework agreement|memorandum of understanding|mou|letter of intent|joint venture)\b
`;
/** A part of a company, not the whole. */
const PART =
  /(?<![\d.])(?:[1-9]|[1-4]\d)(?:\.\d+)? ?(?:per ?cent|percent|%)|\b(?:an?|one) (?:fifth|third|quarter|tenth|sixth|eighth) (?:of|stake|share)\b|\bminority stake\b|\bshareholding\b/u;
