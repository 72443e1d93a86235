/** Which words go on with a name: connectors, institutions, governments written in small letters. */
import { legalFormLength } from "@/lib/names/legal-forms";
import { anyPlace, demonymCountry, knownPlace } from "../places/gazetteer";
import type { Token } from "../text/tokens";
import { isGivenName } from "./classify";
import {
  ACRONYM_STOP,
  CALENDAR,
  FUNCTION_WORDS,
  GOVERNMENT_WORDS,
  OF_HEADS,
  ORGANIZATION_WORDS,
  PERSON_TITLES,
} from "./lexicon";

/** "government of Dongying, Shandong Province", "German government": a government written in small letters. */
export function governmentFrom(tokens: readonly Token[], i: number): number {
  const first = tokens[i];
  if (!first || (!first.capital && first.lower !== "government" && first.lower !== "municipality")) return i;
  const of = tokens[i + 1]?.lower === "of" || tokens[i + 1]?.lower === "in" ? i + 2 : 0;
  if (
    first &&
    of > 0 &&
    tokens[i + 1]?.lower === "of" &&
    /^(?:government|municipality)$/.test(first.lower) &&
    !first.capital
  ) {
    let at = tokens[of]?.lower === "the" ? of + 1 : of;
    if (!tokens[at]?.capital) return i;
    while (tokens[at]?.capital || (tokens[at]?.lower === "of" && tokens[at + 1]?.capital)) at += 1;
    if (
      tokens[at]?.text === "," &&
      tokens[at + 1]?.capital &&
      /^(?:province|county|prefecture|state|region)$/.test(tokens[at + 2]?.lower ?? "")
    )
      at += 3;
    return at;
  }
  if (first?.capital) {
    const name = tokens[i + 1]?.capital ? `${first.text} ${tokens[i + 1]?.text}` : first.text;
    const at = tokens[i + 1]?.capital ? i + 2 : i + 1;
    const kind = /^(?:municipal|provincial|state|city|federal|regional|county)$/.test(tokens[at]?.lower ?? "")
      ? at + 1
      : at;
    const isPlace = demonymCountry(name) !== undefined || knownPlace(name) !== undefined || kind > at;
    if (
      isPlace &&
      tokens[kind]?.capital === false &&
      /^(?:government|municipality|embassy)$/.test(tokens[kind]?.lower ?? "")
    )
      return kind + 1;
    if (isPlace) return smallMinistry(tokens, tokens[at]?.lower === "'s" ? at + 1 : at) ?? i;
  }
  return i;
}

/** Where a ministry in small letters ends that begins at a token: "ministry of trade and industry", "finance ministry". */
function smallMinistry(tokens: readonly Token[], from: number): number | undefined {
  const small = (at: number) => {
    const token = tokens[at];
    return token?.kind === "word" && !token.capital ? token.lower : "";
  };
  if (small(from + 1) === "ministry" && MATTER.test(small(from))) return from + 2;
  if (small(from) !== "ministry" || !/^(?:of|for)$/.test(small(from + 1))) return undefined;
  let at = from + 2;
  while (MATTER.test(small(at)) || (small(at) === "and" && MATTER.test(small(at + 1)))) at += 1;
  return at > from + 2 ? at : undefined;
}

/** What a ministry is for. */
const MATTER =
  /^(?:agriculture|commerce|communications?|culture|defen[cs]e|development|digital|economic|economy|education|electricity|energy|environment|finance|fisheries|foreign|affairs|forestry|health|higher|home|housing|industry|information|infrastructure|interior|investment|justice|labou?r|mines|mining|oil|petroleum|planning|public|renewable|research|science|security|social|sports?|technology|tourism|trade|transport|transportation|water|works)$/;

/** A capitalised small word inside a name: the "On" of "Upon On Co.", the "AI" of "Some AI Lab". */
export function isInnerWord(token: Token, next: Token | undefined): boolean {
  if (token.kind !== "word" || !token.capital || CALENDAR.has(token.lower)) return false;
  // "Zemp Re", "Zemp LNG has": a firm's last word, where a verb or a mark follows.
  if (
    /^(?:Re|AI|LNG|LPG|TV|EV|IT|ICT|IoT|PR|CCS|SAF|HVO|ML)$/.test(token.text) &&
    CLOSES.test(next?.lower ?? ".")
  )
    return true;
  if (ACRONYM_STOP.has(token.lower))
    return next !== undefined && isNameWord(next) && !/^mou|^loi/.test(token.lower);
  return /^\p{Lu}/u.test(token.text) && !PERSON_TITLES.has(token.lower);
}

