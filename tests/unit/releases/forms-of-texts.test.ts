/** Texts that tell by their form: lists of what one house did, show notes, interviews, forms of exchanges and tenders, corrections. */
import { describe, expect, it } from "vitest";
import { openDocument } from "@/lib/releases/document";
import { partiesIn } from "./agreements-in";

const PUBLISHED = "2025-06-12";
const told = (text: string, publisher?: string) => partiesIn(text, PUBLISHED, publisher);
const kindsIn = (text: string) => openDocument({ text, published: PUBLISHED }).blocks.map(({ kind }) => kind);

describe("a list of what one house agreed", () => {
  const LEAD =
    "Quarterly report of Hollin Energy Ltd\n\nHollin Energy Ltd had a busy quarter, with sales of 40 million euros and more staff in all three of its offices than in any before it.\n\n";

  it("goes on about that house, and not about whom the item above names", () => {
    expect(
      told(
        `${LEAD}• Supply contract with the refinery of Bergmann Oil GmbH\n• Memorandum of understanding with Tarn Ports Ltd on a bunkering station`,
      ),
    ).toEqual(["Bergmann Oil GmbH + Hollin Energy Ltd", "Hollin Energy Ltd + Tarn Ports Ltd"]);
  });

  it("has items of others", () => {
    expect(
      told(
        `${LEAD}• Supply contract with the refinery of Bergmann Oil GmbH\n• Tarn Ports Ltd signed a contract with Kallio Cranes Oy`,
      ),
    ).toEqual(["Bergmann Oil GmbH + Hollin Energy Ltd", "Kallio Cranes Oy + Tarn Ports Ltd"]);
  });

  it("may name it in the title alone", () => {
    expect(
      told(
        "Milestones of Hollin Energy Ltd\n\n- Joint development agreement with Bergmann Pumps GmbH\n- Supply contract with Tarn Steel Ltd",
      ),
    ).toEqual(["Bergmann Pumps GmbH + Hollin Energy Ltd", "Hollin Energy Ltd + Tarn Steel Ltd"]);
  });
});

describe("a list of the orders of several houses", () => {
  it("is not opened by an item that tells what followed an earlier order", () => {
    expect(
      told(
        "Orders announced in Velburg on Tuesday included:\n- Hollin Airlines has exercised an option for ten more Tarn Jets aircraft, following on from its original order of 2008.\n- The lessor Bergmann Leasing AG signed a contract with Kallio Aircraft Oy for 50 aircraft.\n- The flag carrier Orvale Air revealed an order for eight aircraft.",
      ),
    ).not.toContainEqual(expect.stringMatching(/Bergmann Leasing AG \+ Hollin|Hollin Airlines \+ Orvale/u));
  });
});

describe("lines that open with a time or a day", () => {
  const NOTES =
    "00:00 Welcome\n02:10 The news of the week: Hollin Motors Ltd and Kallio Cells Oy sign a cell contract\n14:30 How the swapping of batteries may come back to Europe after all those years\n48:20 Questions";

  it("are items by themselves, however long", () => {
    expect(kindsIn(NOTES)).toEqual(["item", "item", "item", "item"]);
    expect(kindsIn("[00:00] Welcome\n[02:10] News\n[14:30] Talk")).toEqual(["item", "item", "item"]);
    expect(kindsIn("2019 – Foundation\nMarch 2021 – First plant\n4 July 2022: Second plant")).toEqual([
      "item",
      "item",
      "item",
    ]);
    expect(told(NOTES)).toEqual(["Hollin Motors Ltd + Kallio Cells Oy"]);
  });

  it("are none where few stand together", () => {
    const release =
      "12 June 2025 – Hollin Motors Ltd and Kallio Cells Oy have signed a contract for the supply of cells, the two companies said.\n\n14 June 2025 – The signing is celebrated.";
    expect(kindsIn(release)).not.toContain("item");
    expect(told(release)).toEqual(["Hollin Motors Ltd + Kallio Cells Oy"]);
  });
});

describe("an interview", () => {
  const ASKED =
    "How did you start?\n\nIn a garage.\n\nAnd who buys from you?\n\nIn April we signed a supply contract with Bergmann Oil GmbH.\n\nWhat comes next?\n\nSleep.";

  it.each([
    "Interview with Ida Holm, chief executive of Hollin Energy Ltd",
    "Five questions for Ida Holm, CEO of the hydrogen maker Hollin Energy Ltd",
    "In conversation with Ida Holm, co-founder, Hollin Energy Ltd",
  ])("is answered for a house: %s", (title) => {
    const both = ["Bergmann Oil GmbH + Hollin Energy Ltd"];
    expect(told(`${title}\n\n${ASKED}`, "Agritech Talks")).toEqual(both);
  });

  it("is answered for a house that only stands behind an office", () => {
    expect(
      told(`In conversation with Ida Holm, Founder & MD, HydroSense\n\n${ASKED}`, "Agritech Talks"),
    ).toEqual(["Bergmann Oil GmbH + HydroSense"]);
  });

  it("is answered for nobody whom the title does not name", () => {
    expect(
      told(`In conversation with Ida Holm, founder of many things\n\n${ASKED}`, "Agritech Talks"),
    ).not.toContain("Bergmann Oil GmbH + many things");
  });

  it("is not meant by what a newsroom says of itself", () => {
    const text =
      "Hollin Energy Ltd signs supply contract\n\nWe have signed a supply contract with Bergmann Oil GmbH, and our customers will have the first deliveries in spring. Ida Holm, chief executive of Tarn Steel Ltd, was interviewed on it by the local radio.";
    expect(told(text, "Hollin Energy Ltd")).toEqual(["Bergmann Oil GmbH + Hollin Energy Ltd"]);
  });
});

