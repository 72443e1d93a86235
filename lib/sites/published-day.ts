/** The day that a page's own date means, in the page's own time zone: as written, never shifted to the reader's. */

/** The metadata fields that tell a page's day, the surest first. */
export const DATE_FIELDS = [
  "article:published_time",
  "datepublished",
  "og:published_time",
  "pubdate",
  "publishdate",
  "date",
  "dc.date",
];

/** `YYYY-MM-DD` from the forms in which pages write dates in their metadata; `undefined` for any other text. */
export function publishedDay(text: string): string | undefined {
  const numbers = COMPACT.exec(text) ?? PARTED.exec(text);
  if (numbers) return day(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const named = NAMED.exec(text.toLowerCase());
  if (!named) return undefined;
  const month = MONTHS.indexOf(named[2] ?? "") / 4 + 1;
  return day(Number(named[4]), month, Number(named[1] ?? named[3]));
}

const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?!\d)/;
/** `2025-03-20T10:00`, `2025/3/5`, `2025. 3. 5.` at the beginning, and `2025年3月5日` anywhere. */
const PARTED = /(?:^\s*|(?=\d{4}\s*年))(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/;

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

/** `20 march, 2025`, `20th of march 2025` and `march 20th, 2025`, with the month in full or short. */
const NAMED = new RegExp(
  String.raw`\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(${MONTHS})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?[.,\s]+(?:(\d{1,2})(?:st|nd|rd|th)?[,\s]+)?(\d{4})\b`,
);

function day(year: number, month: number, date: number): string | undefined {
  const checked = new Date(Date.UTC(year, month - 1, date));
  const isDay = checked.getUTCMonth() === month - 1 && checked.getUTCDate() === date;
  return isDay && year >= 1900 ? checked.toISOString().slice(0, 10) : undefined;
}
