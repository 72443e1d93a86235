/** What stands behind the name of a body and belongs to it: its ground, its seat, what sort of house it is. */
import { demonymCountry, knownPlace } from "../../places/gazetteer";
import type { Token } from "../../text/tokens";
import { isGroundWord } from "./governments";
import { closesName, isNameWord } from "./name-words";
import { isRare } from "./of-land";

/** "the Zemtek | institute": what a house is, in small letters behind a name that is no word. */
export function isBodyBehind(tokens: readonly Token[], from: number, at: number): boolean {
  const first = tokens[from];
  return (
    at - from === 1 &&
    first !== undefined &&
    isRare(first) &&
    tokens[at]?.capital === false &&
    /^(?:institute|foundation|university|museum|hospital)$/.test(tokens[at]?.lower ?? "") &&
    tokens[from - 1]?.lower === "the" &&
    demonymCountry(first.text) === undefined &&
    closesName(tokens[at + 1])
  );
}

/** "People's Committee of Calder | province": the ground that a body governs, in small letters. */
export function isGroundBehind(tokens: readonly Token[], from: number, at: number): boolean {
  if (!isGroundWord(tokens[at])) return false;
  let of = at - 1;
  while (of > from && tokens[of]?.lower !== "of") of -= 1;
  return of > from && of < at - 1 && GOVERNS.test(tokens[of - 1]?.lower ?? "");
}

/** "Department of Culture and Tourism | – Orvale": an authority and the land or city whose it is. */
export function isSeatBehindDash(text: string, tokens: readonly Token[], from: number, at: number): boolean {
  return (
    /^[–—-]$/.test(tokens[at]?.text ?? "") &&
    text[(tokens[at]?.start ?? 0) - 1] === " " &&
    /^(?:department|ministry|authority|directorate|secretariat)$/.test(tokens[from]?.lower ?? "") &&
    at - from > 1 &&
    opensPlace(tokens, at + 1)
  );
}

/** Whether a known place of one word or two begins at a token. */
const opensPlace = (tokens: readonly Token[], at: number) =>
  knownPlace(tokens[at]?.text ?? "") !== undefined ||
  knownPlace(`${tokens[at]?.text} ${tokens[at + 1]?.text}`) !== undefined;

/** "People's Committee | of the northern province of Calder": where the name of the ground goes on; `at` where none is told. */
export function behindGround(tokens: readonly Token[], at: number): number {
  if (!GOVERNS.test(tokens[at - 1]?.lower ?? "") || tokens[at]?.lower !== "of") return at;
  let of = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  while (of < at + 6 && GROUND.test(tokens[of]?.lower ?? "") && !tokens[of]?.capital) of += 1;
  return of > at + 1 && tokens[of]?.lower === "of" && isNameWord(tokens[of + 1]) ? of + 2 : at;
}

const GOVERNS = /^(?:committee|council|government|administration)$/;
const GROUND =
  /^(?:northern|southern|eastern|western|central|north|south|east|west|northeastern|northwestern|southeastern|southwestern|coastal|inland|highlands?|mountainous|border|delta|port|capital|island|neighbouring|neighboring|city|province|district|region|county|town|municipality|commune)$/;
