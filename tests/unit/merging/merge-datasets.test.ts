import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDataset } from "@/lib/formats/check-dataset";
import { mergeDatasets } from "@/lib/merging/merge-datasets";
import { mergedParty } from "@/lib/merging/merge-records";
import { sideRef } from "@/lib/merging/sides";
import type { Agreement, Dataset, DatasetInfo, Party } from "@/lib/model";
import { anyDataset } from "../formats/arbitrary";
import { lei, numbered, official, party } from "./records";

const dataset = (id: string, more: Partial<Dataset>): Dataset => ({
  info: { id, title: id, version: "1" },
  places: [],
  parties: [],
  releases: [],
  agreements: [],
  evidence: [],
  ...more,
});

describe("a merged dataset", () => {
  it("fits together, and with itself is itself", () => {
    fc.assert(
      fc.property(anyDataset, anyDataset, (a, b) => {
        const { dataset: both } = mergeDatasets(a, b, { takeLikely: true });
        expect(checkDataset(both)).toEqual([]);
        expect(both.agreements.length).toBeGreaterThanOrEqual(a.agreements.length);
        const names = new Set(both.parties.flatMap((one) => one.names.map(({ text }) => text)));
        for (const one of [...a.parties, ...b.parties])
          for (const { text } of one.names) expect(names).toContain(text);
      }),
      { numRuns: 60 },
    );
  });

  it("has each party once, with the names, numbers and agreements of both; tells why and where they contradict", () => {
    const a = dataset("a", {
      places: [{ id: "ulm", kind: "city", names: [{ text: "Ulm", type: "short" }], country: "DE" }],
      parties: [
        party("maker", "Maker", { country: "DE", names: official("Maker AG"), seat: "ulm", ...lei("L1") }),
      ],
      agreements: [
        { id: "one", form: "memorandum", parties: [{ party: "maker" }], history: [{ status: "signed" }] },
      ],
    });
    const b = dataset("b", {
      places: [{ id: "p1", kind: "city", names: [{ text: "ULM", type: "short" }], country: "DE" }],
      parties: [
        party("mkr", "Maker", {
          country: "DE",
          kind: "fund",
          names: [{ text: "Maker", type: "short" }],
          seat: "p1",
          ...lei("L1"),
        }),
        party("maker", "Quay", { country: "US" }),
      ],
      agreements: [
        {
          id: "one",
          form: "acquisition",
          parties: [{ party: "mkr" }, { party: "maker" }],
          history: [{ status: "signed" }],
        },
        { id: "two", form: "memorandum", parties: [{ party: "mkr" }], history: [{ status: "signed" }] },
      ],
    });
    const { dataset: both, report } = mergeDatasets(a, b);
    expect(both.places).toHaveLength(1);
    expect(both.parties.map(({ id, names }) => [id, names.map(({ text }) => text)])).toEqual([
      ["maker", ["Maker AG", "Maker"]],
      ["maker-2", ["Quay"]],
    ]);
    expect(both.agreements.map(({ id, parties }) => [id, parties.map((one) => one.party)])).toEqual([
      ["one", ["maker"]],
      ["one-2", ["maker", "maker-2"]],
    ]);
    expect(report.merged).toMatchObject([
      { verdict: "same", conflicts: ["kind"], reasons: [{ sort: "identifier" }, {}, {}, {}] },
    ]);
    expect(report.shared.map(({ kind }) => kind)).toEqual(["place", "agreement"]);
    expect(report.renamed).toEqual([
      { kind: "party", from: "maker", to: "maker-2" },
      { kind: "agreement", from: "one", to: "one-2" },
    ]);
    expect(checkDataset(both)).toEqual([]);
  });

  it.each<[Party["kind"], Party["kind"], Party["kind"], string[]]>([
    ["company", "company", "company", []],
    ["unknown", "company", "company", []],
    ["company", "unknown", "company", []],
    ["company", "fund", "company", ["kind"]],
  ])("of a %s and a %s has a %s", (own, other, kind, conflicts) => {
    const one = party("one", "Maker", { kind: own, ...lei("L1") });
    const two = party("two", "Maker", { kind: other, ...lei("L1") });
    const { party: merged, conflicts: found } = mergedParty(one, two);
    expect([merged.kind, found]).toEqual([kind, conflicts]);
  });

  it("gains nothing from a dataset that was merged into it before", () => {
    const a = dataset("a", { parties: [party("maker", "Maker", { ...lei("L1"), notes: "Makes cells." })] });
    const b = dataset("b", { parties: [party("mkr", "Maker", { ...lei("L1"), notes: "Of Ulm." })] });
    const { dataset: both } = mergeDatasets(a, b);
    expect(both.parties.map(({ notes }) => notes)).toEqual(["Makes cells.\nOf Ulm."]);
    expect(mergeDatasets(both, b).dataset.parties).toEqual(both.parties);
  });

  it("cuts notes that are too long, and no character in half", () => {
    const noted = (id: string, notes: string) =>
      dataset(id, { parties: [party("maker", "Maker", { ...lei("L1"), notes })] });
    const { dataset: both } = mergeDatasets(noted("a", "Old."), noted("b", `${"n".repeat(19_994)}🔋`));
    expect(both.parties[0]?.notes).toBe(`Old.\n${"n".repeat(19_994)}`);
  });

  it("is called by both and in the languages of both, unless somebody says what it is called", () => {
    const a = dataset("a", {});
    const b = dataset("b", {});
    a.info = { ...a.info, languages: ["en"], licence: "CC0-1.0" };
    b.info = { ...b.info, languages: ["zh", "en"], version: "7" };
    expect(mergeDatasets(a, b).dataset.info).toEqual({ ...a.info, title: "a + b", languages: ["en", "zh"] });
    expect(mergeDatasets(a, a).dataset.info.title).toBe("a");
    expect(mergeDatasets(a, b, { info: { title: "Both" } }).dataset.info.title).toBe("Both");
  });

  describe("keeps what both say of their rights and sources", () => {
    const merged = (a: Partial<DatasetInfo>, b: Partial<DatasetInfo>) => {
      const [one, other] = [dataset("a", {}), dataset("b", {})];
      one.info = { ...one.info, ...a };
      other.info = { ...other.info, ...b };
      const { dataset: both, report } = mergeDatasets(one, other);
      // What was merged before adds nothing.
      expect(mergeDatasets(both, other).dataset.info).toMatchObject({ ...both.info, title: "a + b + b" });
      return { info: both.info, licences: report.licences };
    };

    it.each([
      ["CC0-1.0", "CC-BY-4.0", "CC0-1.0 AND CC-BY-4.0"],
      ["CC0-1.0 AND CC-BY-4.0", "CC-BY-4.0", "CC0-1.0 AND CC-BY-4.0"],
      ["MIT OR CC0-1.0", "CC-BY-4.0", "(MIT OR CC0-1.0) AND CC-BY-4.0"],
      [undefined, "CC-BY-4.0", "CC-BY-4.0"],
      ["CC0-1.0", undefined, "CC0-1.0"],
    ])("licences %s and %s, which are reported", (a, b, both) => {
      const { info, licences } = merged(
        { ...(a !== undefined && { licence: a }) },
        { ...(b !== undefined && { licence: b }) },
      );
      expect(info.licence).toBe(both);
      expect(licences).toEqual({ ...(a !== undefined && { a }), ...(b !== undefined && { b }) });
    });

    it("attributions and descriptions, each once", () => {
      const places = { attribution: "Places by an atlas.", description: "Deals in steel." };
      expect(merged({ description: "My deals." }, places).info).toMatchObject({
        ...places,
        description: "My deals.\nDeals in steel.",
      });
      const { info, licences } = merged({ ...places, licence: "MIT" }, { ...places, licence: "MIT" });
      expect(info).toMatchObject({ ...places, licence: "MIT" });
      expect(licences).toBeUndefined();
      expect(merged({ attribution: "SAP" }, { attribution: "AP" }).info.attribution).toBe("SAP\nAP");
    });
  });

  it("leads what is renamed to what it is related to, and gives no id that is too long", () => {
    const id = "a".repeat(200);
    const made = (name: string, more: Partial<Agreement> = {}): Dataset =>
      dataset(name, {
        parties: [party("p", name)],
        agreements: [
          { id, form: "memorandum", parties: [{ party: "p" }], history: [{ status: "signed" }] },
          {
            id: "later",
            form: "acquisition",
            parties: [{ party: "p" }],
            history: [{ status: "signed" }],
            ...more,
          },
        ],
      });
    const b = made("Quay", { related: [{ agreement: id, type: "implements" }] });
    const { dataset: both } = mergeDatasets(made("Maker"), b);
    const renamed = `${"a".repeat(190)}-2`;
    expect(both.agreements.map((one) => [one.id, one.related?.[0]?.agreement])).toEqual([
      [id, undefined],
      ["later", undefined],
      [renamed, undefined],
      ["later-2", renamed],
    ]);
    expect(checkDataset(both)).toEqual([]);
  });

  it("keeps apart what is split, merges what is joined, and names what is only likely", () => {
    const a = dataset("a", { parties: [party("x", "Maker", lei("L1")), party("y", "Quay")] });
    const b = dataset("b", { parties: [party("x", "Maker", lei("L1")), party("z", "Quay")] });
    expect(mergeDatasets(a, b).report).toMatchObject({ merged: [{ score: 1 }], likely: [{ label: "Quay" }] });
    const other = mergeDatasets(a, b, {
      split: [[sideRef("first", "x"), sideRef("second", "x")]],
      joined: [[sideRef("first", "y"), sideRef("second", "z")]],
    });
    expect(other.dataset.parties.map(({ id }) => id)).toEqual(["x", "y", "x-2"]);
  });

  it("merges what is joined though nothing speaks for it", () => {
    const a = dataset("a", { parties: [party("x", "Maker")] });
    const b = dataset("b", { parties: [party("z", "Quay")] });
    const joined = [[sideRef("first", "x"), sideRef("second", "z")]] as const;
    const { dataset: both, report } = mergeDatasets(a, b, { joined });
    expect(both.parties.map(({ names }) => names.map(({ text }) => text))).toEqual([["Maker", "Quay"]]);
    expect(report.merged).toMatchObject([{ a: "a/party/x", b: "b/party/z", score: 0, reasons: [] }]);
  });

  it("keeps places apart that only have a number of two lists in common", () => {
    const town = (id: string, text: string, scheme: string): Dataset["places"][number] => ({
      id,
      kind: "city",
      names: official(text),
      ...numbered(scheme, "100234"),
    });
    const merged = (scheme: string) =>
      mergeDatasets(
        dataset("a", { places: [town("ulm", "Ulm", scheme)] }),
        dataset("b", { places: [town("w", "Wender", scheme)] }),
      ).dataset.places;
    expect(merged("list")).toHaveLength(2);
    expect(merged("geonames")).toHaveLength(1);
  });

  it("keeps where a place lies and what a release says of itself, whichever of the two says it", () => {
    const url = "https://example.com/release";
    const land = (id: string) => ({ id, kind: "country", names: official("Wender"), country: "DE" }) as const;
    const town = (id: string, within?: string) =>
      ({ id, kind: "city", names: official("Ulm"), country: "DE", ...(within && { within }) }) as const;
    const a = dataset("a", {
      places: [town("ulm")],
      releases: [
        { id: "one", title: "Maker signs", url },
        { id: "two", title: "Quay signs", url: `${url}/2` },
      ],
    });
    const b = dataset("b", {
      places: [land("wender"), town("u", "wender")],
      releases: [
        { id: "first", title: "Maker signs again", url, publisher: "Maker", copyOf: "other" },
        { id: "second", title: "Maker signs twice", url, published: "2025-03-20" },
        { id: "second-hand", title: "Quay signs", url: `${url}/2`, copyOf: "first" },
        { id: "other", title: "Other", url: `${url}/3` },
      ],
    });
    const { dataset: both } = mergeDatasets(a, b);
    expect(both.places).toEqual([{ ...town("ulm"), within: "wender" }, land("wender")]);
    expect(both.releases.slice(0, 2)).toEqual([
      { id: "one", title: "Maker signs", url, publisher: "Maker", published: "2025-03-20", copyOf: "other" },
      { id: "two", title: "Quay signs", url: `${url}/2`, copyOf: "one" },
    ]);
    expect(checkDataset(both)).toEqual([]);
  });

  it("takes releases without an address for the same only where publisher and day say so too", () => {
    const untold = (id: string) => ({ id, title: "Press release" });
    const told = (id: string, published: string) => ({ ...untold(id), publisher: "Maker", published });
    const a = dataset("a", { releases: [untold("one"), told("two", "2025-03-20")] });
    const b = dataset("b", {
      releases: [untold("first"), untold("other"), told("second", "2025-03-20"), told("third", "2025-03-21")],
    });
    const { dataset: both } = mergeDatasets(a, b);
    expect(both.releases.map(({ id }) => id)).toEqual(["one", "two", "first", "other", "third"]);
  });

  it("keeps all that only the second dataset says of what both have", () => {
    const register = { identifiers: [{ scheme: "geonames", value: "7" }] };
    const a = dataset("a", {
      places: [{ id: "ulm", kind: "city", names: official("Ulm"), ...register }],
      parties: [party("town", "Ulm", { kind: "unknown", names: official("City of Ulm"), ...lei("L1") })],
    });
    const place = {
      id: "u",
      kind: "city",
      names: official("Ulm"),
      country: "DE",
      lat: 48.4,
      lon: 9.99,
    } as const;
    const said = { country: "DE", seat: "u", territory: "u", parent: "land", notes: "On the Danube." };
    const government = party("t", "Ulm", {
      ...said,
      kind: "government",
      names: official("City of Ulm"),
      presence: [{ place: "u", what: "port" }],
      ...lei("L1"),
    });
    const b = dataset("b", {
      places: [{ ...place, ...register }],
      parties: [government, party("land", "Wender", { kind: "government" })],
      agreements: [
        {
          id: "one",
          form: "memorandum",
          history: [{ status: "signed" }],
          parties: [{ party: "t", role: "host" }, { party: "land" }],
          placeSigned: "u",
          scopePlaces: ["u"],
          projects: [{ name: "Quay", site: "u" }],
        },
      ],
    });
    const { dataset: both } = mergeDatasets(a, b);
    expect(both.places).toEqual([{ ...place, ...register, id: "ulm" }]);
    expect(both.parties[0]).toEqual({
      ...government,
      id: "town",
      seat: "ulm",
      territory: "ulm",
      presence: [{ place: "ulm", what: "port" }],
    });
    expect(both.agreements).toMatchObject([
      {
        parties: [{ party: "town", role: "host" }, { party: "land" }],
        placeSigned: "ulm",
        scopePlaces: ["ulm"],
        projects: [{ name: "Quay", site: "ulm" }],
      },
    ]);
  });

  it("has evidence of both where what it proves stands now, and none for what the first says otherwise", () => {
    const site = (place: string, what: "port" | "factory") => ({ place, what });
    const town = (id: string, name: string) =>
      ({ id, kind: "city", names: official(name), country: "DE" }) as const;
    const a = dataset("a", {
      places: [town("ulm", "Ulm")],
      parties: [
        party("maker", "Maker", {
          country: "AT",
          presence: [site("ulm", "port")],
          notes: "Old.",
          ...lei("L1"),
        }),
      ],
      releases: [{ id: "r", title: "Maker", url: "https://example.com/a" }],
      evidence: [{ id: "e1", record: { kind: "party", id: "maker" }, field: "names.0", release: "r" }],
    });
    const about = (field: string, id = field) =>
      ({ id, record: { kind: "party", id: "mkr" }, field, release: "r", quote: field }) as const;
    const b = dataset("b", {
      places: [town("u", "Ulm"), town("x", "Wender")],
      parties: [
        party("mkr", "Maker AG", {
          names: [...official("Maker AG"), ...official("Maker")],
          country: "DE",
          kind: "unknown",
          seat: "x",
          notes: "New.",
          presence: [site("x", "factory"), site("u", "port")],
          ...lei("L1"),
        }),
        party("quay", "Quay"),
      ],
      releases: [{ id: "r", title: "Maker AG", url: "https://example.com/b" }],
      evidence: [
        about("names.0", "e1"),
        ...["names.1", "names.0.type", "names.1.type", "names.7", "names"].map((field) => about(field)),
        ...["country", "kind", "seat", "notes", "parent"].map((field) => about(field)),
        ...["presence.0.place", "presence.1", 'presence.~{"place":"y"}'].map((field) => about(field)),
        { id: "whole", record: { kind: "party", id: "mkr" }, release: "r" },
        { id: "quay", record: { kind: "party", id: "quay" }, field: "names.0", release: "r" },
      ],
    });
    const joined = [[sideRef("first", "maker"), sideRef("second", "mkr")]] as const;
    const { dataset: both, report } = mergeDatasets(a, b, { joined });
    expect(both.parties[0]?.names.map(({ text }) => text)).toEqual(["Maker", "Maker AG"]);
    expect(
      both.evidence.map(({ record, field, quote, release }) => [record.id, release, quote, field]),
    ).toEqual([
      ["maker", "r", undefined, "names.0"],
      ["maker", "r-2", "names.0", "names.1"],
      ["maker", "r-2", "names.1", "names.0"],
      ["maker", "r-2", "names.0.type", "names.1.type"],
      ["maker", "r-2", "names", "names"],
      ["maker", "r-2", "seat", "seat"],
      ["maker", "r-2", "notes", "notes"],
      ["maker", "r-2", "parent", "parent"],
      ["maker", "r-2", "presence.0.place", "presence.1.place"],
      ["maker", "r-2", "presence.1", "presence.0"],
      ["maker", "r-2", 'presence.~{"place":"y"}', 'presence.~{"place":"y"}'],
      ["maker", "r-2", undefined, undefined],
      ["quay", "r-2", undefined, "names.0"],
    ]);
    expect(report.renamed.filter(({ kind }) => kind === "evidence")).toEqual([
      { kind: "evidence", from: "e1", to: "e1-2" },
    ]);
    expect(checkDataset(both)).toEqual([]);
  });

  it("tells of no new id for evidence that both have", () => {
    const a = dataset("a", {
      parties: [party("maker", "Maker", lei("L1"))],
      releases: [{ id: "r", title: "Maker", url: "https://example.com/a" }],
      evidence: [{ id: "e1", record: { kind: "party", id: "maker" }, field: "names.0", release: "r" }],
    });
    const { dataset: both, report } = mergeDatasets(a, a);
    expect(both.evidence).toEqual(a.evidence);
    expect(report.renamed).toEqual([]);
  });

  it("has no ring of places or of releases either", () => {
    const places = (park: string | undefined, town: string | undefined): Dataset["places"] => [
      { id: "park", kind: "park", names: official("Quay Park"), ...(park !== undefined && { within: park }) },
      { id: "town", kind: "city", names: official("Quay"), ...(town !== undefined && { within: town }) },
    ];
    const releases = (one: string | undefined, two: string | undefined): Dataset["releases"] => [
      { id: "one", title: "One", ...(one !== undefined && { copyOf: one }) },
      { id: "two", title: "Two", ...(two !== undefined && { copyOf: two }) },
    ];
    const a = dataset("a", { places: places("town", undefined), releases: releases("two", undefined) });
    const b = dataset("b", { places: places(undefined, "park"), releases: releases(undefined, "one") });
    const { dataset: both } = mergeDatasets(a, b);
    expect(both.places).toEqual(a.places);
    expect(both.releases).toEqual(a.releases);
    expect(checkDataset(both)).toEqual([]);
  });

  it("has no ring where each calls the other's subsidiary the parent", () => {
    const a = dataset("a", {
      parties: [party("x", "Maker", lei("L1")), party("y", "Quay", { parent: "x", ...lei("L2") })],
    });
    const b = dataset("b", {
      parties: [party("x", "Maker", { parent: "y", ...lei("L1") }), party("y", "Quay", lei("L2"))],
    });
    const { dataset: both, report } = mergeDatasets(a, b);
    expect(checkDataset(both)).toEqual([]);
    expect(both.parties[1]?.parent).toBe("x");
    expect(report.merged.flatMap(({ conflicts }) => conflicts)).toContain("parent");
  });
});
