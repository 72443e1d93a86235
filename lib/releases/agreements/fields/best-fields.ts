/** Chooses the fields of an agreement among the phrases offered. */
import type { FieldCandidate } from "./field-candidates";
import { judgeFields } from "./field-rank";
import type { Field } from "./fields";
import { isNoField } from "./no-field";
import type { Outside } from "./outside-amounts";
import { trimmedField } from "./trim-field";

/** The most fields that an agreement is given. */
const MOST_FIELDS = 10;
/** A phrase less likely than this is used only for want of a better one. */
const LIKELY = 0.1;

/** At least this many are used, unless quite unlikely. */
const FEWEST = 4;
const UNLIKELY = 0.06;
/** From this chance on, the likeliest is used where there is no other. */
const LAST = 0.03;
/** A part of a phrase is a field of its own from this share of the whole's chance. */
const OWN = 0.6;
/** A longer phrase is preferred from this share of the shorter one's chance. */
const NEARLY = 0.9;

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

/** "A2-W robots" for "robots": the phrase with a word or two before it, where it is nearly as likely. */
function fullerOf(field: Field, ranked: readonly Field[]): Field {
  const length = field.text.split(" ").length;
  const fuller = ranked.find(
    ({ text, start, end, weight }) =>
      end === field.end &&
      start < field.start &&
      weight >= field.weight * NEARLY &&
      text.split(" ").length <= length + 2 &&
      !isNoField(text, weight),
  );
  return fuller ?? field;
}

/** Whether a field overlaps or repeats another. */
function isTold({ text, start, end }: Field, others: readonly Field[]): boolean {
  const key = text.toLowerCase();
  return others.some((other) => {
    const before = other.text.toLowerCase();
    return (start < other.end && other.start < end) || before.includes(key) || key.includes(before);
  });
}

/** The field with its text as the document writes it: "40% interest", not "40 % interest". */
export function asWritten<T extends Field>(field: T, text: string): T {
  const written = text.slice(field.start, field.end).replace(/\s+/gu, " ");
  const same = written !== field.text && written.replaceAll(" ", "") === field.text.replaceAll(" ", "");
  return same ? { ...field, text: written } : field;
}

/**
 * The likeliest phrases that do not overlap, in the order of the text. A trainer passes them judged by its own weights;
 * `outside` keeps them out of amounts.
 */
export function bestFields(
  offered: readonly FieldCandidate[],
  ranked: readonly Field[] = judgeFields(offered),
  outside: Outside = (field) => field,
): Field[] {
  const out: Field[] = [];
  for (const candidate of ranked) {
    const kept = outside(candidate);
    if (!kept) continue;
    const field = trimmedField(kept);
    if (
      out.length >= MOST_FIELDS ||
      (field.weight < LIKELY && out.length >= FEWEST) ||
      (field.weight < UNLIKELY && out.length > 0)
    )
      break;
    if (fallsApart(candidate, ranked) || isNoField(field.text, field.weight)) continue;
    if (isTold(field, out)) continue;
    const fuller = field === candidate ? trimmedField(outside(fullerOf(field, ranked)) ?? field) : field;
    if (!isTold(fuller, out)) out.push(fuller);
  }
  if (out.length === 0) {
    const likeliest = ranked
      .flatMap((field) => outside(field) ?? [])
      .find(({ text, weight }) => !isNoField(text, weight));
    return likeliest && likeliest.weight >= LAST ? [likeliest] : out;
  }
  return out.sort((a, b) => a.start - b.start);
}
