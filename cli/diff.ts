import {
  countDifference,
  type Difference,
  diffDatasets,
  noDifferences,
} from "@/lib/formats/diff/diff-datasets";
import { type Command, type CommandArgs, textOption, UsageError } from "./command";
import { readEdits } from "./edits";
import { INPUT_HELP, INPUT_OPTIONS, readInput } from "./input";

export const diff: Command = {
  name: "diff",
  summary: "list what was added, changed and removed between two versions of a dataset",
  help: `Usage: entente diff [OPTIONS] A B

Reads two versions of a dataset, in any known format, and writes what B adds, changes and removes: a line for each record
and field, or with --json an object for each record (kind, id, change, fields with before and after), then the counts.

  --json                write JSON lines
  --edits FILE          your own edits, as JSON: [{"kind": "party", "id": "…", "fields": ["names"]}]; a change in B
                        to what you edited is marked as a conflict
${INPUT_HELP}

Exit code, as of diff(1): 0 if the two are equal, 1 if they differ, 2 if a file is wrong or cannot be read.`,
  failed: 2,
  options: { ...INPUT_OPTIONS, json: { type: "boolean" }, edits: { type: "string" } },
  async run(args) {
    const [a, b, ...more] = args.positionals;
    if (a === undefined || b === undefined || more.length > 0)
      throw new UsageError("Name two files to compare.");
    const edits = textOption(args, "edits");
    const edited = edits === undefined ? undefined : await readEdits(edits);
    const before = await readInput(a, args);
    try {
      const after = await readInput(b, args);
      try {
        const counts = noDifferences();
        for await (const difference of diffDatasets(
          before.records,
          after.records,
          edited ? { edited } : {},
        )) {
          countDifference(counts, difference);
          tell(difference, args);
        }
        const { added, changed, removed, conflicts } = counts;
        if (args.values.json === true) console.log(JSON.stringify({ counts }));
        else console.log(`${added} added, ${changed} changed, ${removed} removed, ${conflicts} in conflict.`);
        return added + changed + removed > 0 ? 1 : 0;
      } finally {
        await after.spool.remove();
      }
    } finally {
      await before.spool.remove();
    }
  },
};

const SIGNS = { added: "+", changed: "~", removed: "-" } as const;

function tell(difference: Difference, args: CommandArgs): void {
  const { change, kind, id, label, fields, conflict } = difference;
  if (args.values.json === true) {
    console.log(JSON.stringify(difference));
    return;
  }
  console.log(
    `${SIGNS[change]} ${kind} ${id}: ${oneLine(label)}${conflict ? "  (in conflict with an edit)" : ""}`,
  );
  for (const { path, before, after } of fields)
    console.log(
      `    ${path}${conflict?.includes(path) ? " (conflict)" : ""}: ${valueText(before)} -> ${valueText(after)}`,
    );
}

function valueText(value: unknown): string {
  return value === undefined ? "nothing" : oneLine(JSON.stringify(value));
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  return flat.length > 200 ? `${flat.slice(0, 199).toWellFormed()}…` : flat;
}
