/** Finds the agreements that several datasets report, once it is known which of their parties are the same. */
import type { Spot } from "@/lib/merging/blocking";
import { isSameAgreement, type ReportedAgreement } from "@/lib/merging/same-agreements";
import type { SameGroup } from "@/lib/merging/same-table";
import { OWN_DATASET } from "@/lib/review/own/own";
import { type MergeSource, turn } from "../merged/merge-source";
import { atSpots, keyOf } from "./at-spots";

/** The most agreements of one set of parties that are compared with one another. */
const MOST_SHARING = 200;
/** How many sets of parties have their agreements read at once. */
const SETS_A_BATCH = 1_024;

/**
 * Groups the agreements that are the same: what the user accepted of a known one, by its id and parties, else by parties,
 * form and date.
 */
export async function findSameAgreements(
  sources: readonly MergeSource[],
  parties: readonly SameGroup[],
  signal?: AbortSignal,
): Promise<SameGroup[]> {
  const groups = new AgreementGroups();
  const numbers = new Map(parties.flatMap((group, i) => group.map((party) => [keyOf(party), i] as const)));
  const groupsOf: GroupsOf = ({ dataset, row }) =>
    Array.from(sources[dataset]?.ties.partiesOf(row) ?? [], (party) =>
      numbers.get(keyOf({ dataset, row: party })),
    );
  const isCopied = (group: number) =>
    parties[group]?.some(
      ({ dataset, because }) => because === "copy" && sources[dataset]?.dataset.id === OWN_DATASET,
    ) ?? false;
  for (const [dataset, { dataset: of, ties }] of sources.entries())
    if (of.id === OWN_DATASET)
      for (let row = 0; row < ties.agreements.size; row++) {
        const original = originalOf(sources, { dataset, row }, groupsOf, isCopied);
        if (original) groups.unite(original, { dataset, row }, "copy");
      }
  const sets = bySetOfParties(sources, parties.flat(), groupsOf);
  for (let from = 0; from < sets.length; from += SETS_A_BATCH) {
    await turn(signal);
    const batch = sets.slice(from, from + SETS_A_BATCH);
    const reports = await readReports(sources, batch.flat());
    for (const spots of batch) uniteSame(spots, reports, groups);
  }
  return groups.all();
}

/** The groups of an agreement's parties, by number; `undefined` for a party that no other dataset has. */
type GroupsOf = (agreement: Spot) => (number | undefined)[];
type Reports = ReadonlyMap<string, ReportedAgreement>;

function uniteSame(spots: readonly Spot[], reports: Reports, groups: AgreementGroups): void {
  const pairs = spots.flatMap((one) =>
    spots.flatMap((other) => {
      if (one.dataset >= other.dataset) return [];
      const [a, b] = [reports.get(keyOf(one)), reports.get(keyOf(other))];
      return a && b && isSameAgreement(a, b) ? [[one, other] as const] : [];
    }),
  );
  /** How many of another dataset fit each. */
  const fitting = new Map<string, number>();
  const keysOf = ([one, other]: (typeof pairs)[number]) => [
    `${keyOf(one)} ${other.dataset}`,
    `${keyOf(other)} ${one.dataset}`,
  ];
  for (const key of pairs.flatMap(keysOf)) fitting.set(key, (fitting.get(key) ?? 0) + 1);
  // A dataset with two that fit tells them apart, and nothing says which of them is meant.
  for (const pair of pairs)
    if (keysOf(pair).every((key) => fitting.get(key) === 1)) groups.unite(...pair, "rule");
}

/**
 * The agreement that one of the user's own was accepted for: of those with its id, which only its dataset has once, the
 * one with most of its parties. At least two, as a review finds it by itself; or one, where the user said that it is the
 * same, if that party was taken from a dataset too and no other agreement has the id and as many.
 */
