import { type Command, UsageError } from "./command";
import { INPUT_HELP, INPUT_OPTIONS, openFile, readInput } from "./input";
import { formatFor, OUTPUT_HELP, OUTPUT_OPTIONS, writeOptions, writeOutput } from "./output";

export const convert: Command = {
  name: "convert",
  summary: "read a dataset in any known format and write it in any other",
  help: `Usage: entente convert [OPTIONS] IN OUT

Reads the dataset IN, whatever of the known formats it is in (packed with gzip or not), checks it as \`validate\` does, and
writes it to OUT in the format that its ending tells. \`-\` is standard input or output. Records go through as a stream, so
that a dataset may be larger than memory.

${OUTPUT_HELP}
${INPUT_HELP}
  --show-mapping        write what the columns of the table IN were taken for, as JSON, and nothing else

Ends with 0 where OUT was written, with 1 where IN is wrong or a file cannot be read or written. Then OUT is left
as it was.`,
  options: { ...INPUT_OPTIONS, ...OUTPUT_OPTIONS, "show-mapping": { type: "boolean" } },
  async run(args) {
    const [from, to, ...more] = args.positionals;
    if (args.values["show-mapping"] === true) {
      if (from === undefined || to !== undefined)
        throw new UsageError("Name the one table whose mapping to show.");
      return showMapping(from, args);
    }
    if (from === undefined || to === undefined || more.length > 0)
      throw new UsageError("Name two files: the one to read and the one to write.");
    const format = formatFor(to, args);
    const options = writeOptions(args);
    const { records, spool } = await readInput(from, args);
    try {
      await writeOutput(records, to, format, options);
    } finally {
      await spool.remove();
    }
    return 0;
  },
};

async function showMapping(file: string, args: Parameters<Command["run"]>[0]): Promise<number> {
  const { options, recognised } = await openFile(file, args);
  if (!options.mapping)
    throw new UsageError(`"${file}" has no columns to map: it is a file of the format ${recognised.format}.`);
  console.log(JSON.stringify(options.mapping, null, 2));
  return 0;
}
