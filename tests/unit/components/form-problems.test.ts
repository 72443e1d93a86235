import { expect, test } from "vitest";
import { formProblems } from "@/components/review/forms/form-problems";

const PARTY = { id: "p", kind: "company", names: [{ text: "Volt", type: "official" }] };
const AGREEMENT = { id: "a", form: "memorandum", parties: [{ party: "p" }], history: [{ status: "signed" }] };

test.each<[what: string, kind: "party" | "agreement", record: object, problems: string[]]>([
  ["is right", "party", PARTY, []],
  ["is right", "agreement", AGREEMENT, []],
  [
    "has an empty name",
    "party",
    { ...PARTY, names: [{ text: " ", type: "official" }] },
    ["Name 1: write it, or take it out."],
  ],
  [
    "has a name that is too long",
    "party",
    { ...PARTY, names: [{ text: "V".repeat(1_001), type: "official" }] },
    ["Name 1: write a shorter one."],
  ],
  [
    "names nobody where it names a party",
    "agreement",
    { ...AGREEMENT, parties: [{ party: "" }] },
    ["Party 1: choose one, write its name, or take it out."],
  ],
  [
    "has a unit that is too long",
    "agreement",
    { ...AGREEMENT, projects: [{ quantities: [{ value: 1, unit: "t".repeat(1_001) }] }] },
    ["Unit in project 1, quantity 1: write a shorter one."],
  ],
  ["has no name", "party", { ...PARTY, names: [] }, ["Names: give at least one."]],
  [
    "is of no country that there is",
    "party",
    { ...PARTY, country: "ZZ" },
    ["Country: write its name or its two letters, such as CN or DE, or leave it empty."],
  ],
  [
    "has a name in no language that there is",
    "party",
    { ...PARTY, names: [{ text: "Volt", type: "official", lang: "qq" }] },
    ["Language of name 1: write its code, such as en or zh-Hant, or leave it empty."],
  ],
  [
    "has several faults",
    "agreement",
    {
      ...AGREEMENT,
      parties: [],
      history: [{ status: "signed" }, { status: "extended", date: "20250-03" }],
      projects: [{ quantities: [{ value: Number.NaN, unit: "" }] }],
    },
    [
      "Parties: name at least one.",
      "Date of status 2: write a date such as 20 Mar 2025, Q1 2025 or about 2025.",
      "Number in project 1, quantity 1: write how much, such as 1500 or 1.5.",
      "Unit in project 1, quantity 1: write it, such as GWh, EUR or t.",
    ],
  ],
])("a record that %s", (_, kind, record, problems) => {
  expect(formProblems(kind, record).sort()).toEqual(problems.sort());
});
