/** Finds the cues of a sentence: the words that may report an agreement. */

import { regex } from "../../text/regex";
import { LinePattern, lookOver } from "../view/line-pattern";
import { stepAt, type View, wordAt } from "../view/view";
import type { Deed } from "./cue";
import { INSTRUMENT, INSTRUMENT_TAIL } from "./cue-words";
import { CUES } from "./cues";

export interface Hit {
  deed: Deed;
  from: number;
  to: number;
  text: string;
}

/** The cues found in a sentence; a cue within another is left out. */
export function hitsOf(view: View): readonly Hit[] {
  view.hits ??= findHits(view);
  return view.hits;
}

function findHits(view: View): Hit[] {
  const hits: Hit[] = [];
  const taken = new Uint8Array(view.steps.length);
  // A sentence that names no party can only continue what came before.
  const party = view.line.includes("@");
  const lacking = lookOver(view.line);
  for (let number = 0; number < CUES.length; number++) {
    const cue = lacking[gates[number]?.number ?? 0] === 0 ? CUES[number] : undefined;
    if (!cue || (!party && !WITHOUT_PARTY.has(cue.deed))) continue;
    const { deed, pattern } = cue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(view.line); match; match = pattern.exec(view.line)) {
      const from = stepAt(view, match.index + (match[0].startsWith(" ") ? 1 : 0));
      const to = stepAt(view, match.index + match[0].length - 1) + 1;
      if (match[0].length === 0) pattern.lastIndex += 1;
      if (
        taken[from] ||
        taken[Math.min(to, taken.length) - 1] ||
        (BY_VERB.has(deed) && !GOES_TO.test(match[0]) && isNoun(view, from))
      )
        continue;
      const end = pastInstrument(view, to);
      taken.fill(1, from, end);
      hits.push({
        deed,
        from,
        to: end,
        text: view.steps
          .slice(from, end)
          .map(({ word }) => word)
          .join(" "),
      });
    }
  }
  return hits.sort((a, b) => a.from - b.from);
}

const WITHOUT_PARTY: ReadonlySet<Deed> = new Set(["sign", "end", "extend", "agree", "noun"]);

const gates = CUES.map(({ pattern }) => new LinePattern(pattern));

/** Words that are as often nouns: verbs only behind a subject, an auxiliary or an adverb. */
const AMBIGUOUS = regex("")`
  ^(?:orders?|contracts?|leases?|funds?|books?|purchases?|process(?:es)?|supply|supplies|finances?
    |transfers?|grants?|charters?|backs?|lands?|market|supports?|designs?|produce|picks?|names|awards?
    |works?|sponsors?|rents?|transports?|build|licen[cs]es?|equip|pays?|commissions?|mandates?|contributes?
    |appoints?|lends?|operates|combines?|exits?|ends?|drops?|closes?|signs?|strikes?|seals?|pools?|allies
    |partners?|unites?|places|win)$
`;
const LETS_VERB =
  /^(?:@|\)|,|and|or|to|will|would|can|it|they|we|he|she|who|which|that|also|now|today|then|jointly|has|have|had|is|are|was|were|not|"|both|each|\p{L}+ly|does|do|did|\^)$/u;

/** "In purchasing, X …", "Y does the acquiring": a line of work, no deed. */
const GERUND = /^(?:acquiring|purchasing|buying|leasing|picking|selling)$/;
const OF_A_NOUN = /^(?:the|in|of|merchant|card|central|joint|our|their|its)$/;

/** Deeds whose cues begin with a verb. */
const BY_VERB: ReadonlySet<Deed> = new Set(["give", "order", "choose", "buy", "win", "agree"]);

/** "The contract for the boats goes to B", "the order comes from B": the cue begins with the noun. */
const GOES_TO = / (?:(?:goes|went|gone|go|fell) to|(?:comes?|came|coming|stems?) from)$/u;

/** Whether the word at a step is a noun there, so that it is no cue. */
function isNoun({ steps }: View, at: number): boolean {
  const before = steps[at - 1]?.word;
  if (GERUND.test(wordAt(steps, at)) && OF_A_NOUN.test(before ?? "")) return true;
  return before !== undefined && AMBIGUOUS.test(wordAt(steps, at)) && !LETS_VERB.test(before);
}

const WHOLE_INSTRUMENT = new RegExp(`^${INSTRUMENT}$`, "u");

/** The end of an instrument's name: "a strategic cooperation" continues with "framework agreement". */
function pastInstrument({ steps }: View, to: number): number {
  if (!WHOLE_INSTRUMENT.test(wordAt(steps, to - 1))) return to;
  let end = to;
  for (let i = to; i < to + 5 && INSTRUMENT_TAIL.test(wordAt(steps, i)); i++)
    if (WHOLE_INSTRUMENT.test(wordAt(steps, i)) || /^(?:understanding|intent)$/.test(wordAt(steps, i)))
      end = i + 1;
  return end;
}
