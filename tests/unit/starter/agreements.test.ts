/** How the starter tells an agreement: its form, functions, history, parties' parts and quantities. */
import { describe, expect, it } from "vitest";
import { agreementOf, bindingOf, historyOf, participantOf } from "@/scripts/starter/agreements";
import type { FactAgreement } from "@/scripts/starter/facts";
import { formOf, functionsOf } from "@/scripts/starter/forms";
import { projectOf, quantityOf } from "@/scripts/starter/quantities";
import { fact, project } from "./made-facts";

/** Parties of which only the roles matter. */
const role = (...roles: (string | null)[]) =>
  roles.map((text, index) => ({ entity: `p${index}`, role: text }));

describe("the form of an agreement", () => {
  it.each<[string, Partial<FactAgreement>, string]>([
    ["a memorandum", { kind: "memorandum" }, "memorandum"],
    [
      "a letter of intent",
      { kind: "memorandum", summary: "They signed a letter of intent." },
      "letter-of-intent",
    ],
    ["a framework", { kind: "framework" }, "cooperation"],
    ["a signed supply", { kind: "supply" }, "definitive-contract"],
    ["an announced supply", { kind: "supply", status: "announced" }, "other"],
    [
      "an announced order",
      { kind: "supply", status: "announced", summary: "An order of 3 GWh." },
      "definitive-contract",
    ],
    ["a stake", { kind: "investment", parties: role("investor", "investee") }, "minority-stake"],
    ["shares", { kind: "investment", summary: "One buys shares in the other." }, "minority-stake"],
    ["a signed plant", { kind: "investment" }, "definitive-contract"],
    ["an announced plant", { kind: "investment", status: "announced" }, "other"],
    ["research under a memorandum", { kind: "research", summary: "They signed a memorandum." }, "memorandum"],
    ["a cooperation agreement", { summary: "They signed a cooperation agreement." }, "cooperation"],
    ["anything else", {}, "other"],
  ])("%s", (_what, changes, form) => {
    expect(formOf(fact(changes), ["company", "company"])).toBe(form);
  });

  it("of an investment with a government is public-private", () => {
    expect(formOf(fact({ kind: "investment" }), ["company", "government"])).toBe("public-private-investment");
  });
});

describe("the functions of an agreement", () => {
  it.each<[string, Partial<FactAgreement>, string[]]>([
    ["supply alone, whatever is sold", { kind: "supply", fields: ["solar power"] }, ["supply"]],
    ["fields", { fields: ["battery recycling", "battery standards"] }, ["recycling", "standards-data"]],
    ["project names", { projects: [project("Harbour battery plant")] }, ["manufacturing"]],
    ["roles", { parties: role("supplier", "possible buyer") }, ["supply"]],
    ["a takeover, without the buyer", { kind: "acquisition", parties: role("buyer", "target") }, []],
    ["a licence", { kind: "licensing" }, ["licence"]],
    ["nothing where nothing is said", {}, []],
  ])("%s", (_what, changes, functions) => {
    expect(functionsOf(fact(changes), ["company", "company"])).toEqual(functions);
  });

  it("include siting where a government is told the site", () => {
    const plant = fact({ projects: [project("Works", "port")] });
    expect(functionsOf(plant, ["company", "government"])).toEqual(["siting"]);
    expect(functionsOf(plant, ["company", "company"])).toEqual([]);
  });
});

describe("the history of an agreement", () => {
  it.each<[Partial<FactAgreement>, object[]]>([
    [{ status: "signed" }, [{ status: "signed", date: "2025-03" }]],
    [{ status: "extended", date: null }, [{ status: "extended" }]],
    [{ status: "planned" }, [{ status: "announced", date: "2025-03" }]],
    [
      { status: "ended", summary: "They signed it. It was cancelled in May 2026." },
      [{ status: "signed", date: "2025-03" }, { status: "terminated" }],
    ],
    [
      { status: "ended", ended: "2026-05", summary: "They signed it. It was cancelled in May 2026." },
      [
        { status: "signed", date: "2025-03" },
        { status: "terminated", date: "2026-05" },
      ],
    ],
    [
      { status: "ended", summary: "One was to supply the other. It signed off in 2026." },
      [{ status: "announced", date: "2025-03" }, { status: "terminated" }],
    ],
  ])("%j", (changes, history) => {
    expect(historyOf(fact(changes))).toEqual(history);
  });
});

describe("a party's part", () => {
  it.each([
    [null, {}],
    ["supplier", { role: "supplier" }],
    ["50%", { share: 50 }],
    ["74.9%", { share: 74.9 }],
    ["10%, technology partner", { role: "technology partner", share: 10 }],
    ["50% partner", { role: "partner", share: 50 }],
    ["5% (through its unit)", { role: "through its unit", share: 5 }],
  ])("%s", (text, expected) => {
    expect(participantOf({ entity: "maker", role: text })).toEqual({ party: "maker", ...expected });
  });

  it.each([
    ["They signed a non-binding memorandum.", false],
    ["They signed a binding term sheet.", true],
    ["They signed a memorandum. A binding contract is to follow.", undefined],
  ])("binds as the summary says: %s", (summary, binding) => {
    expect(bindingOf(summary)).toBe(binding);
  });

  it("makes up an agreement without fields that nothing is known of", () => {
    expect(agreementOf(fact({ kind: "memorandum", date: null }), () => "company")).toEqual({
      id: "a",
      form: "memorandum",
      parties: [{ party: "maker" }, { party: "buyer" }],
      history: [{ status: "signed" }],
      summary: "They will work together.",
    });
  });
});

describe("a quantity", () => {
  it.each([
    [
      { value: 40, unit: "GWh", what: "planned capacity" },
      { value: 40, unit: "GWh", what: "capacity", qualifier: "planned" },
    ],
    [
      { value: 13.5, unit: "billion CNY", what: "maximum investment" },
      { value: 13_500_000_000, unit: "CNY", what: "maximum investment" },
    ],
    [
      { value: 25, unit: "million t/year", what: "volume" },
      { value: 25_000_000, unit: "t", per: "year", what: "volume" },
    ],
    [
      { value: 500, unit: "stations", what: "minimum target for 2025" },
      { value: 500, unit: "stations", what: "minimum target for 2025", qualifier: "target" },
    ],
    [
      { value: 800, unit: "MWh", what: "planned" },
      { value: 800, unit: "MWh", qualifier: "planned" },
    ],
    [
      { value: 10, unit: "GWh", what: "possible volume" },
      { value: 10, unit: "GWh", what: "possible volume" },
    ],
  ])("%j", (given, expected) => {
    expect(quantityOf(given)).toEqual(expected);
  });

  it("belongs to the phase that its project names", () => {
    expect(projectOf(project("Harbour park, phase one: cell plant", "port"))).toEqual({
      name: "Harbour park, phase one: cell plant",
      site: "port",
      phase: "phase one",
    });
  });
});
