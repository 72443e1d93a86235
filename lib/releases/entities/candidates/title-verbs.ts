/** Finds the end of a name before the verb of a line that capitalises every word: "Skylark Lines Extends Contract". */

import type { Sentence } from "../../document";
import { regex } from "../../text/regex";
import { lowerAt, type Token } from "../../text/tokens";

/** Singular verbs of headlines that hardly any firm has in its name. */
const VERBS = regex("")`
  ^(?:acquires|adds|agrees|announces|appoints|asks|awards|backs|bags|becomes|begins|books|builds|buys
    |cancels|chooses|clinches|closes|commissions|completes|concludes|confirms|cuts|delivers|denies|drops
    |enters|exits|expands|extends|faces|finalises|finalizes|gets|gives|grants|hires|inks|introduces|invests
    |joins|launches|leases|lets|licenses|loses|makes|merges|moves|names|nears|negotiates|obtains|offers
    |opens|orders|picks|plans|presents|purchases|raises|recalls|receives|recruits|renews|rents|replaces
    |reports|retains|secures|seeks|selects|sells|sets|shows|sues|supplies|takes|tells|terminates|unveils
    |wins|withdraws|is|has|was|will|says|signs)$
`;
/** The same in the plural: "Orvex and Zemtek Sign Deal". */
const PLURALS = regex("")`
  ^(?:agree|announce|are|cancel|collaborate|conclude|cooperate|deepen|develop|end|enter|expand|explore
    |extend|finalise|finalize|form|have|ink|join|launch|merge|part|renew|seal|sign|stop|strengthen|team
    |terminate|unite|unveil)$
`;
/** Verbs that are also nouns, and what follows the verbs. */
const TEAMS = /^(?:teams|partners|ties|links|signs)$/;
const BEHIND_TEAMS = /^(?:up|with|on|for|to|off)$/;
/** Words in small letters that are often between parties and seldom in names. */
const BETWEEN = /^(?:with|to|after|into|amid|over|not|via)$/;
/** The least share and number of capitalised words in such a line. */
const MOST = 0.8;
const LEAST_WORDS = 4;

const titles = new WeakMap<Sentence, boolean>();

/** Whether a line, also a list item, capitalises every word of more than three letters. */
function isCapitalised(sentence: Sentence): boolean {
  let found = titles.get(sentence);
  if (found === undefined) {
    const words = sentence.tokens.filter(({ kind, text }) => kind === "word" && text.length > 3);
    const capitals = words.filter(({ capital }) => capital).length;
    found = words.length >= LEAST_WORDS && capitals >= MOST * words.length;
    titles.set(sentence, found);
  }
  return found;
}

/** The end of the name that opens the tokens `from` to `to`: before its first verb; `to` if it has none. */
export function endBeforeVerb(sentence: Sentence, from: number, to: number): number {
  if (to - from < 2 || !isCapitalised(sentence)) return to;
  const { tokens } = sentence;
  for (let at = from + 1; at < to; at++)
    if (isVerb(tokens, from, at) && !isVerb(tokens, from, at + 1)) return at;
  return to;
}

function isVerb(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  if (!token?.capital || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) return false;
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (TEAMS.test(token.lower)) return BEHIND_TEAMS.test(next.lower) || token.lower === "signs";
  if (VERBS.test(token.lower) || BETWEEN.test(token.lower)) return true;
  return PLURALS.test(token.lower) && isOfTwo(tokens, from);
}

/** Whether another name is before the one that begins at a token: "Orvex and Zemtek Sign". */
const isOfTwo = (tokens: readonly Token[], from: number) =>
  /^(?:and|&)$/.test(lowerAt(tokens, from - 1)) && tokens[from - 2]?.capital === true;
