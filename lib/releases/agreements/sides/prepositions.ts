/**
 * Decides which preposition governs a name: "with" in "with | the Chinese carmaker A", none in "the chief executive of
 * A signed".
 */

import { CALENDAR } from "../../entities/lexicon";
import { regex } from "../../text/regex";
import { type Step, wordAt } from "../view/view";
import { PREPOSITIONS, SORT, skipAside, VERBS } from "./asides";
import { isFundsOf, isPartOf } from "./described";
import { ACTS_FOR, namedOfficer } from "./officers";

/** Groups that bid or work together. */
const BAND = /^(?:consortium|grouping|syndicate|tandem|duo|pair|trio|tender|bid|venture|team)$/;

const COMPLETE = regex("")`
  ^(?:meeting|conference|forum|summit|visit|ceremony|year|week|month|day|time|morning|afternoon|evening
    |night|quarter|deal|agreement|contract|talks|offset|fair|show|event|round|project|programme|plan|winter
    |summer|spring|autumn|today|yesterday|occasion|package|period)$
`;

const LIES = /^(?:in|of|from|across|at)$/;
const MANY = /^(?:group|consortium|club|syndicate|total|team|alliance)$/;

/** The preposition before a description of the names after a comma: "with two northern dairies, A and B". */
function countedBefore(steps: readonly Step[], comma: number): string | undefined {
  for (let i = comma - 1; i > Math.max(0, comma - 8); i--) {
    const word = wordAt(steps, i);
    if (/^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d{1,2})$/.test(word)) {
      // "with a group of three lenders: A, B and C"
      const many = steps[i - 1]?.word === "of" && MANY.test(wordAt(steps, i - 2));
      const before = wordAt(steps, many ? i - 4 : i - 1);
      return /^(?:with|by|between|among|from|to)$/.test(before) ? before : undefined;
    }
    // "With five universities in the region, A and B", "with two of the region's mills, A and B"
    if (LIES.test(word) && comma - i <= 5) continue;
    if (!/^(?:\^|'s|[\p{L}-]+)$/u.test(word) || PREPOSITIONS.has(word)) return undefined;
  }
  return undefined;
}

const ARTICLE = /^(?:the|this|that|these|its|their|a|an|same|another|each)$/;
/** "Agreed to sell its unit X": the "to" of an infinitive governs no name. */
const INFINITIVE = regex("")`
  ^(?:sell|buy|acquire|purchase|divest|take|order|license|join|supply|give|name|appoint|select|choose|pick
    |form|merge|transfer|lease|invest|help|support|operate|build|develop|provide|extend|renew|continue|run
    |maintain|finance|fund|expand|create|host|rent|equip|connect|replace|use)$
`;
const FINITE = regex("")`
  ^(?:has|have|had|will|signed|signs|terminated|agreed|acquired|sold|bought|took|takes|entered|announced
    |concluded|extended|renewed|ended|cancelled|received|granted|awarded|selected|appointed|ordered|also
    |invested|joined|formed|established|launched|supplied|closed|completed|transferred|supplies|provides
    |gets|obtains|receives|sells|buys|acquires)$
`;

/** Whether the words from a preposition to a name are an opening phrase of their own. */
function isOpening(steps: readonly Step[], preposition: number, at: number): boolean {
  if (preposition > 4 || !FINITE.test(wordAt(steps, skipAside(steps, at + 1, steps.length)))) return false;
  const words = steps.slice(0, at).map(({ word }) => word);
  return (
    words.every((word) => /^(?:[\p{L}\p{N}-]+|'s)$/u.test(word)) &&
    ARTICLE.test(words[preposition + 1] ?? "") &&
    !SORT.test(words.at(-1) ?? "")
  );
}

/** The preposition that governs a name, past words such as "the Chinese carmaker". */
export function prepositionBefore(steps: readonly Step[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    const word = wordAt(steps, i);
    if (word === '"' && i === at - 1) continue;
    // "With whom X signed": the preposition governs the pronoun.
    if (/^(?:whom|which)$/.test(word) && (i === at - 1 || /^(?:the|a|an)$/.test(wordAt(steps, i + 1))))
      return "";
    if (CALENDAR.has(word) || /^\d{1,4}(?:st|nd|rd|th)?$/u.test(word)) return "";
    // "the chief executive of X signed", "the people at X": X acts.
    if (
      /^(?:of|at|for|from)$/.test(word) &&
      (ACTS_FOR.test(wordAt(steps, i - 1)) || (/^(?:of|at)$/.test(word) && namedOfficer(steps, i)))
    )
      return "";
    // "on the margins of the meeting X signed": the noun before the name is complete.
    if (i === at - 1 && COMPLETE.test(word)) return "";
    // "As part of the transaction X terminated": an opening phrase that the verb behind the name closes.
    if (PREPOSITIONS.has(word) && at - i >= 3 && isOpening(steps, i, at)) return "";
    // "To a consortium of X and Y": the preposition before the consortium governs.
    if (word === "of" && BAND.test(wordAt(steps, i - 1)) && i >= at - 3) continue;
    if (word === "to" && INFINITIVE.test(wordAt(steps, i + 1)) && i + 1 < at) return "";
    // "To an affiliate of X": X is meant, and "to" governs it.
    if (isPartOf(steps, i) || isFundsOf(steps, i)) continue;
    if (PREPOSITIONS.has(word)) return word;
    // "with four firms, including A and B"
    if (/^(?:including|namely)$/.test(word))
      return countedBefore(steps, steps[i - 1]?.word === "," ? i - 1 : i) ?? "";
    // "with four museums: the A, the B"
    if (/^[,:]$/.test(word) && (i === at - 1 || (i === at - 2 && steps[at - 1]?.word === "the"))) {
      const counted = countedBefore(steps, i);
      if (counted) return counted;
    }
    if (/^[,:]$/.test(word) && i === at - 1) {
      // "with the owner, X,": the name after the comma stands for what the preposition governs.
      const lead = steps.slice(Math.max(0, i - 5), i).map((step) => step.word);
      const from = Math.max(lead.lastIndexOf("the"), lead.lastIndexOf("its"), lead.lastIndexOf("their"));
      const before = lead[from - 1] ?? "";
      if (
        from > 0 &&
        lead.length - from <= 4 &&
        /^(?:with|by|between|from|to)$/.test(before) &&
        /^(?:,|\(|\.|$)$/.test(wordAt(steps, at + 1)) &&
        !lead.slice(from).includes("@")
      )
        return before;
      return "";
    }
    if (/^[.,;:()"–—]$/.test(word) || VERBS.test(word) || word === "@") return "";
  }
  return "";
}
