/** Which parties and places of a review a stretch of its text names. */
import type { Item, PartyItem, PlaceItem, TextSpan } from "../draft";
import { occurrencesOf } from "../evidence/segments";

/** The parties of a review that a stretch of the text names, in the order of the text. */
export function namedIn(text: string, items: readonly Item[], { start, end }: TextSpan): PartyItem[] {
  const parties = items.filter((item): item is PartyItem => item.kind === "party" && isStanding(item));
  return [...new Set(namesIn(text.slice(start, end), parties).map(({ item }) => item))];
}

/** Whether an item still takes part in the review: it is neither merged nor rejected. */
export const isStanding = ({ merged, decision }: Item) => merged === undefined && decision !== "rejected";

/** What a party or place is called, also where it is a known one. */
export const namesOf = (item: PartyItem | PlaceItem) =>
  [...item.record.names, ...(item.same?.record.names ?? [])].map(({ text }) => text);

/** Every place where a text names parties and places of a review; a longer name before those within it. */
export function namesIn<I extends PartyItem | PlaceItem>(
  text: string,
  items: readonly I[],
): (TextSpan & { item: I })[] {
  const all = items
    .flatMap((item) => occurrencesOf(text, namesOf(item)).map((span) => ({ ...span, item })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let to = 0;
  return all.filter(({ start, end }) => {
    if (start < to) return false;
    to = end;
    return true;
  });
}
