/** Surroundings that show that a name is a person's. */
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";
import type { Candidate } from "../candidates/candidates";
import type { Scores } from "../classify";
import { isGivenName } from "../given-names";
import { IS_BODY, IS_COMPANY, IS_TITLE, LEXICON, PERSON_ROLES, PERSON_TITLES } from "../lexicon";
import { afterOffice, inListOfPersons } from "../offices";

const LISTS = new WordLists({
  SAID: /^(?:said|says|explained|added|commented|stated|told|noted|observed|remarked|asked|sighs|argued|recalled|joked)$/,
  LEADING_OFFICE: /^(?:executive|director|rector|dean|provost|officer|vice-president|co-founder|treasurer)$/,
  // Nouns for people, before or after their names: "the logistics billionaire", "a baker from Lund".
  BEHIND_PERSON: regex("")`
    ^(?:billionaire|tycoon|magnate|entrepreneur|businessman|businesswoman|heir|heiress|financier
      |industrialist|oligarch|philanthropist|editor|farmer|fisherman|skipper|professor|historian|journalist
      |reporter|author|novelist|curator|teacher|resident|driver|welder|baker|politician|lawyer|solicitor
      |barrister|economist|scientist|physicist|chemist|biologist|surgeon|nurse|inventor|architect|designer
      |chef|athlete|footballer|rower|singer|actor|actress)$
  `,
  JOINER: /^(?:of|for)$/,
  ARTICLE: /^(?:the|a|an|its|our)$/,
  APPOINTED: /^(?:appointed|appoints|named|names|elected|elects|promoted|promotes|nominated)$/,
  BEFORE_POST: regex("")`
    ^(?:its|their|our|the|a|an|new|next|first|interim|acting|non-executive|independent|deputy|vice|group|chief
      |managing|executive|financial|operating|technology|commercial|finance|general|board|supervisory)$
  `,
  // A manager or a partner may be a firm.
  POST: regex("")`
    ^(?:chairman|chairwoman|chairperson|chair|ceo|cfo|coo|cto|president|vice-president|director|executive
      |officer|secretary|treasurer|governor|ambassador|spokesman|spokeswoman|editor|coach|dean|rector
      |chancellor|commissioner)$
  `,
  SIGNED: /^(?:signed|represented|chaired|headed|presided|witnessed)$/,
});
const { SAID, LEADING_OFFICE, BEHIND_PERSON, JOINER, ARTICLE, APPOINTED, BEFORE_POST, POST, SIGNED } =
  LISTS.bits;
const isTitle = (tokens: readonly Token[], i: number) => (LEXICON.at(tokens, i) & IS_TITLE) !== 0;

/** Adds what the surroundings of one mention say for a person. */
export function personContext(tokens: readonly Token[], { from, to }: Candidate, scores: Scores): void {
  const word = (i: number) => lowerAt(tokens, i);
  const length = to - from;
  const before = tokens[from - 1];
  if (before) {
    if (isTitle(tokens, from - 1) && before.lower !== "by") scores.person += 6;
    // "Mr .": only short words form a title together.
    const two = word(from - 2);
    if (two.length + before.lower.length <= LONGEST_TITLE && PERSON_TITLES.has(two + before.lower))
      scores.person += 6;
  }
  const said = LISTS.has(tokens, from - 1, SAID);
  if (length === 1) {
    if (said && tokens[from - 2]?.text === '"') scores.person += 2;
    return;
  }
  const body = hasBody(tokens, from, to);
  if (!body && (isTitle(tokens, from) || LISTS.has(tokens, from, LEADING_OFFICE))) scores.person += 7;
  if (!body && isAny(tokens, from + 1, to - 1, DESCENT)) scores.person += 7;
  if (length <= 4) {
    if (said) scores.person += 4;
    if (word(from - 1) === "by" && LISTS.has(tokens, from - 2, SIGNED) && isGivenName(textAt(tokens, from)))
      scores.person += 3;
    // "By Jan Berg for Orvex and by Lena Holm on behalf of Zemtek"
    if (
      word(from - 1) === "by" &&
      (word(to) === "for" || (word(to) === "on" && word(to + 1) === "behalf")) &&
      tokens[word(to + 1) === "the" ? to + 2 : to + 1]?.kind === "word" &&
      isGivenName(textAt(tokens, from))
    )
      scores.person += 5;
    if (word(to) === ",") {
      if (PERSON_ROLES.test(word(LISTS.has(tokens, to + 1, ARTICLE) ? to + 2 : to + 1)))
        scores.person += word(to + 1) === "who" ? 5 : 4;
      if (LISTS.has(tokens, lastOfApposition(tokens, to), BEHIND_PERSON)) scores.person += 4;
    }
    if (word(from - 1) === "," && isSpoken(tokens, from, to)) scores.person += 4;
    if (word(to) === "of" && said) scores.person += 2;
    if (word(to) === "'s" && word(to + 1) === "office") scores.person += 2;
    if (!body && (afterOffice(tokens, from) || inListOfPersons(tokens, from))) scores.person += 5;
    if (!body && isAppointed(tokens, from, to)) scores.person += 6;
  }
  // "ABC Country Director Ann Lee": an office within the run.
  if (length >= 3 && isAny(tokens, from + 1, to - 1, OFFICE)) scores.person += 7;
}

