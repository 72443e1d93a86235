/**
 * The command line: `npm run -s entente -- COMMAND …`. Arguments are read with Node's own `parseArgs`: it is strict,
 * knows all that these commands need, and is one package less to trust.
 */
import { parseArgs } from "node:util";
import { InputError, problemText } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import { annotate } from "./annotate";
import { type Command, type CommandArgs, UsageError } from "./command";
import { convert } from "./convert";
import { diff } from "./diff";
import { extract } from "./extract";
import { merge } from "./merge";
import { publish } from "./publish";
import { letReaderStop } from "./standard-output";
import { validate } from "./validate";

const COMMANDS: readonly Command[] = [validate, convert, diff, merge, publish, extract, annotate];

const HELP = `Usage: npm run -s entente -- COMMAND …

Works with Entente's datasets and pages from a terminal, with the extension's own code.

Commands:
${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join("\n")}

\`COMMAND --help\` explains a command. Paths are relative to the folder from which you call.
Exit codes: 0 done, 1 an input is wrong or something failed, 2 wrong usage.`;

async function main([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined) throw new UsageError("Name a command.");
  if (name === "--help" || name === "-h" || name === "help") {
    const asked = COMMANDS.find((command) => command.name === rest[0]);
    console.log(asked?.help ?? HELP);
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) throw new UsageError(`There is no command "${name}".`);
  try {
    const args = readArgs(command, rest);
    if (args.values.help === true) {
      console.log(command.help);
      return 0;
    }
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${name}: ${error.message}`);
    process.exitCode = command.failed;
    throw error;
  }
}

function readArgs(command: Command, args: string[]): CommandArgs {
  try {
    const options = { ...command.options, help: { type: "boolean", short: "h" } as const };
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    // Node says well what is wrong with an argument.
    throw new UsageError(messageOf(error));
  }
}

letReaderStop();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\`npm run -s entente -- --help\` tells what there is.`);
    process.exitCode = 2;
  } else if (error instanceof InputError) {
    for (const problem of error.problems) console.error(problemText(problem));
    process.exitCode ??= 1;
  } else {
    console.error(messageOf(error));
    process.exitCode ??= 1;
  }
}
