/** The head of a dataset that two were merged into: who publishes it owes what either of them asks for. */
import type { DatasetInfo } from "@/lib/model";

/** The licences of two datasets, as they say them. */
export interface Licences {
  a?: string;
  b?: string;
}

/** The head of the first dataset, with both titles and all that the second says of its rights and sources. */
export function mergedInfo(a: DatasetInfo, b: DatasetInfo): DatasetInfo {
  const languages = [...new Set([...(a.languages ?? []), ...(b.languages ?? [])])];
  const description = bothTexts(a.description, b.description);
  const attribution = bothTexts(a.attribution, b.attribution);
  const licence = bothLicences(a.licence, b.licence);
  return {
    ...a,
    title: a.title === b.title ? a.title : `${a.title} + ${b.title}`,
    ...(description !== undefined && { description }),
    ...(licence !== undefined && { licence }),
    ...(attribution !== undefined && { attribution }),
    ...(languages.length > 0 && { languages }),
  };
}

/** The licences of both, where they differ: a person should know what the merged records stand under. */
export function differentLicences(
  { licence: a }: DatasetInfo,
  { licence: b }: DatasetInfo,
): Licences | undefined {
  return a === b ? undefined : { ...(a !== undefined && { a }), ...(b !== undefined && { b }) };
}

/** Two texts, the second below the first. */
export function bothTexts(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  // Whole lines, each once: what was merged before may be merged again.
  return `\n${a}\n`.includes(`\n${b}\n`) ? a : `${a}\n${b}`;
}

/** An SPDX expression that asks for both licences, each once. */
function bothLicences(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  return [...new Set([a, b].flatMap(askedFor))].join(" AND ");
}

/** The licences that an expression asks for together; one that leaves a choice is kept whole. */
function askedFor(licence: string): string[] {
  const leavesChoice = / OR /i.test(licence.replace(/\([^()]*\)/g, ""));
  return leavesChoice ? [`(${licence})`] : licence.split(/ AND (?![^(]*\))/i);
}
