/** The topics of an agreement, one by one: those that the reading only guesses are left out until a person adds them. */
import type { Agreement, Evidence } from "@/lib/model";
import { confidenceWord } from "./confidence-words";
import type { Item } from "./draft";

/** A topic as it was read. */
interface ReadTopic {
  text: string;
  evidence?: Evidence;
}

/** An item without the topics that the reading only guesses; one that has none is returned as it is. */
export function withoutGuesses(item: Item, evidence: readonly Evidence[]): Item {
  if (item.kind !== "agreement") return item;
  const topics = topicsOf(item.record, evidence);
  const kept = topics.filter((one) => !isGuess(one)).map(({ text }) => text);
  return kept.length === topics.length ? item : { ...item, record: withTopics(item.record, kept) };
}

/** The topics of a record that was read, each with its evidence. */
export function topicsOf({ id, fields = [] }: Agreement, evidence: readonly Evidence[]): ReadTopic[] {
  return fields.map((text, i) => {
    const found = evidence.find(
      ({ record, field }) => record.kind === "agreement" && record.id === id && field === `fields.${i}`,
    );
    return { text, ...(found && { evidence: found }) };
  });
}

/** The record with one more topic, at its end. */
export function withTopic(record: Agreement, topic: string): Agreement {
  return withTopics(record, [...(record.fields ?? []), topic]);
}

/** The record without a topic. */
export function withoutTopic(record: Agreement, topic: string): Agreement {
  return withTopics(
    record,
    (record.fields ?? []).filter((one) => one !== topic),
  );
}

function withTopics(record: Agreement, topics: readonly string[]): Agreement {
  const { fields: _, ...rest } = record;
  return topics.length > 0 ? { ...rest, fields: [...topics] } : rest;
}

function isGuess({ evidence }: ReadTopic): boolean {
  return evidence?.confidence !== undefined && confidenceWord(evidence.confidence) === "a guess";
}
