/** An agreement's fields of cooperation: those that the reading only guesses are left out until a person adds them. */
import type { Agreement, Evidence } from "@/lib/model";
import { evidenceOfRecord } from "./by-id";
import type { Item } from "./draft";
import { confidenceWord } from "./evidence/confidence-words";

/** A field of cooperation as it was read. */
interface ReadField {
  text: string;
  evidence?: Evidence;
}

/** An item without the fields of cooperation that are mere guesses; an item that has none is returned as it is. */
export function withoutGuesses(item: Item, evidence: readonly Evidence[]): Item {
  if (item.kind !== "agreement") return item;
  const record = withoutGuessedFields(item.record, evidence);
  return record === item.record ? item : { ...item, record };
}

/** The same for an agreement. */
export function withoutGuessedFields(record: Agreement, evidence: readonly Evidence[]): Agreement {
  const fields = cooperationFieldsOf(record, evidence);
  const kept = fields.filter((one) => !isGuess(one)).map(({ text }) => text);
  return kept.length === fields.length ? record : withFields(record, kept);
}

/** The fields of cooperation of a record that was read, each with its evidence. */
export function cooperationFieldsOf(
  { id, fields = [] }: Agreement,
  evidence: readonly Evidence[],
): ReadField[] {
  const own = fields.length > 0 ? evidenceOfRecord(evidence, "agreement", id) : [];
  return fields.map((text, i) => {
    const found = own.find(({ field }) => field === `fields.${i}`);
    return { text, ...(found && { evidence: found }) };
  });
}

/** The record with one more field of cooperation, at its end. */
export function withCooperationField(record: Agreement, text: string): Agreement {
  return withFields(record, [...(record.fields ?? []), text]);
}

/** The record without a field of cooperation. */
export function withoutCooperationField(record: Agreement, text: string): Agreement {
  return withFields(
    record,
    (record.fields ?? []).filter((one) => one !== text),
  );
}

function withFields(record: Agreement, fields: readonly string[]): Agreement {
  const { fields: _, ...rest } = record;
  return fields.length > 0 ? { ...rest, fields: [...fields] } : rest;
}

function isGuess({ evidence }: ReadField): boolean {
  return evidence?.confidence !== undefined && confidenceWord(evidence.confidence) === "a guess";
}
