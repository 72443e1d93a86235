/** How far a run of name words goes. */
import { anyPlace, isLongPlaceHead } from "../../places/gazetteer";
import { formLength } from "../../text/legal-form";
import type { Token } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { WordLists } from "../../text/word-lists";
import { isLongPartyHead, partySort } from "../features/party-names";
import { CALENDAR, COMPANY_WORDS, FUNCTION_WORDS, JOINERS, OF_HEADS, ORGANIZATION_WORDS } from "../lexicon";
import { foreignEnd, isForeignTail } from "./foreign-names";
import { bracketInside } from "./inner-brackets";
import {
  joinsBusiness,
  joinsGovernment,
  joinsHouse,
  joinsInstitution,
  joinsSubject,
  lawFirm,
  ofCountry,
} from "./joined-names";
import { genitiveName, isInnerWord, isNameWord, opensName } from "./name-words";
import { figureFirst, figureLast, numberBehind } from "./numbered-names";
import { joins } from "./of-names";
import { quotedBehind } from "./quoted-names";
import { stopAsName } from "./stop-names";

/** "Can Tho": where a known place ends whose first word is one that no name begins with; `i` where there is none. */
function placeOfStop(tokens: readonly Token[], i: number): number {
  const [first, second] = [tokens[i], tokens[i + 1]];
  if (!first?.capital || !second?.capital) return i;
  return anyPlace(`${first.text} ${second.text}`) ? i + 2 : i;
}

/** "the Sale and Purchase Agreement": one document, and no two names. */
function isInstrument(tokens: readonly Token[], from: number, and: number): boolean {
  if (!/^(?:the|a|an|this|said|such)$/.test(tokens[from - 1]?.lower ?? "") || and - from > 3) return false;
  for (let at = and + 1; at < and + 5 && tokens[at]?.capital; at++)
    if (
      /^(?:agreement|agreements|act|memorandum|contract|deed|programme|program|plan|protocol|treaty|regulation|regulations|regime|scheme|strategy)$/.test(
        tokens[at]?.lower ?? "",
      )
    )
      return at > and + 1;
  return false;
}

/** Where a known place of several words ends that begins at `i` and has small words inside; `i` where none does. */
function longPlaceFrom(tokens: readonly Token[], i: number): number {
  if ((WRITTEN.at(tokens, i) & PLACE_HEAD) === 0) return i;
  let name = tokens[i]?.text ?? "";
  let best = i;
  for (let at = i + 1; at < i + 7 && tokens[at]?.kind === "word"; at++) {
    name += ` ${tokens[at]?.text}`;
    if (tokens[at]?.capital && anyPlace(name)) best = at + 1;
  }
  return best;
}

/** These and days stand in no name; and of so many words that follow a head some would be taken for a known name by chance. */
const AUXILIARY = /^(?:has|have|had|is|are|was|were|will|would|can|may|said|says)$/;

/** Words that stand between two parties far more often than in one's name. */
const BETWEEN = /^(?:to|with|by|from|as|that|who|which)$/;

