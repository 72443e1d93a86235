import { useEffect } from "react";
import type { EntityRef } from "@/lib/model";
import type { Selection } from "@/lib/search/selection";
import { useAnswer } from "../answers/use-answer";
import type { ExplorerApi } from "./explorer-api";
import type { Address } from "./use-address";

const ENDS = ["focus", "to"] as const;

/**
 * Where the address names a record that another dataset leads by now, as an old bookmark does, puts the leading one into
 * it: a selection has no other.
 */
export function useLeads(
  api: Pick<ExplorerApi, "describe">,
  { entities }: Selection,
  { place, go }: Address,
): void {
  const missing = ENDS.flatMap((end) => {
    const ref = place[end];
    return ref === undefined || entities.some((entity) => entity.ref === ref) ? [] : [ref];
  });
  const answer = useAnswer(missing.join(" "), async () => {
    const cards = await Promise.all(missing.map((ref) => api.describe(ref, [], 1)));
    return new Map(missing.map((ref, i): [EntityRef, EntityRef] => [ref, cards[i]?.head.ref ?? ref]));
  });
  const leads = answer.state === "done" ? answer.value : undefined;
  useEffect(() => {
    for (const end of ENDS) {
      const ref = place[end];
      const lead = ref && leads?.get(ref);
      if (lead && lead !== ref) go({ [end]: lead, agreement: place.agreement }, true);
    }
  }, [leads, place, go]);
}
