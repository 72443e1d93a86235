/** What the reading missed, as an item to fill in. */
import type { Evidence } from "@/lib/model";
import { cut } from "@/lib/model/cut";
import { begunAgreement, begunParty, begunPlace } from "@/lib/review/added";
import type { Item } from "@/lib/review/draft";
import { BY_HAND } from "@/lib/review/field-evidence";
import type { Review } from "@/lib/review/state";
import { titleOf } from "@/lib/review/state";

/**
 * A new item, to be filled in before it counts; the words that are chosen in the text become its name, and its evidence.
 */
export function newItem(
  review: Review,
  kind: Item["kind"],
  text: string,
  chosen: string | undefined,
): { item: Item; evidence?: Evidence } {
  const { release } = review.start;
  // Another tab can add one to the same release.
  const id = `${release.id}-h${crypto.randomUUID().slice(0, 8)}`;
  const words = cut(chosen?.replace(/\s+/gu, " ").trim() ?? "", 300);
  const start = words === "" ? -1 : text.indexOf(words);
  // Who adds it says that it is so.
  const base = { id: `${kind}/${id}`, decision: "accepted" as const, confidence: 1, fact: `${kind} ${id}` };
  const evidence: Evidence = {
    id: `${id}-e`,
    record: { kind, id },
    release: release.id,
    method: BY_HAND,
    // The chosen words are the name; an agreement's words speak for the whole of it.
    ...(start >= 0 && kind !== "agreement" && { field: "names.0" }),
    ...(start >= 0 && { quote: words, start, end: start + words.length }),
  };
  return { item: itemFor(), evidence };

  function itemFor(): Item {
    if (kind === "agreement") {
      const parties = review.state.items.flatMap((item) =>
        item.kind === "party" && item.merged === undefined && item.decision !== "rejected" ? [item] : [],
      );
      const named = parties.filter((party) => words.includes(titleOf(review.state, party)));
      const two = named.length >= 2 ? named : parties.slice(0, 2);
      return {
        ...base,
        kind,
        record: { ...begunAgreement(id), parties: two.map(({ record }) => ({ party: record.id })) },
      };
    }
    const names = [{ text: words, type: "official" as const }];
    return kind === "party"
      ? { ...base, kind, record: { ...begunParty(id), names } }
      : { ...base, kind, record: { ...begunPlace(id), names } };
  }
}