const CLOSES =
  /^(?:[.,;()"]|'s|and|or|has|have|had|will|is|are|was|were|said|says|to|with|signed|signs|announced|announces|agreed|agrees|inked|sold|sells|bought|buys|acquires|acquired|raises|raised|joins|joined|in|on|for|by|from|at|as|ltd|inc|ag|se|plc)$/;

const UNIT = /^\d+(?:[KMGT]?W(?:h|p)?|[KMGT]?B|km|m|mm|nm|t|kt|Mt|[A-Z]{3}|G|D|K|M{2,}|bn?|th|st|nd|rd)$/u;

export function isNameWord(token: Token | undefined): boolean {
  if (token?.kind !== "word" || !token.capital) return false;
  if (/^\d/.test(token.text))
    return /^\d{1,3}(?:\p{Lu}|\p{Ll}*-\p{Lu}|and\p{Lu})/u.test(token.text) && !UNIT.test(token.text);
  return !isStop(token);
}

function isStop({ text, lower }: Token): boolean {
  if (CALENDAR.has(lower) || ACRONYM_STOP.has(lower) || /^(?:FY|CY|[QH][1-4])\d{2,4}$/u.test(text))
    return true;
  return (
    lower !== "us" &&
    lower !== "it" &&
    FUNCTION_WORDS.has(lower) &&
    !/^(?:\p{Lu}{2,}|National|New|First|Third|Three|One|Public|General|Local|Energy|Industry|Power|New|Financial|People|Research|Construction|Northern|Media|Key|Main|Next|Field|Central|Company|Growth|Works|Executive)$/u.test(
      text,
    )
  );
}

const COMPANY_HEADS =
  /^(?:group|holding|holdings|corporation|company|inc|ltd|limited|plc|ag|gmbh|llc|sa|bank|airlines|airways|motors|industries|systems|partners|ventures|co)$/;

/** Whether `of`, `for` and foreign joiners at `at` go on with the name that began at `from`. */
export function joins(tokens: readonly Token[], from: number, at: number, head: string): boolean {
  const word = tokens[at]?.lower ?? "";
  if (word === "of" || word === "for") {
    const last = tokens[at - 1]?.lower ?? "";
    if (OF_HEADS.has(last) || GOVERNMENT_WORDS.has(last) || ORGANIZATION_WORDS.has(last)) return true;
    // "Ministry of Water of Belmora"
    if (word === "of" && at - from <= 6 && GOVERNMENT_WORDS.has(tokens[from]?.lower ?? "")) return true;
    return word === "for" && OF_HEADS.has(head) && at - from < 6;
  }
  return !["and", "upon"].includes(word) || (word === "upon" && at - from >= 1);
}

/** Bodies that are named by what they are for. */
const STUDIES =
  /^(?:university|institute|school|college|academy|faculty|cent(?:er|re)|chamber|office|council|board|agency|authority|association|society|federation|union|fund|foundation|museum|laboratory|bureau|library|bank)$/;

/** "Technology", "Forestry", "Commerce": a matter by its ending, and no name of a place. */
function isMatter(token: Token | undefined): boolean {
  return (
    token?.capital === true &&
    /(?:ology|ics|ing|ment|ery|stry|try|ture|ence|ance|tion|sion|ity|merce|search|ergy|water|health|trade|affairs|arts|law|economy|archives|sport|sports|safety)$/.test(
      token.lower,
    ) &&
    anyPlace(token.text) === undefined
  );
}

/** "Ministry of Energy and Infrastructure", "Competition and Markets Authority": `and` inside one institution. */
export function joinsInstitution(tokens: readonly Token[], from: number, at: number): boolean {
  const next = tokens[at + 1];
  const heads = tokens.slice(from, at).some(({ lower }) => lower === "of" || lower === "for");
  const first = tokens[from]?.lower ?? "";
  if (/^(?:government|city|state|province|municipality|kingdom|republic|university)$/.test(first))
    return false;
  const institution = tokens
    .slice(from, at)
    .some(({ lower }) => GOVERNMENT_WORDS.has(lower) || /^(?:authority|office|agency)$/.test(lower));
  // "University of Science and Technology": what the body is for, and no place.
  if (
    heads &&
    tokens[at]?.lower === "and" &&
    next &&
    isMatter(tokens[at - 1]) &&
    isMatter(next) &&
    tokens.slice(from, at).some(({ lower }) => STUDIES.test(lower))
  )
    return true;
  const ofNames =
    heads &&
    (institution ||
      GOVERNMENT_WORDS.has(first) ||
      /^(?:ministry|department|office|school|faculty|institute|bureau|agency|society|association|chamber|national|federal|state)$/.test(
        first,
      ));
  if (tokens[at]?.text === ",") {
    // "Ministry of Economy, Trade and Industry"
    if (!ofNames || !next || !isNameWord(next) || knownPlace(next.text)) return false;
    return goesOnTo(tokens, at);
  }
  if (!next || !isNameWord(next)) return false;
  // "Ministry of Culture and Fondazione Rey", "the Navy of Korvania and Ann Lee": another body, a person.
  if (ORGANIZATION_WORDS.has(next.lower) || isGivenName(next.text)) return false;
  // "Ministry of Economic Affairs and Naval Group": what follows is a firm.
  if (
    ofNames &&
    tokens
      .slice(at + 2, at + 5)
      .some(
        (token, i, all) =>
          all.slice(0, i + 1).every(({ capital }) => capital) && COMPANY_HEADS.test(token.lower),
      )
  )
    return false;
  if (ofNames)
    return (
      !OF_HEADS.has(next.lower) &&
      !GOVERNMENT_WORDS.has(next.lower) &&
      !knownPlace(next.text) &&
      at - from <= 8
    );
  // The head stands last.
  for (let j = at + 1; j < Math.min(tokens.length, at + 5); j++) {
    const token = tokens[j];
    if (!token || !isNameWord(token)) break;
    if (
      j > at + 0 &&
      /^(?:authority|commission|agency|council|association|foundation|archives|bureau|department|administration|trust|service|institute|academy)$/.test(
        token.lower,
      )
    )
      return (
        at - from <= 2 &&
        !ORGANIZATION_WORDS.has(tokens[at - 1]?.lower ?? "") &&
        !GOVERNMENT_WORDS.has(tokens[at - 1]?.lower ?? "") &&
        /^(?:the|'s)$/.test(tokens[from - 1]?.lower ?? "")
      );
  }
  return false;
}

/** "…, Rural Development and Food": whether a list of matters, each of a few words, runs from a comma to an `and`. */
function goesOnTo(tokens: readonly Token[], comma: number): boolean {
  let at = comma;
  for (let items = 0; items < 4 && tokens[at]?.text === ","; items++) {
    const from = at + 1;
    for (at = from; at - from < 3 && isNameWord(tokens[at]); at++) {
      const { lower = "", text = "" } = tokens[at] ?? {};
      if (PERSON_TITLES.has(lower) || GOVERNMENT_WORDS.has(lower) || ORGANIZATION_WORDS.has(lower))
        return false;
      if (isGivenName(text) && !isMatter(tokens[at])) return false;
    }
    if (at === from) return false;
  }
  const last = tokens[at + 1];
  return tokens[at]?.lower === "and" && isNameWord(last) && !isGivenName(last?.text ?? "");
}

/** "Marston's PLC", "People's Committee": a genitive inside a name. */
export function genitiveName(text: string, tokens: readonly Token[], from: number, at: number): boolean {
  if (legalFormLength(text, tokens[at]?.end ?? 0) > 0) return true;
  const last = tokens[at - 1]?.lower ?? "";
  if (["people", "women", "children", "men", "farmers", "workers"].includes(last)) return true;
  const head = tokens[at + 1]?.lower ?? "";
  // "St Osyth's Infirmary"; but "China's University …" is two names.
  return (
    at - from >= 1 &&
    !knownPlace(
      tokens
        .slice(from, at)
        .map((token) => token.text)
        .join(" "),
    ) &&
    demonymCountry(tokens[from]?.text ?? "") === undefined &&
    /^(?:st\.?|saint|king|queen|prince|princess)$/.test(tokens[from]?.lower ?? "") &&
    ORGANIZATION_WORDS.has(head)
  );
}
