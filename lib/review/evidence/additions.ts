/** What a release adds to a party or place of a dataset: kept beside the dataset's own record, never in it. */
import type { Evidence, Name, Party, Place } from "@/lib/model";
import type { Addition, Item, PartyItem, PlaceItem } from "../draft";
import { BY_HAND } from "./field-evidence";
import { fieldsOf } from "./paths";
import { occurrencesOf } from "./segments";

type EntityItem = PartyItem | PlaceItem;

/** What was added so far, to be filled in further. */
export function addedTo({ record, same, addition }: EntityItem): Party | Place {
  if (addition) return addition.record;
  return { id: record.id, kind: same?.record.kind ?? record.kind, names: [] } as Party | Place;
}

/** The record that editing an item changes: the addition to a known party or place, else the item's own record. */
export function writtenOf(item: Item): Item["record"] {
  return item.kind !== "agreement" && item.same ? addedTo(item) : item.record;
}

/**
 * An addition as a person wrote it. Its evidence is the words of the text where a name stands in them, else the person
 * alone. `undefined` where it says nothing.
 */
export function additionWith(
  { kind }: EntityItem,
  record: Party | Place,
  release: string,
  text: string,
): Addition | undefined {
  const evidence = fieldsOf(kind, record)
    .filter((field) => field !== "kind")
    .map((field): Evidence => {
      const [, at] = /^names\.(\d+)$/.exec(field) ?? [];
      return {
        id: "",
        record: { kind, id: record.id },
        field,
        release,
        method: BY_HAND,
        ...quoteOf(record.names[Number(at)], text),
      };
    });
  return evidence.length > 0 ? { record, evidence } : undefined;
}

/** What was added so far, with a name by which the release calls it. */
export function withAddedName(item: EntityItem, text: string): Party | Place {
  const record = addedTo(item);
  const name = missingNames(item).find((one) => one.text === text);
  return name ? { ...record, names: [...record.names, name] } : record;
}

/** The release's names for a known party or place that neither its dataset has nor a person added. */
export function missingNames(item: EntityItem): Name[] {
  if (!item.same) return [];
  const { calledToo, record, same } = item;
  const has = new Set([...same.record.names, ...addedTo(item).names].map(({ text }) => text.toLowerCase()));
  // First the words by which the reading knew it, then the names that were merged into it.
  const called = calledToo ? [...calledToo, ...record.names.slice(1)] : record.names;
  return called.filter(({ text }) => !has.has(text.toLowerCase()));
}

function quoteOf(name: Name | undefined, text: string): Pick<Evidence, "quote" | "start" | "end"> {
  const [span] = name ? occurrencesOf(text, [name.text]) : [];
  return name && span ? { quote: name.text, ...span } : {};
}
