/** Makes the projects of an agreement. */

import type { Project } from "@/lib/model";
import type { Deal } from "../agreements/deal";
import type { Entity } from "../entities/entity";
import { boundAround } from "../quantities/bound-around";
import type { FoundQuantity } from "../quantities/find-quantities";
import { regex } from "../text/regex";

/** The projects that an agreement plans; its amounts and phase go with its first site. */
export function projectsOf(deal: Deal, id: (entity: Entity) => string, text: string): Project[] {
  const quantities = amountsOf(deal, text).map((found) => {
    const { value, unit, per, firmness } = found;
    const bound = boundAround(text, found);
    return {
      value,
      unit,
      ...(bound ? { what: bound } : {}),
      ...(per ? { per } : {}),
      ...(firmness ? { qualifier: firmness } : {}),
    };
  });
  const [first, ...others] = deal.sites;
  if (!first && quantities.length === 0) return [];
  return [
    {
      ...(first ? { site: id(first.value) } : {}),
      ...(deal.phase ? { phase: deal.phase.value } : {}),
      ...(quantities.length > 0 ? { quantities } : {}),
    },
    ...others.map(({ value }) => ({ site: id(value) })),
  ];
}

/**
 * The amounts an agreement is about. The length of its term and shares in a company are left out: neither is an amount
 * of a project.
 */
export function amountsOf(deal: Deal, text: string): FoundQuantity[] {
  const shares = new Set([...deal.shares.values()].map(({ value }) => value));
  return deal.quantities.filter(
    (one) => !TIME.test(one.unit) && (one.unit !== "%" || !(shares.has(one.value) || isHeld(one, text))),
  );
}

const TIME = /^(?:years|months|weeks|days)$/u;

/** Whether a percentage is a share of a company, or of its owners' holding. */
function isHeld({ start, end }: FoundQuantity, text: string): boolean {
  return (
    HELD_BEFORE.test(text.slice(Math.max(0, start - 60), start)) ||
    HELD_BEHIND.test(text.slice(end, end + 60))
  );
}

/** "Will hold 60%", "a stake of 24.9%", 持股60% */
const HELD_BEFORE = regex("iu")`
  (?:\b(?:hold|holds|holding|held|own|owns|owned|owning|retain|retains|retained|stakes?|shareholding
      |interest|equity)(?: (?:of|to|by|a|an|the|about|around|up|at|least|further|remaining|another|more
        |than|from|in|total|is|was|will|be)){0,4} ?$
    |(?:持股|占股|持有|股比|股权|出资比例)[^，。；\d]{0,12}$)
`;
/** "A 24.9 per cent stake", "40% of the shares", "60% owned", 40%的股权 */
const HELD_BEHIND = regex("iu")`
  ^(?:[ -](?:\p{L}+ ){0,2}?
    (?:stakes?|shareholding|shares|ownership|interest|equity|owned|held|holding|joint venture|JV
      |partnership|venture)\b
    | of (?:the |its |their |all )?(?:\p{L}+ ){0,2}?
     (?:shares|share capital|capital|equity|stock|company|joint venture|venture|firm|business|subsidiary)\b
    |的?(?:股权|股份|股本|持股))
`;
