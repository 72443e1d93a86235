/** Gathers the names that the whole page shows to mean something else than their party or place. */
import type { PageNames } from "../page-names";
import { sidesOn } from "./at-play";
import { bearersOn } from "./bearers";
import { foreignBodiesOn } from "./foreign-bodies";
import { namesakesOn } from "./namesakes";
import { openersOn } from "./openers";
import type { ReasonCode } from "./reasons";
import { surnamesInJapan } from "./surnames-in-japan";

/** Why a name does not mean its party or place, and the words on the page that say so. */
export interface Refusal {
  code: ReasonCode;
  detail: string;
}

/** Such names by number. `home`: the country of the publisher; `isOfSport` is only asked where something is played. */
export function refusalsOn(
  names: PageNames,
  language: string,
  home: string | undefined,
  isOfSport: () => boolean,
): ReadonlyMap<number, Refusal> {
  const all = new Map<number, Refusal>();
  const add = (code: ReasonCode, found: ReadonlyMap<number, string>) => {
    for (const [at, detail] of found) all.set(at, { code, detail });
  };
  add("of-another-land", foreignBodiesOn(names, language, home));
  add("in-another-country", namesakesOn(names, language));
  add("word-on-page", openersOn(names, language));
  add("person-on-page", surnamesInJapan(names, language));
  add("person-on-page", bearersOn(names, language));
  add("team-on-page", sidesOn(names, language, isOfSport));
  return all;
}
