/** Agreements that stand together because of one partner. */
import type { EntityLink, SectionEntry, SectionId } from "./card";

/** One partner's agreements, in order; `partner` is given where there are several. */
export interface PartnerGroup {
  partner?: EntityLink;
  entries: SectionEntry[];
}

/** Only these sections are ordered by partner; see `SectionEntry.partners`. */
const GROUPED: ReadonlySet<SectionId> = new Set(["in-article", "latest"]);

/**
 * Groups entries that share their first partner, in the place of the first: those after an article come last in a card, but a partner
 * stands once. `byTime` leaves each by itself, as for a place.
 */
export function partnerGroups(
  id: SectionId,
  entries: readonly SectionEntry[],
  byTime: boolean,
): PartnerGroup[] {
  const groups: PartnerGroup[] = [];
  const known = new Map<string, PartnerGroup>();
  for (const entry of entries) {
    const partner = !byTime && GROUPED.has(id) ? entry.partners[0] : undefined;
    const group = partner && known.get(partner.ref);
    if (group) {
      group.entries.push(entry);
      if (partner) group.partner = partner;
      continue;
    }
    const alone = { entries: [entry] };
    groups.push(alone);
    if (partner) known.set(partner.ref, alone);
  }
  return groups;
}
