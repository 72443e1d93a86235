/** Says in plain words which part each of the two parties of an event has: who buys and who sells. */

import type { Entity } from "../../entities/entity";
import type { Deed } from "../cues/cue";
import type { Deal } from "../deal";
import type { DealEvent } from "../event";
import { groupsOf } from "../sides/groups";
import type { Step, View } from "../view/view";

/** The roles of the party named first and of the other. */
type Roles = readonly [string, string];

/** The roles under each deed. */
const ROLES: Partial<Record<Deed, Roles>> = {
  buy: ["buyer", "target"],
  order: ["customer", "supplier"],
  choose: ["customer", "supplier"],
  win: ["supplier", "customer"],
  invest: ["investor", "company invested in"],
};
const SALE: Roles = ["seller", "buyer"];
const LICENCE: Roles = ["licensor", "licensee"];
const LOAN: Roles = ["lender", "borrower"];
const GIVING: readonly [RegExp, Roles][] = [
  [/licen[cs]/u, LICENCE],
  [/s(?:ell|old)|transfer|hand/u, SALE],
  [/lend|lent|loan|fund|financ/u, LOAN],
  [/sponsor|kit|outfit/u, ["sponsor", "sponsored"]],
  [/suppl|deliver|provid|build|built|equip|manufactur|construct|install/u, ["supplier", "customer"]],
];
/** What one gets from a party that sells nothing. */
const GOT: readonly [RegExp, Roles | undefined][] = [
  [/licen[cs]/u, LICENCE],
  [/loan|credit|mortgage|borrow/u, LOAN],
  [/(?:^| )grants? |invest|capital|fund|rais|financ/u, undefined],
];
const SELLS = /(?:^| )(?:sells?|sold|selling) /u;
const STAKE = /stake|share|holding|interest|majority|minority|per ?cent|%/u;
/** "Was selected", "has been awarded": who gives the work is behind "by", or not in the sentence. */
const GIVEN = /(?:^| )(?:been|was|were|is|are|being) /u;

/** Gives the parties of the agreement their roles, by what a sentence says. */
export function addRoles(view: View, deal: Deal): void {
  for (const event of deal.events) {
    if (event.view !== view || event.parties.length !== 2 || deal.roles.size > 0) continue;
    const [first, second] = sidesOf(event);
    const roles = rolesOf(event, second);
    if (!first || !second || !roles) continue;
    // An event that names the thing sold may have been joined to the deal with its seller.
    if (![first, second].every((party) => deal.parties.includes(party))) continue;
    const step = view.steps[event.from];
    const span = {
      start: step?.start ?? view.sentence.start,
      end: view.steps[event.to - 1]?.end ?? view.sentence.end,
    };
    deal.roles.set(first, { value: roles[0], proof: { ...span, rule: "side of the verb" } });
    deal.roles.set(second, { value: roles[1], proof: { ...span, rule: "side of the verb" } });
  }
}

/** Who gets the stake that changes hands in an event; `undefined` where others may be meant. */
export function takerOf(event: DealEvent): Entity | undefined {
  const { deed, parties } = event;
  const [first, second] = sidesOf(event);
  const roles = parties.length === 2 ? rolesOf(event, second) : undefined;
  if (!roles) return deed === "give" || isSale(event) ? undefined : first;
  return TAKERS.has(roles[0]) ? first : TAKERS.has(roles[1]) ? second : undefined;
}

const TAKERS = new Set(["buyer", "investor"]);

const isSale = ({ deed, cue }: DealEvent) => deed === "invest" && SELLS.test(` ${cue} `);
const turned = ([one, other]: Roles): Roles => [other, one];

/** The roles of the two parties of an event, by its verb and the preposition before the second. */
function rolesOf(event: DealEvent, second: Entity | undefined): Roles | undefined {
  const { deed, cue } = event;
  const preposition = prepositionOf(event, second);
  const isFrom = preposition === "from";
  if (deed === "give") {
    const roles = GIVING.find(([pattern]) => pattern.test(cue))?.[1];
    // "Has licensed the drug from B"
    return roles && isFrom ? turned(roles) : roles;
  }
  if (isSale(event)) return SALE;
  if (isFrom && (deed === "buy" || (deed === "invest" && STAKE.test(cue)))) return turned(SALE);
  // "Has leased ten trams to B"
  if (deed === "order" && preposition === "to" && /leas|charter/u.test(cue)) return ["supplier", "customer"];
  const got = deed === "win" ? GOT.find(([pattern]) => pattern.test(`${cue} `)) : undefined;
  return got ? got[1] && turned(got[1]) : ROLES[deed];
}

/** The preposition before a party behind the verb. */
function prepositionOf({ view, from }: DealEvent, party: Entity | undefined): string | undefined {
  return groupsOf(view).find((group) => group.from > from && party && group.entities.includes(party))
    ?.preposition;
}

/**
 * The two parties of an event as their roles name them. Of "built by A" and "A was selected by B" the event has the other
 * one first: whoever else the text is about, and who selected.
 */
function sidesOf({ deed, cue, view: { steps }, from, to, parties }: DealEvent): readonly Entity[] {
  const partiesIn = (found: readonly Step[]) => found.flatMap((step) => step.parties);
  const behind = (by: number) => (by < from ? undefined : partiesIn(steps.slice(by + 1, by + 4))[0]);
  if (deed === "give" && steps[to]?.word === "by") {
    const giver = behind(to);
    if (giver && !parties.includes(giver)) return [];
    return giver === parties[1] ? parties.toReversed() : parties;
  }
  // "B is now owned by A"
  if (deed === "invest" && / by$/u.test(cue)) return parties.toReversed();
  if (deed !== "win" || !GIVEN.test(cue)) return parties;
  const giver = behind(steps.findIndex(({ word }, at) => at >= from && word === "by"));
  const last = partiesIn(steps.slice(0, from)).findLast((party) => parties.includes(party));
  return (giver ? giver === parties[0] : last === parties[1]) ? parties.toReversed() : parties;
}