function originalOf(
  sources: readonly MergeSource[],
  own: Spot,
  groupsOf: GroupsOf,
  isCopied: (group: number) => boolean,
): Spot | undefined {
  const mine = new Set(groupsOf(own));
  const id = sources[own.dataset]?.ties.agreements.idAt(own.row) ?? "";
  const found = sources.flatMap(({ ties }, dataset) => {
    const spot = { dataset, row: ties.agreements.rowOf(id) };
    if (dataset === own.dataset || spot.row < 0) return [];
    const shared = groupsOf(spot).flatMap((group) => (group !== undefined && mine.has(group) ? group : []));
    return shared.length > 0 ? [{ spot, shared }] : [];
  });
  const [best, next] = found.toSorted((a, b) => b.shared.length - a.shared.length);
  if (!best || best.shared.length > 1) return best?.spot;
  return next === undefined && best.shared.some(isCopied) ? best.spot : undefined;
}

/** Agreements whose parties are all known to another dataset too, grouped by their set of parties. */
function bySetOfParties(
  sources: readonly MergeSource[],
  known: readonly Spot[],
  groupsOf: GroupsOf,
): Spot[][] {
  const sets = new Map<string, Spot[]>();
  for (const [dataset, { ties }] of sources.entries()) {
    // Only agreements of parties that other datasets have too.
    const rows = new Set(
      known.flatMap((party) => (party.dataset === dataset ? [...ties.agreementsOf(party.row)] : [])),
    );
    for (const row of rows) {
      const members = groupsOf({ dataset, row });
      if (members.length < 2 || members.includes(undefined)) continue;
      const key = [...new Set(members)].sort().join(" ");
      const spots = sets.get(key);
      if (spots) spots.push({ dataset, row });
      else sets.set(key, [{ dataset, row }]);
    }
  }
  return [...sets.values()].filter(
    (spots) => spots.length <= MOST_SHARING && new Set(spots.map(({ dataset }) => dataset)).size > 1,
  );
}

/** Reads agreements with the addresses of their releases, in two reads per dataset however many there are. */
async function readReports(sources: readonly MergeSource[], spots: readonly Spot[]): Promise<Reports> {
  const agreements = await atSpots(sources, "agreement", spots);
  const told = spots.map((spot) => ({ spot, by: releasesOf(sources, spot) }));
  const releases = await atSpots(
    sources,
    "release",
    told.flatMap(({ by }) => by),
  );
  return new Map(
    told.flatMap(({ spot, by }) => {
      const agreement = agreements.get(keyOf(spot))?.record;
      const urls = by.flatMap((release) => releases.get(keyOf(release))?.record.url ?? []);
      return agreement ? [[keyOf(spot), { agreement, urls }] as const] : [];
    }),
  );
}

/** Where the releases stand that are evidence for an agreement. */
function releasesOf(sources: readonly MergeSource[], { dataset, row }: Spot): Spot[] {
  const ties = sources[dataset]?.ties;
  return [...(ties?.evidenceOf(row) ?? [])]
    .map((evidence) => ({ dataset, row: ties?.releaseOf(evidence) ?? -1 }))
    .filter((release) => release.row >= 0);
}

/** Groups with at most one agreement of each dataset. */
class AgreementGroups {
  readonly #groups = new Map<string, SameGroup>();

  unite(one: Spot, other: Spot, because: "rule" | "copy"): void {
    const [left, right] = [one, other].map(
      (spot): SameGroup =>
        this.#groups.get(keyOf(spot)) ?? [{ ...spot, because, score: because === "rule" ? 1 : 0 }],
    );
    if (!left || !right || left === right) return;
    const datasets = new Set(left.map(({ dataset }) => dataset));
    if (right.some(({ dataset }) => datasets.has(dataset))) return;
    const group = [...left, ...right].sort((a, b) => a.dataset - b.dataset);
    for (const member of group) this.#groups.set(keyOf(member), group);
  }

  all(): SameGroup[] {
    return [...new Set(this.#groups.values())];
  }
}
