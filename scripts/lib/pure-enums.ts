/**
 * Leaves out the enumerations of `jsonc-parser`, which compiled TypeScript fills in a call that a bundler must keep. Their
 * numbers stand in the library's code itself, and its types let nobody ask for them otherwise: they are `const enum`.
 */
import type { Plugin } from "vite";

export const pureEnumsPlugin: Plugin = {
  name: "pure-enums",
  transform: (code, id) =>
    /\/jsonc-parser\/.*\.js$/.test(id)
      ? code.replace(/^\(function \((\w+)\) \{$(?=\s+\1\[\1\[)/gm, "/* @__PURE__ */ $&")
      : null,
};
