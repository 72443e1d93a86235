/** How long a cell may be, by what its column holds. */
import type { ColumnField } from "./mapping";

const LINE = 1_000;
const PROSE = 20_000;
const LONGEST: Partial<Record<ColumnField, number>> = {
  title: LINE,
  project: LINE,
  product: LINE,
  phase: LINE,
  unit: LINE,
  what: LINE,
  per: LINE,
  publisher: LINE,
  role: LINE,
  identifier: LINE,
  summary: PROSE,
  quote: PROSE,
  notes: PROSE,
};

/** The most characters that the model takes of such a cell, where it takes the whole of it. */
export function longestIn(field: ColumnField): number {
  return LONGEST[field] ?? Number.POSITIVE_INFINITY;
}
