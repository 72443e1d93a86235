/** Describes records that are the same: where each comes from, what it says, and why it belongs to the group. */
import { weightiestFirst } from "@/lib/merging/match-parties";
import type { MatchReason } from "@/lib/merging/reason";
import type { Name, Party, Place } from "@/lib/model";
import type { SameSource } from "@/lib/ties/card";
import { linkOf } from "@/lib/ties/facts";
import { type Comparer, PARTIES, PLACES } from "./find-same";
import type { Member } from "./same-view";

/** A record beside others that are the same, or may be. */
export interface SameRecord extends SameSource {
  names: readonly Name[];
  /** The kind, as the model names it. */
  sort: Party["kind"] | Place["kind"];
  country?: string;
  identifiers: NonNullable<Party["identifiers"]>;
  /** The seat of a party, or what contains a place. */
  where: string[];
}

/** The source of each record of a group, and why it belongs there. */
export async function sourcesOf(members: readonly Member[]): Promise<SameSource[]> {
  const records = await recordsOf(members);
  return records.map(({ names: _, sort, country, identifiers, where, ...source }) => source);
}

/** The records of a group or a proposed pair, with everything that a person compares. */
export async function recordsOf(members: readonly Member[]): Promise<SameRecord[]> {
  const kind = members[0]?.entity.kind;
  const reasons = await (kind === "place"
    ? reasonsFor("place", PLACES, members)
    : reasonsFor("party", PARTIES, members));
  return Promise.all(
    members.map(async ({ facts, entity, because, score }, i): Promise<SameRecord> => {
      const record = await recordOf(facts, entity);
      const { ties } = facts;
      const from = entity.kind === "party" ? ties.seatOf(entity.row) : entity.row;
      const where = ties.containersFrom(from).slice(entity.kind === "party" ? 0 : 1);
      return {
        ...linkOf(facts, entity),
        dataset: facts.dataset.title,
        because,
        score,
        reasons: reasons[i] ?? [],
        names: record?.names ?? [],
        sort: record?.kind ?? "unknown",
        ...(record?.country !== undefined && { country: record.country }),
        identifiers: record?.identifiers ?? [],
        where: where.map((row) => ties.name({ kind: "place", row })),
      };
    }),
  );
}

async function recordOf({ records }: Member["facts"], { kind, row }: Member["entity"]) {
  const [record] = await records(kind, [row]);
  return record;
}

/** The reasons for each record, compared with the one of the others that it is most like. */
async function reasonsFor<K extends "party" | "place", P>(
  kind: K,
  { print, weigh }: Comparer<K, P>,
  members: readonly Member[],
): Promise<MatchReason[][]> {
  const prints = await Promise.all(
    members.map(async ({ facts, entity }) => {
      const [record] = await facts.records(kind, [entity.row]);
      return record && print(facts, entity.row, record);
    }),
  );
  return prints.map((one, i) => {
    const compared = prints.flatMap((other, j) =>
      i === j || one === undefined || other === undefined ? [] : [weigh(one, other)],
    );
    const best = compared.reduce<(typeof compared)[number] | undefined>(
      (before, next) => (before && before.score >= next.score ? before : next),
      undefined,
    );
    return weightiestFirst(best?.reasons ?? []);
  });
}
