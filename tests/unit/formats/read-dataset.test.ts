import { describe, expect, it } from "vitest";
import { readDataset } from "@/lib/formats/read-dataset";
import { InputError } from "@/lib/model";

describe("a file that is no dataset", () => {
  it.each([
    ["nothing", "", /^is empty/],
    ["blanks and a byte order mark", "\ufeff \n\t", /^is empty/],
    ["a web page", "\n<!DOCTYPE html><html><body>Sign in</body></html>", /a web page/],
    ["XML", '<?xml version="1.0"?><rows/>', /XML/],
    ["a zip archive", "PK\u0003\u0004\u0014\u0000", /a zip archive/],
    ["a gzip archive read as text", "\u001f\ufffd\u0008\u0000", /binary file/],
    ["a PDF document", "%PDF-1.7\n", /a PDF/],
    ["a table with commas", 'party,partner,"date, place"\nA,B,2025\n', /a table \(CSV\)/],
    ["a table with tabs", "a\tb\n1\t2\n", /a table \(CSV\)/],
    ["prose", "Maker and Harbour City, the port, agree.\nMore follows.", /plain text/],
    ["a prose that begins with a name in Latin letters like PK", "PKs are short.", /plain text/],
    ["JSON lines", '{"id": 1}\n{"id": 2}\n', /JSON lines/],
    [
      "a list",
      '[{"name": "A", "country": "CN"}]',
      /a list of 1 entries, the first with the fields "name", "country"/,
    ],
    ["an empty object", "{}", /with no fields/],
    ["another object", '{"companies": [], "updated": 1}', /with the fields "companies", "updated"/],
    ["GeoJSON", '{"type": "FeatureCollection", "features": []}', /GeoJSON/],
    ["a data package's description", '{"name": "x", "resources": []}', /Frictionless/],
  ])("%s is named", (_what, text, message) => {
    try {
      readDataset(text, "given.json");
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      expect(error.problems).toEqual([
        { file: "given.json", message: expect.stringMatching(message), advice: expect.stringMatching(/\w/) },
      ]);
    }
  });
});

describe("a dataset", () => {
  it("is told from its content, whatever the file is called", () => {
    const native = '{"format": "entente-dataset/1", "dataset": {"id": "x", "title": "X", "version": "1"}}';
    expect(readDataset(native, "export.txt").info.id).toBe("x");
    expect(readDataset('{"entities": []}', "My Names.csv").info).toEqual({
      id: "my-names",
      title: "My Names",
      version: "1",
    });
  });
});
