/**
 * Agreements of datasets that a proposed one may be, or be a later step of. Their forms differ or years lie between, so
 * a person has to say so: one agreement too many is noticed, two that were wrongly joined are not.
 */
import type { Proposal } from "@/lib/releases";
import { agreementDate } from "@/lib/ties/agreement-date";
import { dateText } from "@/lib/ties/format-date";
import { formLabel, functionLabel } from "@/lib/ties/labels";
import type { MaybeKnown } from "../draft";
import type { KnownWorld } from "./known";

/** Those of one proposed agreement, the likeliest first. */
export function maybeKnown(
  { possible }: Pick<Proposal, "possible">,
  id: string,
  world: KnownWorld,
): MaybeKnown[] {
  return (possible[id] ?? []).flatMap(({ agreement: key, hasSameParties, isLater, functions }) => {
    const found = world.agreement(key);
    const known = world.known.dataset.agreements.find((one) => one.id === key);
    if (!found || !known) return [];
    const date = agreementDate(known);
    const why = [
      hasSameParties ? "same parties" : "most parties are the same",
      `${formLabel(known.form).toLowerCase()}${date === undefined ? "" : ` of ${dateText(date)}`}`,
      ...(functions.length > 0 ? [`both of ${functions.map(functionLabel).join(", ").toLowerCase()}`] : []),
    ];
    return [{ known: { ...found, ...(isLater && { isLater: true as const }) }, why: why.join(", ") }];
  });
}
