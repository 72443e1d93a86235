/** Recognises places that only say where a party is: nothing is signed or built there. */
import { regex } from "../../text/regex";
import { type Step, type View, wordAt, wordsBefore } from "../view/view";
import { SORT } from "./asides";

const ADJECTIVE = /^-(?:based|headquartered|listed|registered|incorporated|domiciled|located)$/u;
/** "Based in", "with its head office in"; but "will be based in" tells of something new. */
const BASED = regex("u")`
  (?:^|(?<! be) )(?:based|headquartered|domiciled|registered|incorporated|traded|listed
    |with (?:an? |its |their |corporate |global |main )*(?:headquarters|head offices?|seat|registered office)
  ) (?:in|at|on|near|outside) (?:the )?$
`;
/** "The joint venture, which is based in X", "the hub will be based in X": the seat of what is founded. */
const FOUNDED = regex("u")`
  (?:ventures?|newco|(?:new|joint) company|cent(?:er|re)|hub|laboratory|fund) (?:[^;.@]{0,40}, )?
  (?:which |that |to |will |would |is |be )*(?:based|headquartered|domiciled|registered
    |incorporated) (?:in|at|near|outside) (?:the )?$
`;

/** Whether a place, by its step, is where a party has its seat: "X-based @", "@ of X", "@ , based in X", "the X firm @". */
export function isSeat(view: View, at: number): boolean {
  const { steps } = view;
  let last = at;
  while (wordAt(steps, last + 1) === "," && wordAt(steps, last + 2) === "^") last += 2;
  if (ADJECTIVE.test(wordAt(steps, last + 1))) return true;
  let first = at;
  while (wordAt(steps, first - 1) === "," && wordAt(steps, first - 2) === "^") first -= 2;
  const before = wordsBefore(view, first);
  if (BASED.test(before)) return !FOUNDED.test(before);
  return isBehindParty(steps, first, last) || isOfSort(steps, last);
}

/** "@ of X", "@ ( X )", "@ , X ,": the place right behind a party; but "at @ , X" is where something is. */
function isBehindParty(steps: readonly Step[], first: number, last: number): boolean {
  const party = first - 2;
  if (wordAt(steps, party) !== "@") return false;
  if (/^(?:at|in|inside)$/u.test(wordAt(steps, wordAt(steps, party - 1) === "the" ? party - 2 : party - 1)))
    return false;
  const [opening, closing] = [wordAt(steps, first - 1), wordAt(steps, last + 1)];
  if (opening === "of") return true;
  return (opening === "(" && closing === ")") || (opening === "," && /^[,.;]?$/u.test(closing));
}

/** "The X company @", "X cathode maker @". */
function isOfSort(steps: readonly Step[], at: number): boolean {
  for (let i = at + 1; i <= at + MOST_BETWEEN; i++) {
    const word = wordAt(steps, i);
    if (SORT.test(word) && wordAt(steps, i + 1) === "@") return true;
    if (!MODIFIER.test(word)) return false;
  }
  return false;
}
const MOST_BETWEEN = 3;
const MODIFIER =
  /^(?!(?:to|the|an?|of|by|with|and|or|for|from|in|on|at|as|is|are|was|were|has|have|had|will|its|their|that|which)$)\p{Ll}[\p{L}-]*$/u;
