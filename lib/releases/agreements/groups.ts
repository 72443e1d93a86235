/** Parties told side by side: "A, B and C", with what is said of each in between. */
import type { Entity } from "../entities/entity";
import { CALENDAR } from "../entities/lexicon";
import type { Step, View } from "./view";

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

const APPOSITION =
  /^(?:a|an|the|one|its|their|which|who|whose|part|based|headquartered|formerly|known|owner|maker|then|now|also|itself|called|better|led|owned|with|together|represented|acting|through|operator|home|both|already|parent|subsidiary|producer|developer|already)$/;
const PREPOSITIONS = new Set(
  "with between among by from to for of in at into on against alongside through under over via".split(" "),
);
/** Words that cannot stand between two parties told side by side. */
const NO_LINK =
  /^(?:whom|said|says|signed|signs|will|would|has|have|had|is|are|was|were|be|in|on|to|for|by|from|at|between|with|of|that|which|who|did|do|does|agreed|announced|inked|took|takes|gets|than|as|if|when|but|because|about|under|after|before|into|than|not|it|they|he|she|there|this|these)$/;
const VERBS =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|said|says|signed|signs|announced|announces|agreed|agrees|inked|entered|acquired|acquires|bought|buys|takes|took|ordered|selected|chose|picked|awarded|won|sold|sells|gets|holds|owns|plans|and|or|but|that|if|when|while|as|than|buy|acquire|take|supply|order|sign|join|joins|joined|appoints|appointed|names|named|selects|chooses|picks|awards|invests)$/;

const known = new WeakMap<View, Group[]>();

/** The groups of a sentence from left to right. */
export function groupsOf(view: View): readonly Group[] {
  let groups = known.get(view);
  if (!groups) {
    groups = findGroups(view);
    known.set(view, groups);
  }
  return groups;
}

