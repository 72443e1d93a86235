/** Finds where the user's own dataset says something else of a record than the review of one of its releases. */

import { agreementWithIds, type NewId, partyWithIds, placeWithIds } from "@/lib/merging/with-ids";
import {
  type Agreement,
  type Dataset,
  displayName,
  LIST_OF,
  type Party,
  type Place,
  type Project,
  type Quantity,
} from "@/lib/model";
import { quantityText } from "@/lib/ties/format-quantity";
import { functionLabel } from "@/lib/ties/labels";
import type { Item } from "../draft";
import { isEntry } from "../evidence/entries";
import { agreementFacts, entityFacts, type Fact, type NameOf } from "../evidence/facts";
import { isByHand, TAKEN_OUT } from "../evidence/field-evidence";
import { evidenceAbout } from "../evidence/hands";
import type { AnyRecord } from "../evidence/paths";
import { pathOf, slotOf, valueIn } from "../evidence/slots";
import type { Review } from "../state";
import { contributionOf } from "./contribution";

/** A sentence for each field that differs, by item. `ids` are those of the review's records in the dataset. */
export function otherwiseIn(
  own: Dataset,
  review: Review,
  ids: Readonly<Record<string, string>>,
): Record<string, string[]> {
  const { agreements, parties, places, knownEntities } = contributionOf(review);
  const newId: NewId = (kind, id) => ids[`${kind}/${id}`] ?? id;
  const given = {
    agreement: agreements.map((one) => [one.id, agreementWithIds(one, newId)] as const),
    party: parties.map((one) => [one.id, partyWithIds(one, newId)] as const),
    place: places.map((one) => [one.id, placeWithIds(one, newId)] as const),
  };
  const said: Record<string, string[]> = {};
  for (const kind of ["agreement", "party", "place"] as const)
    for (const [id, record] of given[kind]) {
      const key = `${kind}/${id}`;
      const list: readonly AnyRecord[] = own[LIST_OF[kind]];
      const now = key in knownEntities ? undefined : list.find((one) => one.id === record.id);
      const lines = now ? differences(own, kind, now, record) : [];
      if (lines.length > 0) said[key] = lines;
    }
  return said;
}

function differences(own: Dataset, kind: Item["kind"], now: AnyRecord, given: AnyRecord): string[] {
  const nameOf: NameOf = (kind, id) => {
    const record = (kind === "party" ? own.parties : own.places).find((one) => one.id === id);
    return record ? displayName(record) : id;
  };
  const evidence = evidenceAbout(kind, now, own.evidence);
  const hand = (field: string | undefined) =>
    evidence.some((one) => one.field === field && isByHand(one.method));
  const { title } = own.info;
  const facts = factsOf(nameOf, kind, given);
  const other = factsOf(nameOf, kind, now).flatMap(({ field, label, text }) => {
    const slot = slotOf(now, field);
    if (slot === undefined || isEntry(slot)) return [];
    const told = valueIn(given, slot);
    if (told === undefined || isAsTold(told, valueIn(now, slot))) return [];
    const why = hand(field) ? "told by hand in another release" : "as another release tells it";
    return [`${label} in ${title}: ${text} (${why})`];
  });
  const none = facts.flatMap(({ field, label }) => {
    const slot = slotOf(given, field);
    if (slot === undefined || isEntry(slot)) return [];
    const isGone = valueIn(now, slot) === undefined && hand(pathOf(now, slot));
    return isGone ? [`${label} in ${title}: nothing (${OUT})`] : [];
  });
  const without = evidence.flatMap(({ field, method }) => {
    const path = method === TAKEN_OUT && field !== undefined && isEntry(field) ? pathOf(given, field) : field;
    const fact = path === field ? undefined : facts.find((one) => `${one.field}.`.startsWith(`${path}.`));
    return fact ? [`${fact.label} in ${title}: without ${fact.text} (${OUT})`] : [];
  });
  const amounts = otherAmounts(now, given).map(({ quantity, field }) => {
    // To correct it, one has to know where it is told.
    const told = own.releases.find(({ id }) =>
      evidence.some((one) => one.field === field && one.release === id),
    );
    const by = told ? `“${told.title}”` : "another release";
    return `Quantity in ${title} too: ${quantityText(quantity)} (as ${by} tells it)`;
  });
  return [...other, ...none, ...without, ...amounts];
}

/** Quantities of an agreement that differ from given ones of the same thing at the same site in their number alone. */
function otherAmounts(now: AnyRecord, given: AnyRecord): Amount[] {
  if (!("history" in now && "history" in given)) return [];
  const told = (given.projects ?? []).flatMap(measured);
  const values = new Set(told.map(({ what, quantity: { value } }) => `${what} ${value}`));
  return (now.projects ?? [])
    .flatMap(measured)
    .filter(
      ({ what, quantity: { value } }) =>
        !values.has(`${what} ${value}`) && told.some((one) => one.what === what),
    );
}

interface Amount {
  quantity: Quantity;
  /** Where it stands in its agreement. */
  field: string;
  /** Equal for quantities of the same thing. */
  what: string;
}

function measured({ site, name, phase, product, quantities = [] }: Project, at: number): Amount[] {
  return quantities.map((quantity, i) => ({
    quantity,
    field: `projects.${at}.quantities.${i}`,
    what: JSON.stringify([site, name, phase, product, quantity.unit, quantity.what, quantity.per]),
  }));
}

const OUT = "taken out by hand in another release";

/** The facts of a record with their paths; for an agreement also its title, and each function by itself. */
function factsOf(nameOf: NameOf, kind: Item["kind"], record: AnyRecord): Fact[] {
  const fact = (field: string, label: string, text: string) => ({ field, label, text });
  if (kind !== "agreement") return entityFacts(nameOf, kind, record as Party | Place, fact);
  const agreement = record as Agreement;
  const { title, functions = [] } = agreement;
  return [
    ...(title === undefined ? [] : [fact("title", "Title", title)]),
    ...agreementFacts(nameOf, agreement, fact),
    ...functions.map((one, i) => fact(`functions.${i}`, "Function", functionLabel(one))),
  ];
}

/** Whether two values agree: they are equal, `now` is within the month or year told, or no kind was told. */
function isAsTold(told: unknown, now: unknown): boolean {
  return (
    told === now ||
    told === "unknown" ||
    (typeof now === "string" && typeof told === "string" && now.startsWith(`${told}-`))
  );
}
