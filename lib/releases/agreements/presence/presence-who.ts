/**
 * Decides which party a place belongs to: the one that acts before it, the one right before it, or the head of an
 * apposition.
 */

import type { Entity } from "../../entities/entity";
import { anyPlace, knownPlace } from "../../places/gazetteer";
import { wordSet } from "../../text/word-set";
import { type View, wordAt, wordsBefore } from "../view/view";

/** A party behind one of these does not act. */
const PREPOSITION = wordSet(`
  of by with from for to in at between as than like via against over on under including among behind into
`);
/** Verbs that have their object behind them. */
const OBJECT_OF = wordSet(`
  bought buy buys acquire acquired acquires sold chose chosen named names awarded picked took takes owns
  joins joined taps tapped commissioned appointed supplies supplied give gives given gave
`);

/** "Zemp, a unit of", "Zemp, owned by": what follows says whose Zemp is, unlike "agreed with". */
const UNIT_OF =
  /, (?:an?|the|part|owned|controlled|backed|led|one|now|itself|which is|which belongs) (?:[^ .;:@]+ ){0,6}?(?:of|to|by|with) (?:the )?$/u;

/** Who is "based in": the party right before, unless that only says whose unit another is. */
export function baseOf(view: View, to: number, focus: Entity | undefined): Entity | undefined {
  for (let i = to - 1; i >= 0; i--) {
    const step = view.steps[i];
    if (step?.parties.length !== 1) continue;
    const unit = UNIT_OF.test(wordsBefore(view, i)) && view.steps[i + 1]?.word === "," && i + 2 >= to - 2;
    if (!unit) return step.parties[0];
  }
  return focus;
}

/** The one party named last before a step. */
export function nearest(view: View, to: number): Entity | undefined {
  for (let i = to - 1; i >= 0; i--) if (view.steps[i]?.parties.length === 1) return view.steps[i]?.parties[0];
  return undefined;
}

/** The party that "whose" and "which" refer to: X in "X, a joint venture of A and B, whose base". */
export function headBefore(view: View, to: number): Entity | undefined {
  const { steps } = view;
  let at = to - 1;
  while (at >= 0 && steps[at]?.parties.length !== 1) at -= 1;
  const last = steps[at]?.parties[0];
  if (steps[at + 1]?.word !== ",") return last;
  while (at > 1 && /^(?:and|,|&)$/u.test(wordAt(steps, at - 1)) && steps[at - 2]?.word === "@") at -= 2;
  if (!/^(?:of|between|by)$/u.test(wordAt(steps, at - 1))) return last;
  for (let i = at - 2; i > at - 12 && i > 1; i--)
    if (steps[i]?.word === "," && /^(?:an?|the)$/u.test(wordAt(steps, i + 1)))
      return steps[i - 1]?.parties[0] ?? last;
  return last;
}

/** The party that acts before a step: none behind a preposition or in the genitive. */
export function subjectBefore(view: View, to: number): Entity | undefined {
  for (let i = to - 1; i >= 0; i--) {
    const step = view.steps[i];
    if (step?.parties.length === 1 && acts(view, i)) return step.parties[0];
  }
  return undefined;
}

function acts(view: View, i: number): boolean {
  const word = (at: number) => wordAt(view.steps, at);
  if (word(i + 1) === "'s") return false;
  if (/^(?:and|,|or)$/.test(word(i - 1)) && word(i - 2) === "@") return acts(view, i - 2);
  // "with the Polish collector X", "bought X": the words before show that the party does not act.
  for (let at = i - 1; at >= 0 && at > i - 5; at--) {
    if (PREPOSITION.has(word(at)) || OBJECT_OF.has(word(at)))
      // "For its own production Zemp relies on": the opening preposition governs only its own noun.
      return at === 0 && at < i - 2 && /^\p{Ll}+s$/u.test(word(i + 1));
    if (!/^[\p{L}-]+$/u.test(word(at))) break;
  }
  return true;
}

/** Whether a region or country may contain the place before it. */
function liesIn(small: Entity | undefined, large: Entity): boolean {
  if (!isTown(small) || isTown(large)) return false;
  const country = small && anyPlace(headOf(small))?.country;
  return country === undefined || country === anyPlace(headOf(large))?.country;
}

const headOf = ({ name }: Entity) => name.split(",")[0] ?? "";

/** Countries that are used like towns: "the Singapore shipper Zemp". */
const CITY_STATES: ReadonlySet<string> = new Set([
  "Singapore",
  "Hong Kong",
  "Macau",
  "Macao",
  "Monaco",
  "Luxembourg",
]);

/** Whether a place is a town, or may be one. */
export const isTown = (place: Entity | undefined) => {
  const known = place && knownPlace(headOf(place));
  return (
    place !== undefined &&
    (!known ||
      CITY_STATES.has(headOf(place)) ||
      known.kind === "city" ||
      (known.kind === "region" && known.size > 0))
  );
};

/** Whether the place at a step only says where the one before is: "Kendal, Central Java", "Whareroa, near Hawera". */
export function isLarger({ steps }: View, i: number): boolean {
  const place = steps[i]?.mention?.entity;
  if (!place) return false;
  const word = (at: number) => wordAt(steps, at);
  const link = word(i - 1) === "the" ? i - 2 : i - 1;
  const before = steps[link - 1]?.mention?.entity;
  if (/^(?:near|at|outside|off)$/.test(word(link)))
    return before !== undefined || (word(link - 1) === "," && steps[link - 2]?.word === "^");
  if (before?.within === place) return true;
  if (word(link) === "in")
    return (
      before !== undefined || (word(link - 1) === "," && liesIn(steps[link - 2]?.mention?.entity, place))
    );
  if (word(link) !== ",") return false;
  if (liesIn(before, place)) return true;
  // A list ends with "and": of two places with only a comma between, the second contains the first.
  const goesOn =
    /^(?:and|or)$/.test(word(i + 1)) || (word(i + 1) === "," && /^(?:\^|and|or)$/.test(word(i + 2)));
  return !goesOn && !/^(?:,|and|or)$/.test(word(i - 3));
}
