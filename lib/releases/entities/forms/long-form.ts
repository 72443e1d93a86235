/** Finds the longer name that a short form of a text stands for. */
import { anyPlace } from "../../places/gazetteer";
import type { Group } from "../clusters";
import { COMPANY_WORDS, ORGANIZATION_WORDS } from "../lexicon";
import { areInitials } from "./aliases";
import { isClipped } from "./clipped-forms";
import { type Facts, firstOf } from "./name-facts";
import type { NamesByWord } from "./names-by-word";
import {
  areLettersBehind,
  endsWith,
  FORMAL,
  GENERIC,
  isBrand,
  isCore,
  isHeadAlone,
  isOfSameHouse,
  isShortInHeadline,
  isTail,
  isTwoWords,
  leavesOut,
} from "./shortened";

/** What comparisons of a short form with longer ones need, built once for all. */
interface Look {
  names: NamesByWord;
  /** Spellings that mean it: "OVX" for "OVX Group". */
  same: readonly string[];
  university: string;
  /** The names that have all its words. */
  around: readonly Facts[];
  /** Those that begin with them, in this order. */
  openers: readonly Facts[];
  /** The only one of them in which it is the core. */
  core: Facts | undefined;
  /** The only one that contains it as it is, for a form of headlines. */
  holder: Facts | undefined;
}

/** The group whose name is a longer form of a short one. */
export function longFormOf(short: Facts, names: NamesByWord): Group | undefined {
  const look = lookFor(short, names);
  const { key, legal } = short.group;
  const opening = `${key} `;
  const ofIt = ` of ${key}`;
  let best: Group | undefined;
  for (const long of names.longerThan(short)) {
    if (long === short) continue;
    if (isSurely(short, long, look)) return long.group;
    // "Yokohama" beside "City of Yokohama": a place and a body.
    if (legal || short.place || long.group.key.endsWith(ofIt)) continue;
    if (areLetters(short, long, names) || (short.clipped && isClipped(short.name, long.name)))
      return long.group;
    if (long.words.length <= short.words.length) continue;
    if (short.headline && !long.headline && isOfHeadline(short, long, look)) return long.group;
    const isMeant = long.group.key.startsWith(opening)
      ? opensWith(short, long, look) && (best === undefined || isGeneric(short, long))
      : mayMean(short, long, look);
    if (isMeant) best = long.group;
  }
  return best ?? groupForm(short, names);
}

function lookFor(short: Facts, names: NamesByWord): Look {
  const { group, words, last, headline } = short;
  const { key } = group;
  const around = names.around(words);
  const only = (found: readonly Facts[]) => (found.length === 1 ? found[0] : undefined);
  return {
    names,
    same: last === "group" ? [key, words.slice(0, -1).join(" ")] : [key],
    university: `university of ${key}`,
    around,
    openers: around.filter((long) => long.group.key.startsWith(`${key} `)),
    core: only(around.filter((long) => isCore(short, long))),
    holder: headline
      ? only(around.filter((long) => long.group !== group && ` ${long.group.key} `.includes(` ${key} `)))
      : undefined,
  };
}

/** Whether nothing else can be meant. */
function isSurely(short: Facts, long: Facts, { same, university }: Look): boolean {
  return (
    // "OVX Group" beside "Orvex Heavy Industries (OVX)"
    (long.aliases.size > 0 && same.some((form) => long.aliases.has(form))) ||
    // "Aurelia" beside "Aurelia – Universitätsmedizin Velburg".
    (long.dashed && long.name.startsWith(`${short.name} – `)) ||
    // "the US" after "the United States": one country with two names.
    (short.country !== undefined && short.country === long.country && long.first < short.first) ||
    // "Baguio" beside "Baguio City".
    (short.place && long.group.key === `${short.group.key} city`) ||
    // "Orvale" beside "University of Orvale", where no place of that name is known.
    (long.group.key === university && anyPlace(short.name) === undefined) ||
    isOfSameHouse(short, long) ||
    leavesOut(short, long)
  );
}

/** Whether a form is the initials of a name. */
function areLetters(short: Facts, long: Facts, names: NamesByWord): boolean {
  // Two letters may mean a union of countries ("EU"), or the only two-word name before them.
  return short.acronyms.some(
    (form) =>
      ((form.length > 2 || long.union || isTwoWords(form, short, long, names)) &&
        areInitials(form, long.initials)) ||
      (form === long.atHome && long.first < short.first),
  );
}

function isOfHeadline(short: Facts, long: Facts, { holder, names }: Look): boolean {
  const [word = ""] = short.words;
  return (
    (holder === long && !ORGANIZATION_WORDS.has(word) && !COMPANY_WORDS.has(word)) ||
    isShortInHeadline(short, long, names)
  );
}

/** Whether a longer name that does not begin with a form may be meant. */
function mayMean(short: Facts, long: Facts, { names, around, core }: Look): boolean {
  const { words, first } = short;
  const isLater = long.first < first;
  if (isLater && isBrand(short, long, around)) return true;
  // Most pairs have different last words and no word of a body: no closer look.
  if (long.last !== short.last && !long.club && !short.body) return false;
  return (
    core === long ||
    (isLater &&
      (isHeadAlone(words, long.words) ||
        endsWith(words, long.words) ||
        areLettersBehind(short, long) ||
        isTail(short, long, names)))
  );
}

/** Whether a longer name that begins with a form may be meant. */
function opensWith(short: Facts, long: Facts, { openers }: Look): boolean {
  const isLater = long.first < short.first;
  const { legal } = long.group;
  if (isGeneric(short, long) || (isLater && legal)) return true;
  // A headline may give the short form first, or the long one.
  const before = isLater || (!short.headline && firstOf(long.group) < firstOf(short.group));
  return (before || legal) && !clash(short.group, openers, long.group);
}

/** Whether a longer name only adds words that firms leave out. */
function isGeneric(short: Facts, long: Facts): boolean {
  const omissible = long.first < short.first ? GENERIC : FORMAL;
  return long.words.slice(short.words.length).every((word) => omissible.test(word));
}

/** Whether two firms share the first words, so that the short form is uncertain. */
function clash(short: Group, openers: readonly Facts[], long: Group): boolean {
  return openers.some(
    ({ group: other }) =>
      other !== long &&
      other !== short &&
      !other.key.startsWith(`${long.key} `) &&
      !long.key.startsWith(`${other.key} `),
  );
}

/**
 * The firm meant by a group's name: "Orvex Group" after "Orvex Transnational Inc.", if that is also "Orvex" and the
 * only such firm.
 */
function groupForm({ words, last, first }: Facts, names: NamesByWord): Group | undefined {
  const [brand = ""] = words;
  if (last !== "group" || words.length !== 2 || !names.hasKey(brand)) return undefined;
  const [long, another] = names
    .endingIn(brand)
    .filter((one) => one.words[0] === brand && one.words.length > 1 && one.last !== last);
  return long?.group.legal && !another && long.first < first ? long.group : undefined;
}
