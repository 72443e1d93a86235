/** Weighs a weak name in Han, kana and Hangul: there are no capitals, so the words close by decide. */
import { simplified } from "../simplified";
import {
  HAN_BEFORE_PLACE,
  HAN_BUSINESS,
  HAN_FARM,
  HAN_FIGURE,
  HAN_KEPT,
  HAN_PUBLIC,
  HAN_SAYS,
  HAN_STATE,
  HAN_THING,
  HAN_UNIT,
  HANGUL_AT_PLACE,
  UNSPACED_PERSON,
} from "./lexicon-han";
import { FIRST_UNSPACED } from "./nested-unspaced";
import type { Give } from "./reasons";
import type { Weak } from "./weak-evidence";

/** How many UTF-16 units to both sides count as beside a name. */
const NEAR_UNITS = 14;
/** The same for words that make the name a thing that is eaten or grown. */
const NEAR_THINGS = 8;
/** How far its sentence is read for words of farms and animals, in UTF-16 units. */
const REACH = 40;
const BREAK = /[。！？!?\n]/u;

/** Whether a spelling is written in one of these scripts. */
export function isUnspaced(surface: string): boolean {
  for (let i = 0; i < surface.length; i++)
    if (surface.charCodeAt(i) >= FIRST_UNSPACED)
      return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(surface);
  return false;
}

/** Weighs the words close by. */
export function weighUnspaced({ placed, kind }: Weak, give: Give): void {
  const { text, sighting } = placed;
  const before = (units: number) => text.slice(Math.max(0, sighting.start - units), sighting.start);
  const behind = (units: number) => text.slice(sighting.end, sighting.end + units);
  give("unspaced-script", 0.4);
  const person = UNSPACED_PERSON.exec(simplified(behind(8)))?.[0];
  if (person !== undefined) give("person", -3, behind(person.length));
  const near = `${before(NEAR_UNITS)} ${behind(NEAR_UNITS)}`;
  const business = Array.from(simplified(near).matchAll(HAN_BUSINESS), ({ index, 0: { length } }) =>
    near.slice(index, index + length),
  );
  // What stands farther off belongs to something else.
  const things = simplified(`${before(NEAR_THINGS)} ${behind(NEAR_THINGS)}`).match(HAN_THING)?.length ?? 0;
  if (things > 0) give("words-of-things", (business.length > 0 ? -1.2 : -2) * Math.min(things, 2));
  if (kind === "place") {
    weighPlace(before(2), behind(NEAR_THINGS), give);
    return;
  }
  // "在園區旁賣水果的老吳說，他攤上的蘋果": a sentence of farms, markets or animals.
  if (things === 0) {
    const sentence = simplified(
      (before(REACH).split(BREAK).at(-1) ?? "") + (behind(REACH).split(BREAK)[0] ?? ""),
    );
    const kept = HAN_KEPT.exec(sentence)?.[0];
    const farm = kept ?? (business.length === 0 ? HAN_FARM.exec(sentence)?.[0] : undefined);
    if (farm !== undefined) give("words-of-things", business.length > 0 ? -1.2 : -2, farm);
  }
  const figure = HAN_FIGURE.exec(simplified(behind(NEAR_UNITS)))?.[0];
  if (figure !== undefined) give("ordinary-word", -4, behind(figure.length));
  if (/[国國省市州]的$/u.test(before(2))) give("from-a-place", 0.6);
  const says = HAN_SAYS.exec(simplified(behind(8)))?.[0];
  if (says !== undefined) give("it-says", 0.8, behind(says.length));
  if (business.length > 0) give("business-words", Math.min(0.6 * business.length, 1.2), business.join(" "));
  const office = kind === "body" ? HAN_PUBLIC.exec(simplified(near))?.[0] : undefined;
  if (office !== undefined) give("public-words", 0.6, office);
}

/** "在和平", "인도는 정부가": where something is, and who governs it. */
function weighPlace(before: string, behind: string, give: Give): void {
  const preposition = HAN_BEFORE_PLACE.exec(simplified(before))?.[0] ?? HANGUL_AT_PLACE.exec(behind)?.[0];
  if (preposition !== undefined) give("place-word-before", 0.4, preposition);
  const state = HAN_STATE.exec(simplified(behind))?.[0];
  if (state !== undefined) give("its-people", 0.6, behind.slice(0, state.length));
  if (HAN_UNIT.test(simplified(behind))) give("place-noun-before", 0.8, behind.charAt(0));
}
