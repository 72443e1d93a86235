import { useAsync } from "../use-async";
import type { OpenReview } from "./decision-line";
import type { ReviewApi } from "./review-api";
import type { Saving } from "./use-review";

/** By item, what the user's own dataset says otherwise than the review; nothing while a decision is on its way there. */
export function useOtherwise(
  api: Pick<ReviewApi, "otherwise">,
  { row }: OpenReview,
  saving: Saving,
): Readonly<Record<string, readonly string[]>> {
  const answer = useAsync(row.id, () => api.otherwise(row.id), saving);
  return saving === "saved" && answer.state === "done" ? answer.value : NOTHING;
}

const NOTHING: Readonly<Record<string, readonly string[]>> = {};
