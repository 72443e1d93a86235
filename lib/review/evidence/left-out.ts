/** What the reading found and an item does not have now, for a person to add. */
import { evidenceOfRecord } from "../by-id";
import type { AgreementItem, Item } from "../draft";
import { leftOutFrom, withFact } from "../leave-out";
import { type Review, resolve, sourcesOf } from "../state";
import { missingNames, withAddedName } from "./additions";
import { agreementFacts, type Fact, nameIn } from "./facts";

/** How the field of a fact that is left out begins; there is no such path in the record. */
const LEFT_OUT_FIELD = "left out.";

/** A fact that an item does not have. */
export interface LeftOut extends Fact {
  /** What editing the item stores to add it. */
  added: Item["record"];
}

/**
 * For an agreement: fields of cooperation, sites and quantities that are mere guesses or that a person left out. For a
 * known party or place: the names that the release uses for it.
 */
export function leftOutOf(review: Review, item: Item): LeftOut[] {
  const out =
    item.kind === "agreement"
      ? leftOutOfAgreement(review, item)
      : missingNames(item).map(({ text }) => ({ label: "Maybe", text, added: withAddedName(item, text) }));
  return out.map((fact, i) => ({ ...fact, field: `${LEFT_OUT_FIELD}${i}` }));
}

function leftOutOfAgreement({ start, state }: Review, item: AgreementItem): Omit<LeftOut, "field">[] {
  const placeNow = (id: string) => {
    const place = resolve(state, "place", id);
    return place?.decision === "rejected" ? undefined : place?.record.id;
  };
  const out: Omit<LeftOut, "field">[] = [];
  let all = item.record;
  for (const source of sourcesOf(start, state, item)) {
    if (source.kind !== "agreement") continue;
    const told = source.record;
    const left = new Set(leftOutFrom(told, all, placeNow));
    if (left.size === 0) continue;
    const evidence = evidenceOfRecord(state.evidence, "agreement", told.id);
    const facts = agreementFacts(
      (kind, id) => nameIn({ state }, kind, id),
      told,
      (field, label, text) => ({ field, label, text }),
    );
    for (const { field, label, text } of facts) {
      if (!left.has(field)) continue;
      const found = evidence.find((one) => one.field === field);
      out.push({
        label: label === "Site" ? "Maybe at" : "Maybe",
        text,
        added: withFact(item.record, told, field),
        ...(found && { evidence: found }),
      });
      all = withFact(all, told, field);
    }
  }
  return out;
}
