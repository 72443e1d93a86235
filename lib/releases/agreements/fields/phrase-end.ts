/**
 * Decides where a phrase that runs too far should end: before words about its last noun, or before a noun cut in half.
 */
import { CALENDAR } from "../../entities/lexicon";
import { measureOf } from "../../quantities/units";
import { WordClass } from "../view/lexeme";
import type { Step } from "../view/view";

/** "The energy generated | by X": a participle after a noun belongs with what follows. "Feed" and "seed" are nouns. */
const PARTICIPLE = new WordClass(
  (word) => /\p{L}{3}ed$/u.test(word) && !/(?:[eu]ed|shed|sled|breed|hundred|embed|flatbed)$/u.test(word),
);
/** "Formulations applying | the technology of X", "payments relating | to it". */
const GERUND = new WordClass(/^\p{Ll}{2,}ing$/u);
const RELATING = new WordClass(
  /^(?:relating|pertaining|belonging|amounting|remaining|consisting|resulting|representing|depending|starting|beginning|looking|becoming)$/u,
);
const GOVERNED = new WordClass(
  /^(?:[@^]|the|an?|its|their|his|our|all|various|certain|some|several|more|\d.*)$/u,
);
/** "LNG annually", "a licence located offshore": how often, and where. */
const ADVERB = new WordClass(
  /^(?:annually|yearly|globally|locally|internationally|jointly|directly|exclusively|currently|recently|previously|originally|initially|fully|worldwide|nationwide|elsewhere|abroad|overseas)$/u,
);
const WHERE = new WordClass(/^(?:offshore|onshore|close|north|south|east|west)$/u);

const COMMA = new WordClass(/^,$/u);

/** "A project in the coming | weeks", "a presence in central | Norway": the phrase is cut before its last noun. */
const INTO = new WordClass(/^(?:in|of|for|on|at|within)$/u);
const ARTICLE = new WordClass(/^(?:the|an?|its|their|our)$/u);
const TIME = /^(?:weeks?|months?|years?|days?|quarters?|decades?|\d{4})$/u;
const GOES_ON = new WordClass(
  (word) => word === "^" || CALENDAR.has(word) || measureOf(word) !== undefined || TIME.test(word),
);
/** "An interest in each | of the licences". */
const LEFT = new WordClass(/^(?:each|both|either|any|coming|following|next|respective|same)$/u);

/** The end (exclusive) of the phrase between two steps. */
export function endOfPhrase(steps: readonly Step[], from: number, behind: number): number {
  let to = behind;
  for (let before = -1; before !== to; ) {
    before = to;
    const last = to - 1;
    if (last <= from) return to;
    if (
      COMMA.at(steps, last) ||
      PARTICIPLE.at(steps, last) ||
      ADVERB.at(steps, last) ||
      (GERUND.at(steps, last) && (RELATING.at(steps, last) || GOVERNED.at(steps, to))) ||
      (WHERE.at(steps, last) && PARTICIPLE.at(steps, last - 1))
    )
      to = last;
    else to = beforeHalf(steps, from, to);
  }
  return to;
}

/** The end without a preposition and the start of a noun phrase that was cut, or of one that says when. */
function beforeHalf(steps: readonly Step[], from: number, to: number): number {
  const last = to - 1;
  if (steps[last]?.mention) return to;
  if (!GOES_ON.at(steps, to) && !GOES_ON.at(steps, last) && !LEFT.at(steps, last)) return to;
  let at = last - 1;
  if (LEFT.at(steps, at)) at -= 1;
  if (ARTICLE.at(steps, at)) at -= 1;
  return at > from && INTO.at(steps, at) ? at : to;
}
