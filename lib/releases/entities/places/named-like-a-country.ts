/** Tells the state of Georgia from the country: the one state of the United States that has a country's name. */

import { anyPlace, type KnownPlace, knownPlace } from "../../places/gazetteer";
import { countriesOf } from "../../quantities/country-of-text";
import { regex } from "../../text/regex";
import type { Entity, EntityMention } from "../entity";

const NAME = "Georgia";
const COUNTRY = "GE";
/** What the gazetteer would know of the state. */
export const STATE: KnownPlace = { kind: "region", country: "US", size: 0, ordinary: false };

const BEFORE = /\b(?:[Ss]tate of |(?:northern|southern|coastal|rural) U\.?S\.? )$/u;
/** Not "Georgia, the United States and Ukraine", "Georgia, U.S. sign". */
const BEHIND = regex("u")`
  ^,? \(?(?:in the |the )?(?:U\.?S\.?(?:A\.?)?|United States(?: of America)?)(?![\p{L}\d])
  (?!\.? (?:and|or) |\.?,? sign)
`;
/** One more name of a list behind it, and what is no name: "and the European Union", "and three more markets". */
const NEXT =
  /^\.?,(?: and| or)? (?:the )?(?:Republic of )?((\p{Lu}[\p{L}'’-]+)(?: (?:and )?[\p{Lu}d][\p{L}'’-]+)?)/u;
const OTHERS = regex("u")`
  ^\.?,(?: (?:and|or) (?:the )?(?:other|elsewhere|several|rest of|(?:\p{Ll}+ ){1,2}(?:countries|markets|states|nations|partners|donors|allies|organi[sz]ations))
    |(?: and| or)? (?:the )?(?:EU|European|U\.?K|UN|NATO|United Nations|World Bank))\b
`;
/** The people, and not a bay in another country. */
const PEOPLE = /\bGeorgians?\b(?! Bay)/u;
const LISTED = /^,? (?:and|or) (?:the )?\p{Lu}/u;

/** The place called Georgia, if the text means the state. */
export function stateOf(
  text: string,
  entities: readonly Entity[],
  mentions: readonly EntityMention[][],
): Entity | undefined {
  const state = entities.find(({ type, name }) => type === "place" && name === NAME);
  if (!state || tellsOfCountry(text, entities)) return undefined;
  const isNamed = mentions.some((row) =>
    row.some(({ entity, start, end }, i) => {
      if (entity !== state) return false;
      if (BEFORE.test(text.slice(Math.max(0, start - 24), start))) return true;
      const behind = text.slice(end, end + FARTHEST);
      const own = BEHIND.exec(behind);
      if (own && !isListed(behind.slice(own[0].length))) return true;
      const town = row[i - 1];
      return (
        town !== undefined && text.slice(town.end, start) === ", " && isOfState(town.entity, text, behind)
      );
    }),
  );
  return isNamed ? state : undefined;
}

const FARTHEST = 80;

const isListed = (behind: string) =>
  OTHERS.test(behind) ||
  NEXT.exec(behind)
    ?.slice(1)
    .some((name) => (knownPlace(name)?.country ?? STATE.country) !== STATE.country) === true;

/** Whether a text names the people of the country, or a place in it. */
function tellsOfCountry(text: string, entities: readonly Entity[]): boolean {
  return (
    PEOPLE.test(text) ||
    entities.some(
      ({ type, name }) => type === "place" && name !== NAME && anyPlace(name)?.country === COUNTRY,
    )
  );
}

/** Whether a place before the comma lies in the state: it is known there, or nowhere in a text about the United States. */
function isOfState({ type, name }: Entity, text: string, behind: string): boolean {
  if (type !== "place") return false;
  const known = anyPlace(name);
  if (known?.country === "US") return known.kind === "city";
  // "In Paris, Georgia signed", "offices in Berlin, Georgia and Turkey".
  if (known && (known.country === COUNTRY || known.kind !== "region")) return false;
  return !LISTED.test(behind) && (known !== undefined || countriesOf(text).has("US"));
}
