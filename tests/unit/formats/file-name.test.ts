import { expect, test } from "vitest";
import { fileNameOf } from "@/lib/formats/file-name";

test.each([
  [["entente", "graph", "with:mokeli"], "entente-graph-with-mokeli"],
  [["entente", "graph", ""], "entente-graph"],
  [["world", "1", 'with:"Mokeli Hydrogen AG"'], "world-1-with-Mokeli-Hydrogen-AG"],
  [["entente", "agreements", "over 20 GWh…"], "entente-agreements-over-20-GWh"],
  [["entente", "agreements", "能源 اتفاق"], "entente-agreements-能源-اتفاق"],
  [["entente", "??"], "entente"],
  [["entente", `${"a".repeat(59)} b`], `entente-${"a".repeat(59)}`],
  [["entente", `${"a".repeat(59)}𝐀`], `entente-${"a".repeat(59)}`],
  [["../..", "."], "dataset"],
])("%j is the file %s", (parts, name) => {
  expect(fileNameOf(...parts)).toBe(name);
});
