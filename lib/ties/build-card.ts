/** Builds the card of a party or place from facts. */
import {
  type EntityRef,
  latestDay,
  nativeName,
  officialName,
  type Party,
  type Place,
  parseEntityRef,
} from "@/lib/model";
import { buildAgreementCards } from "./agreement-card";
import { agreementDate } from "./agreement-date";
import { isLaterThan } from "./as-of";
import type { EntityCard, EntityHead, OwnedParties, SectionEntry } from "./card";
import { type Facts, linkOf } from "./facts";
import { chooseSections } from "./sections";
import type { EntityRow } from "./ties";

export { buildAgreementCard } from "./agreement-card";

/** The most owned parties that a head names: a holding may own thousands. */
const MOST_OWNED = 60;
/** How many agreements are read at once to see which came after an article: most articles are newer than nearly all. */
const AT_ONCE = 100;

/**
 * The card of a party or place, `null` where these facts have none of that reference. `others` are the entities named
 * in the same article, `published` is its day; those of other datasets are passed over. `limit` is the most entries of a
 * section. Agreements for which `isTold` is true are left out, as another dataset tells of them already.
 */
export async function buildEntityCard(
  facts: Facts,
  ref: EntityRef,
  others: readonly EntityRef[],
  limit: number,
  { published, isTold }: { published?: string | undefined; isTold?: (agreement: number) => boolean } = {},
): Promise<EntityCard | null> {
  const subject = rowOf(facts, ref);
  if (!subject) return null;
  const chosen = await chooseSections(
    facts.ties,
    subject,
    others.flatMap((other) => rowOf(facts, other) ?? []),
    limit,
    { isTold, laterOf: (agreements) => laterOf(facts, agreements, published) },
  );
  const rows = chosen.sections.flatMap((section) => section.rows);
  const [head, cards] = await Promise.all([headOf(facts, subject), buildAgreementCards(facts, rows)]);
  const cardAt = new Map(rows.map((row, i) => [row, cards[i]]));
  return {
    head,
    sections: chosen.sections.map(({ id, total, rows: shown, partners }) => ({
      id,
      total,
      entries: shown.flatMap((row): SectionEntry[] => {
        const agreement = cardAt.get(row);
        if (!agreement) return [];
        return [{ partners: partnersOf(facts, row, subject, chosen.named, partners?.get(row)), agreement }];
      }),
    })),
    totals: { agreements: chosen.agreements, partners: chosen.partners },
    dataset: { ...facts.dataset },
  };
}

/** Those of the agreements, which come newest first, that came after a day; in the same order. */
async function laterOf(
  facts: Facts,
  agreements: readonly number[],
  published: string | undefined,
): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  const day = published === undefined ? undefined : latestDay(published);
  if (day === undefined) return found;
  for (let at = 0; at < agreements.length; at += AT_ONCE) {
    const rows = agreements.slice(at, at + AT_ONCE);
    const records = await facts.records("agreement", rows);
    for (const [i, row] of rows.entries()) if (isLaterThan(records[i]?.history ?? [], day)) found.add(row);
    // What follows is older still.
    const oldest = records.at(-1);
    if (!oldest || (latestDay(agreementDate(oldest) ?? "") ?? "") <= day) break;
  }
  return found;
}

function rowOf(facts: Facts, ref: EntityRef): EntityRow | undefined {
  const parts = parseEntityRef(ref);
  return parts?.dataset === facts.dataset.id ? facts.ties.entity(parts.kind, parts.id) : undefined;
}

function partnersOf(
  facts: Facts,
  agreement: number,
  subject: EntityRow,
  named: ReadonlySet<number>,
  first: number | undefined,
) {
  const parties = [...facts.ties.partiesOf(agreement)].filter(
    (party) => subject.kind === "place" || party !== subject.row,
  );
  const rank = (party: number) => (party === first ? 0 : named.has(party) ? 1 : 2);
  return parties.sort((a, b) => rank(a) - rank(b)).map((row) => linkOf(facts, { kind: "party", row }));
}

async function headOf(facts: Facts, subject: EntityRow): Promise<EntityHead> {
  const { ties } = facts;
  if (subject.kind === "place") {
    const [place] = await facts.records("place", [subject.row]);
    const government = ties.governmentsOf(subject.row)[0];
    return {
      ...commonHead(facts, subject, place),
      ...(place && { placeKind: place.kind }),
      where: placeLinks(facts, ties.containersFrom(subject.row).slice(1)),
      ...(government !== undefined && { counterpart: linkOf(facts, { kind: "party", row: government }) }),
    };
  }
  const [party] = await facts.records("party", [subject.row]);
  const territory = ties.territoryOf(subject.row);
  const seat = ties.seatOf(subject.row);
  const owner = ties.ownerOf(subject.row);
  const owned = ownedParties(facts, subject.row);
  return {
    ...commonHead(facts, subject, party),
    ...(party && { partyKind: party.kind }),
    where: placeLinks(facts, ties.containersFrom(seat >= 0 ? seat : territory)),
    ...(territory >= 0 && { counterpart: linkOf(facts, { kind: "place", row: territory }) }),
    ...(owner >= 0 && { owner: linkOf(facts, { kind: "party", row: owner }) }),
    ...(owned && { owned }),
  };
}

function ownedParties(facts: Facts, owner: number): OwnedParties | undefined {
  const { ties } = facts;
  const rows = [...ties.ownedBy(owner)];
  if (rows.length === 0) return undefined;
  rows.sort((a, b) => ties.agreementsOf(b).length - ties.agreementsOf(a).length);
  const first = rows.slice(0, MOST_OWNED).map((row) => linkOf(facts, { kind: "party", row }));
  return { total: rows.length, first };
}

function commonHead(facts: Facts, subject: EntityRow, record: Party | Place | undefined) {
  const link = linkOf(facts, subject);
  if (!record) return link;
  const official = officialName(record);
  const native = nativeName(record);
  return {
    ...link,
    ...(official !== undefined && { official }),
    ...(native && { native }),
    ...(record.country !== undefined && { country: record.country }),
  };
}

function placeLinks(facts: Facts, rows: readonly number[]) {
  return rows.map((row) => linkOf(facts, { kind: "place", row }));
}
