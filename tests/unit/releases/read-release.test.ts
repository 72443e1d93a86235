import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { fixtures, labelsFor, summary } from "./fixtures";

describe("labelled releases", () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    "reads the agreements of %s",
    (_, fixture) => {
      expect(summary(labelsFor(fixture))).toEqual(summary(fixture.label));
    },
  );

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    "finds the fields, sites and quantities of %s",
    (_, fixture) => {
      const found = labelsFor(fixture);
      const fields = found.agreements.flatMap((agreement) => agreement.fields.join(" ; ").toLowerCase());
      for (const field of fixture.label.agreements.flatMap((agreement) => agreement.fields)) {
        const words = field.toLowerCase().split(" ");
        expect(
          words.filter((word) => fields.some((text) => text.includes(word))).length,
          field,
        ).toBeGreaterThanOrEqual(words.length / 2);
      }
      const quantities = found.agreements.flatMap(({ projects }) =>
        projects.flatMap((project) => project.quantities),
      );
      for (const { value, unit } of fixture.label.agreements.flatMap(({ projects }) =>
        projects.flatMap((project) => project.quantities),
      ))
        expect(quantities).toContainEqual({ value, unit });
    },
  );
});

describe("what is no agreement", () => {
  const day = "2024-05-10";
  it.each([
    ["a denial", "Aldbrook Group denied that it has signed an agreement with Penhallow Ltd."],
    ["talks", "Aldbrook Group is in talks with Penhallow Ltd on a merger, people close to the matter said."],
    [
      "a rumour",
      "Rumours of a contract between Aldbrook Group and Penhallow Ltd were called nonsense by both.",
    ],
    ["a wish", "Aldbrook Group would like to sign a contract with Penhallow Ltd one day."],
    [
      "boilerplate",
      "Aldbrook Group opened a shop.\n\nIt sells tea.\n\nAbout Aldbrook\nAldbrook Group signed an agreement with Penhallow Ltd.",
    ],
    [
      "a mere mention",
      "Aldbrook Group and Penhallow Ltd are competitors. Aldbrook Group opened a shop in Turin.",
    ],
    [
      "a Chinese denial",
      "江岚科技股份有限公司表示，公司尚未与北阙集团有限公司签署任何协议，双方没有签订合同。",
    ],
  ])("%s gives none", (_, text) => {
    expect(labelsOf(readRelease({ text, published: day })).agreements).toEqual([]);
  });
});

describe("the ways of telling an agreement", () => {
  const day = "2024-05-10";
  it.each([
    [
      "passive",
      "A contract was signed in Oslo on 8 May by Aldbrook Group and Penhallow Ltd.",
      ["Aldbrook Group", "Penhallow Ltd"],
    ],
    [
      "between",
      "The memorandum of understanding between Aldbrook Group and Penhallow Ltd was signed today.",
      ["Aldbrook Group", "Penhallow Ltd"],
    ],
    [
      "with",
      "Aldbrook Group has entered into a supply agreement with Penhallow Ltd.",
      ["Aldbrook Group", "Penhallow Ltd"],
    ],
    [
      "apposition",
      "Aldbrook Group, a maker of kettles, and Penhallow Ltd signed a supply agreement.",
      ["Aldbrook Group", "Penhallow Ltd"],
    ],
    [
      "pronoun",
      "Aldbrook Group makes kettles. It signed a supply agreement with Penhallow Ltd on Monday.",
      ["Aldbrook Group", "Penhallow Ltd"],
    ],
    [
      "purchase",
      "Aldbrook Group will acquire Penhallow Ltd for $20 million.",
      ["Aldbrook Group", "Penhallow Ltd"],
    ],
    [
      "three parties",
      "Aldbrook Group, Penhallow Ltd and Zennor Bank signed a framework agreement.",
      ["Aldbrook Group", "Penhallow Ltd", "Zennor Bank"],
    ],
  ])("%s", (_, text, parties) => {
    const labels = labelsOf(readRelease({ text, published: day }));
    const nameOf = (id: string) => labels.entities.find((entity) => entity.id === id)?.name;
    expect(labels.agreements).toHaveLength(1);
    expect(labels.agreements[0]?.parties.map(nameOf).sort()).toEqual(parties);
  });

  it("makes an agreement of each partner where the text has several instruments", () => {
    const labels = labelsOf(
      readRelease({
        text: "Aldbrook Group signed agreements with Penhallow Ltd and Zennor Bank.",
        published: day,
      }),
    );
    expect(labels.agreements.map(({ parties }) => parties.length)).toEqual([2, 2]);
  });
});
