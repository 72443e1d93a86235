import { describe, expect, it } from "vitest";
import { recognise } from "@/lib/formats/recognise";
import { problemsOf, sourceOf } from "./sources";

describe("a file that is no dataset", () => {
  it.each([
    ["nothing", "", /^is empty/],
    ["blanks and a byte order mark", "\ufeff \n\t", /^is empty/],
    ["a web page", "\n<!DOCTYPE html><html><body>Sign in</body></html>", /a web page/],
    ["XML", '<?xml version="1.0"?><rows/>', /XML/],
    ["XML with a comment before it", "<!-- Saved, on a day -->\n<rows/>", /XML/],
    ["the beginning of a zip archive", "PK\u0003\u0004\u0014\u0000", /zip archive/],
    ["a gzip archive read as text", "\u001f\ufffd\u0008\u0000", /binary file/],
    ["a table with a byte of nothing far behind", `a,b\n${"1,2\n".repeat(800)}\u0000`, /binary file/],
    ["a PDF document", "%PDF-1.7\n", /a PDF/],
    [
      "prose",
      "Maker and Harbour City agree on a terminal.\nThe work begins in spring.\nMore follows.",
      /prose/,
    ],
    ["a prose that begins with a name in Latin letters like PK", "PKs are short.", /prose/],
    ["a list of numbers", "[1, 2]", /a list of 2 entries:/],
    ["a list of one", "[1]", /a list of 1 entry:/],
    ["a number", "42", /a single value/],
    ["an empty object", "{}", /with no fields/],
    ["another object", '{"companies": [], "updated": 1}', /with the fields "companies", "updated"/],
    ["GeoJSON", '{"type": "FeatureCollection", "features": []}', /GeoJSON/],
    ["a data package's description", '{"name": "x", "resources": []}', /Frictionless/],
  ])("%s is named", async (_what, text, message) => {
    expect(await problemsOf(() => recognise(sourceOf("given.json", text)))).toEqual([
      { file: "given.json", message: expect.stringMatching(message), advice: expect.stringMatching(/\w/) },
    ]);
  });
});

describe("a file is told from its content, whatever it is called", () => {
  it.each([
    ["a table with commas", 'party,partner,"date, place"\nA,B,2025\n', "table"],
    ["a table with tabs", "a\tb\n1\t2\n", "table"],
    ["a table whose first column is PK", "PK,party,partner\n1,A,B\n", "table"],
    [
      "a short table below notes with other marks",
      "Deals of the ministry,,,,\nStatus: 2025; source: own\nCompany,Partner 1,Date,Amount\nA,B,2025,1\n",
      "table",
    ],
    ["JSON lines", '{"id": 1}\n{"id": 2}\n', "json-lines-rows"],
    ["a list of objects", '[{"name": "A", "country": "CN"}]', "json-rows"],
    ["a dataset", '{\n  "format": "entente-dataset/1",\n  "dataset": {"id": "x"}\n}', "native-json"],
    ["a watch list", '{"entities": []}', "watch-list"],
  ])("%s", async (_what, text, format) => {
    expect((await recognise(sourceOf("My Names.txt", text))).format).toBe(format);
  });
});
