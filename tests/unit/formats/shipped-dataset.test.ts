import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseNativeJson } from "@/lib/formats/native-json";
import { readShippedDataset } from "@/lib/formats/shipped-dataset";

it("reads the starter as the checked reader does", () => {
  const text = readFileSync("public/starter.json", "utf8");
  expect(readShippedDataset(text)).toEqual(parseNativeJson(text, "starter.json"));
});

it("fills in the lists that a file leaves out", () => {
  const info = { id: "x", title: "X", version: "1" };
  const text = JSON.stringify({ format: "entente-dataset/1", dataset: info });
  expect(readShippedDataset(text)).toEqual(parseNativeJson(text, "x.json"));
});
