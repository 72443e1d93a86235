/** Two copies of one dataset, which two people corrected, become one. */
import { describe, expect, it } from "vitest";
import { checkDataset } from "@/lib/formats/check-dataset";
import { type MergeOptions, mergeDatasets } from "@/lib/merging/merge-datasets";
import { sideRef } from "@/lib/merging/sides";
import type { Agreement, Dataset, Evidence, Place } from "@/lib/model";
import { party } from "./records";

const ulm: Place = { id: "ulm", kind: "city", names: [{ text: "Ulm", type: "short" }] };
const deal: Agreement = {
  id: "deal",
  form: "memorandum",
  parties: [{ party: "norde" }, { party: "quay" }],
  history: [{ status: "announced", date: "2025-03" }],
  fields: ["cells"],
};
const proof: Evidence = {
  id: "e1",
  record: { kind: "agreement", id: "deal" },
  release: "news",
  quote: "cells",
};

const original: Dataset = {
  info: { id: "deals", title: "Deals", version: "1" },
  places: [ulm],
  parties: [party("norde", "Norde"), party("quay", "Quay", { names: [{ text: "Quay", type: "short" }] })],
  releases: [{ id: "news", title: "Norde and Quay" }],
  agreements: [deal],
  evidence: [{ ...proof, field: "fields.0" }],
};

function copy(change: Partial<Dataset>): Dataset {
  return { ...structuredClone(original), ...change };
}

function merged(mine: Dataset, theirs: Dataset, options?: MergeOptions) {
  const { dataset, report } = mergeDatasets(mine, theirs, options);
  expect(checkDataset(dataset)).toEqual([]);
  return { dataset, report };
}

