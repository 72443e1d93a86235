/** What the source says of regular expressions: those written out, and where others are built. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "vite";

/** A regular expression and where it stands, `lib/a.ts:3`. */
export interface Pattern {
  source: string;
  /** Those that change what is tried: not g and d. */
  flags: string;
  where: string;
}

/** What one file or all of them have. */
export interface Written {
  literals: Pattern[];
  /** Where `RegExp` is called, as `where`. */
  calls: string[];
}

/** Reads source files, given by their paths from `root`. */
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
    if (callee.type === "Identifier" && "name" in callee && callee.name === "RegExp") calls.push(at(start));
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

/** The flags that change what is tried. */
export const triedFlags = (flags: string) => flags.replace(/[gd]/g, "");
