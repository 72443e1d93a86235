/**
 * Which agreements a card shows and in what order: rows only, chosen from the tie table, so that records are loaded
 * for what is shown and for nothing else. Each agreement stands in the first section that fits, in none twice.
 */
import type { SectionId } from "./card";
import type { EntityRow, Ties } from "./ties";

/** A section as rows: `rows` are the agreements to show, `total` counts all there are. */
interface SectionRows {
  id: SectionId;
  total: number;
  rows: number[];
  /** The partner by whom each row is grouped; absent where the order is by time alone. */
  partners?: ReadonlyMap<number, number>;
}

/** All that a card needs to know before it loads records. */
export interface CardRows {
  sections: SectionRows[];
  agreements: number;
  partners: number;
  /** The parties that the article names, the subject left out. */
  named: ReadonlySet<number>;
}

/**
 * Chooses the agreements of a card. `others` are the entities of the same article; a place among them stands for its
 * government too, since the news says "Dongying agreed" for both. `limit` is the most that a section shows. Agreements
 * for which `isTold` is true are left out, as another card tells of them. `laterOf` tells which came after the article:
 * it cannot be about them, so they stand behind the others of its section and are cut first.
 */
export async function chooseSections(
  ties: Ties,
  subject: EntityRow,
  others: readonly EntityRow[],
  limit: number,
  {
    isTold = () => false,
    laterOf,
  }: {
    isTold?: ((agreement: number) => boolean) | undefined;
    laterOf: (agreements: readonly number[]) => Promise<ReadonlySet<number>>;
  },
): Promise<CardRows> {
  const named = namedParties(ties, subject, others);
  const isNamed = (agreement: number) => namedIn(ties, agreement, named).length > 0;
  const claimed = new Set<number>();
  const all: [SectionId, number[]][] = [];
  const claim = (id: SectionId, candidates: Iterable<number>) => {
    const rows: number[] = [];
    for (const row of candidates) {
      if (claimed.has(row) || isTold(row)) continue;
      claimed.add(row);
      rows.push(row);
    }
    all.push([id, rows]);
  };

  const own = ties.agreementsFor(subject);
  claim("in-article", own.filter(isNamed));
  const later = await laterOf([...claimed]);
  if (subject.kind === "party") {
    claim("latest", own);
  } else {
    claim("signed-here", ties.signedAt(subject.row));
    // Agreements about a place stand with those that build there: there is no section of their own for them.
    claim("sited-here", ties.newestFirst([...ties.sitedAt(subject.row), ...ties.scopedTo(subject.row)]));
    claim("with-government", own);
    claim("below", ties.agreementsBelow(subject.row));
  }

  const partners = new Set<number>();
  for (const row of claimed) for (const party of ties.partiesOf(row)) partners.add(party);
  if (subject.kind === "party") partners.delete(subject.row);
  const sections = all
    .filter(([, rows]) => rows.length > 0)
    .map(([id, rows]): SectionRows => {
      const total = rows.length;
      if (id === "in-article") {
        const namedOf = (row: number) => namedIn(ties, row, named);
        const before = byPartner(
          rows.filter((row) => !later.has(row)),
          namedOf,
          limit,
        );
        const after = byPartner([...later], namedOf, limit - before.rows.length);
        return {
          id,
          total,
          rows: [...before.rows, ...after.rows],
          partners: new Map([...before.partners, ...after.partners]),
        };
      }
      // A place's agreements are listed by time: none of their many parties is its partner.
      if (id !== "latest") return { id, total, rows: rows.slice(0, limit) };
      const others = (row: number) => [...ties.partiesOf(row)].filter((party) => party !== subject.row);
      return { id, total, ...byPartner(rows, others, limit) };
    });
  return { sections, agreements: claimed.size, partners: partners.size, named };
}

function namedParties(ties: Ties, subject: EntityRow, others: readonly EntityRow[]): Set<number> {
  const named = new Set<number>();
  for (const { kind, row } of others) {
    if (kind === "party") named.add(row);
    // The subject is among the names of its own article: that alone says nothing of its government.
    else if (subject.kind === "party" || row !== subject.row)
      for (const government of ties.governmentsOf(row)) named.add(government);
  }
  if (subject.kind === "party") named.delete(subject.row);
  return named;
}

function namedIn(ties: Ties, agreement: number, named: ReadonlySet<number>): number[] {
  return named.size === 0 ? [] : [...ties.partiesOf(agreement)].filter((party) => named.has(party));
}

/**
 * Puts agreements with one partner together, partners in the order of their newest. Where not all fit, every partner
 * keeps its newest, also one that it shares with others, before any shows a second. Rows without a partner stay alone.
 */
function byPartner(
  rows: readonly number[],
  partnersOf: (row: number) => number[],
  limit: number,
): Required<Pick<SectionRows, "rows" | "partners">> {
  const groups = new Map<number, number[]>();
  const partnerAt = new Map<number, number>();
  const met = new Set<number>();
  const kept = new Set<number>();
  let alone = 0;
  for (const row of rows) {
    const partners = partnersOf(row);
    if (kept.size < limit && partners.some((candidate) => !met.has(candidate))) kept.add(row);
    for (const candidate of partners) met.add(candidate);
    const partner = partners.find((candidate) => groups.has(candidate)) ?? partners[0];
    if (partner !== undefined) partnerAt.set(row, partner);
    const group = partner === undefined ? undefined : groups.get(partner);
    if (group) group.push(row);
    else groups.set(partner ?? --alone, [row]);
  }
  const lists = [...groups.values()];
  const most = Math.min(limit, rows.length);
  for (let depth = 0; kept.size < most; depth++)
    for (const list of lists) {
      const row = list[depth];
      if (row !== undefined && kept.size < most) kept.add(row);
    }
  return { rows: lists.flatMap((list) => list.filter((row) => kept.has(row))), partners: partnerAt };
}
