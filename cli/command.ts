/** What every command of the command line is made of. */
import { resolve } from "node:path";
import type { ParseArgsConfig } from "node:util";

/** One command: `run` gets what `node:util`'s parseArgs made of the arguments and answers with the exit code. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** The whole text of `--help`. */
  help: string;
  /** The options beside `--help`. */
  options: NonNullable<ParseArgsConfig["options"]>;
  /** The exit code where it fails; 1 where it is not given. */
  failed?: number;
  run(args: CommandArgs): Promise<number>;
}

/** The arguments of a command: options by name, and what stands free. */
export interface CommandArgs {
  values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  positionals: readonly string[];
}

/** Thrown where a command is used wrongly; the command line adds where to find help, and ends with 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Where a path given by the user leads: npm runs scripts in the project's folder, but a path is meant from the user's. */
export function userPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** The value of a text option; `undefined` where it was not given. */
export function textOption({ values }: CommandArgs, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}
