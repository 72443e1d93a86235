/** Names that do not look like names: with figures, of common words, in capitals, in columns. */
import { describe, expect, it } from "vitest";
import { openDocument } from "@/lib/releases/document";
import { recognise } from "@/lib/releases/entities/recognise";

const read = (text: string) => recognise(openDocument({ text, published: "2024-05-10" })).entities;
const sorts = (text: string) => read(text).map(({ name, type }) => `${name}: ${type}`);

describe("names that look like none", () => {
  it.each([
    ["Zemtek 60 and Orvex AG signed a contract for satellite data.", "Zemtek 60: company"],
    ["Orvex AG signed an offtake agreement with 280 Zemlight, of Leeds.", "280 Zemlight: company"],
    ["The z2 Milk Company bought a dairy from Orvex AG.", "z2 Milk Company: company"],
    [
      "Orvex AG has signed an offtake contract with Eleven, a fuel company based in Leeds. Eleven takes smoke from chimneys.",
      "Eleven: company",
    ],
    ["Orvex AG and the Spanish company EV Zemmotors, owner of a brand, signed.", "EV Zemmotors: company"],
    ["Saudi Aramco and Orvex AG signed a memorandum.", "Saudi Aramco: company"],
    ["Zemmarl and Hythorn has signed a contract with Orvex AG.", "Zemmarl and Hythorn: company"],
    [
      "It was signed by Orvex AG, the University of Queensland, Griffith University and others.",
      "University of Queensland: organization",
    ],
  ])("finds them in %s", (text, name) => expect(sorts(text)).toContain(name));

  it.each(["\u2010", "\u2011"])("reads a hyphen of another code: %j", (hyphen) => {
    expect(sorts(`Ærvik Wind A/S and Žemtek${hyphen}Orno, s.r.o. signed a memorandum.`)).toEqual(
      expect.arrayContaining(["Ærvik Wind A/S: company", "Žemtek-Orno, s.r.o.: company"]),
    );
  });

  it("takes a count and a noun for no name", () => {
    expect(
      sorts("Orvex AG signed a contract with Zemtek AG for 12 Boeing 737s and 20 Leopards."),
    ).not.toContain("20 Leopards: company");
  });

  it.each(["Blocks B2", "Block 11B", "Lot 9C", "Terminal C"])(
    "takes a part of a whole for none: %s",
    (part) => {
      expect(
        sorts(
          `Orvex AG has agreed to acquire a 40% interest in each of Zemtek AG's licences ${part} and B5.`,
        ).join(),
      ).not.toContain(part);
    },
  );

  it.each(["Engr.", "Barr.", "Maj."])("takes a person with a title for none: %s", (title) => {
    expect(
      sorts(
        `Orvex AG has signed a memorandum with Zemtek AG. The group's Chief Executive Officer, ${title} Badr Mohammed Al-Zemp, further confirms its plans.`,
      ),
    ).toEqual(["Orvex AG: company", "Zemtek AG: company"]);
  });

  it.each([
    "The price is high, an editor in Hamburg, Wiebke Zemp, said to me.",
    "Klaus-Michael Zemp, the logistics billionaire, thought about an offer.",
  ])("reads who somebody is: %s", (text) => expect(sorts(text).join()).not.toContain("Zemp"));
});

describe("names in tables and letterheads", () => {
  it("reads places and parties by the heads of their columns", () => {
    const found = sorts(
      [
        "ORDERS OF THE WEEK",
        "",
        "Date     Customer          Maker       Wind farm               Units",
        "14 Jan   Orrvik Energi     Nordvind    Hästbacken, Sweden      22",
        "29 Jan   Patamar Eólica    Zemwind     Loma Verda, Argentina   33",
      ].join("\n"),
    );
    expect(found).toContain("Nordvind: company");
    expect(found).toContain("Hästbacken, Sweden: place");
    expect(found).toContain("Loma Verda, Argentina: place");
  });

  it("reads a firm's full name in capitals with the short forms under it", () => {
    const [first] = read(
      'ZEMTEK CREST RETAIL HOLDINGS LIMITED\nShare code: ZCR     ISIN: ZAE000123454\n("Zemtek Crest" or "the Company")\n\nShareholders are advised that on 14 March 2024 Zemtek Crest entered into an agreement with Orvex Limited.',
    );
    expect(first?.name).toBe("ZEMTEK CREST RETAIL HOLDINGS LIMITED");
    expect([...(first?.forms.keys() ?? [])]).toContain("Zemtek Crest");
  });

  it("reads places of a list behind a preposition by its first", () => {
    const found = sorts(
      "Orvex AG signed the contract for the service between Bodø, Røst, Værøy and Moskenes.",
    );
    expect(found).toContain("Røst: place");
    expect(found).toContain("Værøy: place");
  });
});
