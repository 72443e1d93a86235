import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pureEnumsPlugin } from "../../../scripts/lib/pure-enums";

const FOLDER = new URL("../../../node_modules/jsonc-parser/lib/esm/", import.meta.url);
const files = ["main.js", ...readdirSync(new URL("impl/", FOLDER)).map((file) => `impl/${file}`)];
const transform = pureEnumsPlugin.transform as (code: string, id: string) => string | null;

test("the enumerations of the library may be left out", () => {
  const codes = files.map((file) => {
    const { pathname } = new URL(file, FOLDER);
    return transform(readFileSync(pathname, "utf8"), pathname) ?? "";
  });
  const code = codes.join("\n");
  const enums = Array.from(
    code.matchAll(/^\/\* @__PURE__ \*\/ \(function \((\w+)\) \{$/gm),
    ([, name]) => name,
  );
  expect(enums).toContain("ParseErrorCode");
  // What is read by its name stays.
  expect(enums).not.toContain("ParseOptions");
  // Nothing but an enumeration itself asks it for a number.
  const asked = code.replace(/\/\*.*?\*\//gs, "").replace(/^ \(function \(\w+\) \{$.*?^\}\)/gms, "");
  for (const name of enums) expect(asked).not.toMatch(new RegExp(`\\b${name}[.[]`));
});

test("other code stays as it is", () => {
  expect(transform("(function (A) {\n})(A);", "/lib/names/a.js")).toBeNull();
});