/** As `longPlaceFrom`, of a body that is known by such a name: "Airbus Defence and Space", "Save the Children". */
function longPartyFrom(text: string, tokens: readonly Token[], i: number): number {
  const first = tokens[i];
  if (first?.kind !== "word" || (WRITTEN.ofForm(first.form) & PARTY_HEAD) === 0) return i;
  let small = false;
  let best = i;
  for (let at = i + 1; at < i + 8; at++) {
    const token = tokens[at];
    if (!token || text.slice(tokens[at - 1]?.end ?? 0, token.start).length > 1) break;
    // "the University of Orvale, tester Zemtek", "Energy: the Ministry": what the list of known names errs in.
    if (/^[:;()"–—]$/.test(token.text) || (token.text === "," && tokens[at + 1]?.capital !== true)) break;
    if (AUXILIARY.test(token.text) || CALENDAR.has(token.lower) || BETWEEN.test(token.lower)) break;
    if (!token.capital && token.kind === "word") small = true;
    else if (small && token.kind === "word" && !isTwo(text, tokens, i, at + 1))
      best = partySort(text.slice(first.start, token.end)) ? at + 1 : best;
  }
  return best;
}

/** "Orvex Pay + Zemtek Bank": two names of several words, and not one, as in "Orvex + Partners". */
function joinsTwo(tokens: readonly Token[], from: number, plus: number): boolean {
  return plus - from > 1 && tokens[plus + 2]?.capital === true;
}

/** "Orvex Energy and Zemtek Systems": two names with `and` between, however the list of known names may err. */
function isTwo(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  let and = from + 1;
  while (and < to && tokens[and]?.lower !== "and") and += 1;
  if (and >= to - 1) return false;
  const behind = tokens.slice(and + 1, to);
  const isFirm = behind.length > 1 && COMPANY_WORDS.has(behind.at(-1)?.lower ?? "");
  if (isFirm && behind.some(({ lower }) => wordClass(lower) === undefined)) return true;
  return and - from > 1 && partySort(text.slice(tokens[from]?.start, tokens[and - 1]?.end)) !== undefined;
}

/** Whether the line that ends at `at` is cut into columns. */
function endsRow(text: string, at: number): boolean {
  return / {2}| \| /u.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim());
}

/** "Orvex Chairman Wei Zemp": behind a name begins the office of a person. */
function isOffice(tokens: readonly Token[], at: number): boolean {
  const vice = tokens[at]?.lower === "vice" ? 1 : 0;
  return OFFICES.at(tokens, at + vice) !== 0 && [0, 1].every((i) => tokens[at + vice + i]?.capital === true);
}

const OFFICES = new WordLists([
  /^(?:ceo|cfo|coo|cto|chairman|chairwoman|chairperson|president|co-president|founder|co-founder|co-ceo|spokesman|spokeswoman|spokesperson)$/,
]);

/** Whether a label opens the line: "Document: …", "Date of signing: …". */
function opensLabel(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) if (tokens[i]?.text === ":") return tokens[at]?.capital === true;
  return false;
}

/** What a word tells of itself as it is written. */
const WRITTEN = new WordLists(
  [
    // "Côte d'Ivoire", "Carbures de l'Oisans"
    (word) => /^(?:d|l|dell|dall|all|sant|n)'\p{Lu}/u.test(word),
    // "tabbouleh.io", "medicus24": a firm that writes itself as its address, or small and with a figure at the end.
    (word) =>
      /^(?:\p{Ll}[\p{Ll}\d-]{2,}|\d+)(?:\.(?:com|net|org|io|ai|eu|co|ly|app|de|fr|nl|uk|ch|at|it|es|se|no|pl|dk|fi|ie|be|in|cz|tech|shop|one|me|tv|dev|xyz|cloud|bio|health|energy|finance|bank|travel|space|earth|green|solar|media|games|digital|agency|studio|works|world|global|online|store|market)|\p{Ll}\d{2,3})$/u.test(
        word,
      ),
    isLongPlaceHead,
    isLongPartyHead,
  ],
  true,
);
const ELIDED = 1 << 0;
const ADDRESS = 1 << 1;
const PLACE_HEAD = 1 << 2;
const PARTY_HEAD = 1 << 3;

function isAddressName({ form }: Token, before: Token | undefined): boolean {
  if ((WRITTEN.ofForm(form) & ADDRESS) === 0) return false;
  return !/^(?:visit|see|at|to|via|on|www|http|https|website|web|site|online|[:/@])$/.test(
    before?.lower ?? "",
  );
}

/** "Growers", "Workers": those who own what is named behind them, as in "Fruit Growers' Company". */
function isTrade(token: Token | undefined): boolean {
  const { lower = "" } = token ?? {};
  return /(?:[^s]er|or|ist|ee)s$/u.test(lower) && wordClass(lower) !== undefined;
}

