import { describe, expect, it } from "vitest";
import { type Labels, labelsOf, readRelease } from "@/lib/releases";
import { type Fixture, labelsFor, newsroomFixtures, partySets, releaseFixtures, summary } from "./fixtures";

const fixtures = releaseFixtures();
/** Texts that must be read to the letter; the later ones are held to floors as a whole, as real texts are. */
const exact = fixtures.filter(({ name }) => Number.parseInt(name, 10) <= 15);

describe("labelled releases", () => {
  it.each(exact.map((fixture) => [fixture.name, fixture] as const))(
    "reads the agreements of %s",
    (_, fixture) => {
      expect(summary(labelsFor(fixture))).toEqual(summary(fixture.label));
    },
  );

  it.each(exact.map((fixture) => [fixture.name, fixture] as const))(
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

describe("all labelled releases together", () => {
  const read = fixtures.map((fixture) => ({ fixture, labels: labelsFor(fixture) }));

  it("finds nine in ten agreements, and nine in ten that it tells are some", () => {
    const { recall, precision } = agreementsOf(read);
    expect(recall).toBeGreaterThan(0.85);
    expect(precision).toBeGreaterThan(0.88);
  });

  it("finds most quantities", () => {
    let right = 0;
    let wanted = 0;
    for (const { fixture, labels } of read) {
      const found = quantitiesOf(labels);
      for (const one of quantitiesOf(fixture.label)) {
        wanted += 1;
        if (found.includes(one)) right += 1;
      }
    }
    expect(right / wanted).toBeGreaterThan(0.75);
  });
});

describe("releases in the layouts of newsrooms, agencies and exchanges", () => {
  const read = newsroomFixtures().map((fixture) => ({ fixture, labels: labelsFor(fixture) }));

  it("finds seven in ten agreements, and four in five that it tells are some", () => {
    const { recall, precision } = agreementsOf(read);
    expect(recall).toBeGreaterThan(0.7);
    expect(precision).toBeGreaterThan(0.8);
  });
});

/** The share of the labelled agreements that are read with just their parties, and the share of those read that are labelled. */
function agreementsOf(read: readonly { fixture: Fixture; labels: Labels }[]): {
  recall: number;
  precision: number;
} {
  let right = 0;
  let told = 0;
  let wanted = 0;
  for (const { fixture, labels } of read) {
    const gold = partySets(fixture.label, fixture.label);
    const found = partySets(labels, fixture.label);
    wanted += gold.filter(({ optional }) => !optional).length;
    told += found.filter(({ key }) => !gold.some((one) => one.optional && one.key === key)).length;
    for (const { key } of gold.filter(({ optional }) => !optional)) {
      const at = found.findIndex((one) => one.key === key);
      if (at >= 0) {
        right += 1;
        found.splice(at, 1);
      }
    }
  }
  return { recall: right / wanted, precision: right / told };
}

function quantitiesOf(labels: Labels): string[] {
  return labels.agreements.flatMap(({ projects }) =>
    projects.flatMap(({ quantities }) => quantities.map(({ value, unit }) => `${value} ${unit}`)),
  );
}

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
