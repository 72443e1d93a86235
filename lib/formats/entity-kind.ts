/** Tells the kind of a party or place from the words of its name, for sources that do not say. */
import type { PartyKind, PlaceKind } from "@/lib/model";

/** The first match decides. No names, only words that say what sort of organisation it is. */
const ORGANISATION_WORDS: readonly [RegExp, PartyKind][] = [
  [
    /(?<!\p{L})(university|universität|université|universidad|college|academy|institute of technology|school of)(?!\p{L})|大学|大學/iu,
    "university",
  ],
  [/(?<!\p{L})(fund|fonds|caisse de dépôt|pension|investment authority)(?!\p{L})|基金(?!会)/iu, "fund"],
  [/(?<!\p{L})(foundation|stiftung|fondation|fundación|charity|relief)(?!\p{L})|基金会/iu, "ngo"],
  [
    /(?<!\p{L})(authority|agency|commission|administration|ministry|department|bureau|parks?|central bank|union|united nations)(?!\p{L})|管理局|委员会/iu,
    "public-body",
  ],
  [
    /(?<!\p{L})(association|federation|alliance|council|chamber|society|league|confederation|verband|club|consortium)(?!\p{L})|协会|協会|联盟/iu,
    "association",
  ],
];

/**
 * The kind of a party that a source calls an organisation. Where its name does not tell: an association, since beside
 * companies and governments, "organisation" mostly means a body of members.
 */
export function organisationKind(names: readonly string[]): PartyKind {
  for (const [words, kind] of ORGANISATION_WORDS) if (names.some((name) => words.test(name))) return kind;
  return "association";
}

const PLACE_WORDS: readonly [RegExp, PlaceKind][] = [
  [
    /(?<!\p{L})(special area|new area|economic zones?|free zone|industrial (park|zone|estate)|development zone|science park)(?!\p{L})|新区$|新片区$|开发区$|园区$/iu,
    "park",
  ],
  [/(?<!\p{L})(district|county|borough|prefecture|canton)(?!\p{L})|(?<!自治|地)区$|[县縣]$/iu, "district"],
  [/(?<!\p{L})(province|state of|oblast|emirate)(?!\p{L})|省$|自治区$/iu, "province"],
  [/(?<!\p{L})(city|town|village)(?!\p{L})|市$/iu, "city"],
  [/(?<!\p{L})(salar|salt flat|mine|refinery|plant)(?!\p{L})/iu, "site"],
  [/(?<!\p{L})(region|area|coast|basin|peninsula|islands?)(?!\p{L})|地区$/iu, "region"],
];

/** The kind of a place, where its names tell; `undefined` otherwise. */
export function placeKindByWords(names: readonly string[]): PlaceKind | undefined {
  return PLACE_WORDS.find(([words]) => names.some((name) => words.test(name)))?.[1];
}

/** Whether one of the names is the English name of the country with this code. */
export function isCountryName(names: readonly string[], country: string): boolean {
  const english = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" }).of(country);
  return english !== undefined && names.includes(english);
}
