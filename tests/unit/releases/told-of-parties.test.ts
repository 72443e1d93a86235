/** What a text says of a party in passing is no fact of its agreement: when it was founded, where it is, how large it is. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

const DAY = "2025-03-07";

/** The days, places and amounts of all agreements of a text. */
function factsIn(text: string) {
  const { agreements, entities } = labelsOf(readRelease({ text, published: DAY }));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return agreements.map(({ parties, date, signedAt, projects }) => ({
    parties: parties.length,
    date,
    signedAt: signedAt && names.get(signedAt),
    sites: projects.flatMap(({ site }) => (site ? [names.get(site)] : [])),
    amounts: projects.flatMap(({ quantities }) => quantities.map(({ value, unit }) => `${value} ${unit}`)),
  }));
}

const NOTHING = { parties: 2, date: null, signedAt: null, sites: [], amounts: [] };

const SEATS = [
  "Lyon-based Orvale Materials",
  "Orvale Materials, a Lyon-based maker of cells",
  "Orvale Materials of Lyon",
  "Orvale Materials (Lyon)",
  "Orvale Materials, Lyon",
  "Orvale Materials, based in Lyon",
  "Orvale Materials, which is headquartered in Lyon",
  "Orvale Materials, with its headquarters in Lyon",
  "the Lyon cathode maker Orvale Materials",
  "Lyon-listed Orvale Materials",
];
const PASSING = [
  "Orvale Materials, founded in 1998",
  "Orvale Materials, which employs 4,300 people",
  "Orvale Materials, which operates 40 plants in 12 countries",
  "Orvale Materials, a company with revenue of 2 billion euros",
  "Orvale Materials, with 300 employees",
  "Orvale Materials, which went public in June 2021",
  "Orvale Materials, which had sales of $3.4 billion last year",
  "Orvale Materials, 51% owned by Zemtek Group",
  "the 150-year-old Orvale Materials",
];

describe("what is told of a party in passing", () => {
  it.each([...SEATS, ...PASSING])("%s, where it has a partner", (party) => {
    expect(factsIn(`Kestrel Mining Ltd has signed a cooperation agreement with ${party}.`)).toEqual([
      NOTHING,
    ]);
  });

  it.each([...SEATS, ...PASSING])("%s, where it is supplied", (party) => {
    const [first] = factsIn(`Kestrel Mining Ltd will supply ore to ${party}.`);
    expect(first).toEqual(NOTHING);
  });

  it.each([
    ["成立于1998年的", "与成立于1998年的华锐材料有限公司"],
    ["founded, in brackets", "与华锐材料有限公司（成立于1998年）"],
    ["its staff", "与拥有4300名员工的华锐材料有限公司"],
    ["its sales", "与去年营收20亿元的华锐材料有限公司"],
    ["its place", "与位于深圳的华锐材料有限公司"],
    ["its listing", "与2021年6月上市的华锐材料有限公司"],
  ])("in Chinese: %s", (_, partner) => {
    expect(factsIn(`金岭矿业有限公司${partner}签署合作协议。`)).toEqual([NOTHING]);
  });
});

describe("is a fact of the agreement after all", () => {
  it("where the agreement was signed at a party's", () => {
    const [first] = factsIn(
      "Kestrel Mining Ltd and Orvale Materials signed a contract on Monday at the offices of Orvale Materials in Lyon.",
    );
    expect(first).toMatchObject({ signedAt: "Lyon", date: "2025-03-03" });
  });

  it.each([
    [
      "what a party will do",
      "Kestrel Mining Ltd has signed a contract with Orvale Materials, which will deliver 12 locomotives.",
      { amounts: ["12 locomotives"] },
    ],
    [
      "where something new is based",
      "Kestrel Mining Ltd has ordered five ferries from Orvale Materials AG. The ferries will be based in Lyon.",
      { sites: ["Lyon"] },
    ],
    [
      "where a joint venture is based",
      "Kestrel Mining Ltd and Orvale Materials AG have agreed to form a joint venture based in Lyon.",
      { sites: ["Lyon"] },
    ],
    [
      "where a laboratory is based that two found",
      "Kestrel Mining Ltd and Orvale Materials AG have agreed to found a joint laboratory. The laboratory is based in Lyon.",
      { sites: ["Lyon"] },
    ],
    [
      "how large a firm is that is bought",
      "Kestrel Mining Ltd has acquired Orvale Materials, which has 300 employees.",
      { amounts: ["300 employees"] },
    ],
    [
      "a plant near a town, sold to a brewer",
      "Kestrel Mining Ltd has sold the power of a wind farm near Lyon to the brewer Orvale Beer.",
      { sites: ["Lyon"] },
    ],
  ])("%s", (_, text, facts) => {
    expect(factsIn(text)[0]).toMatchObject(facts);
  });
});