describe("two copies of one dataset", () => {
  it("complete each other, each record once", () => {
    const mine = copy({ agreements: [{ ...deal, summary: "Cells from Ulm." }] });
    const theirs = copy({
      places: [{ ...ulm, country: "DE" }],
      parties: [party("norde", "Norde", { seat: "ulm" }), party("quay", "Quay"), party("velm", "Velm")],
      agreements: [
        {
          ...deal,
          placeSigned: "ulm",
          fields: ["recycling", "cells"],
          history: [{ status: "announced", date: "2025-03-04" }],
        },
        { ...deal, id: "other", parties: [{ party: "velm" }] },
      ],
      evidence: [
        { ...proof, id: "e2", field: "fields.0", quote: "recycling" },
        { ...proof, id: "e3", field: "placeSigned", quote: "in Ulm" },
      ],
    });
    const { dataset, report } = merged(mine, theirs);
    expect(dataset.places).toEqual([{ ...ulm, country: "DE" }]);
    expect(dataset.parties.map(({ id, seat }) => [id, seat])).toEqual([
      ["norde", "ulm"],
      ["quay", undefined],
      ["velm", undefined],
    ]);
    expect(dataset.releases).toEqual(original.releases);
    expect(dataset.agreements).toMatchObject([
      {
        id: "deal",
        summary: "Cells from Ulm.",
        placeSigned: "ulm",
        fields: ["cells", "recycling"],
        history: [{ status: "announced", date: "2025-03-04" }],
      },
      { id: "other" },
    ]);
    // The words go on proving what they proved.
    expect(dataset.evidence.map(({ quote, field }) => [quote, field])).toEqual([
      ["cells", "fields.0"],
      ["recycling", "fields.1"],
      ["in Ulm", "placeSigned"],
    ]);
    expect(report.renamed).toEqual([]);
    expect(report.merged.map(({ reasons }) => reasons.map(({ text }) => text))).toEqual([
      ["the same record of one dataset"],
      ["the same record of one dataset"],
    ]);
  });

  it("keep what the first says where they contradict each other, which is told", () => {
    const theirs = copy({
      agreements: [{ ...deal, form: "cooperation", history: [{ status: "announced", date: "2025-04-02" }] }],
      evidence: [{ ...proof, field: "form", quote: "a framework" }],
    });
    const { dataset, report } = merged(original, theirs);
    expect(dataset.agreements).toEqual([deal]);
    expect(report.shared.find(({ kind }) => kind === "agreement")).toMatchObject({
      why: "the same record of one dataset",
      conflicts: ["form", "history"],
    });
    expect(dataset.evidence.map(({ field }) => field)).toEqual(["fields.0"]);
  });

  it("let the words of both go on proving their step where another is added before it", () => {
    const signed = { ...deal, history: [{ status: "signed", date: "2025-03-04" } as const] };
    const mine = copy({
      agreements: [signed],
      evidence: [{ ...proof, field: "history.0", quote: "signed" }],
    });
    const theirs = copy({
      agreements: [{ ...signed, history: [{ status: "announced", date: "2025-01-02" }, ...signed.history] }],
      evidence: [
        { ...proof, field: "history.1", quote: "signed" },
        { ...proof, id: "e2", field: "history.0", quote: "announced" },
      ],
    });
    const { dataset } = merged(mine, theirs);
    expect(dataset.agreements[0]?.history.map(({ status }) => status)).toEqual(["announced", "signed"]);
    expect(dataset.evidence.map(({ quote, field }) => [quote, field])).toEqual([
      ["signed", "history.1"],
      ["announced", "history.0"],
    ]);
  });

  it("have a day once that one of them corrected, and all parties that one of them added", () => {
    const signed = (date: string): Agreement => ({ ...deal, history: [{ status: "signed", date }] });
    const mine = copy({ agreements: [signed("2025-03-04")] });
    const theirs = copy({
      parties: [...original.parties, party("velm", "Velm")],
      agreements: [{ ...signed("2024-03-04"), parties: [...deal.parties, { party: "velm" }] }],
    });
    const { dataset, report } = merged(mine, theirs);
    expect(dataset.agreements).toEqual([
      { ...signed("2025-03-04"), parties: [...deal.parties, { party: "velm" }] },
    ]);
    expect(report.shared.flatMap(({ conflicts = [] }) => conflicts)).toEqual(["history"]);
  });

  it("keep both of two extensions, and the words for each", () => {
    const extended = (...dates: string[]) => ({
      ...deal,
      history: dates.map((date) => ({ status: "extended", date }) as const),
    });
    const theirs = copy({
      agreements: [extended("2024-05-06")],
      evidence: [{ ...proof, id: "e2", field: "history.0", quote: "extended again" }],
    });
    const { dataset } = merged(copy({ agreements: [extended("2022-01-05")], evidence: [] }), theirs);
    expect(dataset.agreements).toEqual([extended("2022-01-05", "2024-05-06")]);
    expect(dataset.evidence).toMatchObject([{ field: "history.1", quote: "extended again" }]);
    // The words for the vaguer of two steps do not move to the other.
    const both = copy({
      agreements: [extended("2024-02-10", "2024")],
      evidence: [{ ...proof, field: "history.1", quote: "in 2024" }],
    });
    const more = copy({ agreements: [{ ...deal, history: [{ status: "announced", date: "2019" }] }] });
    expect(merged(both, more).dataset.evidence[0]).toMatchObject({ field: "history.2" });
  });

  it("keep apart what has one number, one of its parties and another title or form", () => {
    const alone = { ...deal, parties: [{ party: "norde" }] };
    const united = (own: Partial<Agreement>, other: Partial<Agreement>) =>
      merged(
        copy({ agreements: [{ ...alone, ...own }] }),
        copy({ agreements: [{ ...deal, fields: ["trams"], ...other }] }),
      ).dataset.agreements.length === 1;
    expect(united({ title: "A plan" }, { title: "A plan", form: "definitive-contract" })).toBe(true);
    expect(united({ title: "A plan" }, {})).toBe(true);
    expect(united({ title: "A plan" }, { title: "Supply" })).toBe(false);
    expect(united({}, { form: "definitive-contract" })).toBe(false);
  });

  it("do not contradict each other where one tells a day and the other its month", () => {
    const dated = (date: string) =>
      copy({ agreements: [{ ...deal, history: [{ status: "announced", date }] }] });
    for (const [own, other] of [
      ["2025-03", "2025-03-04"],
      ["2025-03-04", "2025-03"],
    ] as const) {
      const { dataset, report } = merged(dated(own), dated(other));
      expect(dataset.agreements[0]?.history).toEqual([{ status: "announced", date: "2025-03-04" }]);
      expect(report.shared.flatMap(({ conflicts = [] }) => conflicts)).toEqual([]);
    }
  });

  it("are themselves where nothing was changed", () => {
    const { dataset, report } = merged(original, copy({}));
    expect(dataset).toEqual(original);
    expect(report.shared.map(({ kind, conflicts }) => [kind, conflicts])).toEqual([
      ["place", undefined],
      ["release", undefined],
      ["agreement", undefined],
    ]);
  });

  it("keep apart what has one number and other names, and what a person says", () => {
    const numbered = (name: string, other: string) =>
      copy({
        parties: [party("norde", name), party("quay", other)],
        releases: [{ id: "news", title: `${name} and ${other}` }],
      });
    const { dataset } = merged(numbered("Norde", "Quay"), numbered("Talvo", "Brisk"));
    expect(dataset.parties.map(({ id }) => id)).toEqual(["norde", "quay", "norde-2", "quay-2"]);
    expect(dataset.agreements.map(({ id, parties }) => [id, parties.map((one) => one.party)])).toEqual([
      ["deal", ["norde", "quay"]],
      ["deal-2", ["norde-2", "quay-2"]],
    ]);
    expect(dataset.releases).toHaveLength(2);
    const split = [[sideRef("first", "norde"), sideRef("second", "norde")] as const];
    expect(merged(original, copy({}), { split }).dataset.parties.map(({ id }) => id)).toEqual([
      "norde",
      "quay",
      "norde-2",
    ]);
  });

  it("of another dataset are compared by what they say alone", () => {
    const other = copy({ info: { ...original.info, id: "others" } });
    other.agreements = [{ ...deal, summary: "Cells." }];
    expect(merged(original, other).dataset.agreements.map(({ id }) => id)).toEqual(["deal", "deal-2"]);
  });
});
