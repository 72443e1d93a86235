/** Where `extract --out` writes: a file for each release, and never over what a release is read with. */
import { mkdir, realpath, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { UsageError, userPath } from "./command";
import { besideOf } from "./extract-input";
import { fileError } from "./files";

/** What is called so in messages and gives its name to a file or release: standard input. */
export const STANDARD_INPUT = "standard-input";

/**
 * The file to write for each input, by the input as it was named; the folder is made. Throws a `UsageError` where a file
 * would be lost: two inputs that would have one, or one that an input is read with; an `InputError` where the folder cannot
 * be made. What an earlier run wrote is written anew.
 */
export async function planOutputs(
  folder: string,
  inputs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const to = await canonical(userPath(folder));
  const outputs = new Map(inputs.map((input) => [input, join(to, outputName(input))]));
  const owners = new Map<string, string>();
  for (const [input, output] of outputs) {
    const other = owners.get(output);
    if (other !== undefined)
      throw new UsageError(
        `"${other}" and "${input}" would both be written to ${basename(output)}: rename one, or call once for each folder.`,
      );
    owners.set(output, input);
  }
  for (const input of inputs) {
    if (input === "-") continue;
    for (const path of [input, besideOf(input)]) {
      const owner = owners.get(await canonical(userPath(path)));
      if (owner !== undefined)
        throw new UsageError(
          `"${owner}" would be written to ${path}, which is ${path === input ? "itself to be read" : `read with "${input}"`}: name another folder with --out.`,
        );
    }
  }
  try {
    await mkdir(to, { recursive: true });
  } catch (error) {
    throw fileError(folder, error, "Name a folder with --out, or one that can be made.");
  }
  return outputs;
}

/** Writes the file of one release. Throws an `InputError` where it cannot be written. */
export async function writeRelease(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw fileError(path, error, "Name another folder with --out.");
  }
}

function outputName(input: string): string {
  return `${input === "-" ? STANDARD_INPUT : basename(input, extname(input))}.json`;
}

/** A path without symbolic links, as far as it exists. */
async function canonical(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await canonical(parent), basename(path));
  }
}
