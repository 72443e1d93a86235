/**
 * Handles a company's agreements with its own units: in "X announced a contract by which Y, its subsidiary, will build
 * for Z", Y and Z agreed.
 */

import type { Entity } from "../entities/entity";
import { matchesIn } from "../text/matches";
import type { Context } from "./context";
import type { Deal } from "./deal";
import { type DealEvent, isByWords } from "./event";
import { LinePattern } from "./view/line-pattern";
import { stepAt, type View } from "./view/view";

const SORT =
  "(?:(?!(?:former|formerly|once|then|joint|new|future|planned|of|to|in|for|with|from|by|and|or) )(?:[\\p{L}-]+|\\^|'s|-based|,|\\d+|%) ){0,6}?";
const UNIT = "(?:subsidiary|unit|arm|affiliate|division|business unit|daughter company)";
const ASIDE = "(?:\\( [^()]{0,60}\\) )?";
const OWN = "(?:its|our|the company 's|the group 's|one of (?:its|our)|an?)";

/** "Y, its wholly owned subsidiary,": the owner was named before, here or earlier. */
const UNIT_BEHIND = new RegExp(
  `(?:^| )@ ${ASIDE}(?:, |\\( |which is )${OWN} ${SORT}${UNIT}(?: (?:of the (?:company|group)|based in \\^|in \\^))? (?=[,.;)])`,
  "gu",
);
/** "Its subsidiary Y", "a subsidiary, Y, has" */
const UNIT_BEFORE = new RegExp(
  `(?:^| )(?:its|our|the company 's|the group 's|an?) ${SORT}${UNIT} (?:, )?@ `,
  "gu",
);
/** "X company Y, in joint venture with Z", "X's subsidiary Y" */
const OWNER_BEFORE = new RegExp(
  `(?:^| )@ (?:'s ${SORT}${UNIT}|(?:group )?(?:company|subsidiary|unit|arm|division|affiliate)) (?:, )?@ `,
  "gu",
);
/** "Y, a wholly owned subsidiary of X," */
const OWNER_BEHIND = new RegExp(
  `(?:^| )@ ${ASIDE}(?:(?:, |\\( |which is |is )(?:an?|the) ${SORT}${UNIT} of|belongs to|(?:, |\\( |which is |is )(?:[\\p{L}-]+ )?(?:[\\p{L}]+-)?owned by) (?:the )?@ `,
  "gu",
);

/** The parties named first and last in each match. */
function namesOf(pattern: RegExp, view: View): [Entity[], Entity[]][] {
  return matchesIn(pattern, view.line).map(({ index, 0: all }) => {
    const named = view.steps
      .slice(stepAt(view, index), stepAt(view, index + all.length - 1) + 1)
      .filter(({ parties, bracket }) => parties.length > 0 && !bracket);
    return [[...(named[0]?.parties ?? [])], [...(named.at(-1)?.parties ?? [])]];
  });
}

/** Notes the owners of units that a sentence names. */
export function noteUnits(view: View, context: Context): void {
  if (!UNITS.mayIn(view)) return;
  const { owned, company, publisher, topic } = context;
  const add = (unit: readonly Entity[], owner: Entity | undefined) => {
    for (const one of unit)
      if (owner && owner !== one && !owned.get(owner)?.has(one))
        owned.set(one, (owned.get(one) ?? new Set()).add(owner));
  };
  const ownerOf = (unit: readonly Entity[]) => {
    const first = view.named.find((one) => !unit.includes(one));
    const isBefore = first && unit[0] && view.named.indexOf(first) < view.named.indexOf(unit[0]);
    return isBefore ? first : (company ?? publisher ?? topic);
  };
  for (const [first] of namesOf(UNIT_BEHIND, view)) add(first, ownerOf(first));
  for (const [, last] of namesOf(UNIT_BEFORE, view)) add(last, ownerOf(last));
  for (const [first, last] of namesOf(OWNER_BEFORE, view)) add(last, first[0]);
  for (const [first, last] of namesOf(OWNER_BEHIND, view)) add(first, last[0]);
}

const UNITS = new LinePattern(/(?:subsidiary|unit|arm|affiliate|division|daughter|company|belongs|owned) /u);

/**
 * Whether the parties are an owner and its unit, or the same as in an event of its unit but with the owner in the
 * unit's place.
 */
export function isOwnUnit(
  parties: readonly Entity[],
  events: readonly Pick<DealEvent, "parties">[],
  { owned }: Context,
): boolean {
  if (owned.size === 0) return false;
  if (parties.some((unit) => parties.some((house) => owned.get(unit)?.has(house)))) return true;
  return events.some(
    (event) =>
      event.parties.length === parties.length &&
      parties.some(
        (house) =>
          event.parties.some((unit) => owned.get(unit)?.has(house)) &&
          parties.every((third) => third === house || event.parties.includes(third)),
      ),
  );
}

/** Removes agreements of an owner that no rule found, where its unit has the same one. */
export function dropOwnUnits(deals: Deal[], owners: (Deal | undefined)[], context: Context): void {
  if (context.owned.size === 0) return;
  for (const deal of deals.filter(({ events }) => events.every(isByWords))) {
    const others = deals.filter((other) => other !== deal);
    if (!isOwnUnit(deal.parties, others, context)) continue;
    const kept = others.find(({ parties }) => parties.some((party) => deal.parties.includes(party)));
    if (!kept) continue;
    deals.splice(deals.indexOf(deal), 1);
    owners.forEach((owner, i) => {
      if (owner === deal) owners[i] = kept;
    });
  }
}
