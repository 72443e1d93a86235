/** Scores what a name names, by its words and its surroundings. */
import { anyPlace, demonymCountry, type KnownPlace, knownPlace } from "../places/gazetteer";
import type { Form } from "../text/forms";
import { NamedGates } from "../text/gates";
import { endsInForm, withoutForm } from "../text/legal-form";
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
const FORMS = new NamedGates({
  GOVERNMENT_END: /\b(?:government|people's committee|city council|county council|municipality)$/i,
  GOVERNMENT_OF: /^(?:city|town|municipality|county|district|borough|village) of\b/i,
  PLACE_OF: /^(?:kingdom|republic|state|sultanate|principality|commonwealth|province) of\b/i,
  CREDIT_UNION: /\bcredit union$/i,
  BODY_END:
    /\b(?:health(?:care)? (?:system|trust|service|authority|board)|school district|development (?:corporation|fund|agency)|medical cent(?:er|re)|research cent(?:er|re)|science park)$/i,
  BODY_WORD_END: /\b(?:club|university|foundation|trust|hospital|college|museum|institute|association)$/i,
  FUND: /\b(?:development bank|ports? authority|port of .{2,30} authority|sovereign (?:wealth )?fund|investment fund|investment authority)\b/i,
  WORLD_BODY:
    /^(?:united nations|un|unesco|unicef|undp|who|world (?:health|trade) organi[sz]ation|world bank)\b/i,
  UNION: /^(?:european union|eu|european commission|european parliament|nato)$/i,
  LAND_WORD: /\b(?:port|gulf|bay|lake|mount|strait|isle|cape|fort) (?:of )?\p{Lu}/u,
  QUARTER:
    /^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|greater|inner)(?:ern)? /i,
});
type FormsOf = ReturnType<typeof FORMS.lookAt>;

/** Scores a name by its words alone. */
export function scoreName(name: string, legal: boolean): Scores {
  const scores = noScores();
  const bare = withoutForm(name);
  const words = nameWords(bare).map(({ form }) => form);
  const forms = FORMS.lookAt(bare);
  if (legal || endsInForm(name)) scores.company += 8;
  scoreForms(forms, words, scores);
  scoreHead(words, scores);
  if (words.length > 1) scoreWords(words, bare, scores);
  scoreAsPlace(forms, words, bare, scores);
  // Most names are capitalised words only, which match none of these.
  if (!/^(?:[A-Z][a-z]+(?: |$))+$/.test(bare)) scoreSpelling(bare, scores);
  const { company, organization, government, place } = scores;
  const isOfPerson = words.length >= 2 && words.length <= 3 && isGivenName(words[0]?.lower ?? "");
  if (isOfPerson && company + organization + government + place < 3) scores.person += 1.4;
  return scores;
}

function scoreForms(forms: FormsOf, words: readonly Form[], scores: Scores): void {
  const opens = words[0] ? LISTS.ofForm(words[0]) : 0;
  if ((opens & GOVERNMENT) !== 0) scores.government += 7;
  if (forms.has("GOVERNMENT_END")) scores.government += 8;
  if (forms.has("GOVERNMENT_OF")) scores.government += 6;
  if (forms.has("PLACE_OF")) scores.place += 8;
  if (forms.has("CREDIT_UNION")) scores.company += 8;
  if (forms.has("BODY_END")) scores.organization += 8;
  if (forms.has("BODY_WORD_END") && words.length > 1) scores.organization += 5;
  if (forms.has("FUND")) scores.organization += 9;
  if (forms.has("WORLD_BODY")) scores.organization += 6;
  if (forms.has("UNION")) scores.government += 9;
}

/** The last word of a name, or the one before "of". */
function headOf(words: readonly Form[]): Form | undefined {
  const of = words.findIndex(({ lower }) => lower === "of");
  return of > 0 ? words[of - 1] : words.at(-1);
}

