/** Nouns that say of what sort a party is, and the nouns that a text describes a party with. */

import type { Entity, EntityType } from "../../entities/entity";
import { regex } from "../../text/regex";
import { wordSet } from "../../text/word-set";
import type { Context } from "../context";
import { WordClass } from "../view/lexeme";
import { type Step, type View, wordAt } from "../view/view";

const COMPANY = regex("")`
  ^(?:company|firm|group|bank|carrier|airline|carmaker|automaker|manufacturer|maker|utility|developer
    |operator|start-up|startup|supplier|producer|giant|retailer|line|miner|shipyard|yard|steelmaker
    |chipmaker|drugmaker|brewer|lender|insurer|telco|contractor|refiner|distributor|publisher|studio
    |broadcaster|major|conglomerate|shipowner|shipbuilder|planemaker|biotech|enterprise|corporation|builder
    |provider|brand|chain|vendor|integrator|grower|cooperative|co-operative|label|platform|specialist
    |railway|railroad|refinery|brewery|dairy|winery|distillery|distiller|bakery|foundry|wholesaler|grocer
    |supermarket|exporter|importer|trader|lessor|consultancy|processor|packer|recycler|smelter|bottler
    |newspaper|bookseller|multinational|truckmaker|toymaker|winemaker|forwarder|shipper)$
`;
const GOVERNMENT = regex("")`
  ^(?:ministry|government|council|city|municipality|agency|authority|commission|department|district
    |province|county|regulator|administration|bureau|parliament|commune|secretariat|territory|borough
    |treasury|navy|army|canton|prefecture)$
`;
const ORGANIZATION = regex("")`
  ^(?:university|institute|museum|club|foundation|hospital|trust|association|federation|charity|school
    |college|society|union|fund|laboratory|orchestra|infirmary|academy|theatre|theater|opera|alliance
    |chamber|league|clinic|library|ngo|institution|organisation|organization|cooperative|co-op|zoo|gallery
    |archive|archives|observatory|polytechnic|conservatoire|port|choir|church|diocese|aquarium)$
`;

const known = new Map<string, EntityType | "none">();
const MOST_KNOWN = 4_000;

/** The sort of body that a noun means. Answers are kept, since every word is asked about. */
export function sortOf(word: string): EntityType | undefined {
  let sort = known.get(word);
  if (sort === undefined) {
    sort = sortFor(word) ?? "none";
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, sort);
  }
  return sort === "none" ? undefined : sort;
}

function sortFor(word: string): EntityType | undefined {
  if (COMPANY.test(word)) return "company";
  if (GOVERNMENT.test(word)) return "government";
  return ORGANIZATION.test(word) ? "organization" : undefined;
}

/** Nouns, and words in names, that mean the same sort of body. */
const SYNONYMS: readonly ReadonlySet<string>[] = [
  "airline carrier airways airlines air aviation",
  "carmaker automaker motors motor auto automotive vehicle",
  "bank lender banking banco banca banque banka bancorp",
  "shipyard yard shipbuilder shipbuilding werft shipyards",
  "miner mining mines minerals resources metals",
  "drugmaker pharma pharmaceuticals biotech therapeutics biologics biosciences",
  "chipmaker semiconductor semiconductors foundry micro",
  "steelmaker steel steelworks",
  "utility energy power electric energie elektrizitätswerke",
  "insurer insurance assurance re",
  "retailer grocer supermarket supermarkets stores markets",
  "brewer brewery breweries brewing",
  "telco telecom telecoms telekom mobile",
  "line shipping shipowner lines tankers maritime",
  "club team fc rovers united athletic side",
  `
    hospital trust infirmary clinic klinikum krankenhaus hôpital hospitalier ospedale ziekenhuis sykehus
    sjukhus szpital nemocnice
  `,
  `
    university college school polytechnic institute academy universität hochschule université università
    universidad universidade universiteit universitet univerzita uniwersytet universitas universiti
    politecnico polytechnique
  `,
  "council city town municipality borough stadt ville comune ayuntamiento gemeente kommune",
  "port harbour harbor portuaria portuaire portuária puerto porto hafen haven",
  "foundation trust charity stiftung fondation fundación fundação fondazione stichting",
  "co-operative cooperative co-op growers farmers",
  "publisher press books publishing verlag",
  "studio pictures films film",
  "broadcaster tv television channel radio",
  "developer homes properties estates",
  "refiner refining petroleum oil",
  "start-up startup",
].map(wordSet);

const sameSorts = new Map<string, ReadonlySet<string>>();
for (const words of SYNONYMS) for (const word of words) sameSorts.set(word, words);

/** Whether two nouns, or words in names, mean the same sort of body. */
export function isSameSort(one: string, other: string): boolean {
  return one === other || sameSorts.get(one)?.has(other) === true;
}

/** Whether a word excludes bodies of other sorts: a bank is no airline. */
export const tellsSort = (word: string) => sameSorts.has(word);

/** Keeps what a sentence says about parties for later references. */
export function remember(view: View, context: Context): void {
  const { steps } = view;
  steps.forEach((step, i) => {
    for (const party of step.parties) {
      const at = context.recent.indexOf(party);
      if (at >= 0) context.recent.splice(at, 1);
      context.recent.unshift(party);
      if (step.mention) noteNouns(steps, i, party, context);
    }
  });
  if (context.recent.length > 24) context.recent.length = 24;
}

/** Keeps the nouns that a text describes a party with: "the carmaker X", "X, a Danish brewer". */
function noteNouns(steps: readonly Step[], at: number, party: Entity, context: Context): void {
  noteHome(steps, at, party, context);
  const before = wordAt(steps, at - 1);
  const nouns: string[] = sortOf(before) ? [before] : [];
  let next = at + 1;
  if (steps[next]?.word === "(") {
    while (next < at + 10 && steps[next]?.word !== ")") next += 1;
    next += 1;
  }
  if (
    /^(?:,|is|was)$/.test(wordAt(steps, next)) &&
    /^(?:a|an|the|one|which|owner|operator)$/.test(wordAt(steps, next + 1))
  )
    for (let j = next + 2; j < next + 10 && steps[j]; j++) {
      const word = wordAt(steps, j);
      if (word === "," || word === "of" || word === "that") break;
      if (sortOf(word)) nouns.push(word);
    }
  if (nouns.length === 0) return;
  const known = context.nouns.get(party) ?? new Set<string>();
  for (const noun of nouns) known.add(noun);
  context.nouns.set(party, known);
}

/** Keeps where a party is at home: "the Oslo-based X", "X of Oslo", "X, based in Oslo". */
function noteHome(steps: readonly Step[], at: number, party: Entity, context: Context): void {
  const seat = seatOf(steps, at);
  const home = seat === undefined ? undefined : steps[seat]?.mention?.entity;
  if (home) context.homes.set(party, home);
}

/** The step of the place where a party is at home. */
function seatOf(steps: readonly Step[], at: number): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const behind = steps[i + 1]?.word;
    if (steps[i]?.word === "^" && (behind === "-based" || behind === "'s")) return i;
  }
  if (steps[at + 1]?.word === "of" && steps[at + 2]?.word === "^") return at + 2;
  return BASED.at(steps, at + 2) && steps[at + 4]?.word === "^" ? at + 4 : undefined;
}

const BASED = new WordClass(/^(?:based|headquartered)$/);
