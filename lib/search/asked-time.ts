/** When something must have been, as the filters of a query ask. */
import { dateOf, firstDay, haveDayInCommon, isDateValue, lastDay } from "./days";

/** Days as numbers that compare as they do, both within. */
type Period = readonly [first: number, last: number];

/** How well something fits: not at all; perhaps, since its date is less precise than what is asked; surely. */
export const NO_FIT = 0;
const MAY_FIT = 1;
export const FITS = 4;
/** The longest that a quarter and a month last, as such numbers: the more precise of two dates is the likelier to fit. */
const LASTING = [230, 30];

/** The filters that take a date. */
export type DateKey = "from" | "to" | "in";

const PERIODS: Readonly<Record<DateKey, (date: string) => Period>> = {
  from: (date) => [firstDay(date), Number.MAX_SAFE_INTEGER],
  to: (date) => [0, lastDay(date)],
  in: (date) => [firstDay(date), lastDay(date)],
};

/** The periods that are asked for; of one key they are alternatives. */
export class AskedTime {
  readonly #lists: Period[][] = [];
  readonly #typed: string[] = [];

  /** Takes the dates among the values of a key, and gives back the others. */
  add(key: DateKey, values: readonly string[]): string[] {
    const dates = values.filter(isDateValue);
    if (dates.length > 0) this.#lists.push(dates.map((value) => PERIODS[key](dateOf(value))));
    this.#typed.push(...dates.map((value) => `“${key}:${value}”`));
    return values.filter((value) => !dates.includes(value));
  }

  get isAsked(): boolean {
    return this.#lists.length > 0;
  }

  /** Says so where nothing can be at all these times at once. */
  contradiction(): string | undefined {
    return haveDayInCommon(this.#lists) ? undefined : `No date fits ${this.#typed.join(" and ")} at once.`;
  }

  /** How something fits whose date means one of these days; it has no date where they are 0. */
  fit([from, to]: Period): number {
    if (to === 0 && this.isAsked) return NO_FIT;
    let least = FITS;
    const perhaps = MAY_FIT + LASTING.filter((most) => to - from <= most).length;
    for (const list of this.#lists) {
      let best = NO_FIT;
      for (const [first, last] of list) {
        if (first > to || last < from) continue;
        best = Math.max(best, first <= from && to <= last ? FITS : perhaps);
      }
      least = Math.min(least, best);
    }
    return least;
  }
}
