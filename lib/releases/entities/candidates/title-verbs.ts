/** Where a name ends before the verb of a line that gives every word a capital: "Skylark Lines Extends Contract". */
import type { Sentence } from "../../document";
import type { Token } from "../../text/tokens";

/** Verbs of headlines in the singular that firms are hardly called by. */
const VERBS =
  /^(?:acquires|adds|agrees|announces|appoints|asks|awards|backs|bags|becomes|begins|books|builds|buys|cancels|chooses|clinches|closes|commissions|completes|concludes|confirms|cuts|delivers|denies|drops|enters|exits|expands|extends|faces|finalises|finalizes|gets|gives|grants|hires|inks|introduces|invests|joins|launches|leases|lets|licenses|loses|makes|merges|moves|names|nears|negotiates|obtains|offers|opens|orders|picks|plans|presents|purchases|raises|recalls|receives|recruits|renews|rents|replaces|reports|retains|secures|seeks|selects|sells|sets|shows|sues|supplies|takes|tells|terminates|unveils|wins|withdraws|is|has|was|will|says|signs)$/;
/** The same of two, "Orvex and Zemtek Sign Deal". */
const PLURALS =
  /^(?:agree|announce|are|cancel|collaborate|conclude|cooperate|deepen|develop|end|enter|expand|explore|extend|finalise|finalize|form|have|ink|join|launch|merge|part|renew|seal|sign|stop|strengthen|team|terminate|unite|unveil)$/;
/** Verbs that are nouns too, and what stands behind them where they are verbs. */
const TEAMS = /^(?:teams|partners|ties|links|signs)$/;
const BEHIND_TEAMS = /^(?:up|with|on|for|to|off)$/;
/** Words in small letters that stand between parties, and in few names. */
const BETWEEN = /^(?:with|to|after|into|amid|over|not|via)$/;
/** Of the words of a line that may have a capital, so many have one, and there are so many at least. */
const MOST = 0.8;
const LEAST_WORDS = 4;

const titles = new WeakMap<Sentence, boolean>();

/** Whether a line gives every word of more than three letters a capital, be it an item of a list. */
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

/** The end of the name that the run of tokens from `from` up to `to` begins with: before its first verb; `to` where it has none. */
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

/** "Orvex and Zemtek Sign": another name stands before the one that began at a token. */
const isOfTwo = (tokens: readonly Token[], from: number) =>
  /^(?:and|&)$/.test(tokens[from - 1]?.lower ?? "") && tokens[from - 2]?.capital === true;
