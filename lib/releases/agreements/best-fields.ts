/** Chooses among the phrases that may be fields. */
import type { FieldCandidate } from "./field-candidates";
import { fieldChance } from "./field-model";
import type { Field } from "./fields";

/** No agreement has more fields worth telling. */
const MOST_FIELDS = 9;
/** Below this chance a phrase is told only where there is nothing better. */
const LIKELY = 0.12;

/** The likeliest phrases that do not overlap, in the order of the text. */
export function bestFields(offered: readonly FieldCandidate[]): Field[] {
  const ranked = offered
    .map(({ text, start, end, features }) => ({ text, start, end, weight: fieldChance(features) }))
    .sort((a, b) => b.weight - a.weight);
  const out: Field[] = [];
  for (const field of ranked) {
    if (out.length >= MOST_FIELDS || (field.weight < LIKELY && out.length > 0)) break;
    const key = field.text.toLowerCase();
    if (
      out.some(
        (other) =>
          (field.start < other.end && other.start < field.end) ||
          other.text.toLowerCase().includes(key) ||
          key.includes(other.text.toLowerCase()),
      )
    )
      continue;
    out.push(field);
  }
  return out.sort((a, b) => a.start - b.start);
}
