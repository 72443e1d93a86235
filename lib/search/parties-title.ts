/** Titles an agreement by its parties. */
import { counted } from "@/lib/model/counted";

/** The longest title that has all parties, in UTF-16 units: with the number of the others, three lines of the popup. */
const MOST = 100;
const BETWEEN = " – ";

/** A party by its name; `isAsked` where the query asks for it. */
interface TitleParty {
  name: string;
  isAsked: boolean;
}

/** All parties in their order; of too many, those that are asked for first, and the number of the others. */
export function partiesTitle(parties: readonly TitleParty[]): string {
  const whole = joined(parties);
  if (whole.length <= MOST || parties.length < 3) return whole;
  const ordered = [...parties.filter(({ isAsked }) => isAsked), ...parties.filter(({ isAsked }) => !isAsked)];
  let shown = ordered.length - 1;
  while (shown > 2 && joined(ordered.slice(0, shown)).length > MOST) shown--;
  return `${joined(ordered.slice(0, shown))} and ${counted(ordered.length - shown, "other")}`;
}

function joined(parties: readonly TitleParty[]): string {
  return parties.map(({ name }) => name).join(BETWEEN);
}
