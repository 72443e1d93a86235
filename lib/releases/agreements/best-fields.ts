/** Chooses among the phrases that may be fields. */
import type { FieldCandidate } from "./field-candidates";
import { fieldChance } from "./field-model";
import type { Field } from "./fields";

/** No agreement has more fields worth telling. */
const MOST_FIELDS = 10;
/** Below this chance a phrase is told only where there is nothing better. */
const LIKELY = 0.1;

/** So many fields are told where they are not quite unlikely. */
const FEWEST = 4;
const UNLIKELY = 0.04;
/** A part of a phrase counts as a field of its own from this share of the chance of the whole. */
const OWN = 0.6;

/** An instrument alone tells that something was agreed, and not about what. */
const BARE =
  /^(?:(?:separate|new|exclusive|binding|non-binding|definitive|final|long-term|multi-year|strategic|joint|landmark|major|first|second|third|further|initial|existing|previous|expanded|extended|renewed|global|formal|official|commercial|mutual|bilateral|the|an?|their|its|extend|renew|sign|signed|conclude|announce|terminate) )*(?:agreements?|contracts?|deals?|pacts?|accords?|letters? of intent|memorand(?:um|a)(?: of understanding)?|mous?|joint ventures?|ventures?|orders?|tenders?|co-?operation|collaborations?|partnerships?|alliances?|frameworks?|framework (?:agreements?|contracts?)|co-?operation agreements?|partnership agreements?|instruments?|documents?|negotiations|talks|sales?|cash|today)$/iu;

/** "Data centres and edge services" is two fields where each half is likely by itself. */
function fallsApart(field: Field, all: readonly Field[]): boolean {
  const at = / and /u.exec(field.text)?.index;
  if (at === undefined) return false;
  const parts = all.filter(
    ({ start, end, weight }) =>
      start >= field.start &&
      end <= field.end &&
      end - start < field.end - field.start &&
      weight >= field.weight * OWN,
  );
  return (
    parts.some(({ start, end }) => start === field.start && end <= field.start + at + 1) &&
    parts.some(({ start, end }) => end === field.end && start > field.start + at)
  );
}

/** The likeliest phrases that do not overlap, in the order of the text. A trainer gives the chances of its own weights. */
export function bestFields(offered: readonly FieldCandidate[], chance = fieldChance): Field[] {
  const ranked = offered
    .map(({ text, start, end, features }) => ({ text, start, end, weight: chance(features) }))
    .sort((a, b) => b.weight - a.weight);
  const out: Field[] = [];
  for (const field of ranked) {
    if (
      out.length >= MOST_FIELDS ||
      (field.weight < LIKELY && out.length >= FEWEST) ||
      (field.weight < UNLIKELY && out.length > 0)
    )
      break;
    if (fallsApart(field, ranked) || BARE.test(field.text)) continue;
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
  const [likeliest] = ranked;
  if (out.length === 0 && likeliest && likeliest.weight >= UNLIKELY) return [likeliest];
  return out.sort((a, b) => a.start - b.start);
}
