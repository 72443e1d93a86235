import { describe, expect, it } from "vitest";
import { rtfText } from "@/lib/releases/rtf";
import { checkText, fileRelease } from "@/lib/review/files/file-text";

const HEAD =
  "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fnil\\fcharset134 SimSun;}}{\\colortbl;\\red0\\green0\\blue0;}{\\*\\generator Writer 7;}{\\info{\\title Draft}{\\author Ann}}{\\header Page head\\par}\n";

const text = (body: string) => rtfText(`${HEAD}${body}}`);

describe("Rich Text", () => {
  it.each([
    [
      "paragraphs, and what is bold",
      "\\pard\\b Orvex\\b0  signs\\par\nIt pays.\\par",
      "Orvex signs\n\nIt pays.",
    ],
    ["lines of a paragraph", "Oslo\\line Norway", "Oslo\nNorway"],
    ["signs of its code page", "M\\'fcller \\'93pays\\'94 \\'80 5", "Müller “pays” € 5"],
    [
      "signs by their numbers",
      "\\u8364? 5, \\uc2\\u20113\\'d4\\'c6 and \\u-10179??\\u-9216??",
      "€ 5, 云 and 🐀",
    ],
    [
      "marks of print",
      "\\ldblquote A\\rdblquote  \\endash  B\\~C \\emdash  co\\-op",
      "“A” – B\u00a0C — coop",
    ],
    ["signs that are marks elsewhere", "\\{A\\} C:\\\\D", "{A} C:\\D"],
    ["Chinese in two bytes each", "\\f1 \\'d4\\'c6\\'e1\\'b6\\f0  Ltd", "云岫 Ltd"],
    [
      "items of a list",
      "{\\listtext\\f0 \\'b7\\tab}Cells\\par{\\pntext\\bullet\\tab}Trains\\par",
      "·\tCells\n\n•\tTrains",
    ],
    [
      "rows of a table",
      "\\trowd\\cellx1\\cellx2 Buyer\\cell Orvex\\cell\\row\\trowd Seller\\cell Zemtek\\cell\\row\\pard End",
      "Buyer  Orvex\nSeller  Zemtek\nEnd",
    ],
    [
      "the words of a link",
      '{\\field{\\*\\fldinst HYPERLINK "https://a.example"}{\\fldrslt Orvex}} signs',
      "Orvex signs",
    ],
    [
      "nothing that was deleted or struck out",
      "{\\deleted 300}{\\revised 450} or \\v 1\\strike 2\\v0 3\\strike0 4\\striked1 5\\plain 6",
      "450 or 46",
    ],
    [
      "powers and units, and no marks of notes",
      "10{\\super 6} km\\super 2\\nosupersub , signed{\\super 1}. 5 m{\\up6 3} of H{\\sub 2}O",
      "10⁶ km², signed. 5 m³ of H2O",
    ],
    [
      "the end of a paragraph that is raised as its last sign is",
      "10{\\super 6\\par }Orvex{\\super \\par }signs{\\super 1\\line }it",
      "10⁶\n\nOrvex\n\nsigns\nit",
    ],
    ["no notes, pictures or hidden text", "A{\\footnote B}{\\pict 00ff}{\\v C}{\\*\\bkmkstart D}E", "AE"],
  ])("has %s", (_, body, said) => {
    expect(text(body)).toBe(said);
  });

  it.each([
    ["ends with its group", "2024{\\u8211 }and {\\uc2 \\u8211 a}b", "2024–and –b"],
    ["may be a word or a sign", "A\\u8221\\rdblquote  on 5\\u160\\~October", "A” on 5\u00a0October"],
    ["is no end of a paragraph", "A\\u8221\\par B\\u8221\\\nC", "A”\n\nB”\n\nC"],
  ])("skips what stands for a sign that old programs lack, which %s", (_, body, said) => {
    expect(text(body)).toBe(said);
  });

  it.each([
    ["fcharset186", "\\'d0iauliai, Klaip\\'ebda", "Šiauliai, Klaipėda"],
    ["fcharset77", "Soci\\'8et\\'8e", "Société"],
    ["fcharset177", "\\'f9\\'ec\\'e5\\'ed", "שלום"],
    ["fcharset128", "\\'b6\\'8a\\'94\\'83J Ltd", "ｶ株カ Ltd"],
    ["fcharset134", "\\'80\\'d4\\'c6", "€云"],
  ])("has the letters of a font with %s", (charset, body, said) => {
    expect(rtfText(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fnil\\${charset} A;}}\\f0 ${body}}`)).toBe(
      said,
    );
  });

  it.each([
    [
      "65001",
      "Soci\\'c3\\'a9t\\'c3\\'a9 \\'e2\\'82\\'ac5 \\'f0\\'9f\\'90\\'80 Soci\u00c3\u00a9t\u00c3\u00a9",
      "Société €5 🐀 Société",
    ],
    ["10000", "Soci\\'8et\\'8e", "Société"],
  ])("has the letters of code page %s", (page, body, said) => {
    expect(rtfText(`{\\rtf1\\ansi\\ansicpg${page} ${body}}`)).toBe(said);
  });

  it("is read from a file, whatever that is called", async () => {
    const bytes = new TextEncoder().encode(`${HEAD}Orvex signs\\par}`);
    expect(await fileRelease("a.doc", bytes)).toEqual({ text: "Orvex signs", about: {} });
  });

  it("is refused with what to do, where it is pasted with its signs", () => {
    expect(() => checkText("The release", `${HEAD}Orvex signs\\par}`)).toThrow(/Rich Text/u);
  });

  it.each([
    "{".repeat(100_000),
    "\\'d4".repeat(50_000),
    "\\u1?".repeat(50_000),
    "}".repeat(50_000),
    "{\\fonttbl",
    " ".repeat(400_000),
  ])("ends however it is written", (body) => {
    expect(typeof text(body)).toBe("string");
  });
});