/** "has appointed X as its chairman", "named X managing director", but not "as adviser to its executive board" */
function isAppointed(tokens: readonly Token[], from: number, to: number): boolean {
  if (!LISTS.has(tokens, from - 1, APPOINTED)) return false;
  let at = lowerAt(tokens, to) === "as" ? to + 1 : to;
  while (at < to + 6 && LISTS.has(tokens, at, BEFORE_POST)) at += 1;
  // "chief executive", "managing director": the last word of the post.
  if (LISTS.has(tokens, at - 1, POST) && !LISTS.has(tokens, at, POST)) at -= 1;
  const next = tokens[at + 1];
  return (
    LISTS.has(tokens, at, POST) &&
    (next?.kind !== "word" ||
      /^(?:of|and|from|in|on|at|with|effective|after|to|for|who|following)$/.test(next.lower))
  );
}

const LONGEST_TITLE = Math.max(...[...PERSON_TITLES].map(({ length }) => length));
const DESCENT = /^(?:bin|bint|binti|ibn)$/;
const OFFICE =
  /^(?:Director|President|CEO|CFO|CTO|COO|Minister|Manager|Chairman|Chairwoman|Officer|Secretary|Mayor|Governor|Spokesman|Spokeswoman|Ambassador|Chancellor|Commissioner|Founder)$/;

/** Whether a token in a range is in a list. */
function isAny(tokens: readonly Token[], from: number, to: number, pattern: RegExp): boolean {
  for (let i = from; i < to; i++) if (pattern.test(textAt(tokens, i))) return true;
  return false;
}

/** Whether a word of bodies' names is in the range ("of", "Ministry", "Group"), whatever is beside it. */
function hasBody(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (LISTS.has(tokens, i, JOINER) || (LEXICON.at(tokens, i) & (IS_BODY | IS_COMPANY)) !== 0) return true;
  return false;
}

/** The last word of an apposition such as ", the … billionaire," after a name; the name's end if there is none. */
function lastOfApposition(tokens: readonly Token[], to: number): number {
  if (!/^(?:the|a|an)$/.test(lowerAt(tokens, to + 1))) return to;
  let at = to + 2;
  while (at < to + 7 && tokens[at]?.kind === "word" && !tokens[at]?.capital) at += 1;
  return /^[,.)]$/.test(textAt(tokens, at)) ? at - 1 : to;
}

/** "an editor in Hamburg, Ann Zemp, said". */
function isSpoken(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to]?.text !== ",") return false;
  for (let at = from - 2; at > from - 8 && at > 0; at--) {
    if (/^[,.;:]$/.test(textAt(tokens, at))) return false;
    if (LISTS.has(tokens, at, BEHIND_PERSON)) return true;
  }
  return false;
}
