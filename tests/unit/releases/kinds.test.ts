/** What sort of agreement a text tells of, in the words of many trades. */
import { describe, expect, it } from "vitest";
import { readRelease } from "@/lib/releases";

const kindIn = (text: string) =>
  readRelease({ text: `Brussels, 12 March 2024 – ${text}\n`, published: "2024-03-12" }).deals[0]?.kind.value;

describe("the kind of an agreement", () => {
  it.each([
    ["research", "Norvik AG has agreed with Velling University to measure glaciers with drones."],
    [
      "joint-venture",
      "Norvik AG has agreed with Velling Post Ltd to set up a common subsidiary for parcels.",
    ],
    ["investment", "Norvik AG has agreed to buy a fifth of Velling Ltd."],
    ["service", "Norvik AG will sweep the streets of the City of Bonn until 2030, they agreed."],
    ["supply", "Norvik AG gets steel from Velling Ltd for ten years under a contract signed on Monday."],
    ["other", "Norvik AG lends Velling Ltd 200 million euros, the two agreed."],
    [
      "service",
      "Norvik Bank ASA and Tarn Software Ltd agreed that Tarn Software will run the bank's card processing for six years.",
    ],
    [
      "service",
      "Norvik Power AS signed an agreement with Velling Drilling AS in Bergen. Velling Drilling will sink six wells near Hammerfest.",
    ],
    [
      "service",
      "Norvik Power AS entered into an engineering, procurement and construction contract with Ardenne Build SA.",
    ],
    [
      "service",
      "Skarv Launch AS will carry two satellites of Norvik Space AS into orbit under a contract signed on Monday.",
    ],
    ["service", "Norvik Metro AS and Ardenne Rail SA signed a contract for the maintenance of 61 trams."],
    ["supply", "Norvik Power AS and the Ministry of Finance signed the contract for 4.2 million cards."],
    [
      "supply",
      "Ardenne Foods SA will buy all its packaging from Tarn Board Ltd until 2030, the companies announced.",
    ],
    ["purchase-order", "Velling Radar AS will build seven radars for the Ministry of Defence, both said."],
    ["purchase-order", "Norvik Shipping ASA exercised an option with Velling Yards AS for two more tankers."],
    [
      "acquisition",
      "Ardenne Steel SA entered into a sale and purchase agreement with Norvik Power AS for all shares of Halden Wire AS.",
    ],
    [
      "investment",
      "Norvik Power AS and Amazon agreed that Amazon finances the early work for four reactors.",
    ],
    [
      "licensing",
      "Velling Sports AS and Tarn Apparel Ltd signed an agreement under which Tarn Apparel may use the Velling name on shoes.",
    ],
    ["distribution", "Tarn Tools Ltd appointed Ardenne Trading SA as sole agent for its saws in Belgium."],
    [
      "research",
      "Tarn Pharma Ltd and Ardenne Bio SA will look for new antibodies together, they announced today.",
    ],
    [
      "other",
      "Ardenne Steel SA and Tarn Mining Ltd settled their dispute over a patent. Tarn Mining pays 12 million euros.",
    ],
    ["memorandum", "Ardenne Steel SA and Norvik Power AS signed heads of agreement for a pellet plant."],
    [
      "strategic-cooperation",
      "Norvik Airlines ASA and Tarn Airways Ltd have renewed their agreement for five more years.",
    ],
    [
      "joint-venture",
      "Ardenne Steel SA and Norvik Power AS signed an association agreement. They will form a joint company for green iron.",
    ],
  ])("is %s: %s", (kind, text) => {
    expect(kindIn(text)).toBe(kind);
  });

  it("is not that of an instrument told of as an earlier stage", () => {
    expect(
      kindIn(
        "Ardenne Steel SA and Norvik Power AS signed a services contract. It follows a memorandum of understanding of May 2023 between the two.",
      ),
    ).toBe("service");
    expect(
      kindIn(
        "Ardenne Steel SA and Norvik Power AS signed a power purchase agreement today. It puts the letter of intent of last year into effect.",
      ),
    ).toBe("supply");
  });
});
