import { expect, it } from "vitest";
import type { Agreement, Party, Place } from "@/lib/model";
import { agreementFacts, entityFacts, type NameOf } from "@/lib/review/evidence/facts";

const nameOf: NameOf = (kind, id) => `${kind} ${id}`;
const line = (field: string, label: string, text: string) => ({ field, label, text });
const told = (facts: readonly { field: string; label: string; text: string }[]) =>
  facts.map(({ field, label, text }) => `${field} | ${label} | ${text}`);

const AGREEMENT: Agreement = {
  id: "a",
  title: "A title",
  form: "joint-venture",
  functions: ["recycling", "supply"],
  binding: false,
  parties: [{ party: "one", role: "operator", share: 60 }, { party: "two" }],
  history: [{ status: "announced", date: "2025-03" }, { status: "signed" }],
  effective: "2025-Q2",
  ends: "2030",
  placeSigned: "hill",
  scopePlaces: ["land"],
  fields: ["scrap"],
  projects: [
    {
      name: "Smelter",
      site: "shore",
      phase: "planned",
      product: "Copper",
      quantities: [
        { value: 40, unit: "MWh", qualifier: "target" },
        { value: 300, unit: "jobs" },
      ],
    },
    {},
  ],
  summary: "They build a smelter.",
};

it("tells every fact of an agreement that somebody decides on, each with its field", () => {
  expect(told(agreementFacts(nameOf, AGREEMENT, line))).toEqual([
    "form | Form | Joint venture",
    "history.0.status | Status | announced",
    "history.0.date | Date | Mar 2025",
    "history.1.status | Status | signed",
    "parties.0.party | Party | party one",
    "parties.0.role | Role | operator (party one)",
    "parties.0.share | Share | 60% (party one)",
    "parties.1.party | Party | party two",
    "placeSigned | Signed in | place hill",
    "effective | From | Q2 2025",
    "ends | Until | 2030",
    "binding | Binding | no",
    "scopePlaces.0 | About | place land",
    "projects.0.name | Project | Smelter",
    "projects.0.site | Site | place shore",
    "projects.0.phase | Phase | planned",
    "projects.0.product | Product | Copper",
    "projects.0.quantities.0 | Quantity | 40 MWh (target)",
    "projects.0.quantities.1 | Quantity | 300 jobs",
    "fields.0 | Field | scrap",
    "functions | Functions | Recycling, Supply",
    "summary | Summary | They build a smelter.",
  ]);
});

it("tells nothing of what an agreement does not say", () => {
  const bare: Agreement = {
    id: "a",
    form: "memorandum",
    parties: [{ party: "one" }],
    history: [{ status: "signed" }],
  };
  expect(agreementFacts(nameOf, bare, line).map(({ label }) => label)).toEqual(["Form", "Status", "Party"]);
});

it("tells every fact of a party: a spelling once, and its seat not as a site too", () => {
  const party: Party = {
    id: "one",
    kind: "company",
    names: [
      { text: "One Steel AG", type: "official" },
      { text: "One Steel AG", type: "short" },
      { text: "ONE", type: "ticker" },
      { text: "One", type: "short", weak: true },
    ],
    country: "DE",
    seat: "hill",
    territory: "land",
    parent: "two",
    presence: [{ place: "hill", what: "seat" }, { place: "hill", what: "mill" }, { place: "shore" }],
    identifiers: [{ scheme: "lei", value: "5493" }],
  };
  expect(told(entityFacts(nameOf, "party", party, line))).toEqual([
    "names.0 | Name | One Steel AG",
    "names.2 | Also | ONE (ticker)",
    "names.3 | Also | One (an ordinary word too)",
    "kind | Kind | Company",
    "country | Country | Germany",
    "seat | Seat | place hill",
    "territory | Governs | place land",
    "parent | Belongs to | party two",
    "presence.1 | Present | place hill (mill)",
    "presence.2 | Present | place shore",
    "identifiers.0 | Number | 5493 (LEI)",
  ]);
});

it("tells in what a place lies", () => {
  const place: Place = {
    id: "hill",
    kind: "city",
    names: [{ text: "Hillton", type: "official" }],
    within: "land",
    identifiers: [{ scheme: "wikidata", value: "Q1" }],
  };
  expect(told(entityFacts(nameOf, "place", place, line))).toEqual([
    "names.0 | Name | Hillton",
    "kind | Kind | City",
    "within | In | place land",
    "identifiers.0 | Number | Q1 (Wikidata)",
  ]);
});
