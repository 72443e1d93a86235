/** Whether the user's own dataset lost what was accepted: it can be removed, or set back to an earlier version. */
import { type Dataset, LIST_OF } from "@/lib/model";
import type { Review } from "../state";
import { contributionOf } from "./contribution";

/** Whether an accepted record is missing. `ids` are those under which the dataset got what was accepted. */
export function isMissing(
  own: Dataset | undefined,
  review: Review,
  ids: Readonly<Record<string, string>>,
): boolean {
  const given = contributionOf(review);
  return (["agreement", "party", "place"] as const).some((kind) => {
    const there = new Set(own?.[LIST_OF[kind]].map(({ id }) => id));
    return given[LIST_OF[kind]].some(({ id }) => !there.has(ids[`${kind}/${id}`] ?? id));
  });
}
