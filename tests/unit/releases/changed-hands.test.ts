/** What changes hands, told by what went where: "70 per cent of X went to B", in a list of what one house sold too. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const DAY = "2024-12-05";

/** The agreements of a text, each as its parties in order. */
const agreements = (text: string) => partiesIn(text, DAY);

describe("a list of what one house sold", () => {
  const LEAD =
    "Who bought what from Brannox\n\nBrannox plc sells its entire stake of 83 per cent in Tarn Cement Ltd to Kallio Infra Oy. The agreement was signed on 1 December.\n\n";
  const FIRST = "Brannox plc + Kallio Infra Oy";

  it.each([
    [
      "a share that went to two",
      "KENYA. 70 per cent of Orvale Cement Ltd went to Hollin Group, which is Kenyan, and Marsh Holdings, an affiliate. Price: 120 million dollars.",
      "Brannox plc + Hollin Group + Marsh Holdings",
    ],
    [
      "the rest of one",
      "KENYA. The remaining half of Orvale Cement Ltd has passed to Hollin Group for 12 million dollars.",
      "Brannox plc + Hollin Group",
    ],
    [
      "a line without a verb",
      "KENYA. Orvale Cement and Marsh Lime to Hollin Group, in May 2022, for 6.4 billion dollars.",
      "Brannox plc + Hollin Group",
    ],
    [
      "works that somebody took",
      "KENYA. In the same year Hollin Group took the Kenyan works, for 1.2 billion dollars.",
      "Brannox plc + Hollin Group",
    ],
    [
      "works that somebody took for up to a sum",
      "KENYA. In the same year Hollin Group, in a deal backed by Marsh Holdings, took the Kenyan works for up to 1.2 billion dollars.",
      "Brannox plc + Hollin Group",
    ],
  ])("has an agreement for each: %s", (_, item, second) => {
    expect(agreements(LEAD + item)).toEqual([FIRST, second].sort());
  });

  it.each([
    "KENYA. 70 per cent of the profit of Orvale Cement Ltd went to charity, as Hollin Group had asked.",
    "KENYA. 70 per cent of Orvale Cement Ltd would have gone to Hollin Group, had it paid.",
    "KENYA. In the same year Hollin Group took the prize for the best works, for 12 years in a row.",
  ])("has none where nothing was sold: %s", (item) => {
    expect(agreements(LEAD + item)).toEqual([FIRST]);
  });
});

describe("what changes hands by other words", () => {
  const LEAD =
    "Notes of the week\n\nKallio Infra Oy and Tarn Logistics Ltd have signed a supply contract for rails.\n\n";
  const FIRST = "Kallio Infra Oy + Tarn Logistics Ltd";

  it.each([
    [
      "whose a house is now",
      "In Lagos, Orvale Records is now majority-owned by Brannox Group. The investment was announced in February.",
      "Brannox Group + Orvale Records",
    ],
    [
      "who owns it now",
      "Brannox plc is now the main owner of Orvale Records Ltd, after two years of waiting.",
      "Brannox plc + Orvale Records Ltd",
    ],
    [
      "what was signed for, at a price",
      "Hollin Foods Ltd, registered in Luxembourg, signed this week for Marsh Farms Inc, fourth among the producers, at $1.1 billion.",
      "Hollin Foods Ltd + Marsh Farms Inc",
    ],
    [
      "what was taken from its owner",
      "Last year Hollin Foods Ltd took the neighbour, Marsh Tea Kenya, from Brannox plc, and paid in cash.",
      "Brannox plc + Hollin Foods Ltd",
    ],
    [
      "what passed from one to another",
      "Control of Marsh Holdings has passed from Brannox plc to Hollin Group, after a long vote.",
      "Brannox plc + Hollin Group",
    ],
    [
      "rights that went elsewhere",
      "The rights to the series have gone from Brannox plc to Hollin Media Group.",
      "Brannox plc + Hollin Media Group",
    ],
  ])("is an agreement: %s", (_, text, parties) => {
    expect(agreements(LEAD + text)).toEqual([FIRST, parties].sort());
  });

  it.each([
    "Orvale Records Ltd is not majority-owned by Brannox plc, as we wrote.",
    "Hollin Foods Ltd signed the book for Marsh Farms Inc, whose hens had won the day.",
    "The train goes from Brannox Park to Hollin Foods Ltd in ten minutes.",
    "Hollin Foods Ltd took its name from a hill, and Brannox plc from a river.",
  ])("is none where nothing changes hands: %s", (text) => {
    expect(agreements(LEAD + text)).toEqual([FIRST]);
  });
});
