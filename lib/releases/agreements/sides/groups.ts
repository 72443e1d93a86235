/** Parties told side by side: "A, B and C", with what is said of each in between. */
import type { Entity } from "../../entities/entity";
import { CALENDAR } from "../../entities/lexicon";
import { WordClass } from "../view/lexeme";
import type { Step, View } from "../view/view";
import { actingGroups } from "./acting-for";
import { isPart, isStage, NO_LINK, PREPOSITIONS, SORT, skipAside, tellsFounders, VERBS } from "./asides";
import { isFundsOf, isOfFirst, isPartOf } from "./described";

/** Several parties in one place of the sentence; `from` and `to` (exclusive) number its steps. */
export interface Group {
  entities: Entity[];
  from: number;
  to: number;
  /** The preposition before it, or empty. */
  preposition: string;
  /** Told by name, and not by words such as "the two companies" alone. */
  named: boolean;
}

/** The groups of a sentence from left to right. */
export function groupsOf(view: View): readonly Group[] {
  view.groups ??= actingGroups(view, findGroups(view));
  return view.groups;
}

function findGroups(view: View): Group[] {
  const { steps } = view;
  const groups: Group[] = [];
  let open: Group | undefined;
  /** The party told last in it was told in it before. */
  let told = false;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    if (!step || step.parties.length === 0 || step.bracket || isStage(steps, i)) continue;
    // A name inside an apposition belongs to it.
    if (
      open &&
      i < skipAside(steps, open.to, steps.length) &&
      (!/^(?:and|&|,)$/.test(steps[i - 1]?.word ?? "") ||
        isPart(steps, i) ||
        (steps[open.to]?.word === "," && tellsFounders(steps, open.to + 1)))
    )
      continue;
    // "with Bombay's Saffron Reel": the owner only describes what follows.
    if (open && step.mention && (ownedBy(steps, open.to, i) || isOfFirst(steps, open.to, i))) {
      open.entities = [...(told ? open.entities : open.entities.slice(0, -1)), ...step.parties];
      open.to = i + 1;
      continue;
    }
    const ownVerb =
      open !== undefined &&
      open.preposition !== "" &&
      open.preposition !== "between" &&
      (open.preposition !== "of" || (open.entities.length === 1 && OPENS.test(steps[0]?.word ?? ""))) &&
      steps[skipAside(steps, open.to, i)]?.word === "," &&
      prepositionBefore(steps, i) !== open.preposition &&
      startsClause(steps, i);
    // "A unit of X, Y, has signed": Y is the unit.
    if (open && step.mention && isUnitOf(steps, open, i)) {
      open.entities = [...step.parties];
      open.to = i + 1;
      open.preposition = prepositionBefore(steps, open.from - 2);
      continue;
    }
    // "Funded by X, A and B have signed": who pays is none of them. "…; X will observe": a clause of its own.
    const apart =
      open !== undefined &&
      ((steps[skipAside(steps, open.to, i)]?.word === ";" && startsClause(steps, i)) ||
        opensFunded(steps, open, i));
    const contrast = open !== undefined && CONTRAST.test(steps[open.from - 1]?.word ?? "");
    if (open && !ownVerb && !apart && !contrast && joined(steps, open.to, i)) {
      told = step.parties.some((party) => open?.entities.includes(party));
      for (const party of step.parties) if (!open.entities.includes(party)) open.entities.push(party);
      open.to = i + 1;
      open.named ||= step.mention !== undefined;
    } else {
      told = false;
      open = {
        entities: [...step.parties],
        from: i,
        to: i + 1,
        preposition: prepositionBefore(steps, i),
        named: step.mention !== undefined,
      };
      groups.push(open);
    }
  }
  return groups;
}

/** "For the construction of X, Y has engaged …": words that open a phrase which the comma closes. */
const OPENS = /^(?:for|in|at|after|before|during|as|since|under|by|with|on|following|through|upon)$/;

/** "Funded by X, | A and B have signed", "with support from X, | A": a phrase that the comma closes. */
function opensFunded(steps: readonly Step[], { from, to, preposition }: Group, next: number): boolean {
  if (steps[skipAside(steps, to, next)]?.word !== "," || next - to > 4) return false;
  if (!/^(?:by|from|of)$/.test(preposition) || from > 9) return false;
  const words = steps.slice(0, from).map(({ word }) => word);
  return FUNDED.test(`${words.join(" ")} `);
}

