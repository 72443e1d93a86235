/** The day in a line that tells nothing else: "Published: 12 March 2025", "Köln, 12.05.2025", "le 7 mars 2025". */
import { publishedDay } from "./published-day";

/** A longer line tells more. */
const LONGEST = 90;
/** What may stand before a day: a word for publishing, a weekday, a time, a town. */
const LABEL =
  "(?:date(?: de publication)?|dated|posted|published|released?|issued|(?:press|news|media) release|release date|on|le|am|vom|el|il|du|publi(?:é|cado|cata|cado em)|veröffentlicht|erschienen|stand|datum|fecha|data|(?:发布|发表|发稿|刊登|上传)?(?:时间|日期))";
const WEEKDAY = String.raw`(?:\p{L}{2,9}day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tue|wed|thu|fri|sat|sun)\.?)`;
const CLOCK = String.raw`\d{1,2}[:h]\d{2}(?::\d{2})?`;
const BEFORE = new RegExp(String.raw`^(?:(?:${LABEL}|${WEEKDAY}|${CLOCK})(?![\p{L}\d])[\s:：,|–-]*)*`, "iu");
const TOWN = /^\p{Lu}[\p{L} .'-]{1,30}, /u;
/** What may stand behind it: a time and its zone, a column. */
const BEHIND =
  /^[\s,.|·–(-]*(?:(?:at |um |à )?\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?\p{Lu}{1,5}\)?)?(?: Uhr)?)?(?:\s*(?:[|·–-]|by |in )\s*.{1,50})?$/iu;
const DAYS =
  /^(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|\d{1,2}[./-] ?\d{1,2}[./-] ?\d{4}|\d{1,2}(?:st|nd|rd|th|er|\.|º)?[ -](?:de |of )?\p{L}{3,10}\.?,?[ -](?:de |del )?\d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})/iu;

/**
 * The day in such a line, `YYYY-MM-DD`; `undefined` where the line has none, or tells more.
 *
 * @param lang the language of the page: it decides which of two numbers is the month
 */
export function dayOfLine(line: string, lang: string | undefined): string | undefined {
  const text = line.replace(/\s+/gu, " ").trim();
  if (text.length > LONGEST) return undefined;
  const told = text.replace(BEFORE, "");
  const [day] = DAYS.exec(told) ?? DAYS.exec(told.replace(TOWN, "")) ?? [];
  if (day === undefined) return undefined;
  const behind = told.slice(told.indexOf(day) + day.length);
  return BEHIND.test(behind) ? (publishedDay(day) ?? inNumbers(day, lang) ?? inWords(day)) : undefined;
}

/** A day in numbers. Americans write the month first; where either number may be it, "en" alone does not decide. */
function inNumbers(text: string, lang: string | undefined): string | undefined {
  const [, a = "", sign = "", b = "", year = ""] =
    /^(\d{1,2})([./-]) ?(\d{1,2})[./-] ?(\d{4})$/u.exec(text) ?? [];
  const [first, second] = [Number(a), Number(b)];
  const isUs = /^en[-_ ]us\b/iu.test(lang ?? "");
  const isOtherEnglish = !isUs && /^en[-_ ]\p{L}/iu.test(lang ?? "");
  const isMaybeUs = !isOtherEnglish && /^(?:en|$)/iu.test(lang ?? "");
  if (sign !== "." && isMaybeUs && !isUs && first <= 12 && second <= 12 && first !== second) return undefined;
  const monthFirst = sign !== "." && (second > 12 || (isMaybeUs && first <= 12));
  const [date, month] = monthFirst ? [second, first] : [first, second];
  return publishedDay(`${year}-${month}-${date}`);
}

/** How months begin in languages of Europe. */
const MONTHS = [
  /^(?:jan|ene|gen|styc)/iu,
  /^(?:f[eé][bv]|lut)/iu,
  /^(?:mar|mär|maa|maart)/iu,
  /^(?:a[pbv]r|kwi)/iu,
  /^ma[iygj]|^mei/iu,
  /^(?:jun|juin|giu|cze)/iu,
  /^(?:jul|juil|lug|lip)/iu,
  /^(?:aug|ao[uû]|ago|sie)/iu,
  /^(?:se[pt]|wrz)/iu,
  /^(?:o[ck]t|ott|out|paź)/iu,
  /^(?:nov|lis)/iu,
  /^(?:de[czs]|déc|dic|gru)/iu,
];

function inWords(text: string): string | undefined {
  const [, date, name = "", year] =
    /^(\d{1,2})(?:er|\.|º)?[ -](?:de )?(\p{L}{3,10})\.?[ -](?:de |del )?(\d{4})$/iu.exec(text) ?? [];
  const month = MONTHS.findIndex((one) => one.test(name)) + 1;
  return month > 0 ? publishedDay(`${year}-${month}-${date}`) : undefined;
}
