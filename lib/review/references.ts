/** What the records of a review refer to. */
import type { Item } from "./draft";

/** The item ids of the places and parties that a record refers to, also in what a person added to a known one. */
export function referredBy(item: Item): string[] {
  const place = (id: string | undefined) => (id === undefined ? [] : [`place/${id}`]);
  if (item.kind === "place") return [item.record, item.addition?.record].flatMap((one) => place(one?.within));
  if (item.kind === "party")
    return [item.record, ...(item.addition ? [item.addition.record] : [])].flatMap((one) => [
      ...(one.parent === undefined ? [] : [`party/${one.parent}`]),
      ...place(one.seat),
      ...place(one.territory),
      ...(one.presence ?? []).flatMap((site) => place(site.place)),
    ]);
  return [
    ...item.record.parties.map(({ party }) => `party/${party}`),
    ...place(item.record.placeSigned),
    ...(item.record.scopePlaces ?? []).flatMap(place),
    ...(item.record.projects ?? []).flatMap(({ site }) => place(site)),
  ];
}