function findGroups(view: View): Group[] {
  const { steps } = view;
  const groups: Group[] = [];
  let open: Group | undefined;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    if (!step || step.parties.length === 0 || step.bracket) continue;
    // A name inside an apposition belongs to it.
    if (
      open &&
      i < skipAside(steps, open.to, steps.length) &&
      !/^(?:and|&|,)$/.test(steps[i - 1]?.word ?? "")
    )
      continue;
    // "with Bombay's Saffron Reel": the owner only describes what follows.
    if (open && step.mention && ownedBy(steps, open.to, i)) {
      open.entities = [...open.entities.slice(0, -1), ...step.parties];
      open.to = i + 1;
      continue;
    }
    const ownVerb =
      open !== undefined &&
      open.preposition !== "" &&
      open.preposition !== "between" &&
      open.preposition !== "of" &&
      steps[skipAside(steps, open.to, i)]?.word === "," &&
      prepositionBefore(steps, i) !== open.preposition &&
      startsClause(steps, i);
    if (open && !ownVerb && joined(steps, open.to, i)) {
      for (const party of step.parties) if (!open.entities.includes(party)) open.entities.push(party);
      open.to = i + 1;
      open.named ||= step.mention !== undefined;
    } else {
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

/** "Bombay's Saffron Reel", "Sarmatia's state-owned WZL Works". */
function ownedBy(steps: readonly Step[], from: number, to: number): boolean {
  if (steps[from]?.word !== "'s" || to - from > 5) return false;
  for (let i = from + 1; i < to; i++)
    if (
      !/^(?:\p{L}+-\p{L}+|national|largest|biggest|second|own|public|private|big|leading|main|wholly|owned|fully|listed|based|subsidiary|unit|arm|affiliate|daughter|division|branch)$/u.test(
        steps[i]?.word ?? "",
      )
    )
      return false;
  return true;
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
  let at = skipAside(steps, from, to);
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
  for (let i = at; i < to; i++) {
    const word = steps[i]?.word ?? "";
    if (word === "^" || word === "'s" || /^-\p{L}+$/u.test(word)) continue;
    if (/^(?:the|its|their|a|an|also|both|fellow|another)$/.test(word)) continue;
    // "the steering wheel developer": words that tell what the next name is.
    if (!/^(?:[\p{L}\p{N}][\p{L}\p{N}.'&-]*|[-–])$/u.test(word) || NO_LINK.test(word)) return false;
    if (first === "," && to - at > 5) return false;
  }
  return true;
}

/** Past brackets, "of Spain" and an apposition between commas. */
export function skipAside(steps: readonly Step[], from: number, to: number): number {
  let at = from;
  for (let round = 0; round < 4 && at < to; round++) {
    const before = at;
    if (steps[at]?.word === "(") {
      let close = at;
      while (close < to && steps[close]?.word !== ")") close += 1;
      if (close < to) at = close + 1;
    }
    if (/^(?:of|from|in)$/.test(steps[at]?.word ?? "") && steps[at + 1]?.word === "^") at += 2;
    if (
      steps[at]?.word === "," &&
      ((APPOSITION.test(steps[at + 1]?.word ?? "") && !namesNext(steps, at + 1)) ||
        (steps[at + 1]?.word === "^" && !/^(?:'s|-.+)$/.test(steps[at + 2]?.word ?? "")) ||
        describes(steps, at + 1, to) ||
        isPart(steps, at + 1))
    ) {
      let close = at + 1;
      let depth = 0;
      while (close < to && close - at < 32) {
        const word = steps[close]?.word;
        if (word === "(") depth += 1;
        else if (word === ")") depth -= 1;
        else if (word === "," && depth === 0) break;
        close += 1;
      }
      // The closing comma stays where it joins: ", a maker of X, and B".
      if (steps[close]?.word === "," && close < to)
        at = /^(?:and|or|as|&|@)$/.test(steps[close + 1]?.word ?? "") || close + 1 >= to ? close : close + 1;
    }
    if (at === before) break;
  }
  return at;
}

/** "A, B's renewables arm, and C": B is only told as whose A is. */
function isPart(steps: readonly Step[], at: number): boolean {
  if ((steps[at]?.parties.length ?? 0) === 0 || steps[at + 1]?.word !== "'s") return false;
  for (let i = at + 2; i < at + 8; i++) {
    const { word = "", parties = [] } = steps[i] ?? {};
    if (word === ",") return PART.test(steps[i - 1]?.word ?? "");
    if (parties.length > 0) return false;
  }
  return false;
}

const PART =
  /^(?:arm|unit|subsidiary|division|affiliate|branch|parent|owner|sister|operator|business|brand|shareholder|subsidiaries|units|maker)$/;

/** "A, its sister companies B and C", "A, the Korean builder B and C": others of a list, and no words about A. */
function namesNext(steps: readonly Step[], at: number): boolean {
  if (!/^(?:its|their|the|a|an)$/.test(steps[at]?.word ?? "")) return false;
  for (let i = at + 1; i < at + 7; i++) {
    const { word = "", parties = [] } = steps[i] ?? {};
    if (parties.length > 0)
      return (
        /^[\p{L}-]+$/u.test(steps[i - 1]?.word ?? "") &&
        SORT.test(steps[i - 1]?.word ?? "") &&
        /^(?:,|and|\(|;|&)$/.test(steps[i + 1]?.word ?? "")
      );
    if (PREPOSITIONS.has(word) || !/^(?:\^|-\p{L}+|[\p{L}-]+)$/u.test(word)) return false;
  }
  return false;
}

/** "A, historic name of Lombard weaving, and B": words between commas that neither name a party first nor have a verb. */
function describes(steps: readonly Step[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 16); i++) {
    const { word = "", mention } = steps[i] ?? {};
    if (word === ",") return i - from >= 2;
    if (i === from && (mention || !/^\p{L}{3,}/u.test(word) || NO_LINK.test(word) || LINK.test(word)))
      return false;
    if (VERBS.test(word) || /^[.;:"()–—]$/.test(word)) return false;
  }
  return false;
}

const LINK = /^(?:and|or|but|while|where|plus|including|such|with|among|namely|so|then|yet)$/;

/** Who signs and speaks for a body. */
const ACTS_FOR =
  /^(?:executive|ceo|president|mayor|chairman|chairwoman|chair|director|head|minister|boss|founder|rector|governor|dean|representatives?|boards?|managers?|directors|heads|folks|people|team|friends|colleagues|secretary|chancellor|leaders?|trustees)$/;

const COMPLETE =
  /^(?:meeting|conference|forum|summit|visit|ceremony|year|week|month|day|time|morning|afternoon|evening|night|quarter|deal|agreement|contract|talks|offset|fair|show|event|round|project|programme|plan|winter|summer|spring|autumn|today|yesterday|occasion|package|period)$/;

const MANY = /^(?:group|consortium|club|syndicate|total|team|alliance)$/;

/** "with two northern dairies, A and B": the preposition before what the names behind the comma are told to be. */
function countedBefore(steps: readonly Step[], comma: number): string | undefined {
  for (let i = comma - 1; i > Math.max(0, comma - 8); i--) {
    const word = steps[i]?.word ?? "";
    if (/^(?:two|three|four|five|six|seven|eight)$/.test(word)) {
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
  /^(?:sell|buy|acquire|purchase|divest|take|order|license|join|supply|give|name|appoint|select|choose|pick|form|merge|transfer|lease|invest|help|support|operate|build|develop|provide)$/;
const FINITE =
  /^(?:has|have|had|will|signed|signs|terminated|agreed|acquired|sold|bought|took|takes|entered|announced|concluded|extended|renewed|ended|cancelled|received|granted|awarded|selected|appointed|ordered|also|invested|joined|formed|established|launched|supplied|closed|completed|transferred|supplies|provides|gets|obtains|receives|sells|buys|acquires)$/;
/** Nouns that tell what the name behind them is, and not what an opening phrase is about. */
const SORT =
  /(?:maker|company|group|firm|bank|airline|carrier|utility|operator|developer|supplier|producer|manufacturer|owner|provider|giant|retailer|builder|university|institute|ministry|club|museum|city|agency|start-?up|subsidiary|unit|insurer|lender|partner|contractor|miner|brewer|publisher|studio|yard|house|authority|association|fund|investor|startup|distributor|specialist|service|platform|chain|manufacturer|compan(?:y|ies)|affiliate|consultant|engineer|lessor|shipowner|brand|label|business|institution|foundation)s?$/u;

/** Whether the words from a preposition up to a name are a phrase of their own that opens the sentence. */
function isOpening(steps: readonly Step[], preposition: number, at: number): boolean {
  if (preposition > 4 || !FINITE.test(steps[skipAside(steps, at + 1, steps.length)]?.word ?? ""))
    return false;
  const words = steps.slice(0, at).map(({ word }) => word);
  return (
    words.every((word) => /^[\p{L}\p{N}-]+$/u.test(word)) &&
    ARTICLE.test(words[preposition + 1] ?? "") &&
    !SORT.test(words.at(-1) ?? "")
  );
}

/** The preposition that governs a name, past "the Chinese carmaker". */
export function prepositionBefore(steps: readonly Step[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    const word = steps[i]?.word ?? "";
    // "With whom X signed": the preposition governs the pronoun.
    if (i === at - 1 && /^(?:whom|which)$/.test(word)) return "";
    if (CALENDAR.has(word) || /^\d{1,4}(?:st|nd|rd|th)?$/u.test(word)) return "";
    // "the chief executive of X signed", "the people at X": X acts.
    if (/^(?:of|at|for|from)$/.test(word) && ACTS_FOR.test(steps[i - 1]?.word ?? "")) return "";
    // "on the margins of the meeting X signed": the noun before the name is complete.
    if (i === at - 1 && COMPLETE.test(word)) return "";
    // "As part of the transaction X terminated": an opening phrase that the verb behind the name closes.
    if (PREPOSITIONS.has(word) && at - i >= 3 && isOpening(steps, i, at)) return "";
    if (word === "to" && INFINITIVE.test(steps[i + 1]?.word ?? "") && i + 1 < at) return "";
    if (PREPOSITIONS.has(word)) return word;
    if (/^[,:]$/.test(word) && i === at - 1) {
      const counted = countedBefore(steps, i);
      if (counted) return counted;
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
