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
    ["no notes, pictures or hidden text", "A{\\footnote B}{\\pict 00ff}{\\v C}{\\*\\bkmkstart D}E", "AE"],
  ])("has %s", (_, body, said) => {
    expect(text(body)).toBe(said);
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
