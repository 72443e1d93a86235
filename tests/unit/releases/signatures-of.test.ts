/** Whose signatures a document bears, and states among those who signed. */
import { describe, expect, it } from "vitest";
import { statusesIn } from "./agreements-in";

/** The agreements of a text, each as its status and its parties in order. */
const agreements = (text: string) => statusesIn(text, "2024-12-11");

describe("the signatures under a document", () => {
  it.each([
    [
      "of states and banks",
      "The corridor\n\nOn 26 October a memorandum of understanding on the railway was presented. Five signatures stand under it: those of Angola, the Republic of Kenya, Peru, the European Union and the African Development Bank.",
      ["signed: African Development Bank + Angola + European Union + Peru + Republic of Kenya"],
    ],
    [
      "of two firms",
      "Cargo notes\n\nThe memorandum on freight bears the signatures of Brannox plc and Hollin Foods Ltd.",
      ["signed: Brannox plc + Hollin Foods Ltd"],
    ],
    [
      "of the other side alone",
      "Cargo notes\n\nBrannox plc has come home with two papers. One is a cooperation agreement; it was signed with Hollin Foods Ltd. The other one, a memorandum of understanding, bears the stamp of Kallio Infra Oy, the owner of a part of Marsh Holdings.",
      ["signed: Brannox plc + Hollin Foods Ltd", "signed: Brannox plc + Kallio Infra Oy"],
    ],
  ])("tell who agreed: %s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it.each([
    "Cargo notes\n\nThe memorandum does not bear the signatures of Brannox plc and Hollin Foods Ltd.",
    "Cargo notes\n\nThe parcel bears the stamp of Brannox plc.",
  ])("tell nothing of others: %s", (text) => {
    expect(agreements(text)).toEqual([]);
  });
});

describe("states that agree", () => {
  it("do so plainly where their governments open the sentence", () => {
    const text =
      "Ministry of Defence\n\nChile and France sign Inter-Governmental Agreement on 14 cutters for Chilean Navy\n\nPosted On: 11 DEC 2024 4:52PM\n\nThe Governments of Chile and France have signed an Inter-Governmental Agreement (IGA) for procurement of 14 cutters (nine with one gun and five with two) for the Chilean Navy. Pilots are taught under it too. The Chilean Air Force gets spare parts by the same paper. Yards in the south hope for work for their people, and the last boat is due in 2031; captains learn in both countries.";
    expect(agreements(text)).toContain("signed: Chile + France");
  });

  it("do so one by one beside what all of them signed", () => {
    const text =
      "The corridor\n\nA memorandum of understanding on the railway was signed by Angola, Kenya and the European Union. The EU concluded two more on the same day: one with Kenya, one with Angola.";
    expect(agreements(text)).toEqual([
      "signed: Angola + European Union",
      "signed: Angola + European Union + Kenya",
      "signed: European Union + Kenya",
    ]);
  });
});
