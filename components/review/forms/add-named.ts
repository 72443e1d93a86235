/** Adds the parties and places that a form names and the review lacks. */
import { countryOfName } from "@/lib/formats/mapping/countries";
import type { EntityRef, Evidence } from "@/lib/model";
import type { ChosenReading, Item, KnownEntity, PartyItem, PlaceItem } from "@/lib/review/draft";
import { occurrencesOf } from "@/lib/review/evidence/segments";
import { itemCalled, type NamedRef, namesToAdd, withIdsForNames } from "@/lib/review/known/named";
import { isStanding } from "@/lib/review/known/named-in";
import type { SearchHit } from "@/lib/search/hits";
import type { OpenReview } from "../decisions/decision-line";
import type { ReviewApi } from "../review-api";
import { newItem } from "../text/new-item";

/** How many results of a search are looked at for one with the very name. */
const LOOKED_AT = 12;

/** A record without names in its references, and what is added for them. */
export interface Named {
  record: Item["record"];
  read: ChosenReading | undefined;
}

/**
 * Called with a form's record, whose references may hold names, and with what checks and takes it once they hold ids;
 * at once where there are no names.
 */
export type WithNamed = (record: Item["record"], take: (named: Named) => void) => void;

/** Puts ids for the names in a record's references: those of the review, of a dataset, or of new parties and places. */
export async function addNamed(
  api: Pick<ReviewApi, "search" | "known">,
  { review, text }: Pick<OpenReview, "review" | "text">,
  kind: Item["kind"],
  record: Item["record"],
): Promise<Named> {
  const { items } = review.state;
  const ids = new Map<NamedRef, string>();
  const entities: (PartyItem | PlaceItem)[] = [];
  const evidence: Evidence[] = [];
  for (const ref of namesToAdd(kind, record)) {
    const known = itemCalled(items, ref) ? undefined : await knownAs(api, ref);
    const there =
      itemCalled(items, ref) ??
      items.find((item) => item.kind === ref.kind && isStanding(item) && isKnownAs(item, known));
    if (there) {
      ids.set(ref, there.record.id);
      continue;
    }
    const [span] = occurrencesOf(text, [ref.name]);
    const begun = newItem(review, ref.kind, text, span);
    ids.set(ref, begun.item.record.id);
    entities.push(filledIn(begun.item as PartyItem | PlaceItem, ref.name, known));
    if (begun.evidence) evidence.push(begun.evidence);
  }
  return {
    record: withIdsForNames(kind, record, ids),
    read: entities.length > 0 ? { entities, evidence, spans: {} } : undefined,
  };
}

/** The new party or place under its name. It is decided on with the record that names it. */
function filledIn(
  item: PartyItem | PlaceItem,
  name: string,
  known: KnownEntity | undefined,
): PartyItem | PlaceItem {
  const country = item.kind === "place" ? countryOfName(name) : undefined;
  const record = {
    ...item.record,
    ...(country !== undefined && { kind: "country", country }),
    ...(known && { kind: known.record.kind }),
    names: [{ text: name, type: known ? "short" : "official" }],
  };
  return { ...item, decision: "open", record, ...(known && { same: known }) } as PartyItem | PlaceItem;
}

function isKnownAs(item: Item, known: KnownEntity | undefined): boolean {
  return known !== undefined && item.kind !== "agreement" && item.same?.ref === known.ref;
}

/** The one party or place of the datasets that has this very name; none where the search fails, or several have it. */
async function knownAs(
  api: Pick<ReviewApi, "search" | "known">,
  { kind, name }: NamedRef,
): Promise<KnownEntity | undefined> {
  try {
    const hits = await api.search(name, LOOKED_AT);
    const refs = new Set(hits.flatMap((hit) => (isCalled(hit, kind, name) ? [hit.ref as EntityRef] : [])));
    const [ref] = refs;
    return ref !== undefined && refs.size === 1 ? await api.known(ref) : undefined;
  } catch {
    return undefined;
  }
}

function isCalled(hit: SearchHit, kind: NamedRef["kind"], name: string): boolean {
  if (hit.type !== "entity" || (hit.kind === "place") !== (kind === "place")) return false;
  return [hit.name, hit.matched].some((one) => one.toLowerCase() === name.toLowerCase());
}
