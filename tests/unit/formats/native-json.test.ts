import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDataset } from "@/lib/formats/check-dataset";
import { parseNativeJson, writeNativeJson } from "@/lib/formats/native-json";
import { type Dataset, InputError } from "@/lib/model";
import { anyDataset } from "./arbitrary";

const valid = readFileSync(new URL("../../fixtures/datasets/valid.json", import.meta.url), "utf8");

function failureOf(read: () => unknown): InputError {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("It was read.");
}

describe("a dataset in the native format", () => {
  it("comes back from its text as it was", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        expect(parseNativeJson(writeNativeJson(dataset), "any.json")).toEqual(dataset);
      }),
    );
  });

  it("is written the same whatever the order of its fields", () => {
    const dataset = parseNativeJson(valid, "valid.json");
    const turned = reversed(dataset) as Dataset;
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(dataset));
    expect(writeNativeJson(turned)).toBe(writeNativeJson(dataset));
  });

  it("leaves out lists that are empty, and reads them back", () => {
    const dataset: Dataset = {
      info: { id: "none", title: "None", version: "1" },
      places: [],
      parties: [],
      releases: [],
      agreements: [],
      evidence: [],
    };
    const text = writeNativeJson(dataset);
    expect(Object.keys(JSON.parse(text))).toEqual(["format", "dataset"]);
    expect(parseNativeJson(text, "none.json")).toEqual(dataset);
  });

  it("may begin with a byte order mark", () => {
    expect(parseNativeJson(`\ufeff${valid}`, "valid.json")).toEqual(parseNativeJson(valid, "valid.json"));
  });

  it("is not written with a record that could not be read back", () => {
    const dataset = parseNativeJson(valid, "valid.json");
    const [party] = dataset.parties;
    if (party) party.names = [];
    const [problem] = failureOf(() => writeNativeJson(dataset)).problems;
    expect(problem).toMatchObject({ record: "parties[0] (maker)", field: "names" });
  });
});

describe("a file with many faults", () => {
  it("has all of them told, in the order of the file", () => {
    const text = valid
      .replace('"lat": 31.5', '"lat": 315, "longitude": 7, "colour": "red"')
      .replace('"kind": "government"', '"kind": "goverment"')
      .replace("https://news.example/1", "ftp://news.example/1")
      .replace('"form": "cooperation",', "");
    const { problems } = failureOf(() => parseNativeJson(text, "many.json"));
    expect(problems.map(({ record, field, line }) => [record, field, line])).toEqual([
      ["places[1] (port)", "lat", 12],
      ["places[1] (port)", "longitude", 12],
      ["places[1] (port)", "colour", 12],
      ["parties[1] (port-gov)", "kind", 27],
      ["releases[0] (news-1)", "url", 38],
      ["agreements[0] (maker-port-2025)", "form", 46],
    ]);
  });

  it("has all dangling references told", () => {
    const text = valid
      .replace('"seat": "port",\n      "presence"', '"seat": "a",\n      "presence"')
      .replace('"site": "port"', '"site": "b"')
      .replace('"release": "news-1"', '"release": "c"');
    const { problems } = failureOf(() => parseNativeJson(text, "many.json"));
    expect(problems.map(({ record, field }) => [record, field])).toEqual([
      ["parties[0] (maker)", "seat"],
      ["agreements[0] (maker-port-2025)", "projects[0].site"],
      ["evidence[0] (e-1)", "release"],
    ]);
  });
});

describe("a dataset in memory", () => {
  it("is checked without a file, and then has no lines", () => {
    const dataset = parseNativeJson(valid, "valid.json");
    const [, port] = dataset.places;
    if (port) port.within = "nowhere";
    expect(checkDataset(dataset)).toEqual([
      {
        record: "places[1] (port)",
        field: "within",
        message: 'names the place "nowhere", which is not in places.',
        advice: "Add this place to places, or correct the id.",
      },
    ]);
  });

  it("with a long ring of containers is told once", () => {
    const dataset = parseNativeJson(valid, "valid.json");
    const size = 10_000;
    dataset.places = Array.from({ length: size }, (_, index) => ({
      id: `p${index}`,
      kind: "region",
      names: [{ text: "Ring", type: "short" }],
      within: `p${(index + 1) % size}`,
    }));
    const rings = checkDataset(dataset).filter(({ message }) => message.startsWith("lies within itself"));
    expect(rings).toHaveLength(1);
    expect(rings[0]?.message).toBe("lies within itself: p0 -> p1 -> p2 -> p3 -> … -> p9998 -> p9999 -> p0.");
  });
});

describe("a damaged text", () => {
  /** Damage as files suffer it: a piece cut out, put in, doubled, or a value exchanged. */
  const damage = fc.oneof(
    fc.record({ at: fc.nat(valid.length), cut: fc.nat(200), put: fc.string({ maxLength: 5 }) }),
    fc.record({
      at: fc.nat(valid.length),
      cut: fc.constant(0),
      put: fc.constantFrom(
        "{",
        "}",
        "[",
        "]",
        ",",
        '"',
        "null",
        '"__proto__": {},',
        "\\ud800",
        "\u0000",
        "1e999",
      ),
    }),
  );

  it("is read or refused with an InputError, never anything else", () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        let text = valid;
        for (const { at, cut, put } of damages) text = text.slice(0, at) + put + text.slice(at + cut);
        try {
          parseNativeJson(text, "damaged.json");
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          refused += 1;
        }
      }),
      { numRuns: 1_000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  it.each([
    ["a value exchanged for any other", fc.jsonValue()],
    ["a value exchanged for a text", fc.string({ unit: "binary" })],
  ])("with %s is read or refused with an InputError", (_what, anyValue) => {
    const paths = pathsOf(JSON.parse(valid));
    fc.assert(
      fc.property(fc.constantFrom(...paths), anyValue, (path, value) => {
        const file = JSON.parse(valid);
        let holder = file;
        for (const key of path.slice(0, -1)) holder = holder[key];
        holder[path.at(-1) ?? ""] = value;
        try {
          parseNativeJson(JSON.stringify(file), "exchanged.json");
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["lists", "[".repeat(200_000)],
    ["closed lists", `{"format": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["objects", '{"a":'.repeat(100_000)],
  ])("of very deep %s is refused with an InputError", (_what, text) => {
    expect(failureOf(() => parseNativeJson(text, "deep.json")).problems).toHaveLength(1);
  });
});

/** A value with the fields of all objects in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, reversed(entry)]),
  );
}

function pathsOf(value: unknown, path: string[] = []): string[][] {
  const here = path.length > 0 ? [path] : [];
  if (typeof value !== "object" || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, [...path, key]))];
}
