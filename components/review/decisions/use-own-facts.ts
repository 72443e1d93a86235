import { useAnswer } from "../../answers/use-answer";
import type { OwnFacts, ReviewApi } from "../review-api";
import type { OpenReview } from "./decision-line";
import type { Saving } from "./use-publishing";

/**
 * What the user's own dataset has of the accepted facts of a release, asked again at each revision of the datasets.
 * While a decision is being written, as if it had all of them.
 */
export function useOwnFacts(
  api: Pick<ReviewApi, "held">,
  { row }: OpenReview,
  saving: Saving,
  revision: number | undefined,
): OwnFacts {
  const answer = useAnswer(row.id, () => api.held(row.id), { round: `${saving} ${revision}` });
  return saving === "saved" && answer.state === "done" ? answer.value : ALL;
}

const ALL: OwnFacts = { otherwise: {}, isMissing: false };
