/** Where the user's own dataset says something else of an agreement than the review of one of its releases. */

import { agreementWithIds } from "@/lib/merging/with-ids";
import { type Agreement, type Dataset, displayName } from "@/lib/model";
import { functionLabel } from "@/lib/ties/labels";
import { contributionOf } from "./contribution";
import { isEntry } from "./entries";
import { agreementFacts, type Fact } from "./facts";
import { isByHand, TAKEN_OUT } from "./field-evidence";
import { evidenceAbout } from "./hands";
import { pathOf, slotOf, valueIn } from "./slots";
import type { Review } from "./state";

/** A sentence for each such field, by the item that tells it otherwise. `ids` are those that its records have in the dataset. */
export function otherwiseIn(
  own: Dataset,
  review: Review,
  ids: Readonly<Record<string, string>>,
): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  for (const record of contributionOf(review).agreements) {
    const now = own.agreements.find(({ id }) => id === ids[`agreement/${record.id}`]);
    if (!now) continue;
    const given = agreementWithIds(record, (kind, id) => ids[`${kind}/${id}`] ?? id);
    const lines = differences(own, now, given);
    if (lines.length > 0) said[`agreement/${record.id}`] = lines;
  }
  return said;
}

function differences(own: Dataset, now: Agreement, given: Agreement): string[] {
  const nameOf = (kind: "party" | "place", id: string) => {
    const record = (kind === "party" ? own.parties : own.places).find((one) => one.id === id);
    return record ? displayName(record) : id;
  };
  const evidence = evidenceAbout("agreement", now, own.evidence);
  const hand = (field: string | undefined) =>
    evidence.some((one) => one.field === field && isByHand(one.method));
  const isIn = own.info.title;
  const facts = factsOf(nameOf, given);
  const other = factsOf(nameOf, now).flatMap(({ field, label, text }) => {
    const slot = slotOf(now, field);
    if (slot === undefined || isEntry(slot)) return [];
    const told = valueIn(given, slot);
    if (told === undefined || isAsTold(told, valueIn(now, slot))) return [];
    const why = hand(field) ? "told by hand in another release" : "as another release tells it";
    return [`${label} in ${isIn}: ${text} (${why})`];
  });
  const none = facts.flatMap(({ field, label }) => {
    const slot = slotOf(given, field);
    if (slot === undefined || isEntry(slot)) return [];
    const isGone = valueIn(now, slot) === undefined && hand(pathOf(now, slot));
    return isGone ? [`${label} in ${isIn}: nothing (${OUT})`] : [];
  });
  const without = evidence.flatMap(({ field, method }) => {
    const path = method === TAKEN_OUT && field !== undefined && isEntry(field) ? pathOf(given, field) : field;
    const fact = path === field ? undefined : facts.find((one) => `${one.field}.`.startsWith(`${path}.`));
    return fact ? [`${fact.label} in ${isIn}: without ${fact.text} (${OUT})`] : [];
  });
  return [...other, ...none, ...without];
}

const OUT = "taken out by hand in another release";

/** The facts of an agreement with its title and each function by itself, and the paths at which they stand. */
function factsOf(nameOf: Parameters<typeof agreementFacts>[0], agreement: Agreement): Fact[] {
  const { title, functions = [] } = agreement;
  return [
    ...(title === undefined ? [] : [{ field: "title", label: "Title", text: title }]),
    ...agreementFacts(nameOf, agreement, (field, label, text) => ({ field, label, text })),
    ...functions.map((one, i) => ({ field: `functions.${i}`, label: "Function", text: functionLabel(one) })),
  ];
}

/** The same, or a day of the month or year that was told. */
function isAsTold(told: unknown, now: unknown): boolean {
  return told === now || (typeof now === "string" && typeof told === "string" && now.startsWith(`${told}-`));
}