const FUNDED =
  /^(?:(?:partly |co-|jointly )?(?:funded|co-funded|financed|co-financed|supported|backed|sponsored|encouraged|guided|advised|assisted) by|(?:with|thanks to|through) (?:the )?(?:[\p{L}-]+ ){0,2}?(?:support|help|assistance|funding|backing|aid|money|funds|blessing|mediation) (?:of|from)) (?:the |\^ 's )?$/u;

/** "Bombay's Saffron Reel", "Sarmatia's state-owned WZL Works". */
function ownedBy(steps: readonly Step[], from: number, to: number): boolean {
  if (to - from > 5) return false;
  // "A-owned data centre company B"
  if (OWNED.at(steps, from))
    return steps.slice(from + 1, to).every(({ word }) => /^[\p{L}-]+$/u.test(word) && !NO_LINK.test(word));
  if (steps[from]?.word !== "'s") return false;
  // "The carrier's Zemtek 737": what a maker's name stands before is owned.
  if (/^\d/u.test(steps[to + 1]?.word ?? "")) return false;
  if (
    /^(?:subsidiary|unit|arm|affiliate|division|branch)$/.test(steps[to - 1]?.word ?? "") &&
    steps.slice(from + 1, to).every(({ word }) => /^[\p{L}-]+$/u.test(word) && !PREPOSITIONS.has(word))
  )
    return true;
  for (let i = from + 1; i < to; i++)
    if (
      !/^(?:\p{L}+-\p{L}+|national|largest|biggest|second|own|public|private|big|leading|main|wholly|owned|fully|listed|based|subsidiary|unit|arm|affiliate|daughter|division|branch)$/u.test(
        steps[i]?.word ?? "",
      )
    )
      return false;
  return true;
}

const OWNED = new WordClass(
  /^-(?:owned|backed|controlled|held|led|run|managed|operated|funded|financed|affiliated|linked|sponsored|part-owned)$/,
);

/** "Unlike X, the maker Y has signed": words that set a party apart from the one behind it. */
const CONTRAST = /^(?:unlike|like|following|despite|besides|except|beyond|versus)$/;

function isUnitOf(steps: readonly Step[], { from, to, entities }: Group, next: number): boolean {
  return (
    entities.length === 1 &&
    next === to + 1 &&
    steps[to]?.word === "," &&
    steps[from - 1]?.word === "of" &&
    /^(?:unit|subsidiary|arm|affiliate|division|branch|company)$/.test(steps[from - 2]?.word ?? "") &&
    /^(?:,|has|have|will|signed|and)$/.test(steps[next + 1]?.word ?? "")
  );
}

/** "…, and B is testing": what follows the name is a verb of its own. */
function startsClause(steps: readonly Step[], at: number): boolean {
  const next = skipAside(steps, at + 1, Math.min(steps.length, at + 40));
  return /^(?:is|are|was|were|has|have|had|will|would|can|could|may|said|says|signed|announced|agreed|acquired|took|ordered|selected|holds|owns|plans|lets|takes|uses|does|did|makes|wants|expects|remains|declined|denied|gets|pays|brings|keeps|runs|operates|joins|joined|bought|sold|inked|won|became|becomes|provides|supplies|builds|develops|launched|confirmed|added|called|began|started|closed|concluded|entered|chose|picked|put|gave|made)$/.test(
    steps[next]?.word ?? "",
  );
}

/** Whether what stands between two names only joins them: ", and the Paris-based sales company". */
function joined(steps: readonly Step[], from: number, to: number): boolean {
  let at = pastOfficer(steps, skipAside(steps, from, to), to);
  if (at >= to) return false;
  let link = false;
  const first = steps[at]?.word ?? "";
  if (/^(?:,|;|\/|–|&|and|or|plus|×|→)$/.test(first)) {
    link = true;
    at += 1;
  } else if (first === "as" && steps[at + 1]?.word === "well" && steps[at + 2]?.word === "as") {
    link = true;
    at += 3;
  } else if (/^(?:along|together|jointly)$/.test(first) && steps[at + 1]?.word === "with") {
    link = true;
    at += 2;
  }
  if (!link) return false;
  if (
    first === "," &&
    /^(?:together|along|jointly)$/.test(steps[at]?.word ?? "") &&
    steps[at + 1]?.word === "with"
  )
    at += 2;
  if (first === "," && /^(?:and|or|plus|as)$/.test(steps[at]?.word ?? "")) {
    at += 1;
    if (steps[at - 1]?.word === "as") at += 2;
  }
  if (steps[at]?.word === "of" || steps[at]?.word === "with") at += 1;
  // What may stand before a name: an article, adjectives, a sort of company, a place it comes from.
  // "and a consortium of A, B and C"
  for (let i = at; i < Math.min(to, at + 5); i++)
    if (
      steps[i]?.word === "of" &&
      (/^(?:consortium|group|venture|alliance|team|syndicate|partnership|subsidiary|affiliate|unit|arm|members?)$/.test(
        steps[i - 1]?.word ?? "",
      ) ||
        // "and the chief executive of B"
        ACTS_FOR.test(steps[i - 1]?.word ?? ""))
    )
      at = i + 1;
  if (to - at > 7) return false;
  // "From A, outbidding B"
  if (first === "," && /ing$/.test(steps[to - 1]?.word ?? "") && to - at === 1) return false;
  at = pastCounterpart(steps, at, to);
  for (let i = at; i < to; i++) {
    const word = steps[i]?.word ?? "";
    // "and three universities, B and C"
    if (word === "," && i === to - 1 && PLURAL_SORT.test(steps[i - 1]?.word ?? "")) continue;
    // "the growers' cooperative"
    if (word === "^" || word === "'s" || word === "'" || /^-\p{L}+$/u.test(word)) continue;
    if (/^(?:the|its|their|a|an|also|both|fellow|another)$/.test(word)) continue;
    // "the steering wheel developer": words that tell what the next name is.
    if (!/^(?:[\p{L}\p{N}][\p{L}\p{N}.'&-]*|[-–])$/u.test(word) || NO_LINK.test(word)) return false;
    if (first === "," && to - at > 5) return false;
  }
  return true;
}

const PLURAL_SORT =
  /^(?:universities|companies|banks|firms|partners|institutes|hospitals|airlines|carriers|schools|colleges|museums|cities|municipalities|ministries|utilities|operators|funds|investors|lenders|clubs|agencies|others|suppliers|manufacturers|retailers|developers|groups|associations|foundations)$/;

/** "A's president Jo Berg and B": who acts for the first stands between. */
function pastOfficer(steps: readonly Step[], from: number, to: number): number {
  if (steps[from]?.word !== "'s") return from;
  // "A's Jo Berg and B's Lena Holm signed"
  if (isPerson(steps, from + 1) && steps[from + 3]?.word === "and" && steps[to + 1]?.word === "'s")
    return isPerson(steps, to + 2) ? from + 3 : from;
  for (let i = from + 1; i < Math.min(to, from + 5); i++) {
    if (!ACTS_FOR.test(steps[i]?.word ?? "")) continue;
    let at = i + 1;
    if (steps[at]?.word === "officer") at += 1;
    while (at < to && at < i + 5 && /^\p{Lu}/u.test(steps[at]?.text ?? "") && !steps[at]?.mention) at += 1;
    return at;
  }
  return from;
}

const isPerson = (steps: readonly Step[], at: number) =>
  steps.slice(at, at + 2).every(({ text, mention }) => !mention && /^\p{Lu}\p{Ll}/u.test(text));

/** "and her counterpart at B": who acts for another stands between. */
function pastCounterpart(steps: readonly Step[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 5); i++)
    if (
      /^(?:at|from|of|in)$/.test(steps[i]?.word ?? "") &&
      /^(?:counterparts?|colleagues?|peers?)$/.test(steps[i - 1]?.word ?? "")
    )
      return i + 1;
  return from;
}

/** Who signs and speaks for a body. */
const ACTS_FOR =
  /^(?:executive|ceo|president|mayor|chairman|chairwoman|chair|director|head|minister|boss|founder|rector|governor|dean|representatives?|boards?|managers?|directors|heads|folks|people|team|consultants|experts|specialists|engineers|architects|researchers|scientists|designers|planners|technicians|friends|colleagues|secretary|chancellor|leaders?|trustees|council|parliament|cabinet|assembly|management|shareholders|members|committee|counterparts?)$/;

/** Those who bid or work together. */
const BAND = /^(?:consortium|grouping|syndicate|tandem|duo|pair|trio|tender|bid|venture|team)$/;

const COMPLETE =
  /^(?:meeting|conference|forum|summit|visit|ceremony|year|week|month|day|time|morning|afternoon|evening|night|quarter|deal|agreement|contract|talks|offset|fair|show|event|round|project|programme|plan|winter|summer|spring|autumn|today|yesterday|occasion|package|period)$/;

const MANY = /^(?:group|consortium|club|syndicate|total|team|alliance)$/;

/** "with two northern dairies, A and B": the preposition before what the names behind the comma are told to be. */
function countedBefore(steps: readonly Step[], comma: number): string | undefined {
  for (let i = comma - 1; i > Math.max(0, comma - 8); i--) {
    const word = steps[i]?.word ?? "";
    if (/^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d{1,2})$/.test(word)) {
      // "with a group of three lenders: A, B and C"
      const many = steps[i - 1]?.word === "of" && MANY.test(steps[i - 2]?.word ?? "");
      const before = steps[many ? i - 4 : i - 1]?.word ?? "";
      return /^(?:with|by|between|among|from|to)$/.test(before) ? before : undefined;
    }
    if (!/^(?:\^|'s|[\p{L}-]+)$/u.test(word) || PREPOSITIONS.has(word)) return undefined;
  }
  return undefined;
}

const ARTICLE = /^(?:the|this|that|these|its|their|a|an|same|another|each)$/;
/** "Agreed to sell its unit X": the "to" of an infinitive governs no name. */
const INFINITIVE =
  /^(?:sell|buy|acquire|purchase|divest|take|order|license|join|supply|give|name|appoint|select|choose|pick|form|merge|transfer|lease|invest|help|support|operate|build|develop|provide|extend|renew|continue|run|maintain|finance|fund|expand|create|host|rent|equip|connect|replace|use)$/;
const FINITE =
  /^(?:has|have|had|will|signed|signs|terminated|agreed|acquired|sold|bought|took|takes|entered|announced|concluded|extended|renewed|ended|cancelled|received|granted|awarded|selected|appointed|ordered|also|invested|joined|formed|established|launched|supplied|closed|completed|transferred|supplies|provides|gets|obtains|receives|sells|buys|acquires)$/;

/** Whether the words from a preposition up to a name are a phrase of their own that opens the sentence. */
function isOpening(steps: readonly Step[], preposition: number, at: number): boolean {
  if (preposition > 4 || !FINITE.test(steps[skipAside(steps, at + 1, steps.length)]?.word ?? ""))
    return false;
  const words = steps.slice(0, at).map(({ word }) => word);
  return (
    words.every((word) => /^(?:[\p{L}\p{N}-]+|'s)$/u.test(word)) &&
    ARTICLE.test(words[preposition + 1] ?? "") &&
    !SORT.test(words.at(-1) ?? "")
  );
}

/** "Vice president Mei Chen of X": the officer's name stands before the preposition. */
function namedOfficer(steps: readonly Step[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (!/^\p{Lu}/u.test(steps[i]?.text ?? "") || steps[i]?.mention) return false;
    if (i < at - 1 && ACTS_FOR.test(steps[i - 1]?.word ?? "")) return true;
  }
  return false;
}

/** The preposition that governs a name, past "the Chinese carmaker". */
export function prepositionBefore(steps: readonly Step[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    const word = steps[i]?.word ?? "";
    // "With whom X signed": the preposition governs the pronoun.
    if (/^(?:whom|which)$/.test(word) && (i === at - 1 || /^(?:the|a|an)$/.test(steps[i + 1]?.word ?? "")))
      return "";
    if (CALENDAR.has(word) || /^\d{1,4}(?:st|nd|rd|th)?$/u.test(word)) return "";
    // "the chief executive of X signed", "the people at X": X acts.
    if (
      /^(?:of|at|for|from)$/.test(word) &&
      (ACTS_FOR.test(steps[i - 1]?.word ?? "") || (/^(?:of|at)$/.test(word) && namedOfficer(steps, i)))
    )
      return "";
    // "on the margins of the meeting X signed": the noun before the name is complete.
    if (i === at - 1 && COMPLETE.test(word)) return "";
    // "As part of the transaction X terminated": an opening phrase that the verb behind the name closes.
    if (PREPOSITIONS.has(word) && at - i >= 3 && isOpening(steps, i, at)) return "";
    // "To a consortium of X and Y": what governs the consortium.
    if (word === "of" && BAND.test(steps[i - 1]?.word ?? "") && i >= at - 3) continue;
    if (word === "to" && INFINITIVE.test(steps[i + 1]?.word ?? "") && i + 1 < at) return "";
    // "To an affiliate of X": X is meant, and "to" governs it.
    if (isPartOf(steps, i) || isFundsOf(steps, i)) continue;
    if (PREPOSITIONS.has(word)) return word;
    // "with four museums: the A, the B"
    if (/^[,:]$/.test(word) && (i === at - 1 || (i === at - 2 && steps[at - 1]?.word === "the"))) {
      const counted = countedBefore(steps, i);
      if (counted) return counted;
    }
    if (/^[,:]$/.test(word) && i === at - 1) {
      // "with the owner, X,": the name behind the comma stands for what the preposition governs.
      const lead = steps.slice(Math.max(0, i - 5), i).map((step) => step.word);
      const from = Math.max(lead.lastIndexOf("the"), lead.lastIndexOf("its"), lead.lastIndexOf("their"));
      const before = lead[from - 1] ?? "";
      if (
        from > 0 &&
        lead.length - from <= 4 &&
        /^(?:with|by|between|from|to)$/.test(before) &&
        /^(?:,|\(|\.|$)$/.test(steps[at + 1]?.word ?? "") &&
        !lead.slice(from).includes("@")
      )
        return before;
      return "";
    }
    if (/^[.,;:()"–—]$/.test(word) || VERBS.test(word) || word === "@") return "";
  }
  return "";
}
