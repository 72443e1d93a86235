/** What sentences and clauses beside the report say is no fact of the agreement: a party's plants, its sales, what was before. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

/** The days, sites and amounts of the first agreement of a text. */
function factsIn(text: string) {
  const { agreements, entities } = labelsOf(readRelease({ text, published: "2025-03-07" }));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const [first] = agreements;
  return {
    date: first?.date,
    signedAt: first?.signedAt ? names.get(first.signedAt) : null,
    sites: first?.projects.flatMap(({ site }) => (site ? [names.get(site)] : [])),
    amounts: first?.projects.flatMap(({ quantities }) =>
      quantities.map(({ value, unit }) => `${value} ${unit}`),
    ),
  };
}

const REPORT = "Kestrel Mining Ltd has ordered 12 locomotives from Orvale Materials";
const FACTS = { date: null, signedAt: null, sites: [], amounts: ["12 locomotives"] };
const SIGNED =
  "Kestrel Mining Ltd signed an agreement with Orvale Materials in Dakar on 3 March 2025 to build a 200 MW solar plant near Thies";

describe("what is told beside the report", () => {
  it.each([
    "Orvale Materials has its headquarters in Lyon and operates plants in Porto and Gdansk.",
    "Orvale Materials operates 40 plants in 12 countries, including Chile and Spain.",
    "Orvale Materials has been active in Kenya since 2011.",
    "Orvale Materials opened a plant in Porto in 2022.",
    "In May 2023, the company opened a plant in Porto.",
    "Orvale Materials produces 300,000 tonnes of steel a year.",
    "Orvale Materials' shares closed 4% higher on Tuesday.",
    "Orvale Materials reported sales of $3.4 billion for the year to 31 March 2024.",
  ])("%s", (sentence) => {
    expect(factsIn(`${REPORT}. ${sentence}`)).toEqual(FACTS);
  });

  it.each([
    " during a visit to Norway",
    " at the Valmora trade fair in Hannover",
    " following a pilot project in Chile in May 2023",
    ", compared with 30 trams last year",
    ", its chief executive Anna Berg said from Lyon",
    ", its chief executive Anna Berg told reporters in Oslo",
    " as part of its plan to cut emissions by 40% by 2030",
    ", months after it won an order for 90 buses in Chile",
    ", subject to approval by regulators in Brazil",
  ])("order%s", (clause) => {
    expect(factsIn(`${REPORT}${clause}.`)).toEqual(FACTS);
  });

  it("keeps the agreement's own", () => {
    const own = { date: "2025-03-03", signedAt: "Dakar", sites: ["Thies"], amounts: ["200 MW"] };
    expect(factsIn(`${SIGNED}. Orvale Materials operates 40 plants in Chile and Spain.`)).toEqual(own);
    expect(factsIn(`${SIGNED}, following a pilot in Chile in May 2023.`)).toEqual(own);
  });
});

describe("is a fact of the agreement after all", () => {
  it.each([
    ["The company will open a plant in Porto in 2027.", { sites: ["Porto"] }],
    ["Orvale Materials makes them in Porto.", { sites: ["Porto"] }],
  ])("%s", (sentence, facts) => {
    expect(factsIn(`${REPORT}. ${sentence}`)).toMatchObject(facts);
  });

  it("where a capacity goes up from one figure to another", () => {
    const { amounts } = factsIn(
      "Orvale Materials will enlarge a mill for Kestrel Mining Ltd, whose capacity goes up from 30 MW to 50 MW.",
    );
    expect(amounts).toContain("50 MW");
  });
});
