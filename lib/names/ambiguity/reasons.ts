/** Evidence for and against a meaning, as a person can read it. */

/** One piece of evidence. */
export interface Reason {
  code: string;
  weight: number;
  /** The words on the page that it rests on, where there are some. */
  detail?: string;
}

/** Notes one piece of evidence. */
export type Give = (code: string, weight: number, detail?: string) => void;

/** Reasons that tell rivals apart at their place only, and say nothing of the page's other mentions. */
export const LOCAL: ReadonlySet<string> = new Set(["region-behind-place"]);

/** Reasons that tell rivals for one name apart, and do not prove that the spelling is a name at all. */
export const CHOICE: ReadonlySet<string> = new Set([
  "region-behind-place",
  "dateline-of-a-city",
  "country-on-page",
  "country-of-publisher",
  "other-countries-on-page",
  "its-country-on-page",
]);