function scoreHead(words: readonly Form[], scores: Scores): void {
  const many = words.length > 1;
  const [head, last] = [headOf(words), words.at(-1)];
  const closing = last ? LEXICON.ofForm(last) : 0;
  const lists = head && (closing & IS_BODY) === 0 ? LEXICON.ofForm(head) : closing;
  if ((lists & IS_GOVERNMENT) !== 0) scores.government += 5;
  if ((lists & IS_ORGANIZATION) !== 0) scores.organization += 5;
  if ((lists & IS_COMPANY) !== 0) scores.company += 4;
  if ((lists & IS_PLACE) !== 0 && many) scores.place += 4;
  if ((lists & IS_OTHER) !== 0) scores.other += many ? 6 : 3;
}

/** Scores a name of several words by any of them. */
function scoreWords(words: readonly Form[], bare: string, scores: Scores): void {
  const [first] = words;
  const [head, opening] = [headOf(words), first ? LEXICON.ofForm(first) : 0];
  const hasOf = words.findIndex(({ lower }) => lower === "of") > 0;
  const ofLand = words.length === 2 && demonymCountry(bare.split(" ")[0] ?? "") !== undefined;
  if (head && (LISTS.ofForm(head) & OFFICE) !== 0) scores.government += 3;
  if (ofLand && words[1]?.lower === "embassy") scores.government += 4;
  if ((opening & IS_ORGANIZATION) !== 0 && hasOf) scores.organization += 4;
  if ((opening & IS_GOVERNMENT) !== 0) scores.government += 4;
  if (first && (LISTS.ofForm(first) & FOREIGN_FIRM) !== 0) scores.company += 5;
  let any = 0;
  for (const form of words) any |= LEXICON.ofForm(form);
  if ((any & IS_COMPANY) !== 0) scores.company += 2;
  if ((any & IS_ORGANIZATION) !== 0) scores.organization += 2;
}

function scoreAsPlace(forms: FormsOf, words: readonly Form[], bare: string, scores: Scores): void {
  const many = words.length > 1;
  if (forms.has("LAND_WORD")) scores.place += 4;
  if (many && words[0] && (LISTS.ofForm(words[0]) & FOREIGN_LAND) !== 0) scores.place += 2;
  const place = anyPlace(bare);
  if (place) scores.place += placeScore(place, many);
  // "The Gabonese Republic": the state; the Czech Republic is a place under that name.
  else if (
    words.length === 2 &&
    /^(?:republic|kingdom|federation)$/.test(words[1]?.lower ?? "") &&
    demonymCountry(bare.split(" ")[0] ?? "")
  )
    scores.government += 9;
  if (forms.has("QUARTER") && knownPlace(bare.replace(/^\S+ /u, ""))) scores.place += 6;
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

const LISTS = new WordLists({
  GOVERNMENT: /^(?:government|ministry|department|people's|parliament)$/,
  OFFICE: /^(?:office|board|service)$/,
  FOREIGN_FIRM: /^(?:banco|banca|grupo|gruppo|groupe|compañía|companhia|société|les|aktiengesellschaft|pt)$/,
  FOREIGN_LAND:
    /^(?:loch|glen|río|wadi|ras|jebel|jabal|puerto|ciudad|cerro|sierra|monte|kampung|bukit|sungai|tanjung|pulau|mt\.?)$/,
});
const { GOVERNMENT, OFFICE, FOREIGN_FIRM, FOREIGN_LAND } = LISTS.bits;

/** How strongly a name alone says "place": less for a small town, or if it is also an ordinary word. */
function placeScore({ kind, size, ordinary }: KnownPlace, several: boolean): number {
  if (kind === "country") return 9;
  const score = kind === "region" ? 5 : several ? 5 : 3.5;
  return score * (kind === "city" && size < 2 ? 0.4 : 1) * (ordinary ? 0.3 : 1);
}

/** The best reading; `company` where nothing decides. */
export function readingOf(scores: Scores): keyof Scores {
  let best: keyof Scores = "company";
  for (const key of ["company", "government", "organization", "place", "person", "other"] as const)
    if (scores[key] > scores[best]) best = key;
  return best;
}
