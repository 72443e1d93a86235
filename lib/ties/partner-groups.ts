/** Agreements that stand together because of one partner. */
import type { EntityLink, SectionEntry, SectionId } from "./card";

/** One partner's agreements, in order; `partner` is given where there are several. */
export interface PartnerGroup {
  partner?: EntityLink;
  entries: SectionEntry[];
}

/** Only these sections are ordered by partner; see `SectionEntry.partners`. */
const GROUPED: ReadonlySet<SectionId> = new Set(["in-article", "latest"]);

/** Groups neighbouring entries that share their first partner. `byTime` leaves each by itself, as for a place. */
export function partnerGroups(
  id: SectionId,
  entries: readonly SectionEntry[],
  byTime: boolean,
): PartnerGroup[] {
  const groups: PartnerGroup[] = [];
  for (const entry of entries) {
    const before = groups.at(-1);
    const partner = entry.partners[0];
    const shared = before?.entries[0]?.partners[0];
    if (!byTime && GROUPED.has(id) && before && partner && shared?.ref === partner.ref) {
      before.entries.push(entry);
      before.partner = partner;
    } else groups.push({ entries: [entry] });
  }
  return groups;
}
