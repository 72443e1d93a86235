import { describe, expect, it } from "vitest";
import { pdfText } from "@/lib/releases/pdf";

const SIZE = 10;

/** A stretch of text as PDF.js tells it; letters are half as wide as they are high. */
function item(str: string, left: number, y: number, size = SIZE) {
  return { str, transform: [size, 0, 0, size, left, y], width: str.length * size * 0.5, fontName: "f1" };
}

/** Lines below one another, from the top of a page or a column. */
function lines(texts: readonly string[], left = 50, top = 700) {
  return texts.map((text, i) => item(text, left, top - i * 12));
}

function open(...pages: object[][]) {
  return pdfText({
    numPages: pages.length,
    getPage: async (number) => ({
      view: [0, 0, 600, 800],
      getTextContent: async () => ({ items: pages[number - 1] ?? [] }),
    }),
  });
}

const FULL = "Aldbrook Group has signed a supply";

describe("pdfText", () => {
  it("joins the lines of a paragraph, and those of the next column", async () => {
    const text = await open([
      ...lines([FULL, "agreement with Penhallow Ltd for a"]),
      ...lines(["long time.", "That is all that was told."], 300),
    ]);
    expect(text).toBe(`${FULL} agreement with Penhallow Ltd for a long time.\n\nThat is all that was told.`);
  });

  it.each([
    ["a parted word", "the instal-", "lation", "the installation"],
    ["a word with a hyphen", "a public-", "private site", "a public-private site"],
    ["a name with one", "the Orvex-", "Zemtek pact", "the Orvex-Zemtek pact"],
    ["Chinese", "北辰重工与东岭集", "团签署协议", "北辰重工与东岭集团签署协议"],
  ])("puts %s together", async (_, above, below, text) => {
    expect(await open(lines([above, below]))).toBe(text);
  });

  it("keeps paragraphs apart that are told apart by their first lines or by room", async () => {
    const text = await open([
      item(FULL, 50, 700),
      item("in Truro. It is to last for years.", 50, 688),
      item("The second one begins here, and", 62, 676),
      item("it ends there.", 50, 664),
      item("The third one.", 50, 640),
    ]);
    expect(text.split("\n\n")).toHaveLength(3);
  });

  it("joins a full line in mid-sentence with a taller one below", async () => {
    const full = [FULL, "agreement with the Shanghai Dongyu", "Group, and it is for a long time to"];
    const rows = full.map((text, i) => ({ ...item(text, 50, 700 - i * 12), width: 170 }));
    const below = item("come, as both told us.", 50, 660);
    expect((await open([...rows, below])).split("\n\n")).toHaveLength(1);
    const apart = await open([...rows.slice(0, 2), item("Group.", 50, 676), item("It is.", 50, 660)]);
    expect(apart.split("\n\n")).toHaveLength(2);
  });

  it("reads characters for the radicals that fonts have in their place", async () => {
    expect(await open([item("启明重⼯与⻓⻔市⼈⺠政府", 50, 700)])).toBe("启明重工与长门市人民政府");
  });

  it("sets rows as plain text has them, whose cells may have several lines", async () => {
    const text = await open([
      item("Buyer", 50, 700),
      item("Yard and place", 200, 700),
      item("Lanyon Shipping", 50, 680),
      item("Gwithian Yard in", 200, 680),
      item("Hayle", 200, 668),
      item("Zennor Ferries", 50, 648),
      item("Sennen Yard", 200, 648),
    ]);
    expect(text).toBe(
      "Buyer  Yard and place\nLanyon Shipping  Gwithian Yard in Hayle\nZennor Ferries  Sennen Yard",
    );
  });

  it("reads numbered paragraphs whose numbers stand a tab away", async () => {
    const text = await open([
      item("1.1", 50, 700),
      ...lines([FULL, "agreement with Penhallow Ltd."], 80),
      item("1.2", 50, 676),
      ...lines(["It was signed in Truro on the first", "day of May."], 80, 676),
    ]);
    expect(text).toBe(
      `1.1 ${FULL} agreement with Penhallow Ltd.\n\n1.2 It was signed in Truro on the first day of May.`,
    );
  });

  it("keeps two languages apart that stand beside each other", async () => {
    const rows = [700, 660, 620].flatMap((y) => [
      ...lines([FULL, "agreement with Penhallow Ltd."], 50, y),
      ...lines(["Die Lieferung der Wagen ist nun mit", "Penhallow Ltd. vereinbart worden."], 300, y),
    ]);
    expect((await open(rows)).split("\n\n")).toEqual(
      [1, 2, 3].flatMap(() => [
        `${FULL} agreement with Penhallow Ltd.`,
        "Die Lieferung der Wagen ist nun mit Penhallow Ltd. vereinbart worden.",
      ]),
    );
  });

  it("joins the lines of a column that stands below a wider masthead", async () => {
    const text = await open([
      item("Issue 14", 50, 730),
      item("For all", 500, 730),
      ...lines([FULL, "agreement."]),
    ]);
    expect(text).toBe(`Issue 14  For all\n\n${FULL} agreement.`);
  });

  it("leaves out running heads, page numbers and the marks of notes", async () => {
    const page = (number: number, text: string) => [
      item("Sennen Weekly", 50, 780, 8),
      ...lines([text]),
      item("1", 50 + text.length * 5, 704, 6),
      item(`Page ${number} of 2`, 50, 20, 8),
    ];
    expect(await open(page(1, "Aldbrook signed."), page(2, "Penhallow did."))).toBe(
      "Aldbrook signed.\n\nPenhallow did.",
    );
  });

  it("keeps powers apart from their numbers", async () => {
    const text = await open([
      item("It orders 5 x 10", 50, 700),
      item("6", 130, 704, 6),
      item("tonnes", 136, 700),
    ]);
    expect(text).toBe("It orders 5 x 10⁶ tonnes");
  });

  it("tells what stands beside in small type last", async () => {
    const text = await open([
      item("Media contact:", 20, 700, 7),
      ...lines([FULL, "with Penhallow Ltd."], 150),
    ]);
    expect(text).toMatch(/Penhallow Ltd\.\n\nMedia contact:$/u);
  });

  it("gives marks to the items of a list whose marks are drawn", async () => {
    const text = await open([
      item("It covers, as both have told us now:", 50, 700),
      item("the delivery of containers,", 80, 688),
      item("with their care", 80, 676),
      item("the training of all people.", 80, 660),
      item("Both have told so in Truro, and again", 50, 640),
      item("in Camborne, on the day before, and so", 50, 628),
      item("it is to be. All of that is known now.", 50, 616),
    ]);
    expect(text).toContain("• the delivery of containers, with their care\n\n• the training of all people.");
  });

  it.each([
    ["at one place", () => item("Aldbrook", 50, 700)],
    ["nowhere", () => item("Aldbrook", Number.NaN, Number.NaN)],
    ["in one paragraph", (i: number) => item(FULL, 50, 700 - i * 12)],
    ["in one word", (i: number) => item("Aldbrook", 50 + i * 40, 700)],
    ["in words that are parted", (i: number) => item("ald-", 50, 700 - i * 12)],
  ])("reads 50,000 lines %s to the end", async (_, at) => {
    expect(await open(Array.from({ length: 50_000 }, (_line, i) => at(i)))).not.toBe("");
  });

  it("reads nothing where nothing is written", async () => {
    expect(await open([], [item(" ", 50, 700)])).toBe("");
  });
});
