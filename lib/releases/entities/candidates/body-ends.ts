/** Extends the name of a body by what belongs to it: its territory, its seat, a small noun for its sort. */

import { demonymCountry, knownPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { isGroundWord } from "./governments";
import { closesName, isNameWord } from "./name-words";
import { isRare } from "./of-land";

/** Whether a noun in small letters belongs to the name before: "the Zemtek | institute". */
export function isBodyBehind(tokens: readonly Token[], from: number, at: number): boolean {
  const first = tokens[from];
  return (
    at - from === 1 &&
    first !== undefined &&
    isRare(first) &&
    tokens[at]?.capital === false &&
    /^(?:institute|foundation|university|museum|hospital)$/.test(lowerAt(tokens, at)) &&
    tokens[from - 1]?.lower === "the" &&
    demonymCountry(first.text) === undefined &&
    closesName(tokens[at + 1])
  );
}

/** Whether the territory of a body follows in small letters: "People's Committee of Calder | province". */
export function isGroundBehind(tokens: readonly Token[], from: number, at: number): boolean {
  if (!isGroundWord(tokens[at])) return false;
  let of = at - 1;
  while (of > from && tokens[of]?.lower !== "of") of -= 1;
  return of > from && of < at - 1 && GOVERNS.test(lowerAt(tokens, of - 1));
}

/** Whether a dash leads from an authority to its country or city: "Department of Culture and Tourism | – Orvale". */
export function isSeatBehindDash(text: string, tokens: readonly Token[], from: number, at: number): boolean {
  return (
    /^[–—-]$/.test(textAt(tokens, at)) &&
    text[(tokens[at]?.start ?? 0) - 1] === " " &&
    /^(?:department|ministry|authority|directorate|secretariat)$/.test(lowerAt(tokens, from)) &&
    at - from > 1 &&
    opensPlace(tokens, at + 1)
  );
}

/** Whether a known place of one word or two begins at a token. */
const opensPlace = (tokens: readonly Token[], at: number) =>
  knownPlace(textAt(tokens, at)) !== undefined ||
  knownPlace(`${tokens[at]?.text} ${tokens[at + 1]?.text}`) !== undefined;

/**
 * The step where the name of the territory continues, `at` if there is none: "People's Committee | of the northern
 * province of Calder".
 */
export function behindGround(tokens: readonly Token[], at: number): number {
  if (!GOVERNS.test(lowerAt(tokens, at - 1)) || tokens[at]?.lower !== "of") return at;
  let of = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  while (of < at + 6 && GROUND.test(lowerAt(tokens, of)) && !tokens[of]?.capital) of += 1;
  return of > at + 1 && tokens[of]?.lower === "of" && isNameWord(tokens[of + 1]) ? of + 2 : at;
}

const GOVERNS = /^(?:committee|council|government|administration)$/;
const GROUND = regex("")`
  ^(?:northern|southern|eastern|western|central|north|south|east|west|northeastern|northwestern
    |southeastern|southwestern|coastal|inland|highlands?|mountainous|border|delta|port|capital|island
    |neighbouring|neighboring|city|province|district|region|county|town|municipality|commune)$
`;
