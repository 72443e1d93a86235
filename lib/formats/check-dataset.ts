/** Checks what schemas cannot: that the records of a dataset fit together. */
import {
  type Dataset,
  LIST_OF,
  type Problem,
  RECORD_KINDS,
  type RecordKind,
  type RecordOf,
} from "@/lib/model";
import { checkRecord, infoFindings, pathOf } from "./check-record";
import { type Finding, inOrder, toProblems } from "./findings";
import { Dangling, duplicateFault, ringFault, rings, UPWARD, type UpwardKind } from "./references";

/**
 * Checks that a dataset's records fit together: ids are unique in their list, references lead to records, nothing
 * contains or belongs to itself, country and language codes exist, only governments and public bodies govern.
 * @returns every problem, in the order of the records; empty where all is well
 */
export function checkDataset(dataset: Dataset): Problem[] {
  return toProblems(datasetFindings(dataset), dataset);
}

/** As `checkDataset`, with paths in the data. */
export function datasetFindings(dataset: Dataset): Finding[] {
  const findings: Finding[] = infoFindings(dataset.info);
  const ids = idsOf(dataset, findings);
  const dangling = new Dangling();
  for (const kind of RECORD_KINDS) checkList(kind, dataset[LIST_OF[kind]], ids, dangling, findings);
  for (const kind of ["place", "party", "release"] as const)
    findings.push(...ringFindings(kind, dataset, ids));
  return inOrder(findings, { dataset: dataset.info, ...dataset });
}

type Ids = Record<RecordKind, ReadonlyMap<string, number>>;

function checkList<K extends RecordKind>(
  kind: K,
  records: readonly RecordOf[K][],
  ids: Ids,
  dangling: Dangling,
  findings: Finding[],
): void {
  for (const [index, record] of records.entries())
    checkRecord(
      kind,
      record,
      (path, message, advice) => findings.push({ path: [LIST_OF[kind], index, ...path], message, advice }),
      (target, id, field, at, within) => {
        if (ids[target].has(id)) return;
        const path = [LIST_OF[kind], index, ...pathOf(field, at, within)];
        findings.push({ path, ...dangling.say(target, id, ids[target]) });
      },
    );
}

/** The index of each id in its list; a second use of an id is a finding. */
function idsOf(dataset: Dataset, findings: Finding[]): Ids {
  const read = (kind: RecordKind): ReadonlyMap<string, number> => {
    const first = new Map<string, number>();
    const list = LIST_OF[kind];
    for (const [index, { id }] of dataset[list].entries()) {
      const before = first.get(id);
      if (before === undefined) first.set(id, index);
      else findings.push({ path: [list, index, "id"], ...duplicateFault(kind, id, `${list}[${before}]`) });
    }
    return first;
  };
  return {
    place: read("place"),
    party: read("party"),
    release: read("release"),
    agreement: read("agreement"),
    evidence: read("evidence"),
  };
}

function ringFindings(kind: UpwardKind, dataset: Dataset, ids: Ids): Finding[] {
  const links = new Map<string, string>();
  const field = UPWARD[kind];
  for (const record of dataset[LIST_OF[kind]]) {
    const up = Reflect.get(record, field);
    if (typeof up === "string") links.set(record.id, up);
  }
  return rings(links).map((ring) => ({
    path: [LIST_OF[kind], ids[kind].get(ring[0] ?? "") ?? 0, field],
    ...ringFault(kind, ring),
  }));
}
