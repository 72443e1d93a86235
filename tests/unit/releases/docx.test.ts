import { describe, expect, it } from "vitest";
import { InputError } from "@/lib/model";
import { fileRelease } from "@/lib/review/files/file-text";
import { packed } from "./packed";

const WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const relations = (...targets: [type: string, target: string][]) =>
  `<Relationships>${targets.map(([type, target], i) => `<Relationship Id="r${i}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
const body = (inner: string) =>
  `<?xml version="1.0"?><w:document ${WORDS}><w:body>${inner}</w:body></w:document>`;

const textIn = async (file: Uint8Array) => (await fileRelease("a.docx", file)).text;
const read = async (inner: string, parts: Readonly<Record<string, string>> = {}) =>
  textIn(await packed({ "word/document.xml": body(inner), ...parts }));

const r = (text: string, look = "") =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, said = "") => `<w:p><w:pPr>${said}</w:pPr>${inner}</w:p>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const cell = (...paragraphs: string[]) =>
  `<w:tc><w:tcPr/>${paragraphs.map((text) => p(r(text))).join("")}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
/** A text box as programs write it, for themselves and for older ones. */
const box = (text: string) => {
  const inner = `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${inner}</w:drawing></mc:Choice><mc:Fallback><w:pict>${inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
};
const gone = (inner: string) => `<w:del w:author="A">${inner}</w:del>`;

describe("a Word file", () => {
  it.each<[string, string, string]>([
    [
      "paragraphs, whose runs are cut anywhere",
      p(r("Orv") + r("ex signs")) + p("") + p(r("It pays.")),
      "Orvex signs\n\nIt pays.",
    ],
    ["lines of a paragraph", p(`${r("Oslo ")}<w:r><w:br/></w:r>${r(" Norway")}`), "Oslo\nNorway"],
    ["a new page as a paragraph", p(`${r("A")}<w:r><w:br w:type="page"/></w:r>${r("B")}`), "A\n\nB"],
    [
      "signs that are elements",
      p(`${r("co")}<w:r><w:noBreakHyphen/></w:r>${r("op")}<w:r><w:softHyphen/><w:tab/></w:r>${r("B")}`),
      "co-op\tB",
    ],
    [
      "signs of a font by their numbers, and no pictures",
      p(
        `${r("5")}<w:r><w:sym w:font="Symbol" w:char="F0B0"/><w:sym w:font="Wingdings" w:char="F04A"/></w:r>`,
      ),
      "5°",
    ],
    ["signs that XML writes otherwise", p(r("A &amp; B &lt; &#8364;5 &#x4E91;")), "A & B < €5 云"],
    ["spaces at the ends only where they are meant", p(`<w:r><w:t> A </w:t></w:r>${r(" B")}`), "A B"],
    [
      "several scripts",
      p(r("云岫公司签署协议。")) + p(r("توقع أورفكس عقدا")) + p(r("Орвекс")),
      "云岫公司签署协议。\n\nتوقع أورفكس عقدا\n\nОрвекс",
    ],
    [
      "the reading of no character",
      p(`<w:ruby><w:rt>${r("うんしゅう")}</w:rt><w:rubyBase>${r("雲岫")}</w:rubyBase></w:ruby>`),
      "雲岫",
    ],
    [
      "what was put in, and not what was deleted",
      p(`${gone("<w:r><w:delText>A</w:delText></w:r>")}<w:ins>${r("B")}</w:ins>`),
      "B",
    ],
    [
      "no words that are struck out",
      p(
        `${r("1", "<w:strike/>")}${r("2", '<w:strike val="0"/>')}${r("3", '<w:vanish val="0"/><w:dstrike/>')}`,
      ),
      "2",
    ],
    [
      "what was moved once",
      `<w:moveFrom>${p(r("A"))}</w:moveFrom>${p(`<w:moveFrom>${r("A")}</w:moveFrom>`)}${p(`<w:moveTo>${r("A")}</w:moveTo>`)}`,
      "A",
    ],
    [
      "paragraphs as one whose end was deleted",
      p(r("Orvex "), `<w:rPr>${gone("")}</w:rPr>`) + p(r("signs")),
      "Orvex signs",
    ],
    [
      "a first letter that is set large with its word",
      p(r("O"), '<w:framePr w:dropCap="drop"/>') + p(r("rvex signs")),
      "Orvex signs",
    ],
    [
      "the words of links",
      p(`<w:hyperlink r:id="r1">${r("Orvex")}</w:hyperlink>${r(" signs")}`),
      "Orvex signs",
    ],
    [
      "what fields show, and not how they are asked",
      p(
        `${field("begin")}${r("A")}<w:r><w:instrText>PAGEREF</w:instrText></w:r>${field("begin")}${r("B")}${field("separate")}${r("C")}${field("end")}${field("separate")}${r("Orvex")}${field("end")}<w:fldSimple w:instr="DATE">${r(" signs")}</w:fldSimple>`,
      ),
      "Orvex signs",
    ],
    ["all behind a field that nobody ended", p(field("begin") + r("A")) + p(r("B")), "B"],
    ["no hidden words", p(r("A") + r("B", "<w:vanish/>") + r("C", '<w:vanish w:val="0"/>')), "AC"],
    [
      "no hint where something is to be filled in",
      p(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r("Choose a day")}</w:sdtContent></w:sdt><w:sdt><w:sdtContent>${r("14 May")}</w:sdtContent></w:sdt>`,
      ),
      "14 May",
    ],
    [
      "powers, and no marks of notes",
      p(
        `${r("signed")}${r("1", '<w:vertAlign w:val="superscript"/>')}${r(" 5 km")}${r("2", '<w:vertAlign w:val="superscript"/>')}`,
      ),
      "signed 5 km²",
    ],
    ["formulas", p("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"), "x"],
    [
      "rows of a table line by line",
      `${p(r("A"))}<w:tbl>${row(cell("Buyer"), cell("Orvex", "Oslo"))}${row(cell("Seller"), cell("Zemtek"))}</w:tbl>${p(r("B"))}`,
      "A\n\nBuyer  Orvex Oslo\nSeller  Zemtek\n\nB",
    ],
    [
      "no rows that were deleted",
      `<w:tbl>${row(cell("A"), cell("B"))}<w:tr><w:trPr>${gone("")}</w:trPr>${cell("C")}${cell("D")}</w:tr></w:tbl>`,
      "A  B",
    ],
    [
      "what a table only sets side by side, one after the other",
      `<w:tbl>${row(cell("Orvex ".repeat(60).trim(), "signs"), cell("Oslo"))}</w:tbl>`,
      `${"Orvex ".repeat(60).trim()}\n\nsigns\n\nOslo`,
    ],
    [
      "tables in a cell",
      `<w:tbl>${row(`<w:tc><w:tbl>${row(cell("A"), cell("B"))}${row(cell("C"), cell("D"))}</w:tbl>${p("")}</w:tc>`, cell("E"))}</w:tbl>`,
      "A  B\nC  D\n\nE",
    ],
    ["a text box once, behind the text", `${p(r("A") + box("B") + r("C"))}${p(r("D"))}`, "AC\n\nD\n\nB"],
    [
      "a headline in a text box, or a letter in boxes, where they stand",
      `${p(box("A"))}${p(box("B") + box("C"))}${p(r("D"))}${p(box("E"))}${p(r("F"))}`,
      "A\n\nB\n\nC\n\nD\n\nF\n\nE",
    ],
  ])("has %s", async (_, inner, said) => {
    expect(await read(inner)).toBe(said);
  });

  const LEVELS = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2)"/></w:lvl>`;
  const LISTS = {
    "word/_rels/document.xml.rels": relations(["numbering", "numbering.xml"], ["styles", "/word/styles.xml"]),
    "word/numbering.xml": `<w:numbering ${WORDS}><w:abstractNum w:abstractNumId="1">${LEVELS}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
      <w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Points"/></w:abstractNum>
      <w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`,
    "word/styles.xml": `<w:styles ${WORDS}><w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:styleId="Points"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:styleId="Inner"><w:basedOn w:val="Item"/></w:style></w:styles>`,
  };
  const item = (text: string, list: number, level = 0) =>
    p(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
  it.each<[string, string, string]>([
    [
      "numbers, on every level anew",
      item("A", 1) + item("B", 1, 1) + item("C", 1, 1) + item("D", 1) + item("E", 1, 1),
      "1. A|1.i) B|1.ii) C|2. D|2.i) E",
    ],
    [
      "numbers that go on behind a paragraph, or begin anew",
      item("A", 1) + p(r("B")) + item("C", 1) + item("D", 4) + item("E", 4),
      "1. A|B|2. C|5. D|6. E",
    ],
    ["Chinese numbers", item("签署", 3) + item("合作", 3) + item("期限", 3), "九、签署|十、合作|十一、期限"],
    ["the marks of a style of lists", item("A", 5) + item("B", 5), "• A|• B"],
    [
      "bullets, as a style says",
      p(r("A"), '<w:pStyle w:val="Inner"/>') +
        p(r("B"), '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      "• A|B",
    ],
  ])("has items with %s", async (_, inner, said) => {
    expect((await read(inner, LISTS))?.split("\n\n").join("|")).toBe(said);
  });

  it("has the notes that it leads to behind its text, wherever it keeps them", async () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(` ${text}`)}`)}</w:footnote>`;
    const lead = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const parts = {
      "_rels/.rels": relations(["officeDocument", "/text/main.xml"]),
      "text/main.xml": body(p(r("Orvex") + lead(2) + r(" signs.") + gone(lead(3)))),
      "text/_rels/main.xml.rels": relations(["footnotes", "notes.xml"]),
      "text/notes.xml": `<w:footnotes ${WORDS}>${note(0, "separator")}${note(2, "Of Oslo.")}${note(3, "Of Bergen.")}</w:footnotes>`,
    };
    expect(await textIn(await packed(parts))).toBe("Orvex signs.\n\nOf Oslo.");
  });

  it("has the page that it holds as it came, and no file like itself", async () => {
    const page = "<html><body><p>Orvex signs</p></body></html>";
    const mail = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Location: file:///a.html\n\n${page}\n--b--`;
    const within = (path: string) => ({
      "word/_rels/document.xml.rels": relations(["aFChunk", `/word/${path}`]),
    });
    const chunk = '<w:altChunk r:id="r0"/>';
    expect(await read(chunk, { ...within("a.mht"), "word/a.mht": mail })).toBe("Orvex signs");
    expect(await read(chunk, { ...within("a.html"), "word/a.html": page })).toBe("Orvex signs");
    expect(await read(chunk, { ...within("a.docx"), "word/a.docx": "PK\u0003\u0004" })).toBe("");
  });

  it("has each page that it holds where that stands, and once", async () => {
    const parts = {
      "word/_rels/document.xml.rels": relations(["aFChunk", "a.txt"], ["aFChunk", "b.txt"]),
      "word/a.txt": "Orvex signs.",
      "word/b.txt": "Zemtek pays.",
    };
    const chunk = (id: string) => `<w:altChunk r:id="${id}"/>`;
    const cells = row(`<w:tc>${chunk("r0")}</w:tc>`, cell("Oslo"));
    expect(await read(p(r("A")) + chunk("r1") + p(r("B")) + cells + chunk("r1"), parts)).toBe(
      "A\n\nZemtek pays.\n\nB\n\nOrvex signs.\n\nOslo",
    );
  });

  it("has a page that many parts name only once", async () => {
    const ids = Array.from({ length: 50 }, (_, i) => `<w:altChunk r:id="r${i}"/>`);
    const named = ids.map((): [string, string] => ["aFChunk", "a.txt"]);
    const parts = { "word/_rels/document.xml.rels": relations(...named), "word/a.txt": "Orvex signs." };
    expect(await read(ids.join(""), parts)).toBe("Orvex signs.");
  });

  it("is read whatever it is called, and whatever prefix and encoding its XML has", async () => {
    const other = body(p(r("Orvex signs"))).replaceAll(/\bw(?=[:=])/gu, "x");
    const file = await packed({ "word/document.xml": `\ufeff${other}` });
    expect(await fileRelease("a.txt", file)).toEqual({ text: "Orvex signs", about: {} });
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    [
      "that is cut off",
      async () => (await packed({ "word/document.xml": body("") })).subarray(0, 80),
      /no Word file.*directory is missing.*again/s,
    ],
    [
      "with a damaged part",
      async () => {
        const file = await packed({ "word/document.xml": body(p(r("Orvex signs"))) });
        file.set([0, 0, 0, 0], 100);
        return file;
      },
      /no Word file that can be opened.*Get the file again/s,
    ],
    [
      "without a document",
      () => packed({ "word/styles.xml": "<a/>" }),
      /no document is in it.*save it again/s,
    ],
    [
      "whose tags do not match",
      () => packed({ "word/document.xml": body("<w:p></w:r>") }),
      /tags that do not match/,
    ],
    [
      "that ends within a tag",
      () => packed({ "word/document.xml": `${body("")}<w:p a="` }),
      /tags that do not match/,
    ],
    [
      "that ends too early",
      () => packed({ "word/document.xml": body("").slice(0, -"</w:document>".length) }),
      /ends before all/,
    ],
    [
      "with entities of its own",
      () => packed({ "word/document.xml": `<!DOCTYPE a [<!ENTITY b "bbb">]>${body(p(r("&b;")))}` }),
      /entities of its own/,
    ],
    [
      "that is made to fill memory",
      () => packed({ "word/document.xml": body(" ".repeat(65_000_000)) }),
      /unpacks to 65 MB.*one release at a time/s,
    ],
    [
      "with more than a release",
      () => packed({ "word/document.xml": body(p(r("a".repeat(400_001)))) }),
      /400,001 characters long/,
    ],
  ])("is refused with what to do, one %s", async (_, file, words) => {
    const failed = fileRelease("a.docx", await file());
    await expect(failed).rejects.toThrow(InputError);
    await expect(failed).rejects.toThrow(words);
  });

  const old = (...streams: string[]) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(`\0\0\0\0${streams.join("\0")}`, "utf16le")]);
  it.each<[string, Uint8Array | Promise<Uint8Array>, RegExp]>([
    ["a.docx", old("EncryptionInfo", "EncryptedPackage"), /password.*take the password off/s],
    ["a.doc", old("1Table", "WordDocument"), /old format \(\.doc\).*as Word \(\.docx\)/s],
    ["a.msg", old("__substg1.0_001A001F"), /\.msg.*as \.eml/s],
    ["a.xls", old("Workbook"), /workbook.*options page/s],
    [
      "a.xlsx",
      packed({ "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]), "xl/workbook.xml": "<a/>" }),
      /workbook.*options page/s,
    ],
    ["a.pages", packed({ "Index/Document.iwa": "" }), /word processor.*as Word/s],
    ["a.ods", packed({ "content.xml": "<a/>" }), /workbook.*options page/s],
  ])("is told from others: %s", async (name, file, words) => {
    await expect(fileRelease(name, await file)).rejects.toThrow(words);
  });

  it("is read however deep its tables and fields stand in one another, and however much stands in one", async () => {
    const many = 5_000;
    const paragraphs = "<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(many);
    const deep = `${"<w:tbl><w:tr><w:tc>".repeat(many)}${paragraphs}${"</w:tc></w:tr></w:tbl>".repeat(many)}`;
    const fields = p(field("begin") + field("separate") + r("a")).repeat(many);
    for (const inner of [deep, fields]) expect((await read(inner))?.length).toBe(many * 3 - 2);
    const wide = `<w:tbl>${row(`<w:tc>${paragraphs.repeat(26)}</w:tc>`, cell("b"))}</w:tbl>`;
    expect((await read(wide))?.length).toBe(many * 78 + 1);
  });
});
