import { expect, test } from "vitest";
import { formOf, recordOf } from "@/components/review/forms/agreement-form";
import { numberText, readNumber } from "@/components/review/forms/number-text";
import type { Agreement } from "@/lib/model";

test.each<[text: string, value: number]>([
  ["40", 40],
  ["1,5", 1.5],
  ["1.5", 1.5],
  ["1.234,5", 1234.5],
  ["1,234.5", 1234.5],
  ["1 500", 1500],
  ["1’500", 1500],
  ["1.5000", 1.5],
  ["1,234,567", 1_234_567],
  ["1.234.567", 1_234_567],
  ["0,25", 0.25],
  ["-3", -3],
  ["1e6", 1_000_000],
])("%s is read in one way", (text, value) => {
  expect(readNumber(text)).toEqual({ type: "number", value });
});

test.each<[text: string, values: [number, number]]>([
  ["1,500", [1500, 1.5]],
  ["1.500", [1.5, 1500]],
  ["-1,500", [-1500, -1.5]],
])("%s can be two numbers", (text, values) => {
  expect(readNumber(text)).toEqual({ type: "unsure", values });
});

test.each(["", "many", "1,2,3", "40 GWh", "1..5"])("%s is none", (text) => {
  expect(readNumber(text)).toEqual({ type: "none" });
});

test("where only one of two can be, it is that", () => {
  const share = { least: 0, most: 100 };
  expect(readNumber("33,333", share)).toEqual({ type: "number", value: 33.333 });
  expect(readNumber("1,500", share)).toEqual({ type: "number", value: 1.5 });
  expect(readNumber("101", share)).toEqual({ type: "none" });
});

test.each([0, 40, 1.5, 1.125, -1234.5, 1500, 1e21, 5e-7])(
  "%s is written so that it is read as itself",
  (value) => {
    expect(readNumber(numberText(value))).toEqual({ type: "number", value });
  },
);

const AGREEMENT: Agreement = {
  id: "a",
  title: "Plant at the quay",
  form: "memorandum",
  functions: ["supply"],
  binding: false,
  parties: [{ party: "p", role: "buyer", share: 33.125 }],
  history: [{ status: "signed", date: "2025-03" }],
  effective: "2025-04",
  ends: "2030",
  placeSigned: "ulm",
  scopePlaces: ["ulm", "wender"],
  fields: ["cells", "storage"],
  projects: [
    {
      name: "Quay",
      site: "ulm",
      phase: "planned",
      product: "cells",
      quantities: [{ value: 1.125, unit: "GWh", what: "capacity", per: "year", qualifier: "target" }],
    },
  ],
  summary: "They build a plant.",
  related: [{ agreement: "b", type: "implements" }],
};

test("an agreement that is only looked at stays as it was", () => {
  expect(recordOf(AGREEMENT, formOf(AGREEMENT))).toEqual(AGREEMENT);
});

test.each([
  ["1,5", 1.5],
  ["1,500", Number.NaN],
])("a quantity of %s is kept as %s", (text, value) => {
  const form = formOf(AGREEMENT);
  const [project] = form.projects;
  const [quantity] = project?.quantities ?? [];
  if (!project || !quantity) throw new Error("There is no quantity.");
  const projects = [{ ...project, quantities: [{ ...quantity, value: text }] }];
  expect(recordOf(AGREEMENT, { ...form, projects })).toMatchObject({
    projects: [{ quantities: [{ value }] }],
  });
});

test("a quantity whose number was forgotten is kept to be asked for, and only an empty one is dropped", () => {
  const form = formOf(AGREEMENT);
  const [project] = form.projects;
  if (!project) throw new Error("There is no project.");
  const empty = { value: "", unit: "", what: "", per: "", qualifier: "" } as const;
  const quantities = [empty, { ...empty, what: "hydrogen" }, { ...empty, qualifier: "planned" as const }];
  expect(recordOf(AGREEMENT, { ...form, projects: [{ ...project, quantities }] })).toMatchObject({
    projects: [{ quantities: [{ value: Number.NaN, unit: "", what: "hydrogen" }, { qualifier: "planned" }] }],
  });
});
