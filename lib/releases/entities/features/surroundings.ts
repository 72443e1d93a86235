/** Scores a name's readings by its surroundings. */

import type { ReleaseDocument } from "../../document";
import { knownPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";
import type { Candidate } from "../candidates/candidates";
import type { Scores } from "../classify";
import { CUE_SCORES, placeCues } from "../places/place-context";
import { personContext } from "./person-context";

/** The words around a name that matter, by what they show. */
const LISTS = new WordLists({
  HOLDING:
    /^(?:stake|stakes|shares|invest|invests|invested|investing|investment|interest|shareholding|shareholder|holding|equity|partner|confidence|trust|per|cent|percent|%)$/,
  WITHIN: /^(?:in|at|near|outside|around|across|throughout|off|into|between|within|toward|towards)$/,
  BASED: /^(?:based|headquartered|located|situated|seated)$/,
  IN: /^(?:in|at|near)$/,
  AREA: /^(?:province|prefecture|county|district|township|region|state|city|municipality|city's)$/,
  BASED_THERE: /^-(?:based|headquartered)$/,
  ACTS: regex("")`
    ^(?:said|says|announced|announces|signed|signs|inked|agreed|agrees|acquired|acquires|bought|buys|plans
      |launched|holds|owns|operates|makes|produces|supplies|develops|ordered|sold|sells|takes|took|invests
      |invested|expects|entered|concluded|will|pays|paid|picked|chose|selected|won|has|have|had|is|was
      |declined|denied|confirmed|told|stated|added|joins|joined|teams|partners)$
  `,
  WITH: /^(?:with|by)$/,
  OWNED:
    /^(?:shares|subsidiary|affiliate|unit|customers|brands|shareholder|shareholders|acquisition|takeover|stake)$/,
  OWNS: regex("")`
    ^(?:shares|board|customers|plant|factory|products|software|technology|engines|chief|parent|subsidiary
      |press|stock|chairman|ceo|brand|brands|dealers|parts|stake|business|shareholders|owner|platform
      |models|share)$
  `,
  TO_PLACE: /^(?:in|at|to|between|near|for|of)$/,
  THING: regex("")`
    ^(?:agreement|contract|deal|summit|conference|project|programme|program|brand|platform|technology
      |software|model|app|series|engine|jet|aircraft|reactor|cells?|batteries|drug|vaccine|treatment|system
      |collection|exhibition|festival|trial|bus|truck|car|suv|phone|chip|chips|processors?)s?$
  `,
  // "Cooperation in Agriculture": "in" shows no place after such a word.
  MATTER: regex("")`
    ^(?:cooperation|co-operation|collaboration|expertise|experience|training|research|leader|leaders
      |specialist|specialists|specialises|specializes|degree|courses|trust|strides|progress|excellence
      |partnership|standards)$
  `,
  OF_AREA:
    /^(?:capital|city|town|village|port|province|district|county|island|region|harbour|municipality|neighbourhood|suburb)$/,
  OPENS_SHORT: /^(?:the|or|and|together|hereinafter)$/,
  LINK: /^(?:,|and)$/,
  WHICH: /^(?:which|whose)$/,
  ARTICLE: /^(?:a|an|the|one|its|part)$/,
  FIRMS:
    /^(?:marketing|advertising|news|talent|travel|rating|ratings|design|creative|casting|employment|staffing|media|communications|pr|sales|rights|branding|digital)$/,
});
const {
  HOLDING,
  WITHIN,
  BASED,
  IN,
  AREA,
  BASED_THERE,
  ACTS,
  WITH,
  OWNED,
  OWNS,
  TO_PLACE,
  THING,
  MATTER,
  OF_AREA,
  OPENS_SHORT,
  LINK,
  WHICH,
  ARTICLE,
  FIRMS,
} = LISTS.bits;

/** Adds the scores of one mention's surroundings. */
export function scoreContext(document: ReleaseDocument, candidate: Candidate, scores: Scores): void {
  const tokens = document.sentences[candidate.sentence]?.tokens ?? [];
  const { from, to } = candidate;
  personContext(tokens, candidate, scores);
  for (const cue of placeCues(tokens, from, to)) scores.place += CUE_SCORES[cue];
  scoreWhere(tokens, candidate, scores);
  scoreDeeds(tokens, candidate, scores);
  apposition(tokens, to, scores);
  nounBefore(tokens, from, scores);
  scoreThing(document, tokens, candidate, scores);
}

/** Scores what the words beside a name say of where: "in X", "based in X", "X province", "X, Norway", "X-based". */
function scoreWhere(tokens: readonly Token[], { from, to, text }: Candidate, scores: Scores): void {
  const last = lowerAt(tokens, from - 1);
  const two = LISTS.at(tokens, from - 2);
  const one = LISTS.at(tokens, from - 1);
  const after = LISTS.at(tokens, to);
  const behindThe = last === "the";
  // "A stake in X": a firm.
  if ((two & HOLDING) !== 0 && last === "in") scores.company += 3;
  else if (((behindThe ? two : one) & WITHIN) !== 0 && lowerAt(tokens, to) !== "'s" && (two & MATTER) === 0)
    scores.place += behindThe ? 1 : withinScore(last, text);
  if ((two & BASED) !== 0 && (one & IN) !== 0) scores.place += 4;
  if ((two & OF_AREA) !== 0 && last === "of") scores.place += 5;
  if ((after & AREA) !== 0 && tokens[to]?.capital === false) scores.place += 3;
  if (lowerAt(tokens, to) === "," && tokens[to + 1]?.capital) {
    const kind = knownPlace(placeAfter(tokens, to + 1))?.kind;
    if (kind !== undefined) scores.place += kind === "city" ? 1 : 3;
  }
  if ((after & BASED_THERE) !== 0) scores.place += 7;
}

/** How much a preposition of place shows: a firm's letters follow "in" and "at" as well. */
function withinScore(preposition: string, text: string): number {
  if (/^\p{Lu}{2,5}$/u.test(text)) return 0.4;
  if (preposition === "in" || preposition === "near" || preposition === "outside") return 3;
  return preposition === "at" ? 0.8 : 1;
}

/** Scores what a name does and has: "X said", "with X", "the shares of X", "X's board", "between X and Oslo". */
function scoreDeeds(tokens: readonly Token[], { from, to }: Candidate, scores: Scores): void {
  const last = lowerAt(tokens, from - 1);
  const opens = LISTS.at(tokens, last === "the" ? from - 2 : from - 1);
  if (LISTS.has(tokens, to, ACTS)) {
    scores.company += 1.2;
    // Little else says that it is a place.
    if (scores.place < 5) scores.place -= 0.5;
  }
  if ((opens & WITH) !== 0) scores.company += 1.5;
  if (last === "of" && LISTS.has(tokens, from - 2, OWNED)) scores.company += 2;
  if (lowerAt(tokens, to) === "'s" && LISTS.has(tokens, to + 1, OWNS)) scores.company += 2;
  if ((opens & TO_PLACE) !== 0 && besidePlace(tokens, to)) scores.place += 1.6;
}

/** Scores what shows that a name is a thing's: quotation marks, a noun behind it, a figure, a trade mark. */
function scoreThing(
  { text }: ReleaseDocument,
  tokens: readonly Token[],
  candidate: Candidate,
  scores: Scores,
): void {
  const { from, to, legal, end } = candidate;
  // A title is in quotation marks; a short form is in brackets.
  if (
    tokens[from - 1]?.text === '"' &&
    tokens[to]?.text === '"' &&
    !legal &&
    !/[([]/.test(textAt(tokens, from - 2)) &&
    !LISTS.has(tokens, from - 2, OPENS_SHORT)
  )
    scores.other += 4;
  if (to - from >= 2 && LISTS.has(tokens, to, THING) && tokens[to]?.capital === false) scores.other += 1.5;
  // "Kshs. 412 million": a unit.
  const figureAt = tokens[to]?.text === "." ? to + 1 : to;
  if (to - from === 1 && candidate.text.length <= 5 && tokens[figureAt]?.kind === "number") scores.other += 5;
  if (text[end] === "™" || text[end] === "®") scores.other += 6;
}

/** Whether a known place follows in a list: "Wilhelmshaven and Oslo". */
function besidePlace(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to]?.text === "," && tokens[to + 1]?.lower === "and" ? to + 2 : to + 1;
  return (
    LISTS.has(tokens, to, LINK) &&
    tokens[next]?.capital === true &&
    knownPlace(placeAfter(tokens, next)) !== undefined
  );
}

function placeAfter(tokens: readonly Token[], at: number): string {
  const words: string[] = [];
  for (let i = at; i < tokens.length && words.length < 3 && tokens[i]?.capital; i++)
    words.push(textAt(tokens, i));
  while (words.length > 1 && !knownPlace(words.join(" "))) words.pop();
  return words.join(" ");
}

/** Scores an apposition such as ", a Chinese maker of …" after a name. */
function apposition(tokens: readonly Token[], to: number, scores: Scores): void {
  let at = to;
  if (tokens[at]?.text === "(") while (at < to + 12 && at < tokens.length && tokens[at++]?.text !== ")");
  if (tokens[at]?.text !== ",") return;
  if (LISTS.has(tokens, at + 1, WHICH)) scores.company += 0.5;
  if (LISTS.has(tokens, at + 1, ARTICLE)) nounScores(tokens, at + 2, at + 9, scores);
}

/** "the Chinese carmaker X", "technology company X". */
function nounBefore(tokens: readonly Token[], from: number, scores: Scores): void {
  // "The marketing agency X" is a firm.
  if (tokens[from - 1]?.lower === "agency" && LISTS.has(tokens, from - 2, FIRMS)) scores.company += 3;
  else nounScores(tokens, from - 1, from, scores);
}

const NOUNS = new WordLists({
  company: regex("")`
    ^(?:company|maker|carmaker|automaker|producer|manufacturer|developer|operator|supplier|provider|firm
      |group|bank|utility|retailer|start-up|startup|subsidiary|unit|carrier|airline|distributor|builder
      |miner|steelmaker|chipmaker|conglomerate|insurer|lender|brewer|agency-network|business|arm|affiliate
      |giant|contractor|specialist|processor|publisher|studio|shipyard|refiner|yard|owner|investor|house
      |insurer|brand-owner|trader|grower|cooperative|chain)$
  `,
  organization:
    /^(?:university|institute|college|foundation|charity|association|federation|club|union|museum|hospital|laboratory|fund|think-tank|ngo)$/,
  government: /^(?:ministry|agency|regulator|authority|watchdog)$/,
  place:
    /^(?:city|town|village|port|province|district|county|island|region|suburb|capital|municipality|country)$/,
  other: regex("")`
    ^(?:brand|ship|vessel|tanker|ferry|bulker|freighter|tug|frigate|series|song|album|magazine|film|novel
      |software|app|drug|model|boat|aircraft|exhibition|programme|platform|festival|conference|newspaper
      |magazine)$
  `,
  person: /^(?:who|man|woman|lawyer|analyst|writer|spokeswoman|spokesman)$/,
});

/** Scores the first noun in a range that shows a sort. */
function nounScores(tokens: readonly Token[], from: number, to: number, scores: Scores): void {
  for (let i = from; i < to && i < tokens.length; i++) {
    const lists = NOUNS.at(tokens, i);
    if (lists === 0) continue;
    const first = NOUNS.firstOf(lists);
    if (first) scores[first] += 3;
    return;
  }
}