/** Where the run of name words that begins at `i` ends; `i` where none begins. */
export function runFrom(text: string, tokens: readonly Token[], i: number): number {
  const first = tokens[i];
  if (!first) return i;
  const figures = figureFirst(text, tokens, i);
  if (figures === i && !first.capital) return isAddressName(first, tokens[i - 1]) ? i + 1 : i;
  const start = figures > i ? figures : stopAsName(text, tokens, i);
  const opens = start > i || isNameWord(first) || opensName(text, tokens, i);
  const placed = opens ? i : placeOfStop(tokens, i);
  // "Can Tho University" goes on behind the place.
  if (!opens && (placed === i || !tokens[placed]?.capital)) return placed;
  let head = first.lower;
  let anded = false;
  // "Trinidad and Tobago", "Landsberg am Lech": known as one, whatever small words stand in it.
  let at = Math.max(i + 1, start, placed, longPlaceFrom(tokens, i), longPartyFrom(text, tokens, i));
  while (at < tokens.length && at - i < 14) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) break;
    const gap = text.slice(tokens[at - 1]?.end ?? 0, token.start);
    // Two spaces part the columns of a table.
    if (gap.length > 1 || (gap === "\n" && (endsRow(text, token.start - 1) || opensLabel(tokens, at)))) break;
    if (isOffice(tokens, at)) return at;
    if (figureLast(text, tokens, i, at)) return at + 1;
    const numbered = numberBehind(tokens, i, at);
    if (numbered > at) return numbered;
    const office = lawFirm(text, tokens, i, at);
    if (office > at) return office;
    // "Government of Trinidad and Tobago"
    if (token.lower === "and" && next?.capital && anyPlace(`${tokens[at - 1]?.text} and ${next.text}`)) {
      at += 2;
      continue;
    }
    const country = ofCountry(text, tokens, i, at);
    if (country > at) {
      at = country;
      continue;
    }
    // What stands after a legal form is no part of the name.
    const form = formLength(text, tokens[at - 1]?.end ?? 0);
    if (form > 0) {
      let behind = at;
      while ((tokens[behind]?.start ?? Number.POSITIVE_INFINITY) < (tokens[at - 1]?.end ?? 0) + form)
        behind += 1;
      const of = ofCountry(text, tokens, i, behind);
      if (of === behind) return at;
      at = of;
      continue;
    }
    if (
      isNameWord(token) ||
      isInnerWord(token, next) ||
      (WRITTEN.ofForm(token.form) & ELIDED) !== 0 ||
      // "Werf De Hoop en Zonen"
      (token.lower === "en" && /^(?:zonen|zoon|dochters)$/.test(next?.lower ?? ""))
    ) {
      at += 1;
      continue;
    }
    if (
      (token.text === "&" && (isNameWord(next) || (next?.capital && FUNCTION_WORDS.has(next.lower)))) ||
      (token.text === "+" && isNameWord(next) && !joinsTwo(tokens, i, at))
    ) {
      at += 2;
      continue;
    }
    // "Orvex & i Holdings"
    if (token.text === "&" && /^\p{Ll}$/u.test(next?.text ?? "") && isNameWord(tokens[at + 2])) {
      at += 3;
      continue;
    }
    if (JOINERS.has(token.lower) && joins(tokens, i, at, head)) {
      const step = tokens[at + 1]?.lower === "the" || tokens[at + 1]?.lower === "la" ? 2 : 1;
      if (next && (isNameWord(tokens[at + step]) || (WRITTEN.at(tokens, at + step) & ELIDED) !== 0)) {
        at += step + 1;
        head = OF_HEADS.has(tokens[at - 1]?.lower ?? "") ? (tokens[at - 1]?.lower ?? head) : head;
        continue;
      }
    }
    if (isForeignTail(tokens, i, at)) {
      at += 1;
      continue;
    }
    const foreign = foreignEnd(tokens, i, at);
    if (foreign > at) {
      at = foreign;
      continue;
    }
    const quoted = quotedBehind(tokens, i, at);
    if (quoted > at) return quoted;
    const bracket = bracketInside(text, tokens, at);
    if (bracket > at) {
      at = bracket;
      continue;
    }
    if (joinsGovernment(tokens, i, at) || joinsHouse(tokens, i, at)) {
      at += 2;
      continue;
    }
    if (
      (token.lower === "and" || token.text === ",") &&
      !anded &&
      (joinsInstitution(text, tokens, i, at) ||
        (token.lower === "and" && (joinsBusiness(text, tokens, i, at) || joinsSubject(text, tokens, i, at))))
    ) {
      anded = token.lower === "and";
      at += 2;
      if (token.text === "," && tokens[at - 1]?.lower === "and") at += 1;
      if (tokens[at - 1]?.lower === "the") at += 1;
      continue;
    }
    // "the Sale and Purchase Agreement"
    if (token.lower === "and" && next?.capital && isInstrument(tokens, i, at)) {
      at += 2;
      continue;
    }
    // "Rescue Dogs' Association": the genitive of a plural inside a body's name.
    if (
      token.text === "'" &&
      /s$/u.test(tokens[at - 1]?.lower ?? "") &&
      next &&
      isNameWord(next) &&
      (ORGANIZATION_WORDS.has(next.lower) ||
        isTrade(tokens[at - 1]) ||
        /^(?:circle|co-?operative|collective|guild|union|bench|market)$/.test(next.lower))
    ) {
      at += 2;
      continue;
    }
    if (token.lower === "'s" && next && isNameWord(next) && genitiveName(text, tokens, i, at)) {
      at += 2;
      continue;
    }
    break;
  }
  return at;
}