describe("a form", () => {
  it("says on a line of its own whom it calls the Company", () => {
    const text =
      'MATERIAL CHANGE REPORT\n\nItem 1. Name and Address of Company\nOtterburn Copper Corp. (the "Company")\nSuite 1410, 880 West Pender Street\n\nItem 2. Summary of Material Change\nThe Company announced that it has entered into an option agreement with Bergmann Mining Inc. on its claims near the lake, which are to be drilled in summer.';
    expect(told(text, "SEDAR")).toEqual(["Bergmann Mining Inc. + Otterburn Copper Corp."]);
  });

  const noticeWith = (result: string) =>
    `Contract award notice\n\nSection I: Contracting entity\nI.1) Name and addresses\nOfficial name: Hollin Trams Ltd\nTown: Leeds\n\nSection II: Object\nTitle: Supply of trams and chargers\nShort description: The contracting entity procures 38 trams, chargers for two depots and their maintenance for ten years.\nType of procedure: Open\n\nSection V: Award of contract\n${result}`;

  it("asks for the names of those whom its sections call the contractor", () => {
    expect(
      told(noticeWith("Name and address of the contractor\nOfficial name: Kallio Rail Oy\nTown: Tampere")),
    ).toEqual(["Hollin Trams Ltd + Kallio Rail Oy"]);
    expect(told(noticeWith("Winner:\nOfficial name: Kallio Rail Oy\nTown: Tampere"))).toEqual([
      "Hollin Trams Ltd + Kallio Rail Oy",
    ]);
  });

  it("has a contract for each lot", () => {
    expect(
      told(
        noticeWith(
          "Lot No: 1\nTitle: Trams\nName and address of the contractor\nOfficial name: Kallio Rail Oy\n\nLot No: 2\nTitle: Chargers\nName and address of the contractor\nOfficial name: Bergmann Strom AG",
        ),
      ),
    ).toEqual(["Bergmann Strom AG + Hollin Trams Ltd", "Hollin Trams Ltd + Kallio Rail Oy"]);
  });

  it("names those who only review it as well", () => {
    expect(told(noticeWith("Review body\nOfficial name: Tarn Review Board Ltd\nTown: Leeds"))).toEqual([]);
  });
});

describe("a column of corrections", () => {
  const WRONG =
    "An article on 2 June stated that Hollin Energy Ltd had signed a contract with Bergmann Oil GmbH. In fact it has only asked for offers.";

  it.each(["Corrections and clarifications", "Correction", "ERRATUM"])(
    "takes back what was written: %s",
    (title) => {
      expect(told(`${title}\n\n${WRONG}`)).toEqual([]);
    },
  );

  it("is none where a release is issued again", () => {
    expect(
      told(
        "Correction\n\nHollin Energy Ltd said today that it has signed a supply contract with Bergmann Oil GmbH.",
      ),
    ).toEqual(["Bergmann Oil GmbH + Hollin Energy Ltd"]);
  });
});

describe("lines that tell by signs who agreed", () => {
  const FLOOR = "Heard on the floor: partnerships at the fair\n\nWhat we collected:\n\n";

  it("names partners around a plus, and what they do behind the colon", () => {
    expect(
      told(
        `${FLOOR}Telecom operator Hollin + Tarnika: private networks for ports.\nKallio Mobile + Bergmann Telekom + Estal: a joint venture for language models.`,
      ),
    ).toEqual(["Bergmann Telekom + Estal + Kallio Mobile", "Hollin + Tarnika"]);
  });

  it("keeps a plus within a name, and tells of none that is denied", () => {
    expect(told("Hollin + Partners signed a contract with Kallio Cranes Oy on Monday.")).toEqual([
      "Hollin + Partners + Kallio Cranes Oy",
    ]);
    expect(told(`${FLOOR}Hollin Mobile + Kallio Mobile: not signed.`)).toEqual([]);
  });

  it("lists what was ordered below the name of its maker", () => {
    expect(
      told(
        "Airshow: order board, day three\n\nHere are the deals of the day.\n\nBergmann Jets\n• Hollin Air – 30 B210neo (firm)\n• Tarn Airways – MoU for 12 B330\n\nKallio Rotors\n• Estal Cargo – 6 K77 freighters\n\nTotal for the day: 48 aircraft.",
      ),
    ).toEqual(["Bergmann Jets + Hollin Air", "Bergmann Jets + Tarn Airways", "Estal Cargo + Kallio Rotors"]);
  });

  it("is no order board where the items tell something else", () => {
    expect(
      told(
        "Our members\n\nKallio Rotors Oy\n• Hollin Air Ltd – 6 new directors\n• Tarn Airways Ltd – founded in 2019",
      ),
    ).toEqual([]);
  });
});
