/** Finds the day that an agreement takes from the sentence before it. */
import { isDay, isoDay, parseDay } from "../../dates/calendar";
import type { ReleaseDocument } from "../../document";
import type { DealEvent } from "../event";
import { isAsTold } from "./earlier-news";
import { datesIn } from "./when";

/**
 * The day in the sentence before the `number`th, if that is in the same paragraph and not among those `reporting` of an
 * agreement: "On Tuesday …. It signed". `previous` is the last day mentioned before.
 */
export function dayBefore(
  document: ReleaseDocument,
  number: number,
  reporting: ReadonlySet<number>,
  previous: string | undefined,
): DealEvent["date"] {
  const [last, here] = [document.sentences[number - 1], document.sentences[number]];
  if (!last || !here || last.block !== here.block || reporting.has(number - 1)) return undefined;
  const dates = datesIn(document, last.start, last.end);
  // "Two days later came news from closer to home."
  const later = dates.find(({ afterPrevious }) => afterPrevious !== undefined);
  const day = previous === undefined ? undefined : parseDay(previous);
  if (later?.afterPrevious !== undefined && day !== undefined)
    return { ...later, resolvedValue: isoDay(day + later.afterPrevious) };
  const date = dates.find(
    ({ value, future, span, start }) => isDay(value) && !future && !span && !isAsTold(document, start),
  );
  return date ? { ...date, resolvedValue: date.value } : undefined;
}
