import { expect, it } from "vitest";
import { type Agreement, displayName, type Party } from "@/lib/model";
import { mergeAgreements, mergeParties } from "@/lib/review/merge-records";
import { mergeHistory } from "@/lib/ties/agreement-history";

it("puts steps in the order in which they happened, the more precise date once", () => {
  expect(
    mergeHistory(
      [
        { status: "announced", date: "2025" },
        { status: "operating", date: "2026-02" },
      ],
      [
        { status: "announced", date: "2025-03-14" },
        { status: "signed", date: "2025-05" },
      ],
    ),
  ).toEqual([
    { status: "announced", date: "2025-03-14" },
    { status: "signed", date: "2025-05" },
    { status: "operating", date: "2026-02" },
  ]);
});

it("has dated steps in their order, however many without a date stand between them", () => {
  const undated = [{ status: "announced" }, { status: "extended" }] as const;
  expect(
    mergeHistory(
      [{ status: "operating", date: "2026-02" }, ...undated],
      [{ status: "signed", date: "2025-05" }],
    ).map(({ status }) => status),
  ).toEqual(["signed", "operating", "announced", "extended"]);
});

it.each<[string, announced: string | undefined, signed: string | undefined, last: string]>([
  ["on one day", "2026-02-03", "2026-02-03", "signed"],
  ["in the month of the signing", "2026-02", "2026-02-03", "signed"],
  ["on a day of the signing's year", "2026-02-03", "2026", "signed"],
  ["on no day that is told", undefined, "2026-02-03", "signed"],
  ["and the signing on no day that is told", "2026-02-03", undefined, "signed"],
  ["later than the signing", "2026-03-01", "2026-02-03", "announced"],
])(
  "the last step of what one report announces and another tells as signed, announced %s",
  (_when, announced, signed, last) => {
    const one = [{ status: "announced", ...(announced && { date: announced }) }] as const;
    const other = [{ status: "signed", ...(signed && { date: signed }) }] as const;
    const merged = mergeHistory(other, one);
    expect(merged.at(-1)?.status).toBe(last);
    expect(mergeHistory(one, other)).toEqual(merged);
    // What is put in order once stays so.
    expect(mergeHistory(merged, [])).toEqual(merged);
  },
);

it.each<[string, one: string, other: string, dates: string[]]>([
  ["two extensions are two steps", "2026-02-02", "2026-09-08", ["2026-02-02", "2026-09-08"]],
  ["one that is told a month late is one", "2026-02-02", "2026-03-03", ["2026-02-02"]],
  ["one of which only the year is told is one", "2026", "2026-09-08", ["2026-09-08"]],
  ["one in the quarter that is told is one", "2026-Q3", "2026-07-02", ["2026-07-02"]],
  ["one on about the day is one", "2026-07-02~", "2026-07-02", ["2026-07-02"]],
  ["one in about the year before is another", "2025~", "2026-09-08", ["2025~", "2026-09-08"]],
])("%s", (_what, one, other, dates) => {
  const told = (date: string) => [{ status: "extended", date }] as const;
  expect(mergeHistory(told(one), told(other)).map(({ date }) => date)).toEqual(dates);
  expect(mergeHistory(told(other), told(one)).map(({ date }) => date)).toHaveLength(dates.length);
});

it.each([
  ["2026-07-02", "2026-07-02~"],
  ["2026-07-02", "2026-Q3"],
  ["2026-07", "2026-Q3"],
  ["2026-07-02", "2026-07~"],
])("a step told for %s and for %s has the first date, whichever is told first", (precise, vague) => {
  const told = (date: string) => [{ status: "signed", date }] as const;
  expect(mergeHistory(told(precise), told(vague))).toEqual(told(precise));
  expect(mergeHistory(told(vague), told(precise))).toEqual(told(precise));
});

it("keeps what the first says and adds what it lacks", () => {
  const into: Agreement = {
    id: "a",
    form: "memorandum",
    parties: [{ party: "x" }],
    history: [{ status: "signed" }],
    projects: [{ site: "s" }],
    fields: ["Green hydrogen"],
    functions: ["supply"],
  };
  const from: Agreement = {
    id: "b",
    form: "other",
    fields: ["green hydrogen", "storage"],
    functions: ["supply", "training"],
    title: "T",
    parties: [{ party: "x" }, { party: "y" }],
    history: [{ status: "signed", date: "2025" }],
    projects: [{ site: "s", quantities: [{ value: 1, unit: "GW" }] }, { phase: "II" }],
  };
  expect(mergeAgreements(into, from)).toEqual({
    id: "a",
    form: "memorandum",
    title: "T",
    parties: [{ party: "x" }, { party: "y" }],
    history: [{ status: "signed", date: "2025" }],
    projects: [{ site: "s", quantities: [{ value: 1, unit: "GW" }] }, { phase: "II" }],
    fields: ["Green hydrogen", "storage"],
    functions: ["supply", "training"],
  });
});

it("does not call a party by a name that the second adds", () => {
  const into: Party = { id: "a", kind: "unknown", names: [{ text: "One Steel AG", type: "official" }] };
  const from: Party = {
    id: "b",
    kind: "company",
    names: [
      { text: "Uno", type: "short" },
      { text: "Uno Acero SA", type: "official" },
    ],
  };
  const merged = mergeParties(into, from);
  expect(merged).toEqual({
    id: "a",
    kind: "company",
    names: [
      { text: "One Steel AG", type: "official" },
      { text: displayName(into), type: "short" },
      { text: "Uno", type: "short" },
      { text: "Uno Acero SA", type: "short" },
    ],
  });
  expect(displayName(merged)).toBe(displayName(into));
  const named: Party = { ...into, names: [...into.names, { text: "One", type: "short" }] };
  expect(mergeParties(named, from).names.slice(0, 3)).toEqual([...named.names, from.names[0]]);
});

it("keeps the roles and shares that only the second tells", () => {
  const base = { id: "a", form: "joint-venture", history: [{ status: "signed" }] } as const;
  const into: Agreement = {
    ...base,
    parties: [{ party: "x", role: "builder" }],
    history: [...base.history],
  };
  const from: Agreement = {
    ...into,
    parties: [{ party: "x", role: "investor", share: 60 }],
  };
  expect(mergeAgreements(into, from).parties).toEqual([{ party: "x", role: "builder", share: 60 }]);
});

it("does not take two projects for one that are called otherwise or make something else", () => {
  const base = { id: "a", form: "other", parties: [{ party: "x" }] } as const;
  const cells = { product: "cells", quantities: [{ value: 20, unit: "GWh" }] };
  const steel = { product: "steel", quantities: [{ value: 5, unit: "Mt" }] };
  const into: Agreement = {
    ...base,
    parties: [...base.parties],
    history: [{ status: "signed" }],
    projects: [cells],
  };
  expect(mergeAgreements(into, { ...into, projects: [steel] }).projects).toEqual([cells, steel]);
  const more = { quantities: [{ value: 300, unit: "jobs" }] };
  expect(mergeAgreements(into, { ...into, projects: [more] }).projects).toEqual([
    { product: "cells", quantities: [...cells.quantities, ...more.quantities] },
  ]);
});
