import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { buildSchema, SCHEMA } from "@/scripts/schema";

const FIXTURES = new URL("../../fixtures/datasets/", import.meta.url);
const json = (url: URL): unknown => JSON.parse(readFileSync(url, "utf8"));

describe("the JSON Schema that is shipped", () => {
  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(buildSchema()));

  it("is the one that the model gives (npm run schema)", () => {
    expect(readFileSync(SCHEMA, "utf8")).toBe(buildSchema());
  });

  it("takes the starter dataset and the valid fixtures", () => {
    expect(validate(json(new URL("../../../public/starter.json", import.meta.url)))).toBe(true);
    expect(validate(json(new URL("valid.json", FIXTURES)))).toBe(true);
    expect(validate(json(new URL("demo.json", FIXTURES)))).toBe(true);
  });

  it.each([
    "format-newer",
    "title-missing",
    "form-missing",
    "field-unknown",
    "list-unknown",
    "wrong-type",
    "list-expected",
    "null",
    "out-of-range",
    "share-too-large",
    "date-words",
    "link-script",
    "link-relative",
    "vocabulary",
    "id-with-space",
    "names-none",
    "parties-none",
    "country-form",
  ])("refuses invalid-%s.json", (file) => {
    expect(validate(json(new URL(`invalid-${file}.json`, FIXTURES)))).toBe(false);
  });
});
