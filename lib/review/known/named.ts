/** References of a form to parties and places that the review lacks: they hold a name instead of an id. */
import { agreementWithIds, type NewId, partyWithIds, placeWithIds } from "@/lib/merging/with-ids";
import type { Agreement, Party, Place } from "@/lib/model";
import type { Item, PartyItem, PlaceItem } from "../draft";
import { isStanding, namesOf } from "./named-in";

/** No id has a slash. */
const MARK = "/";

/** A reference to what is called so. */
export function refByName(name: string): string {
  return MARK + name;
}

/** The name in a reference; `undefined` where it is an id, or empty. */
export function nameInRef(ref: string): string | undefined {
  return ref.startsWith(MARK) ? ref.slice(MARK.length) : undefined;
}

/** A name for a party or place in a reference. */
export interface NamedRef {
  kind: "party" | "place";
  name: string;
}

/** The names in the references of a record, each once, without empty ones. */
export function namesToAdd(kind: Item["kind"], record: Item["record"]): NamedRef[] {
  const found = new Map<string, NamedRef>();
  withRefs(kind, record, (of, ref) => {
    const name = tidied(nameInRef(ref) ?? "");
    const isNew = name !== "" && !found.has(keyOf(of, name));
    if (isNew && (of === "party" || of === "place")) found.set(keyOf(of, name), { kind: of, name });
    return ref;
  });
  return [...found.values()];
}

/** The record with ids for the names in its references; a name without an id stays, for the form to report. */
export function withIdsForNames(
  kind: Item["kind"],
  record: Item["record"],
  ids: ReadonlyMap<NamedRef, string>,
): Item["record"] {
  const byKey = new Map([...ids].map(([{ kind: of, name }, id]) => [keyOf(of, name), id]));
  return withRefs(kind, record, (of, ref) => byKey.get(keyOf(of, tidied(nameInRef(ref) ?? ""))) ?? ref);
}

/** The party or place of a review that is called so. */
export function itemCalled(
  items: readonly Item[],
  { kind, name }: NamedRef,
): PartyItem | PlaceItem | undefined {
  const key = keyOf(kind, name);
  return items.find(
    (item): item is PartyItem | PlaceItem =>
      item.kind !== "agreement" &&
      isStanding(item) &&
      namesOf(item).some((text) => keyOf(item.kind, tidied(text)) === key),
  );
}

function withRefs(kind: Item["kind"], record: Item["record"], newRef: NewId): Item["record"] {
  const keep: NewId = (of, ref) => (ref === record.id ? ref : newRef(of, ref));
  if (kind === "agreement") return agreementWithIds(record as Agreement, keep);
  return kind === "party" ? partyWithIds(record as Party, keep) : placeWithIds(record as Place, keep);
}

function tidied(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function keyOf(kind: string, name: string): string {
  return `${kind} ${name.toLowerCase()}`;
}
