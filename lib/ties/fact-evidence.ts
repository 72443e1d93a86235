/** The evidence for a single fact of an agreement: the quotes kept for it, else those for the whole. Pure. */
import type { SourceLink } from "./card";

/** The sources of one fact. */
export interface FactEvidence {
  /** Each with the quotes for this fact alone, where `isOwn`; else those for the agreement as a whole. */
  sources: SourceLink[];
  /** Some evidence was kept for this very fact. */
  isOwn: boolean;
}

/**
 * The evidence for a fact, given by the paths of its fields in the agreement: `projects.0` finds what was kept for
 * `projects.0.site`, and what was kept for `projects`.
 */
export function evidenceOf(sources: readonly SourceLink[], paths: readonly string[]): FactEvidence {
  const tells = (fields: readonly string[] | undefined) =>
    fields?.some((field) => paths.some((path) => isWithin(field, path) || isWithin(path, field))) ?? false;
  const own = sources.filter(({ fields }) => tells(fields));
  if (own.length > 0) {
    return {
      sources: own.map((source) => withQuotes(source, (fields) => tells(fields))),
      isOwn: true,
    };
  }
  return { sources: sources.map((source) => withQuotes(source, (fields) => !fields)), isOwn: false };
}

function withQuotes(
  source: SourceLink,
  wanted: (fields: readonly string[] | undefined) => boolean,
): SourceLink {
  const { quotes: all, ...rest } = source;
  const quotes = all?.filter(({ fields }) => wanted(fields)) ?? [];
  return { ...rest, ...(quotes.length > 0 && { quotes }) };
}

/** Whether a path is another or lies below it. */
function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}.`);
}
