/** Agreements whose sides stand apart: in lists, behind labels, in the sentence before, or told by what they are to each other. */
import { describe, expect, it } from "vitest";
import { statusesIn } from "./agreements-in";

/** The agreements of a text, each as its status and its parties in order. */
const agreements = (text: string) => statusesIn(text, "2024-05-10");

const THREE = ["signed: Aldbrook Rail AG + Penhallow Ltd + University of Graz"];
const MAKER = "VIENNA, May 9 - Aldbrook Rail AG unveiled a new tram in Vienna on Thursday.";

describe("sides that stand apart", () => {
  it.each([
    [
      "a list below",
      "was signed in Vienna by:\n- Aldbrook Rail AG\n- Penhallow Ltd\n- the University of Graz",
      THREE,
    ],
    [
      "a numbered list of signatories",
      "was signed in Vienna. The signatories are:\n(i) Aldbrook Rail AG;\n(ii) Penhallow Ltd; and\n(iii) the University of Graz.",
      THREE,
    ],
    [
      "persons who signed for them",
      "was concluded in Vienna. It was signed by Jan Berg for Aldbrook Rail AG, by Lena Holm for Penhallow Ltd and by Anna Moser for the University of Graz.",
      THREE,
    ],
    [
      "a sentence that names them",
      "was concluded in Vienna. Taking part are Aldbrook Rail AG, Penhallow Ltd and the University of Graz.",
      THREE,
    ],
  ])("are read from %s", (_, rest, expected) => {
    expect(agreements(`A cooperation agreement on rail freight ${rest}`)).toEqual(expected);
  });

  it.each([
    [
      "both labelled",
      "Contract award. Client: Penhallow AG. Contractor: Aldbrook Rail AG. Losing bidder: Zennor Works AG.",
      ["announced: Aldbrook Rail AG + Penhallow AG"],
    ],
    [
      "both called by a letter",
      "Project agreement\n\nParty A: Government of Penhallow County\nParty B: Aldbrook Rail AG\n\nDate: 3 May 2024\n",
      ["announced: Aldbrook Rail AG + Government of Penhallow County"],
    ],
    [
      "one labelled, the other told",
      "Aldbrook Rail AG has ordered twelve locomotives. Supplier: Penhallow AG. Delivery: 2027.",
      ["announced: Aldbrook Rail AG + Penhallow AG"],
    ],
    [
      "some of its product",
      `${MAKER} Penhallow Ltd bought 20 of its trams.`,
      ["announced: Aldbrook Rail AG + Penhallow Ltd"],
    ],
    [
      "some of its product that go to somebody",
      `${MAKER} Twenty of its trams go to Penhallow Ltd.`,
      ["announced: Aldbrook Rail AG + Penhallow Ltd"],
    ],
    [
      "what one is to the other",
      "Aldbrook Rail AG has long eyed Penhallow Ltd. On 3 May it signed an agreement to buy its old rival.",
      ["signed: Aldbrook Rail AG + Penhallow Ltd"],
    ],
    [
      "an order that several share",
      "Aldbrook Rail AG chose its suppliers on Wednesday. Penhallow Ltd and Zennor Works Ltd divide the business between them.",
      ["announced: Aldbrook Rail AG + Penhallow Ltd", "announced: Aldbrook Rail AG + Zennor Works Ltd"],
    ],
    [
      "a second document",
      "Aldbrook Rail AG acquired the depot of Penhallow Ltd on 3 May. A service contract of ten years was signed alongside.",
      ["announced: Aldbrook Rail AG + Penhallow Ltd", "signed: Aldbrook Rail AG + Penhallow Ltd"],
    ],
  ])("are read: %s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it.each([
    ["what is only reported", "Aldbrook Rail AG was reported to have sold 1,000 trams to Penhallow Ltd."],
    [
      "who is told by whose money something is",
      "The Spanish government will contribute 300 million euros from the EU-funded programme.",
    ],
    [
      "a report that was wrong",
      "Reports which named Aldbrook Rail AG as the partner of Penhallow Ltd were wrong.",
    ],
  ])("agree to nothing: %s", (_, text) => {
    expect(agreements(text)).toEqual([]);
  });
});
