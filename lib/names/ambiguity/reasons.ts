/** Evidence for and against a meaning, as a person can read it. */
import { WordSet } from "./word-set";

/** Everything that can speak for or against a meaning; each has its words in `lib/popover/reason-words.ts`. */
export const REASON_CODES = [
  "age-behind",
  "among-its-like",
  "article-before",
  "business-words",
  "capital-before",
  "capital-behind",
  "capital-in-sentence",
  "chief-bearer",
  "compound",
  "compound-word",
  "country-not-on-page",
  "country-of-publisher",
  "country-on-page",
  "date",
  "dateline",
  "dateline-of-a-city",
  "does-something",
  "established-on-page",
  "foreign-name",
  "from-a-place",
  "full-name-on-page",
  "holds-the-place-before",
  "in-another-country",
  "in-the-sky",
  "introduced-on-page",
  "it-says",
  "its-people",
  "its-region-behind",
  "its-country-on-page",
  "its-land-beside",
  "its-places-on-page",
  "kin-before",
  "latin-among-han",
  "legal-form",
  "longer-name",
  "namesake-on-page",
  "no-article-before",
  "noun-behind",
  "noun-with-of",
  "of-another-land",
  "often-with-capital",
  "ordinary-word",
  "other-countries-on-page",
  "outlet-behind",
  "owner-of",
  "participle",
  "person",
  "person-on-page",
  "place-behind",
  "place-noun-before",
  "place-word-before",
  "plural-verb",
  "possessive",
  "public-words",
  "region-behind",
  "region-behind-place",
  "region-on-page",
  "said-what-it-is",
  "share-in",
  "short-for-another",
  "strong-name",
  "sure-on-page",
  "team-on-page",
  "the-before",
  "thing-before",
  "ticker",
  "ties-on-page",
  "title-before",
  "topic-beside",
  "topic-of-page",
  "unspaced-script",
  "where-it-is",
  "who-behind",
  "word-on-page",
  "words-of-things",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** One piece of evidence. */
export interface Reason {
  code: ReasonCode;
  weight: number;
  /** The words on the page that it rests on, where there are some. */
  detail?: string;
}

/** Notes one piece of evidence. */
export type Give = (code: ReasonCode, weight: number, detail?: string) => void;

/** Reasons that tell rivals apart at one place only, and say nothing about other mentions on the page. */
export const LOCAL = new WordSet([
  "region-behind-place",
  "its-region-behind",
  "where-it-is",
] satisfies ReasonCode[]);

/** Reasons that tell rivals for one name apart, and do not prove that the spelling is a name at all. */
export const CHOICE = new WordSet([
  "its-region-behind",
  "sure-on-page",
  "dateline-of-a-city",
  "country-on-page",
  "country-of-publisher",
  "other-countries-on-page",
  "its-country-on-page",
  "where-it-is",
] satisfies ReasonCode[]);
