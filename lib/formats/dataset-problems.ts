/** Checks whether a dataset in memory could be written and read again. */
import {
  type Dataset,
  LIST_OF,
  type Problem,
  RECORD_KINDS,
  type RecordKind,
  type RecordOf,
} from "@/lib/model";
import { Intake } from "./intake";

/** Every problem that reading the written dataset would find, with its record's name; empty where it is right. */
export function datasetProblems(dataset: Dataset): Problem[] {
  const intake = new Intake();
  const from = { file: dataset.info.title, at: () => ({}) };
  intake.head(dataset.info, from);
  for (const kind of RECORD_KINDS)
    for (const [index, record] of dataset[LIST_OF[kind]].entries())
      intake.take(kind, record, { ...from, index, label: `${kind} “${nameOf(record)}”` });
  return [...intake.finish(() => dataset.info)].flatMap((event) =>
    event.type === "problems" ? event.problems : [],
  );
}

function nameOf(record: RecordOf[RecordKind]): string {
  if ("names" in record) return record.names[0]?.text ?? record.id;
  return ("title" in record && record.title) || record.id;
}
