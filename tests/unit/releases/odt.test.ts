import { describe, expect, it } from "vitest";
import { InputError } from "@/lib/model";
import { fileRelease } from "@/lib/review/files/file-text";
import { packed } from "./packed";

const level = (kind: string, at: number, said: string) =>
  `<text:list-level-style-${kind} text:level="${at}" ${said}/>`;
const STYLES = `<style:style style:name="Gone"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="Struck"><style:text-properties style:text-line-through-style="solid"/></style:style>
  <style:style style:name="Straight"><style:text-properties style:text-line-through-style="none"/></style:style>
  <style:style style:name="Up"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="Higher"><style:text-properties style:text-position="33% 58%"/></style:style>
  <text:list-style style:name="Numbers">${level("number", 1, 'style:num-format="1" style:num-suffix="."')}${level("number", 2, 'style:num-format="i" style:num-suffix=")" text:display-levels="2"')}</text:list-style>
  <text:list-style style:name="Dots">${level("bullet", 1, 'text:bullet-char="&#x2013;"')}</text:list-style>
  <text:list-style style:name="Han">${level("number", 1, 'style:num-format="一, 二, 三, ..." style:num-suffix="、" text:start-value="9"')}</text:list-style>
  <text:list-style style:name="Long">${level("number", 1, `style:num-format="" style:num-prefix="${"x".repeat(1_000)}"`)}${level("number", 2, `style:num-format="a" style:num-prefix="${"x".repeat(1_000)}"`)}</text:list-style>`;
const HEADINGS = `<office:document-styles><office:styles><text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style></office:styles><office:master-styles><style:header><text:p>Page 1</text:p></style:header></office:master-styles></office:document-styles>`;

const content = (inner: string) =>
  `<?xml version="1.0"?><office:document-content><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${inner}</office:text></office:body></office:document-content>`;
const MIME = { mimetype: "application/vnd.oasis.opendocument.text" };
const read = async (inner: string, parts: Readonly<Record<string, string>> = {}) =>
  (await fileRelease("a.odt", await packed({ ...MIME, "content.xml": content(inner), ...parts }))).text;

const p = (inner: string) => `<text:p>${inner}</text:p>`;
const span = (style: string, inner: string) => `<text:span text:style-name="${style}">${inner}</text:span>`;
const list = (style: string, items: string, said = "") =>
  `<text:list text:style-name="${style}" ${said}>${items}</text:list>`;
