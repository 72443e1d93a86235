/**
 * Folds patterns that are written over several lines with `regex` into literals: in the build they take no more room than
 * in one line, and nothing is joined when a page loads. Those with parts in them stay, since the parts are made elsewhere.
 */
import type { Plugin } from "vite";
import { regex } from "../../lib/releases/text/regex";

/** A call with its template, in which `${` begins a part. */
const CALL = /(?<![\w.])regex\("([a-z]*)"\)`((?:[^`\\$]|\\.|\$(?!\{))*)`/gs;

/** The code of a module, with its patterns folded. */
export function withFoldedPatterns(code: string): string {
  return code.replace(CALL, (_, flags: string, raw: string) =>
    String(regex(flags)(Object.assign([raw], { raw: [raw] }))),
  );
}

/** The same for all modules of `lib`, as a plugin of the build. */
export const foldedPatternsPlugin: Plugin = {
  name: "folded-patterns",
  enforce: "pre",
  transform: (code, id) => (/\/lib\/.*\.ts$/.test(id) ? withFoldedPatterns(code) : null),
};
