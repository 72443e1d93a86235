import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAny } from "./read-any";
import { sourceOf } from "./sources";

const DOCS = new URL("../../../docs/", import.meta.url);
const TEMPLATES = new URL("templates/", DOCS);
const template = (name: string) =>
  readAny(sourceOf(name, new Uint8Array(readFileSync(new URL(name, TEMPLATES)))));

describe("the templates in the documentation", () => {
  it.each(readdirSync(TEMPLATES))("%s is read without a problem", async (name) => {
    const { parties } = await template(name);
    expect(parties.length).toBeGreaterThan(0);
  });

  it("of agreements and of participants tell the same agreement", async () => {
    const told = async (name: string) =>
      (await template(name)).agreements.map(
        ({ parties: _parties, summary: _summary, placeSigned: _place, ...rest }) => rest,
      );
    expect(await told("agreements.csv")).toEqual(await told("participants.csv"));
  });

  it("of projects tells the same agreement too, with what it plans", async () => {
    const [planned] = (await template("projects.csv")).agreements;
    const [told] = (await template("agreements.csv")).agreements;
    expect([planned?.id, planned?.title, planned?.form]).toEqual([told?.id, told?.title, told?.form]);
    const projects = planned?.projects?.map(({ name, quantities = [] }) => [
      name,
      ...quantities.map(({ unit }) => unit),
    ]);
    expect(projects).toEqual([
      ["Cell plant", "GWh", "jobs"],
      ["Research centre", "researchers"],
    ]);
  });

  it("of the package and of the one file are the same dataset, that of the worked example", async () => {
    const [example = ""] =
      /```json\n(\{\n[\s\S]*?\n\})\n```/
        .exec(readFileSync(new URL("native-format.md", DOCS), "utf8"))
        ?.slice(1) ?? [];
    expect(await readAny(sourceOf("example.json", example))).toEqual(await template("dataset.json"));
    expect(await template("dataset.zip")).toEqual(await template("dataset.json"));
  });
});
