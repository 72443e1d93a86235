/** What stands around a name and tells what it is a name of. */

import type { ReleaseDocument } from "../document";
import { knownPlace } from "../places/gazetteer";
import type { Token } from "../text/tokens";
import { WordLists } from "../text/word-lists";
import type { Candidate } from "./candidates";
import { isGivenName, type Scores } from "./classify";
import { COMPANY_WORDS, GOVERNMENT_WORDS, ORGANIZATION_WORDS, PERSON_ROLES, PERSON_TITLES } from "./lexicon";
import { afterOffice, inListOfPersons } from "./offices";
import { CUE_SCORES, placeCues } from "./place-context";

/** The words around a name that tell something, by what they tell. */
const LISTS = new WordLists([
  /^(?:stake|stakes|shares|invest|invests|invested|investing|investment|interest|shareholding|shareholder|holding|equity|partner|confidence|trust|per|cent|percent|%)$/,
  /^(?:in|at|near|outside|around|across|throughout|off|into|between|within|toward|towards)$/,
  /^(?:based|headquartered|located|situated|seated)$/,
  /^(?:in|at|near)$/,
  /^(?:province|prefecture|county|district|township|region|state|city|municipality|city's)$/,
  /^-(?:based|headquartered)$/,
  /^(?:said|says|announced|announces|signed|signs|inked|agreed|agrees|acquired|acquires|bought|buys|plans|launched|holds|owns|operates|makes|produces|supplies|develops|ordered|sold|sells|takes|took|invests|invested|expects|entered|concluded|will|pays|paid|picked|chose|selected|won|has|have|had|is|was|declined|denied|confirmed|told|stated|added|joins|joined|teams|partners)$/,
  /^(?:with|by)$/,
  /^(?:shares|subsidiary|affiliate|unit|customers|brands|shareholder|shareholders|acquisition|takeover|stake)$/,
  /^(?:shares|board|customers|plant|factory|products|software|technology|engines|chief|parent|subsidiary|press|stock|chairman|ceo|brand|brands|dealers|parts|stake|business|shareholders|owner|platform|models|share)$/,
  /^(?:in|at|to|between|near|for|of)$/,
  /^(?:agreement|contract|deal|summit|conference|project|programme|program|brand|platform|technology|software|model|app|series|engine|jet|aircraft|reactor|cells?|batteries|drug|vaccine|treatment|system|collection|exhibition|festival|trial|bus|truck|car|suv|phone|chip|chips|processors?)s?$/,
]);
const HOLDING = 1 << 0;
const WITHIN = 1 << 1;
const BASED = 1 << 2;
const IN = 1 << 3;
const AREA = 1 << 4;
const BASED_THERE = 1 << 5;
const ACTS = 1 << 6;
const WITH = 1 << 7;
const OWNED = 1 << 8;
const OWNS = 1 << 9;
const TO_PLACE = 1 << 10;
const THING = 1 << 11;

/** Adds what stands around one occurrence. */
export function scoreContext(document: ReleaseDocument, candidate: Candidate, scores: Scores): void {
  const tokens = document.sentences[candidate.sentence]?.tokens ?? [];
  const { from, to } = candidate;
  const word = (i: number) => tokens[i]?.lower ?? "";
  const before = word(from - 1) === "the" ? word(from - 2) : word(from - 1);
  const multi = to - from >= 2;
  const two = LISTS.of(word(from - 2));
  const one = LISTS.of(word(from - 1));
  const opens = LISTS.of(before);
  const after = LISTS.of(word(to));
  personContext(tokens, candidate, scores);
  for (const cue of placeCues(tokens, from, to)) scores.place += CUE_SCORES[cue];
  const holding = (two & HOLDING) !== 0;
  if (holding && word(from - 1) === "in") scores.company += 3;
  else if ((opens & WITHIN) !== 0) {
    if (word(to) !== "'s" && !MATTER.test(word(from - 2)))
      scores.place +=
        word(from - 1) === "the"
          ? 1
          : /^\p{Lu}{2,5}$/u.test(candidate.text)
            ? 0.4
            : before === "in" || before === "near" || before === "outside"
              ? 3
              : before === "at"
                ? 0.8
                : 1;
  }
  if ((two & BASED) !== 0 && (one & IN) !== 0) scores.place += 4;
  if (
    word(from - 1) === "of" &&
    /^(?:capital|city|town|village|port|province|district|county|island|region|harbour|municipality|neighbourhood|suburb) of$/.test(
      `${word(from - 2)} ${word(from - 1)}`,
    )
  )
    scores.place += 5;
  if ((after & AREA) !== 0 && tokens[to]?.capital === false) scores.place += 3;
  if (
    word(to) === "," &&
    tokens[to + 1]?.capital &&
    knownPlace(placeAfter(tokens, to + 1))?.kind !== undefined
  )
    scores.place += knownPlace(placeAfter(tokens, to + 1))?.kind === "city" ? 1 : 3;
  if ((after & BASED_THERE) !== 0) scores.place += 7;
  // A title in quotation marks; a short form stands in brackets.
  if (
    tokens[from - 1]?.text === '"' &&
    tokens[to]?.text === '"' &&
    !/[([]/.test(tokens[from - 2]?.text ?? "") &&
    !/^(?:the|or|and|together|hereinafter)$/.test(word(from - 2))
  )
    scores.other += 4;
  if ((after & ACTS) !== 0) {
    scores.company += 1.2;
    if (scores.place < 5) scores.place -= 0.5;
  }
  if ((opens & WITH) !== 0) scores.company += 1.5;
  if (((word(from - 1) === "of" ? two : 0) & OWNED) !== 0) scores.company += 2;
  if (word(to) === "'s" && (LISTS.of(word(to + 1)) & OWNS) !== 0) scores.company += 2;
  if ((opens & TO_PLACE) !== 0 && besidePlace(tokens, from, to)) scores.place += 1.6;
  apposition(tokens, to, scores);
  nounBefore(tokens, from, scores);
  if (multi && (after & THING) !== 0 && tokens[to]?.capital === false) scores.other += 1.5;
  // "Kshs. 412 million": a unit.
  if (
    to - from === 1 &&
    candidate.text.length <= 5 &&
    tokens[tokens[to]?.text === "." ? to + 1 : to]?.kind === "number"
  )
    scores.other += 5;
  if (document.text[candidate.end] === "™" || document.text[candidate.end] === "®") scores.other += 6;
}

/** "Algeciras, Wilhelmshaven and Oslo": beside a known place stands another. */
function besidePlace(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]?.text === "," && tokens[to + 1]?.lower === "and" ? to + 2 : to + 1;
  if (
    /^(?:,|and)$/.test(tokens[to]?.lower ?? "") &&
    tokens[next]?.capital &&
    knownPlace(placeAfter(tokens, next))
  )
    return true;
  const link = tokens[from - 1]?.lower ?? "";
  const last = link === "and" && tokens[from - 2]?.text === "," ? from - 3 : from - 2;
  return /^(?:,|and)$/.test(link) && knownPlace(tokens[last]?.text ?? "") !== undefined;
}

function placeAfter(tokens: readonly Token[], at: number): string {
  const words: string[] = [];
  for (let i = at; i < tokens.length && words.length < 3 && tokens[i]?.capital; i++)
    words.push(tokens[i]?.text ?? "");
  while (words.length > 1 && !knownPlace(words.join(" "))) words.pop();
  return words.join(" ");
}

const SAID =
  /^(?:said|says|explained|added|commented|stated|told|noted|observed|remarked|asked|sighs|argued|recalled|joked)$/;

function personContext(tokens: readonly Token[], { from, to }: Candidate, scores: Scores): void {
  const word = (i: number) => tokens[i]?.lower ?? "";
  const length = to - from;
  if (PERSON_TITLES.has(word(from - 1)) && word(from - 1) !== "by") scores.person += 6;
  if (PERSON_TITLES.has(`${word(from - 2)}${word(from - 1)}`)) scores.person += 6;
  const body = tokens
    .slice(from, to)
    .some(
      ({ lower }) =>
        GOVERNMENT_WORDS.has(lower) ||
        ORGANIZATION_WORDS.has(lower) ||
        COMPANY_WORDS.has(lower) ||
        lower === "of" ||
        lower === "for",
    );
  if ((PERSON_TITLES.has(word(from)) || LEADING_OFFICE.test(word(from))) && length > 1 && !body)
    scores.person += 7;
  if (
    length > 1 &&
    tokens.slice(from + 1, to - 1).some(({ text }) => /^(?:bin|bint|binti|ibn)$/.test(text)) &&
    !body
  )
    scores.person += 7;
  if (length >= 2 && length <= 4) {
    if (SAID.test(word(from - 1))) scores.person += 4;
    if (
      word(from - 1) === "by" &&
      /^(?:signed|represented|chaired|headed|presided|witnessed)$/.test(word(from - 2)) &&
      isGivenName(tokens[from]?.text ?? "")
    )
      scores.person += 3;
    if (
      word(to) === "," &&
      PERSON_ROLES.test(
        word(to + 1) === "the" ||
          word(to + 1) === "a" ||
          word(to + 1) === "an" ||
          word(to + 1) === "its" ||
          word(to + 1) === "our"
          ? word(to + 2)
          : word(to + 1),
      )
    )
      scores.person += word(to + 1) === "who" ? 5 : 4;
    if (word(from - 1) === "," && isSpoken(tokens, from, to)) scores.person += 4;
    if (word(to) === "," && BEHIND_PERSON.test(word(lastOfApposition(tokens, to)))) scores.person += 4;
    if (word(to) === "of" && SAID.test(word(from - 1))) scores.person += 2;
    if (word(to) === "'s" && word(to + 1) === "office") scores.person += 2;
  }
  if (length >= 2 && length <= 4 && !body && (afterOffice(tokens, from) || inListOfPersons(tokens, from)))
    scores.person += 5;
  // "ABC Country Director Ann Lee": an office within the run.
  if (
    length >= 3 &&
    tokens
      .slice(from + 1, to - 1)
      .some(({ text }) =>
        /^(?:Director|President|CEO|CFO|CTO|COO|Minister|Manager|Chairman|Chairwoman|Officer|Secretary|Mayor|Governor|Spokesman|Spokeswoman|Ambassador|Chancellor|Commissioner|Founder)$/.test(
          text,
        ),
      )
  )
    scores.person += 7;
  if (length === 1 && SAID.test(word(from - 1)) && tokens[from - 2]?.text === '"') scores.person += 2;
}

const LEADING_OFFICE =
  /^(?:executive|director|rector|dean|provost|officer|vice-president|co-founder|treasurer)$/;
/** "Cooperation in Agriculture": what stands behind is no place for that. */
const MATTER =
  /^(?:cooperation|co-operation|collaboration|expertise|experience|training|research|leader|leaders|specialist|specialists|specialises|specializes|degree|courses|trust|strides|progress|excellence|partnership|standards)$/;
/** ", a Chinese maker of …" after a name. */
function apposition(tokens: readonly Token[], to: number, scores: Scores): void {
  let at = to;
  if (tokens[at]?.text === "(") while (at < to + 12 && at < tokens.length && tokens[at++]?.text !== ")");
  if (tokens[at]?.text !== ",") return;
  const words = tokens.slice(at + 1, at + 9).map(({ lower }) => lower);
  if (/^(?:which|whose)$/.test(words[0] ?? "")) scores.company += 0.5;
  if (!/^(?:a|an|the|one|its|part)$/.test(words[0] ?? "")) return;
  nounScores(words.slice(1), scores);
}

const FIRMS =
  /^(?:marketing|advertising|news|talent|travel|rating|ratings|design|creative|casting|employment|staffing|media|communications|pr|sales|rights|branding|digital)$/;

/** "the Chinese carmaker X", "technology company X". */
function nounBefore(tokens: readonly Token[], from: number, scores: Scores): void {
  const word = tokens[from - 1]?.lower ?? "";
  // "The marketing agency X" is a firm.
  if (word === "agency" && FIRMS.test(tokens[from - 2]?.lower ?? "")) scores.company += 3;
  else nounScores([word], scores);
}

const NOUNS = new WordLists([
  /^(?:company|maker|carmaker|automaker|producer|manufacturer|developer|operator|supplier|provider|firm|group|bank|utility|retailer|start-up|startup|subsidiary|unit|carrier|airline|distributor|builder|miner|steelmaker|chipmaker|conglomerate|insurer|lender|brewer|agency-network|business|arm|affiliate|giant|contractor|specialist|processor|publisher|studio|shipyard|refiner|yard|owner|investor|house|insurer|brand-owner|trader|grower|cooperative|chain)$/,
  /^(?:university|institute|college|foundation|charity|association|federation|club|union|museum|hospital|laboratory|fund|think-tank|ngo)$/,
  /^(?:ministry|agency|regulator|authority|watchdog)$/,
  /^(?:city|town|village|port|province|district|county|island|region|suburb|capital|municipality|country)$/,
  /^(?:brand|ship|vessel|tanker|ferry|bulker|freighter|tug|frigate|series|song|album|magazine|film|novel|software|app|drug|model|boat|aircraft|exhibition|programme|platform|festival|conference|newspaper|magazine)$/,
  /^(?:who|man|woman|lawyer|analyst|writer|spokeswoman|spokesman)$/,
]);
const OF_NOUNS = ["company", "organization", "government", "place", "other", "person"] as const;

function nounScores(words: readonly string[], scores: Scores): void {
  for (const word of words) {
    const lists = NOUNS.of(word);
    if (lists === 0) continue;
    const first = OF_NOUNS[31 - Math.clz32(lists & -lists)];
    if (first) scores[first] += 3;
    return;
  }
}

/** Who people are, told behind their names or before them: "the logistics billionaire", "a baker from Lund". */
const BEHIND_PERSON =
  /^(?:billionaire|tycoon|magnate|entrepreneur|businessman|businesswoman|heir|heiress|financier|industrialist|oligarch|philanthropist|editor|farmer|fisherman|skipper|professor|historian|journalist|reporter|author|novelist|curator|teacher|resident|driver|welder|baker|politician|lawyer|solicitor|barrister|economist|scientist|physicist|chemist|biologist|surgeon|nurse|inventor|architect|designer|chef|athlete|footballer|rower|singer|actor|actress)$/;

/** The last word of ", the … billionaire," behind a name; the name's end where there is none. */
function lastOfApposition(tokens: readonly Token[], to: number): number {
  if (!/^(?:the|a|an)$/.test(tokens[to + 1]?.lower ?? "")) return to;
  let at = to + 2;
  while (at < to + 7 && tokens[at]?.kind === "word" && !tokens[at]?.capital) at += 1;
  return /^[,.)]$/.test(tokens[at]?.text ?? "") ? at - 1 : to;
}

/** "an editor in Hamburg, Ann Zemp, said". */
function isSpoken(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to]?.text !== ",") return false;
  for (let at = from - 2; at > from - 8 && at > 0; at--) {
    if (/^[,.;:]$/.test(tokens[at]?.text ?? "")) return false;
    if (BEHIND_PERSON.test(tokens[at]?.lower ?? "")) return true;
  }
  return false;
}
