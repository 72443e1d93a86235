/** The times that the filters of a query ask for. */
import { datesOf, firstDay, haveDayInCommon, isDateValue, lastDay } from "./days";

/** A period in days as comparable numbers, both ends included. */
type Period = readonly [first: number, last: number];

/** How well a date fits: not at all; perhaps, where it is less precise than what is asked; surely. */
export const NO_FIT = 0;
export const MAY_FIT = 1;
export const FITS = 4;
/** The longest that a quarter and a month last, in such numbers: a more precise date is likelier to fit. */
const LASTING = [230, 30];

/** The filters that take a date. */
export type DateKey = "from" | "to" | "in";

/** The period that a value asks for: of a single date, `from:` has the beginning alone, and `to:` the end. */
function periodOf(key: DateKey, value: string): Period {
  const [first = "", last] = datesOf(value) ?? [];
  const isOne = last === undefined;
  return [
    isOne && key === "to" ? 0 : firstDay(first),
    last === "" || (isOne && key === "from") ? Number.MAX_SAFE_INTEGER : lastDay(last ?? first),
  ];
}

/** The periods that a query asks for; those of one key are alternatives. */
export class AskedTime {
  readonly #lists: Period[][] = [];
  readonly #typed: string[] = [];
  readonly #leftOut: AskedTime[] = [];

  /** Takes the dates among the values of a key, and returns the other values. */
  add(key: DateKey, values: readonly string[]): string[] {
    const dates = values.filter(isDateValue);
    if (dates.length > 0) this.#lists.push(dates.map((value) => periodOf(key, value)));
    this.#typed.push(...dates.map((value) => `“${key}:${value}”`));
    return values.filter((value) => !dates.includes(value));
  }

  /** Leaves out what is surely of another time. */
  leaveOut(time: AskedTime): void {
    this.#leftOut.push(time);
  }

  get isAsked(): boolean {
    return this.#lists.length > 0;
  }

  /** A note where no date can meet all periods. */
  contradiction(): string | undefined {
    return haveDayInCommon(this.#lists) ? undefined : `No date fits ${this.#typed.join(" and ")} at once.`;
  }

  /** How well something fits that has a date within these days, which are 0 where it has none. */
  fit(days: Period): number {
    const [from, to] = days;
    if (to === 0 && this.isAsked) return NO_FIT;
    if (this.#leftOut.some((time) => time.isAsked && time.fit(days) === FITS)) return NO_FIT;
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
