/** Parts of several datasets as one, as the views show them: for files that nothing reads as a dataset again. */
import { eachRecord, type RecordSource, sourceOfDataset } from "@/lib/formats/record-source";
import { mergedParty, mergedRelease } from "@/lib/merging/merge-records";
import { releaseKey } from "@/lib/merging/same-records";
import { agreementWithIds, type NewId, partyWithIds, releaseWithIds } from "@/lib/merging/with-ids";
import {
  type Agreement,
  type DatasetInfo,
  type EntityRef,
  entityRef,
  type Party,
  type Release,
} from "@/lib/model";
import { joinReports } from "@/lib/ties/join-reports";
import type { Member, SameView } from "../same/same-view";

/** A part of a dataset. */
export interface Part {
  dataset: string;
  source: RecordSource;
}

/**
 * The parties, agreements and releases of all parts, each once. Their ids are those of the records that lead, behind
 * the ids of their datasets, which two datasets can give to different records. Places and evidence are left out.
 */
export async function joinedSource(
  info: DatasetInfo,
  parts: readonly Part[],
  view: SameView,
): Promise<RecordSource> {
  const ids: Ids = (dataset) => (kind, id) => {
    const ref =
      kind === "agreement"
        ? view.agreementLead(`${dataset}/agreement/${id}`)
        : kind === "party" || kind === "place"
          ? view.lead(entityRef(dataset, kind, id))
          : `${dataset}/${kind}/${id}`;
    const [of, , own] = ref.split("/");
    return `${of}:${own}`;
  };
  return sourceOfDataset({
    info,
    places: [],
    parties: await joinedParties(parts, view, ids),
    releases: await joinedReleases(parts, ids),
    agreements: await joinedAgreements(parts, ids),
    evidence: [],
  });
}

/** The new ids of a dataset's records. */
type Ids = (dataset: string) => NewId;

/** Each party with what all datasets say of it, also those that have no part in this. */
async function joinedParties(parts: readonly Part[], view: SameView, ids: Ids): Promise<Party[]> {
  const found = new Map<EntityRef, { alone: Party; members: readonly Member[] }>();
  for (const { dataset, source } of parts)
    for await (const party of eachRecord(source, "party")) {
      const ref = entityRef(dataset, "party", party.id);
      const members = view.members(ref);
      const lead = members[0]?.ref ?? ref;
      if (!found.has(lead)) found.set(lead, { alone: partyWithIds(party, ids(dataset)), members });
    }
  const parties = [...found.values()];
  const records = await recordsOf(parties.flatMap(({ members }) => members));
  return parties.map(({ alone, members }) => {
    const [first = alone, ...more] = members.flatMap(({ ref, facts }) => {
      const record = records.get(ref);
      return record ? partyWithIds(record, ids(facts.dataset.id)) : [];
    });
    return more.reduce((own, other) => mergedParty(own, other).party, first);
  });
}

/** The records of parties, read dataset by dataset. */
async function recordsOf(members: readonly Member[]): Promise<Map<EntityRef, Party>> {
  const records = new Map<EntityRef, Party>();
  for (const [facts, own] of Map.groupBy(members, (member) => member.facts)) {
    const read = await facts.records(
      "party",
      own.map(({ entity }) => entity.row),
    );
    read.forEach((record, i) => {
      const ref = own[i]?.ref;
      if (ref !== undefined) records.set(ref, record);
    });
  }
  return records;
}

/** Each agreement, as its first report tells it, with the steps, functions, fields and parties of all. */
async function joinedAgreements(parts: readonly Part[], ids: Ids): Promise<Agreement[]> {
  const found = new Map<string, Agreement>();
  for (const { dataset, source } of parts)
    for await (const agreement of eachRecord(source, "agreement")) {
      const report = agreementWithIds(agreement, ids(dataset));
      const known = found.get(report.id);
      found.set(report.id, known ? joinedReport(known, report) : report);
    }
  return [...found.values()];
}

function joinedReport(first: Agreement, second: Agreement): Agreement {
  const known = new Set(first.parties.map(({ party }) => party));
  return {
    ...joinReports(first, second),
    parties: [...first.parties, ...second.parties.filter(({ party }) => !known.has(party))],
  };
}

/** Each release once, by its web address, or by what is said of it. */
async function joinedReleases(parts: readonly Part[], ids: Ids): Promise<Release[]> {
  const found = new Map<string, Release>();
  for (const { dataset, source } of parts)
    for await (const release of eachRecord(source, "release")) {
      const one = releaseWithIds(release, ids(dataset));
      const key = releaseKey(one);
      const known = found.get(key);
      found.set(key, known ? mergedRelease(known, one) : one);
    }
  return [...found.values()];
}
