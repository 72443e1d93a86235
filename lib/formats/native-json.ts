/** The native format as one JSON file: lossless, readable, and strict in reading. */
import * as v from "valibot";
import {
  type Dataset,
  InputError,
  NATIVE_FORMAT,
  nativeFileSchema,
  type Problem,
  withoutFalseAddress,
} from "@/lib/model";
import { datasetFindings } from "./check-dataset";
import { type Finding, inOrder, shown, toProblems } from "./findings";
import { locateIn } from "./json-lines";
import { parseJson } from "./json-text";
import { prettyJson } from "./pretty-json";
import { shapeFindings } from "./shape-findings";
import { textFaults } from "./text-faults";

/**
 * Reads a dataset in the native format.
 * @param text the whole file
 * @param file its name, for messages
 * @throws InputError with every problem of every record: syntax first, then shape, then how the records fit together
 */
export function parseNativeJson(text: string, file: string): Dataset {
  const value = parseJson(text, file);
  const refuse = (findings: readonly Finding[]): void => {
    if (findings.length > 0)
      throw new InputError(toProblems(findings, value, { file, locate: locateIn(text) }));
  };
  refuse(markerFindings(value));
  const result = v.safeParse(nativeFileSchema, value);
  const broken = textFaults(value);
  if (!result.success) {
    refuse(inOrder([...shapeFindings(nativeFileSchema, result.issues), ...broken], value));
    throw new Error("The schema refused a file without saying why.");
  }
  refuse(broken);
  const { format: _format, dataset: info, ...lists } = result.output;
  const dataset: Dataset = { info, ...lists, releases: lists.releases.map(withoutFalseAddress) };
  refuse(datasetFindings(dataset));
  return dataset;
}

/** Faults of the format marker come alone: where it is wrong, other faults mean nothing. */
export function markerFindings(value: unknown): Finding[] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [
      {
        path: [],
        message: `is no dataset: it holds ${shown(value)} where an object is expected.`,
        advice: `A dataset begins with { "format": "${NATIVE_FORMAT}", "dataset": { … }, … }.`,
      },
    ];
  const format: unknown = Object.hasOwn(value, "format") ? Reflect.get(value, "format") : undefined;
  if (format === NATIVE_FORMAT) return [];
  if (format === undefined)
    return [
      {
        path: ["format"],
        message: "is missing.",
        advice: `Add "format": "${NATIVE_FORMAT}" if this is a dataset of Entente.`,
      },
    ];
  const [name, version] = NATIVE_FORMAT.split("/");
  const given = typeof format === "string" ? /^(.+)\/(\d+)$/.exec(format) : null;
  if (given?.[1] === name && Number(given?.[2]) > Number(version))
    return [
      {
        path: ["format"],
        message: `is ${shown(format)}: a newer version of the format than this Entente reads (${version}).`,
        advice: `Update Entente, or export the dataset again as "${NATIVE_FORMAT}".`,
      },
    ];
  const other = OTHER_FILES.get(given?.[1]);
  if (other) return [{ path: [], ...other }];
  return [
    {
      path: ["format"],
      message: `holds ${shown(format)}.`,
      advice: `Write "${NATIVE_FORMAT}" if this is a dataset of Entente.`,
    },
  ];
}

/** Other files that Entente writes, by the name of their format. */
const OTHER_FILES: ReadonlyMap<string | undefined, { message: string; advice: string }> = new Map([
  [
    "entente-feed",
    {
      message: "is a feed, which only leads to a dataset.",
      advice: "Follow the address of the feed under Subscriptions, or take the file that it names.",
    },
  ],
  [
    "entente-delta",
    {
      message: "is a delta, which only holds what changed since another version.",
      advice: "Take the whole dataset, or follow its feed under Subscriptions.",
    },
  ],
  [
    "entente-backup",
    {
      message: "is a backup.",
      advice: "Restore it under Backup and storage on the options page.",
    },
  ],
]);

/**
 * Writes a dataset in the native format: fields in the order of the schemas, records in the given order, empty lists
 * left out. `parseNativeJson` reads an equal dataset back.
 * @throws InputError where a record does not have the shape of the model
 */
export function writeNativeJson(dataset: Dataset): string {
  const { info, ...lists } = dataset;
  const file = { format: NATIVE_FORMAT, dataset: info, ...lists };
  // The schema's output always has its fields in the schema's order.
  const result = v.safeParse(nativeFileSchema, file);
  if (!result.success) throw new InputError(problemsOf(result.issues, file));
  const filled = Object.entries(result.output).filter(
    ([, value]) => !Array.isArray(value) || value.length > 0,
  );
  return prettyJson(Object.fromEntries(filled));
}

function problemsOf(issues: readonly v.BaseIssue<unknown>[], file: unknown): Problem[] {
  return toProblems(shapeFindings(nativeFileSchema, issues), file);
}
