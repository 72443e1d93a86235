/** Moments, which are stored as ISO 8601, as the reader's clock and calendar show them. */

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });
const minute = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** "20 Mar 2025". */
export function dayText(moment: string): string {
  return day.format(new Date(moment));
}

/** "20 Mar 2025, 09:30". */
export function minuteText(moment: string): string {
  return minute.format(new Date(moment));
}
