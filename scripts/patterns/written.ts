/** Finds regular expressions in source code: literals, and the places where others are built. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "vite";

/** A regular expression and its place, `lib/a.ts:3`. */
export interface Pattern {
  source: string;
  /** The flags that change its time: all except g and d. */
  flags: string;
  where: string;
}

/** The patterns in a file, or in all files. */
export interface Written {
  literals: Pattern[];
  /** The places where patterns are built, as `where`. */
  calls: string[];
}

/** Builds patterns for other modules, where they are looked for: its own call of `RegExp` does not count as one. */
export const BUILDER = "lib/releases/text/regex.ts";
const BUILDS = new Set(["RegExp", "regex"]);

/** Reads source files; their paths are relative to `root`. */
export function writtenIn(root: string, files: readonly string[]): Written {
  const written: Written = { literals: [], calls: [] };
  for (const file of files) read(file, readFileSync(join(root, file), "utf8"), written);
  return written;
}

function read(file: string, text: string, { literals, calls }: Written): void {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const at = (offset: number) => `${file}:${text.slice(0, offset).split("\n").length}`;
  const call = ({ callee, start }: { callee: { type: string }; start: number }) => {
    const name = callee.type === "Identifier" && "name" in callee ? callee.name : undefined;
    if (typeof name === "string" && BUILDS.has(name) && file !== BUILDER) calls.push(at(start));
  };
  new Visitor({
    Literal(node) {
      if ("regex" in node)
        literals.push({
          source: node.regex.pattern,
          flags: triedFlags(node.regex.flags),
          where: at(node.start),
        });
    },
    NewExpression: call,
    CallExpression: call,
  }).visit(program);
}

/** The flags that change how a pattern runs. */
export const triedFlags = (flags: string) => flags.replace(/[gd]/g, "");
