/** Why a name on a page means what it means: what the background tells, and the words for it. Pure. */
import type { EntityRef, MarkKind, NameType } from "@/lib/model";

/** One piece of evidence, by the matcher's own code; negative weights speak against. */
export interface MatchReason {
  code: string;
  weight: number;
  /** The words on the page that it rests on. */
  detail?: string;
}

/** One party or place that the spelling may mean. */
export interface MatchCandidate {
  ref: EntityRef;
  kind: MarkKind;
  name: string;
  /** The title of its dataset. */
  dataset: string;
  /** The name that fired; absent where the page itself gave the short form. */
  fired?: { text: string; type: NameType; lang?: string; weak: boolean; added: boolean };
  reasons: MatchReason[];
  /** Enough speaks for it. */
  stands: boolean;
  /** The user said "not this one", and it holds on this page. */
  rejected: boolean;
}

/** What a spelling may mean at one place of a page, the best first. */
export interface MatchReport {
  surface: string;
  candidates: MatchCandidate[];
}

const NAME_TYPE_WORDS: Readonly<Record<NameType, string>> = {
  official: "official name",
  short: "short name",
  former: "former name",
  translit: "transliterated name",
  ticker: "ticker",
  brand: "brand",
};

/** What sort of name fired: "short name", "name that you added". */
export function firedWords({ type, added, weak }: NonNullable<MatchCandidate["fired"]>): string {
  if (added) return "name that you added";
  return weak ? `${NAME_TYPE_WORDS[type]}, an ordinary word too` : NAME_TYPE_WORDS[type];
}

/** The matcher's codes as a reader reads them. */
const REASON_WORDS: Readonly<Record<string, string>> = {
  "strong-name": "the name means nothing else",
  "longer-name": "it is part of a longer name",
  "legal-form": "its legal form follows",
  "introduced-on-page": "the page gives it this short form",
  "full-name-on-page": "its full name stands on the page",
  "sure-on-page": "it is named for certain elsewhere on the page",
  "established-on-page": "it stands elsewhere on the page",
  "among-its-like": "it stands in a list with others of its sort",
  "ties-on-page": "others that it is tied to are on the page",
  "its-places-on-page": "its places are on the page",
  "its-country-on-page": "its country is on the page",
  "country-on-page": "the page is about its country",
  "country-of-publisher": "the publisher is from its country",
  "other-countries-on-page": "the page is about other countries",
  "in-another-country": "it is said to be in another country",
  "topic-beside": "words of its field stand beside it",
  "topic-of-page": "the page is about its field",
  "business-words": "words of business stand beside it",
  "public-words": "words of government stand beside it",
  "does-something": "it does what parties do",
  "it-says": "it is quoted",
  "ordinary-word": "it is an ordinary word",
  "word-on-page": "the page uses it as an ordinary word",
  "often-with-capital": "it is often written with a capital",
  "capital-in-sentence": "it has a capital inside a sentence",
  "capital-before": "a word with a capital stands before it",
  "capital-behind": "a word with a capital follows",
  "person-on-page": "a person of that name is on the page",
  person: "it is a person's name here",
  "title-before": "a person's title stands before it",
  "age-behind": "an age follows, as after a person",
  "kin-before": "a word of kinship stands before it",
  "who-behind": "“who” follows, as after a person",
  ticker: "it is written as a ticker",
  "article-before": "an article stands before it, as before an ordinary word",
  "no-article-before": "it stands without an article, as a name does",
  "the-before": "“the” stands before it",
  compound: "it is part of a compound",
  "compound-word": "it is part of a compound word",
  "noun-behind": "a noun follows",
  participle: "it is used as a verb",
  "plural-verb": "it is used in the plural",
  possessive: "it owns something",
  "owner-of": "it is said to own something",
  "share-in": "a share in it is spoken of",
  "said-what-it-is": "the text says what it is",
  "foreign-name": "it belongs to a name in another language",
  "holds-the-place-before": "it stands behind what it holds",
  "place-word-before": "a word for a place stands before it",
  "place-noun-before": "a word for a place stands before it",
  "place-behind": "a word for a place follows",
  "region-behind": "its region follows",
  "region-on-page": "its region is on the page",
  "from-a-place": "it is said to come from a place",
  "in-the-sky": "the sky is spoken of",
  "thing-before": "a thing is named before it",
  "words-of-things": "words for things stand beside it",
  "latin-among-han": "it is in Latin letters among Chinese ones",
  "unspaced-script": "its script has no spaces to tell where it ends",
  dateline: "it stands in a dateline",
  date: "it is a date",
};

/** A reason in words: "its legal form follows (Group)". A code that has no words yet is shown as it is. */
export function reasonWords({ code, detail }: MatchReason): string {
  const words = REASON_WORDS[code] ?? code.replaceAll("-", " ");
  return detail === undefined ? words : `${words} (${detail})`;
}

/** Why a candidate is not what is marked, beside the one that is. */
export function lostWords(candidate: MatchCandidate): string {
  if (candidate.rejected) return "you said: not this one";
  const against = [...candidate.reasons]
    .filter(({ weight }) => weight < 0)
    .sort((a, b) => a.weight - b.weight)[0];
  if (against) return reasonWords(against);
  return candidate.stands ? "less speaks for it" : "too little speaks for it";
}

/** The reasons that speak for a candidate, the strongest first. */
export function reasonsFor({ reasons }: MatchCandidate): MatchReason[] {
  return reasons.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
}
