/** Scores what a name names, by its words and its surroundings. */
import { anyPlace, demonymCountry, type KnownPlace, knownPlace } from "../places/gazetteer";
import type { Form } from "../text/forms";
import { Gates } from "../text/gates";
import { formLength, withoutForm } from "../text/legal-form";
import { WordLists } from "../text/word-lists";
import { nameWords } from "./features/name-word";
import { isGivenName } from "./given-names";
import { IS_BODY, IS_COMPANY, IS_GOVERNMENT, IS_ORGANIZATION, IS_OTHER, IS_PLACE, LEXICON } from "./lexicon";

/** The scores of a name for each reading; the highest wins. */
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

/** Patterns for the start or end of a name, tested together since few names match any. */
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

/** Scores a name by its words alone. */
export function scoreName(name: string, legal: boolean): Scores {
  const scores = noScores();
  const bare = withoutForm(name);
  const words = nameWords(bare).map(({ form }) => form);
  const count = words.length;
  const first = words[0]?.lower ?? "";
  const last = words.at(-1)?.lower ?? "";
  const opening = words[0] ? LEXICON.ofForm(words[0]) : 0;
  const closing = words[count - 1] ? LEXICON.ofForm(words[count - 1] as Form) : 0;
  const of = words.findIndex(({ lower }) => lower === "of");
  const heads = of > 0 && (closing & IS_BODY) === 0;
  const head = of > 0 ? words[of - 1] : words[count - 1];
  const asked = FORMS.lookAt(bare);
  if (legal || legalForm(name)) scores.company += 8;
  const opens = words[0] ? LISTS.ofForm(words[0]) : 0;
  if ((opens & GOVERNMENT) !== 0) scores.government += 7;
  if (asked.has(GOVERNMENT_END)) scores.government += 8;
  if (asked.has(GOVERNMENT_OF)) scores.government += 6;
  if (asked.has(PLACE_OF)) scores.place += 8;
  if (asked.has(CREDIT_UNION)) scores.company += 8;
  if (asked.has(BODY_END)) scores.organization += 8;
  if (asked.has(BODY_WORD_END) && count > 1) scores.organization += 5;
  if (asked.has(FUND)) scores.organization += 9;
  if (asked.has(WORLD_BODY)) scores.organization += 6;
  if (asked.has(UNION)) scores.government += 9;
  const lists = heads && head ? LEXICON.ofForm(head) : closing;
  if ((lists & IS_GOVERNMENT) !== 0) scores.government += 5;
  if ((lists & IS_ORGANIZATION) !== 0) scores.organization += 5;
  if ((lists & IS_COMPANY) !== 0) scores.company += 4;
  if ((lists & IS_PLACE) !== 0 && count > 1) scores.place += 4;
  if ((lists & IS_OTHER) !== 0) scores.other += count > 1 ? 6 : 3;
  if (count > 1) {
    if (head && (LISTS.ofForm(head) & OFFICE) !== 0) scores.government += 3;
    if (count === 2 && last === "embassy" && demonymCountry(bare.split(" ")[0] ?? "") !== undefined)
      scores.government += 4;
    if ((opening & IS_ORGANIZATION) !== 0 && of > 0) scores.organization += 4;
    if ((opening & IS_GOVERNMENT) !== 0) scores.government += 4;
    if ((opens & FOREIGN_FIRM) !== 0) scores.company += 5;
    let any = 0;
    for (const form of words) any |= LEXICON.ofForm(form);
    if ((any & IS_COMPANY) !== 0) scores.company += 2;
    if ((any & IS_ORGANIZATION) !== 0) scores.organization += 2;
  }
  if (asked.has(LAND_WORD)) scores.place += 4;
  if (count > 1 && (opens & FOREIGN_LAND) !== 0) scores.place += 2;
  // Most names are capitalised words only, which match none of these.
  if (!/^(?:[A-Z][a-z]+(?: |$))+$/.test(bare)) scoreSpelling(bare, scores);
  const place = anyPlace(bare);
  if (place) scores.place += placeScore(place, count > 1);
  // "The Gabonese Republic": the state; the Czech Republic is a place under that name.
  else if (
    count === 2 &&
    /^(?:republic|kingdom|federation)$/.test(last) &&
    demonymCountry(bare.split(" ")[0] ?? "")
  )
    scores.government += 9;
  if (asked.has(QUARTER) && knownPlace(bare.replace(/^\S+ /u, ""))) scores.place += 6;
  if (
    count >= 2 &&
    count <= 3 &&
    isGivenName(first) &&
    scores.company + scores.organization + scores.government + scores.place < 3
  )
    scores.person += 1.4;
  return scores;
}

/** Scores a name by its spelling, apart from what its words mean. */
function scoreSpelling(bare: string, scores: Scores): void {
  // A product's or compound's code.
  if (/^\p{Lu}{1,5}-?\d{2,}\p{L}?$/u.test(bare)) scores.other += 6;
  // "Lee Ju-tae", "Han Seok-won": a family name and a hyphened given name.
  if (/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$/u.test(bare)) scores.person += 4.5;
  if (/[&+]|\p{Ll}\p{Lu}|\d/u.test(bare)) scores.company += 2;
  if (/^\p{Lu}[\p{Lu}\d&.-]+$/u.test(bare)) scores.company += 1;
}

const LISTS = new WordLists([
  /^(?:government|ministry|department|people's|parliament)$/,
  /^(?:office|board|service)$/,
  /^(?:banco|banca|grupo|gruppo|groupe|compañía|companhia|société|les|aktiengesellschaft|pt)$/,
  /^(?:loch|glen|río|wadi|ras|jebel|jabal|puerto|ciudad|cerro|sierra|monte|kampung|bukit|sungai|tanjung|pulau|mt\.?)$/,
]);
const GOVERNMENT = 1 << 0;
const OFFICE = 1 << 1;
const FOREIGN_FIRM = 1 << 2;
const FOREIGN_LAND = 1 << 3;

/** How strongly a name alone says "place": less for a small town, or if it is also an ordinary word. */
function placeScore({ kind, size, ordinary }: KnownPlace, several: boolean): number {
  if (kind === "country") return 9;
  const score = kind === "region" ? 5 : several ? 5 : 3.5;
  return score * (kind === "city" && size < 2 ? 0.4 : 1) * (ordinary ? 0.3 : 1);
}

function legalForm(name: string): boolean {
  const bare = withoutForm(name);
  return bare !== name && formLength(name, bare.length) > 0;
}

/** The best reading; `company` where nothing decides. */
export function readingOf(scores: Scores): keyof Scores {
  let best: keyof Scores = "company";
  for (const key of ["company", "government", "organization", "place", "person", "other"] as const)
    if (scores[key] > scores[best]) best = key;
  return best;
}
