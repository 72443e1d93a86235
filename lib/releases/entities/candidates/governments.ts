/** Finds governments, ministries and other authorities written in small letters. */

import { anyPlace, demonymCountry, knownPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";

/** The end of a government in small letters: "government of Dongying, Shandong Province", "German government". */
export function governmentFrom(tokens: readonly Token[], i: number): number {
  const first = tokens[i];
  if (first?.text === "ministry") return landOfMinistry(tokens, i);
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
    const [last, next] = [tokens[at - 1], tokens[at + 1]];
    if (tokens[at]?.lower === "and" && next?.capital && anyPlace(`${last?.text} and ${next.text}`)) at += 2;
    if (
      tokens[at]?.text === "," &&
      tokens[at + 1]?.capital &&
      /^(?:province|county|prefecture|state|region)$/.test(lowerAt(tokens, at + 2))
    )
      at += 3;
    return isGroundWord(tokens[at]) ? at + 1 : at;
  }
  if (!first.capital) return i;
  const at = tokens[i + 1]?.capital ? i + 2 : i + 1;
  const kind = LISTS.has(tokens, at, LEVEL) ? at + 1 : at;
  // The place is tested last, since few names have such words after them.
  const governed = tokens[kind]?.capital === false && LISTS.has(tokens, kind, SMALL_GOVERNMENT);
  // "The provincial government of Calder" begins after the article.
  if (governed && first.lower === "the" && tokens[kind + 1]?.lower === "of" && tokens[kind + 2]?.capital)
    return i;
  const end = governed ? kind + 1 : smallMinistry(tokens, tokens[at]?.lower === "'s" ? at + 1 : at);
  if (end === undefined) return i;
  const name = at === i + 2 ? `${first.text} ${tokens[i + 1]?.text}` : first.text;
  const isPlace = kind > at || demonymCountry(name) !== undefined || knownPlace(name) !== undefined;
  return isPlace ? end : i;
}

/** The end of a ministry with its country, `i` if none follows: "ministry of foreign affairs of Belmora". */
function landOfMinistry(tokens: readonly Token[], i: number): number {
  const of = smallMinistry(tokens, i) ?? i;
  if (of === i || tokens[of]?.lower !== "of") return i;
  const from = tokens[of + 1]?.lower === "the" ? of + 2 : of + 1;
  let end = i;
  let name = "";
  for (let at = from; at < from + 3 && tokens[at]?.capital; at++) {
    name += at === from ? tokens[at]?.text : ` ${tokens[at]?.text}`;
    if (knownPlace(name)?.kind === "country") end = at + 1;
  }
  return end;
}

/** Whether a word in small letters is a sort of territory: "government of Calder | oblast". */
export const isGroundWord = (token: Token | undefined): boolean =>
  token?.capital === false && GROUND.test(token.lower);

const GROUND =
  /^(?:oblast|province|region|county|prefecture|krai|governorate|voivodeship|canton|district|state)$/;

/** How many words before a government name its level: "the provincial government of Calder". */
export function levelBefore(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1];
  return /^(?:government|municipality)$/.test(textAt(tokens, i)) &&
    before?.capital === false &&
    GOVERNS.test(before.lower)
    ? 1
    : 0;
}

const GOVERNS =
  /^(?:provincial|regional|state|city|municipal|county|district|federal|cantonal|island|territorial|prefectural|transitional)$/;

/** The end of a ministry in small letters: "ministry of trade and industry", "finance ministry". */
function smallMinistry(tokens: readonly Token[], from: number): number | undefined {
  const small = (at: number, list: number) => {
    const token = tokens[at];
    return token?.kind === "word" && !token.capital && (LISTS.ofForm(token.form) & list) !== 0;
  };
  let head = from;
  while (head < from + MOST_MATTERS && small(head, MATTER)) head += 1;
  if (head > from && small(head, SMALL_BODY)) return head + 1;
  if (!small(from, MINISTRY) || !small(from + 1, OF)) return undefined;
  let at = from + 2;
  while (small(at, MATTER) || (small(at, AND) && small(at + 1, MATTER))) at += 1;
  return at > from + 2 ? at : undefined;
}

const LISTS = new WordLists({
  // What an authority is for.
  MATTER: regex("")`
    ^(?:agriculture|antitrust|atomic|aviation|border|broadcasting|coast|commerce|communications?
      |competition|consumer|culture|customs|data|defen[cs]e|development|digital|drugs?|economic|economy
      |education|elections?|electoral|electricity|employment|energy|environment(?:al)?|export|finance
      |fisheries|food|foreign|affairs|forestry|gambling|health|heritage|higher|highways?|home|housing
      |immigration|industry|information|infrastructure|innovation|insurance|interior|investment|justice
      |labou?r|land|maritime|medicines|meteorological|mines|mining|nuclear|oil|patent|pensions?|petroleum
      |planning|police|ports?|postal|prisons?|privacy|procurement|protection|public|rail|railways?
      |renewable|research|revenue|roads?|safety|science|security|social|space|sports?|standards|statistics
      |tax|technology|telecoms?|tourism|trade|transport|transportation|veterinary|water|weather|welfare
      |works)$
  `,
  // Authorities in small letters after their country: "Bolivia's space agency".
  SMALL_BODY:
    /^(?:ministry|department|agency|authority|office|fund|service|regulator|commission|administration|inspectorate|directorate|board|guard|watchdog)$/,
  LEVEL: /^(?:municipal|provincial|state|city|federal|regional|county)$/,
  SMALL_GOVERNMENT: /^(?:government|municipality|embassy)$/,
  MINISTRY: /^ministry$/,
  OF: /^(?:of|for)$/,
  AND: /^and$/,
});
const { MATTER, SMALL_BODY, LEVEL, SMALL_GOVERNMENT, MINISTRY, OF, AND } = LISTS.bits;
const MOST_MATTERS = 3;
