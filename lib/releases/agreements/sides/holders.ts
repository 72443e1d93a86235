/** Recognises people who belong to a party without acting for it: shareholders, staff, customers. */

import { type View, wordAt } from "../view/view";
import type { Group } from "./groups";

/** "With the shareholders of X": X agrees to nothing. */
const HOLDERS =
  /(?:^| )(?:promoters|shareholders|stockholders|holders|owners|creditors|bondholders|employees|workers|unions?|staff|heirs|founders|customers|clients|residents|rivals|competitors) of (?:the )?$/u;

/** "With B's shareholders": B agrees to nothing. */
const ITS_HOLDERS =
  /^(?:promoters|shareholders|stockholders|owners|creditors|bondholders|employees|workers|unions?|staff|heirs|founders|customers|clients|residents|rivals|competitors|neighbours|critics|fans)$/;

/** Whether a group only says whose shareholders, staff or rivals are meant; `lead` are the words before it. */
export function isOfHolders({ steps }: View, { to }: Group, lead: string): boolean {
  if (HOLDERS.test(lead)) return true;
  if (steps[to]?.word !== "'s") return false;
  // "B's main shareholders"
  return [to + 1, to + 2].some((at) => ITS_HOLDERS.test(wordAt(steps, at)));
}
