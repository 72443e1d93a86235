/** What boards resolve, who only meets, and what two agree on that is no agreement. */
import { describe, expect, it } from "vitest";
import { partiesIn, statusesIn } from "./agreements-in";

const DAY = "2024-05-10";
const agreements = (text: string) => partiesIn(text, DAY);

describe("a board that authorises somebody to sign", () => {
  it.each([
    "The Aldmere Transit Authority needs buses. By a 5-0 vote on April 26, the Board of Directors authorized Executive Director Mac Nesh to execute the contract with Zemtek Motors LLC for eight of them.",
    "The Aldmere Transit Authority needs buses. On April 26 the board approved a resolution directing the director and voted to sign a contract with Zemtek Motors LLC for eight of them.",
  ])("plans an agreement of its house: %s", (text) => {
    expect(statusesIn(text, DAY)).toEqual(["planned: Aldmere Transit Authority + Zemtek Motors LLC"]);
  });

  it("tells of whose contract is extended", () => {
    expect(
      agreements(
        "COUNCIL NEWS\n\nThe Orvale Science Agency won praise. The Orvale Science Agency has a new seat.\n\n1. Resolution approving the extension of the City of Aldmere's contract with Metra Retail Cooperative for its parking, for six months;\n\n2. Resolution confirming the sisterhood of the City of Aldmere with Ganyang City, concluded on November 10.",
      ).filter((one) => one.includes("Orvale Science Agency")),
    ).toEqual([]);
  });
});

describe("nobody agreed", () => {
  it.each([
    ["to stay in touch", "Orvale Bank and Zemtek Ltd exchanged views and agreed to keep in contact."],
    [
      "to answer questions",
      "The Embassy of Norway and Zemtek Ltd have kindly agreed to answer questions about it.",
    ],
    ["to keep channels open", "Orvale Bank and Zemtek Ltd agreed to maintain open channels."],
    [
      "who is taken in as a member",
      "Zemp Ltd and Kofo Ltd exchanged views on the work of Velburg Bank in Chile, which joined it as a founding member in 2023.",
    ],
    [
      "where a contract should be signed",
      "According to papers of Orvale Hospital and Zemp Hospital, the supplier will be named in June, and a contract should be signed by 30 July.",
    ],
    [
      "with plans of their own",
      "Orvale Pharma, Zemtek Pharma and others have plans of their own for the continent.",
    ],
  ])("%s", (_, text) => {
    expect(agreements(text)).toEqual([]);
  });

  it("and still where they agree to work together", () => {
    expect(agreements("Orvale Bank and Zemtek Ltd agreed to build a port together.")).toEqual([
      "Orvale Bank + Zemtek Ltd",
    ]);
  });
});

describe("who stands by", () => {
  it("meets on the sidelines", () => {
    expect(
      agreements(
        "The minister and the chief executive of the German company Zemtek, Prof. Ida Brandel, signed a memorandum on Tuesday, on the sidelines of the second meeting between the Velburg Union and the Aldmere Union.",
      ).filter((one) => one.includes("Union")),
    ).toEqual([]);
  });

  it("is a part of whoever speaks", () => {
    expect(
      agreements(
        "Orvale Bank and Zemtek Ltd signed a loan agreement on Monday.\n\nThe World Trade Bank, whose private-sector arm, IFCO, lends to Peru's harbours, said it was looking at those of Chile, which others may help to pay for.",
      ),
    ).toEqual(["Orvale Bank + Zemtek Ltd"]);
  });

  it("does nothing where its arm does", () => {
    expect(
      agreements(
        "Kofo Ltd met Zemp Cement in Velburg. Orvale Bank itself signed nothing there, although its private-sector arm closed a $20 million line of credit with Zemtek Bank in March.",
      ),
    ).toEqual(["Orvale Bank + Zemtek Bank"]);
  });
});

describe("a side that is described before it is named", () => {
  it.each([
    "Zemtek said last month that it has entered into a six-year partnership with a small hospital by the sea. Aldmere Medical Center (AMC), based in Velburg, will spend $16 million under the agreement.",
    "Zemtek has signed a ten-year contract with a large clinic. Aldmere Medical Center will pay $16 million under the contract.",
  ])("agrees: %s", (text) => {
    expect(agreements(text)).toEqual(["Aldmere Medical Center + Zemtek"]);
  });

  it("and no other that is named next", () => {
    expect(
      agreements(
        "Zemtek has signed a ten-year contract with Orvale Bank. Aldmere Medical Center will pay under the contract.",
      ),
    ).toEqual(["Orvale Bank + Zemtek"]);
  });
});

describe("a house told by whose it is", () => {
  it.each([
    [
      "with where it lies",
      "Orvale University and the Velburg University of Chile's sister college in Bulgaria, the Nikola Naval Academy, agreed on joint programmes and student exchange.",
      ["Nikola Naval Academy + Orvale University"],
    ],
    [
      "without",
      "On Monday Zemtek Ltd and Aldmere Group's subsidiary, Kofo Motors, signed a contract.",
      ["Kofo Motors + Zemtek Ltd"],
    ],
  ])("is a side, and not its owner: %s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it("and both where it only follows", () => {
    expect(agreements("Zemtek Ltd, Aldmere Group and Kofo Motors signed a contract in Oslo.")).toEqual([
      "Aldmere Group + Kofo Motors + Zemtek Ltd",
    ]);
  });
});

describe("another agreement", () => {
  it("is one that was signed with somebody else", () => {
    expect(
      agreements(
        "Orvale University and the Zemp Council concluded a memorandum of cooperation. Its rector pointed to the agreement signed with the Aldmere Beekeepers Union in March.",
      ),
    ).toContain("Orvale University + Zemp Council");
  });

  it("is not of two with whom a headline tells one each", () => {
    expect(
      agreements(
        "Hejaz Fund signs $31m loans with Guinea-Bissau and Dominica\n\nBridges can be built. The agreements were signed on the sidelines of a meeting in Marrakech.",
      ).filter((one) => one === "Dominica + Guinea-Bissau"),
    ).toEqual([]);
  });
});
