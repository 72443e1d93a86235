/** The words of the text that a person gave for a fact: a copy of the record as it was then, and evidence about that. */
import type { Evidence } from "@/lib/model";
import { cut } from "@/lib/model/cut";
import type { Action, Item, TextSpan } from "../draft";
import { type ReviewState, resolve } from "../state";
import { BY_HAND } from "./field-evidence";

/** The most letters that are quoted. */
const LONGEST_QUOTE = 2_000;

/** What a quote says, and where it stands; without surrounding spaces. `undefined` where there are only spaces. */
export function quoteAt(
  text: string,
  { start, end }: TextSpan,
): Required<Pick<Evidence, "quote" | "start" | "end">> | undefined {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const quote = cut(words.trim(), LONGEST_QUOTE);
  return quote === "" ? undefined : { quote, start: from, end: from + quote.length };
}

/** The decision that words of the text tell a field of an item. `id` must be new. */
export function quoteAction(
  item: Item,
  field: string,
  words: NonNullable<ReturnType<typeof quoteAt>>,
  { id, release }: { id: string; release: string },
): Action {
  const record = { ...item.record, id };
  const evidence = { id, record: { kind: item.kind, id }, field, release, method: BY_HAND, ...words };
  return { type: "quote", id: item.id, record, evidence };
}

/** The copies of an item's record to which the words for its facts belong, and those of items merged into it. */
export function quotedOf(state: ReviewState, item: Item): Item["record"][] {
  return state.items.flatMap((one) =>
    one.quoted && resolve(state, one.kind, one.record.id) === item ? one.quoted : [],
  );
}
