import { describe, expect, it } from "vitest";
import { InputError } from "@/lib/model";
import { agreementOf, bindingOf, historyOf, participantOf } from "@/scripts/starter/agreements";
import { type FactAgreement, type FactEntity, type FactLine, readFacts } from "@/scripts/starter/facts";
import { formOf, functionsOf } from "@/scripts/starter/forms";
import { cityPosition, countryPosition, divisionCode, divisionPosition } from "@/scripts/starter/gazetteer";
import { governedPlaceName } from "@/scripts/starter/governments";
import { namesOf } from "@/scripts/starter/names";
import { projectOf, quantityOf } from "@/scripts/starter/quantities";
import { releaseOf } from "@/scripts/starter/releases";

function fact(changes: Partial<FactAgreement>): FactAgreement {
  return {
    key: "a",
    kind: "other",
    status: "signed",
    date: "2025-03",
    parties: [
      { entity: "maker", role: null },
      { entity: "buyer", role: null },
    ],
    signedAt: null,
    fields: [],
    projects: [],
    summary: "They will work together.",
    ...changes,
  };
}
const project = (name: string, site: string | null = null) => ({ name, site, quantities: [] });
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

describe("the place in a government's title", () => {
  it.each([
    ["Harbour Municipal Government", "Harbour"],
    ["Harbour District Government", "Harbour District"],
    ["People's Government of Harbour County", "Harbour County"],
    ["Government of Norway", "Norway"],
    ["Province of Harbour", "Harbour"],
    ["Harbour New Area Management Committee", "Harbour New Area"],
    ["Administrative Committee of the Harbour Zone", "Harbour Zone"],
    ["Ministry of Commerce of Norway", undefined],
    ["Harbour Municipal Transport Commission", undefined],
  ])("%s", (title, place) => {
    expect(governedPlaceName(title)).toBe(place);
  });
});

describe("the gazetteer", () => {
  it("takes a town only in the province that is named", () => {
    const inJiangxi = cityPosition("CN", ["Yichun"], divisionCode("CN", ["Jiangxi"]));
    const inHeilongjiang = cityPosition("CN", ["Yichun"], divisionCode("CN", ["Heilongjiang"]));
    expect(inJiangxi?.lat).toBeCloseTo(27.8, 1);
    expect(inHeilongjiang?.lat).toBeCloseTo(47.7, 1);
  });

  it("takes none of several towns where no province is named", () => {
    expect(cityPosition("CN", ["Yichun"], undefined)).toBeUndefined();
  });

  it("knows no town in another country or of another name", () => {
    expect(cityPosition("DE", ["Changzhou"], undefined)).toBeUndefined();
    expect(cityPosition("CN", ["No Such Town"], undefined)).toBeUndefined();
  });

  it("puts a country at its capital and a province at its seat", () => {
    expect(countryPosition("HU")).toEqual({ lat: 47.4984, lon: 19.0405 });
    expect(divisionPosition("US", ["Michigan"])).toEqual({ lat: 42.7325, lon: -84.5555 });
    expect(countryPosition("XX")).toBeUndefined();
  });
});

function entity(name: string, aliases: FactEntity["aliases"]): FactEntity {
  return { key: "e", type: "company", name, aliases, country: null, within: null };
}

describe("the names of an entity", () => {
  it("lose words in brackets that tell a namesake, and are then weak", () => {
    expect(namesOf(entity("Orbit (Norway)", []))).toEqual([{ text: "Orbit", type: "short", weak: true }]);
    expect(namesOf(entity("Orbit (Norway)", [{ text: "Orbit", lang: "en" }]))).toEqual([
      { text: "Orbit", type: "short" },
    ]);
  });

  it("are not weak where the brackets hold another name", () => {
    expect(namesOf(entity("Orbit Energy (Orbiten)", [{ text: "Orbiten", lang: "no" }]))).toEqual([
      { text: "Orbit Energy", type: "short" },
      { text: "Orbiten", lang: "no", type: "short" },
    ]);
  });

  it("stand once, with language and weakness", () => {
    const aliases: FactEntity["aliases"] = [
      { text: "OBT", lang: "en", weak: true },
      { text: "OBT", lang: "es", weak: true },
    ];
    expect(namesOf(entity("Orbit Ltd", aliases))).toEqual([
      { text: "Orbit Ltd", type: "official" },
      { text: "OBT", lang: "en", type: "short", weak: true },
    ]);
  });
});

describe("a release", () => {
  const line = (title: string, url: string, publisher = "Harbour News"): FactLine => ({
    release: { title, url, publisher, publishedAt: null },
    entities: [],
    agreements: [fact({})],
    presence: [],
  });
  const none = {
    lines: [],
    entities: new Map([["maker", entity("Maker Ltd", [{ text: "Maker", lang: "en" }])]]),
  };

  it.each([
    ["Maker signs with Harbour", "https://news.example/1", "en"],
    ["Maker und Hafen gründen Werk", "https://news.example/1", "de"],
    ["Maker signe", "https://news.example/fr/1", "fr"],
    ["Maker va fournir de l'acier à Harbour", "https://news.example/1", "fr"],
    ["港城与制造商签署协议", "https://news.example/1", "zh"],
    ["港城とメーカーが協定", "https://news.example/1", "ja"],
    ["하버와 협약", "https://news.example/1", "ko"],
  ])("%s is in its language", (title, url, language) => {
    expect(releaseOf(line(title, url), none).language).toBe(language);
  });

  it.each([
    ["https://news.example/1", "Exchange filing (via Harbour News)", "filing"],
    ["https://news.example/news-releases/1", "Harbour News", "press-release"],
    ["https://maker.example/1", "Maker", "press-release"],
    ["https://news.example/1", "Harbour News", undefined],
  ])("at %s by %s is of the type that is certain", (url, publisher, type) => {
    expect(releaseOf(line("A title", url, publisher), none).type).toBe(type);
  });

  it("has an id of its site and address", () => {
    const id = (url: string) => releaseOf(line("A title", url), none).id;
    expect(id("https://www.news.example/1")).toMatch(/^news\.example-[0-9a-f]{8}$/);
    expect(id("https://news.example/1")).not.toBe(id("https://news.example/2"));
  });
});

describe("the facts", () => {
  const good = JSON.stringify({
    release: { title: "T", publisher: "P", url: "https://news.example/1", publishedAt: null },
    entities: [entity("Maker", [])],
    agreements: [],
    presence: [],
  });

  it("are refused with line and field where they have the wrong shape", () => {
    try {
      readFacts(`${good}\n${good.replace('"title":"T"', '"title":7')}\n`, "facts.ndjson");
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      expect(error.problems).toEqual([expect.objectContaining({ line: 2, field: "release.title" })]);
    }
  });

  it("are refused where an entity differs from line to line", () => {
    expect(() => readFacts(`${good}\n${good.replace("Maker", "Taker")}`, "facts.ndjson")).toThrow(
      /another "e"/,
    );
  });
});
