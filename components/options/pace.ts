/** The pace of an import and its remaining time, in words. */
import { counted } from "@/lib/model/counted";
import type { ReadingProgress } from "./import-events";

/** In the first seconds nothing is said of the remaining time: the figures are too rough. */
const SETTLED_AFTER = 2;

/** "1,200,000 records, 48,000 a second, about 12 s left". */
export function paceText({ bytes, total, records, seconds }: ReadingProgress): string {
  const parts = [counted(records, "record")];
  if (seconds >= SETTLED_AFTER && bytes > 0 && bytes < total) {
    parts.push(`${rounded(records / seconds).toLocaleString("en")} a second`);
    parts.push(`about ${durationText((seconds * (total - bytes)) / bytes)} left`);
  }
  return parts.join(", ");
}

/** Seconds in words: "less than a second", "12 s", "3 min", "2 h". */
export function durationText(seconds: number): string {
  if (seconds < 1) return "less than a second";
  if (seconds < 100) return `${Math.round(seconds)} s`;
  if (seconds < 100 * 60) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}

/** Rounds to two digits, which is precise enough. */
function rounded(rate: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(rate, 1))) - 1);
  return Math.round(rate / step) * step;
}

const UNITS = ["bytes", "kB", "MB", "GB", "TB"];

/** A number of bytes in words: "1.2 MB". Powers of a thousand, as storage is sold. */
export function bytesText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${value.toLocaleString("en", { maximumFractionDigits: digits })} ${UNITS[unit]}`;
}