const item = (inner: string, said = "") => `<text:list-item ${said}>${inner}</text:list-item>`;
const row = (...cells: string[]) =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join("")}</table:table-row>`;
const table = (...rows: string[]) => `<table:table>${rows.join("")}</table:table>`;

describe("an OpenDocument text", () => {
  it.each<[string, string, string]>([
    [
      "paragraphs and headings, whose words are cut anywhere",
      `<text:h>Orv${span("T1", "ex")} signs</text:h>${p("")}${p("It\n   pays.")}`,
      "Orvex signs\n\nIt pays.",
    ],
    [
      "spaces as they are meant, between words that are marked too",
      p(` A${span("T1", " ")} B <text:s/>C<text:s text:c="9"/>D<text:tab/>E<text:line-break/> F`),
      "A B  C  D\tE\nF",
    ],
    [
      "the words of links and fields",
      p('<text:a xlink:href="a">Orvex</text:a> on <text:date>14 May</text:date>'),
      "Orvex on 14 May",
    ],
    [
      "no deleted words, comments, hints and pictures",
      `<text:tracked-changes><text:changed-region><text:deletion>${p("A")}</text:deletion></text:changed-region></text:tracked-changes>${p(`B<text:change/><office:annotation>${p("C")}</office:annotation>D<text:placeholder>E</text:placeholder><draw:frame><draw:image/><svg:desc>F</svg:desc></draw:frame>`)}`,
      "BD",
    ],
    ["no words that are struck out", p(`A${span("Struck", "B")}${span("Straight", "C")}`), "AC"],
    [
      "no hidden words",
      `${p(`A${span("Gone", `B${span("T1", "C")}`)}D`)}<text:section text:display="none">${p("E")}</text:section>`,
      "AD",
    ],
    ["powers, and no marks of notes", p(`signed${span("Up", "1")} 5 km${span("Up", "2")}`), "signed 5 km²"],
    ["what is raised by its height", p(`5 km${span("Higher", "2")}`), "5 km²"],
    [
      "the reading of no character",
      p("<text:ruby><text:ruby-base>雲岫</text:ruby-base><text:ruby-text>うん</text:ruby-text></text:ruby>"),
      "雲岫",
    ],
    [
      "rows of a table line by line, and nothing of covered cells",
      `${p("A")}${table(row(p("Buyer"), p("Orvex") + p("Oslo")), `<table:table-row><table:table-cell>${p("Seller")}</table:table-cell><table:table-cell>${p("Zemtek")}</table:table-cell><table:covered-table-cell>${p("B")}</table:covered-table-cell></table:table-row>`)}${p("C")}`,
      "A\n\nBuyer  Orvex Oslo\nSeller  Zemtek\n\nC",
    ],
    [
      "notes behind the text, however the file is indented",
      `${p(`Orvex <text:note text:note-class="footnote">\n <text:note-citation>1</text:note-citation>\n <text:note-body>\n ${p("Of Oslo.")}\n </text:note-body>\n</text:note> signs.`)}${p("A")}`,
      "Orvex signs.\n\nA\n\nOf Oslo.",
    ],
    [
      "boxes and shapes that stand in a paragraph behind the text, and all of the paragraph",
      p(
        `A<draw:frame><draw:text-box>${p("B")}</draw:text-box></draw:frame><draw:line>${p("C")}</draw:line>D`,
      ) + p("E"),
      "AD\n\nE\n\nB\n\nC",
    ],
    [
      "numbers, on every level anew, and once for each item",
      list(
        "Numbers",
        item(p("A") + p("B")) + item(p("C") + list("Numbers", item(p("D")) + item(p("E")))) + item(p("F")),
      ),
      "1. A\n\nB\n\n2. C\n\n2.i) D\n\n2.ii) E\n\n3. F",
    ],
    [
      "numbers that go on behind a paragraph, begin anew or are set",
      `${list("Numbers", item(p("A")))}${p("B")}${list("Numbers", item(p("C")), 'text:continue-numbering="true"')}${list("Numbers", item(p("D")) + item(p("E"), 'text:start-value="7"'))}`,
      "1. A\n\nB\n\n2. C\n\n1. D\n\n7. E",
    ],
    ["Chinese numbers", list("Han", item(p("签署")) + item(p("合作"))), "九、签署\n\n十、合作"],
    [
      "bullets, and headers without one",
      list("Dots", `<text:list-header>${p("A")}</text:list-header>${item(p("B"))}`),
      "A\n\n• B",
    ],
    [
      "an item whose list alone has items, and marks of no more than a line",
      list("Long", item(list("Long", item(p("A"))))),
      `${"x".repeat(60)}a A`,
    ],
  ])("has %s", async (_, inner, said) => {
    expect(await read(inner)).toBe(said);
  });

  it("has numbered headings, and nothing of what stands on each page", async () => {
    const headings = '<text:h text:outline-level="1">A</text:h><text:h text:outline-level="1">B</text:h>';
    expect(await read(headings, { "styles.xml": HEADINGS })).toBe("1. A\n\n2. B");
  });

  it("is read whatever it is called", async () => {
    const file = await packed({ ...MIME, "content.xml": content(p("Orvex signs")) });
    expect(await fileRelease("a.bin", file)).toEqual({ text: "Orvex signs", about: {} });
  });

  it("is read however deep its lists and tables stand in one another", async () => {
    const many = 5_000;
    const tag = (name: string) => `<${name}>`.repeat(many) + p("a") + `</${name}>`.repeat(many);
    expect(await read(["text:list", "text:span", "draw:frame"].map(tag).join(""))).toBe("a\n\na\n\na");
    const cells = "<table:table-row><table:table-cell>";
    const end = "</table:table-cell></table:table-row>";
    expect(await read(cells.repeat(many) + p("a") + end.repeat(many))).toBe("a");
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    [
      "that is cut off",
      async () => (await packed(MIME)).subarray(0, 60),
      /no OpenDocument text.*directory is missing.*again/s,
    ],
    ["without a document", () => packed(MIME), /no OpenDocument text: no document is in it.*save it again/s],
    [
      "with something else in its place",
      () => packed({ "content.xml": "<a/>" }),
      /no OpenDocument text: no document/,
    ],
    [
      "whose tags do not match",
      () => packed({ ...MIME, "content.xml": content("<text:p></text:h>") }),
      /no OpenDocument text that can be read: it has tags that do not match/,
    ],
    [
      "with a password",
      () =>
        packed({
          ...MIME,
          "content.xml": "\u0001",
          "META-INF/manifest.xml":
            '<manifest:file-entry><manifest:encryption-data manifest:checksum="a"/></manifest:file-entry>',
        }),
      /locked with a password.*take the password off/s,
    ],
    [
      "that is made to fill memory",
      () => packed({ ...MIME, "content.xml": content(" ".repeat(65_000_000)) }),
      /unpacks to 65 MB.*one release at a time/s,
    ],
  ])("is refused with what to do, one %s", async (_, file, words) => {
    const failed = fileRelease("a.odt", await file());
    await expect(failed).rejects.toThrow(InputError);
    await expect(failed).rejects.toThrow(words);
  });
});
