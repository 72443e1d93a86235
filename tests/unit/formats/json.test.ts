import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateIn } from "@/lib/formats/json-lines";
import { enginePosition, parseJson } from "@/lib/formats/json-text";
import { prettyJson } from "@/lib/formats/pretty-json";
import { InputError } from "@/lib/model";

describe("the place in an engine's error message", () => {
  const text = "{ one\r\n  two\r\n}";
  it.each([
    ["V8", "Expected ',' or '}' after property value in JSON at position 10 (line 2 column 4)", 2, 4],
    ["V8 before 2023", "Unexpected token } in JSON at position 10", 2, 4],
    ["V8 at the end", "Unexpected end of JSON input", 3, 2],
    ["Firefox", "JSON.parse: expected ',' or '}' at line 2 column 4 of the JSON data", 2, 4],
    [
      "Firefox at the end",
      "JSON.parse: end of data when ',' or '}' was expected at line 3 column 2 of the JSON data",
      3,
      2,
    ],
  ])("%s", (_engine, message, line, column) => {
    expect(enginePosition(message, text)).toEqual({ line, column });
  });

  it("is unknown where the message names none", () => {
    expect(enginePosition("Unexpected token 'a', \"abc\" is not valid JSON", "abc")).toBeUndefined();
  });
});

describe("JSON text", () => {
  it("is taken and refused exactly as the engine does", () => {
    const almostJson = fc
      .tuple(
        fc.json(),
        fc.nat(100),
        fc.constantFrom("", ",", "}", "]", '"', "\\", "0", "-", ".", "e", "t", "/", "\t"),
      )
      .map(
        ([json, at, extra]) =>
          json.slice(0, at % (json.length + 1)) + extra + json.slice(at % (json.length + 1)),
      );
    fc.assert(
      fc.property(almostJson, (text) => {
        let expected: { value: unknown } | undefined;
        try {
          expected = { value: JSON.parse(text) };
        } catch {
          expected = undefined;
        }
        if (expected) expect(parseJson(text, "x.json")).toEqual(expected.value);
        else expect(() => parseJson(text, "x.json")).toThrow(InputError);
      }),
      { numRuns: 500 },
    );
  });

  it("that ends within a text was cut off", () => {
    try {
      parseJson('[{"name": "Maker"},\n{"name": "Qu', "x.json");
      expect.unreachable();
    } catch (error) {
      expect(error instanceof InputError && error.problems).toMatchObject([
        {
          line: 2,
          message: "is not valid JSON: it ends within a text in double quotes (line 2, column 10).",
          advice: "The file was probably cut off: download or export it again.",
        },
      ]);
    }
  });

  it("that is broken has its place named, on whatever line it is", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.constantFrom("\n", "\r\n"), (lines, end) => {
        const text = `[${end}${`1,${end}`.repeat(lines)}oops]`;
        try {
          parseJson(text, "x.json");
          expect.unreachable();
        } catch (error) {
          expect(error instanceof InputError && error.problems[0]?.line).toBe(lines + 2);
        }
      }),
    );
  });
});

describe("the lines of values", () => {
  const text = `{
  "a": [
    { "skipped": [[1], { "x": 2 }] },
    {
      "b": 1,
      "b": [true,
        "deep"]
    }
  ],
  "__proto__": 3
}`;
  it.each<[path: (string | number)[], line: number]>([
    [[], 1],
    [["a"], 2],
    [["a", 0], 3],
    [["a", 1], 4],
    [["a", 1, "b"], 6],
    [["a", 1, "b", 1], 7],
    [["a", 1, "missing"], 4],
    [["a", 7, "missing"], 2],
    [["__proto__"], 10],
    [["missing", "deeper"], 1],
  ])("%j", (path, line) => {
    expect(locateIn(text)([path])).toEqual([line]);
  });

  it("are found for all paths in one pass", () => {
    expect(locateIn(text)([["a", 1, "b", 1], ["__proto__"], ["a", 0]])).toEqual([7, 10, 3]);
  });

  it("agree with a pretty-printed value of any shape", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 8 }), fc.nat(), (list, pick) => {
        const index = pick % list.length;
        const before = list.slice(0, index).map((value) => `${JSON.stringify(value, null, 1)},\n`);
        const all = `[\n${before.join("")}${JSON.stringify(list[index])}\n]`;
        expect(locateIn(all)([[index]])).toEqual([1 + `[\n${before.join("")}`.split("\n").length - 1]);
      }),
    );
  });
});

describe("JSON for people", () => {
  it("keeps a short record on one line and breaks a long one", () => {
    const long = "x".repeat(100);
    expect(
      prettyJson({
        records: [
          { id: "a", of: [1, 2], none: undefined },
          { id: "b", text: long },
        ],
        empty: [],
      }),
    ).toBe(`{
  "records": [
    { "id": "a", "of": [1, 2] },
    {
      "id": "b",
      "text": "${long}"
    }
  ],
  "empty": []
}
`);
  });

  it("means the same as the plain form", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(prettyJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
