/** Of what kind agreements of firms are, how much they are about and in which money, as trade papers tell. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

const read = (text: string) => labelsOf(readRelease({ text, published: "2024-06-18" })).agreements;
const kinds = (text: string) => read(text).map(({ kind }) => kind);
const amounts = (text: string) =>
  read(text).flatMap(({ projects }) =>
    (projects ?? []).flatMap(({ quantities }) =>
      (quantities ?? []).map(({ value, unit }) => `${value} ${unit}`),
    ),
  );

describe("kinds", () => {
  it.each([
    ["joint-venture", "Aldbrook Group plc has announced a venture with Penhallow Holding AB."],
    ["joint-venture", "Aldbrook Group plc's venture with Penhallow Motors Ltd was called off last month."],
    [
      "investment",
      "Aldbrook Gas plc signed a production-sharing agreement with the Marlow government for Block 57.",
    ],
    ["investment", "Aldbrook Gas plc has signed an earn-in option agreement with Penhallow Gold Ltd."],
    ["other", "Aldbrook Sheds plc has leased 4,000 sq ft of a warehouse in Truro to Penhallow Foods Ltd."],
    [
      "licensing",
      "Aldbrook Media Ltd bought from Penhallow Sports Ltd the free-to-air rights to 150 matches.",
    ],
  ])("%s: %s", (kind, sentence) => expect(kinds(sentence)).toEqual([kind]));

  it.each([
    ["acquisition", "Aldbrook Group plc acquired Penhallow Holding AB, a venture capital firm."],
    ["purchase-order", "Aldbrook Air plc has leased four aircraft from Penhallow Leasing Ltd."],
  ])("no other than %s: %s", (kind, sentence) => expect(kinds(sentence)).toEqual([kind]));
});

describe("amounts", () => {
  it.each([
    ["2 vessels", "Aldbrook Lines AS ordered a brace of LNG carriers from Marlow Heavy Industries."],
    ["3 vessels", "Aldbrook Lines AS ordered a trio of tankers from Marlow Heavy Industries."],
    ["4 vessels", "Aldbrook Lines AS ordered a quartet of tankers from Marlow Heavy Industries."],
  ])("%s: %s", (amount, sentence) => expect(amounts(sentence)).toContain(amount));

  const PRICE = "Aldbrook Lines AS ordered two tankers from Marlow Heavy Industries for $38 million apiece.";
  it("are in the dollars of all the world in a survey of many lands", () =>
    expect(
      amounts(
        `${PRICE} In Singapore, in China, in Japan and in Korea owners were busy. Singapore's brokers say so, and China's and China's yards.`,
      ),
    ).toContain("38000000 USD"));
  it("and in those of the land that a text is of", () =>
    expect(
      amounts(
        `SINGAPORE, June 17 - ${PRICE} Brokers in Singapore say so, and the exchange of Singapore does.`,
      ),
    ).toContain("38000000 SGD"));
});

it("what a sign leaves of a number is no part of a field", () => {
  const fields = read(
    "Aldbrook Lithium Ltd signed an agreement with Penhallow Metals AG for the supply of 75,000tpa of spodumene concentrate from Truro.",
  ).flatMap(({ fields: some }) => some);
  expect(fields.join(" ")).toContain("spodumene concentrate");
  expect(fields.join(" ")).not.toContain("000tpa");
});
