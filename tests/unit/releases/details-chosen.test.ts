import { describe, expect, it } from "vitest";
import { labelsOf, proposeFrom, readRelease } from "@/lib/releases";

/** The agreements of a text with the names of their sites, and their quantities as number and unit. */
function details(text: string) {
  const { entities, agreements } = labelsOf(readRelease({ text, published: "2025-06-18" }));
  return agreements.map(({ projects }) => ({
    sites: projects.flatMap(({ site }) => entities.filter(({ id }) => id === site).map(({ name }) => name)),
    quantities: projects.flatMap(({ quantities }) => quantities.map(({ value, unit }) => `${value} ${unit}`)),
  }));
}

describe("the details of an agreement", () => {
  it("are the plant that is to be built and what it makes", () => {
    const [deal] = details(
      "Aldbrook Group and Penhallow Ltd signed a contract on Monday to build a solar farm of 80 MW near Porto.",
    );
    expect(deal).toEqual({ sites: ["Porto"], quantities: ["80 MW"] });
  });

  it.each([
    "Aldbrook Group signed a contract with Penhallow Ltd for 400 tonnes of oats. Its shares were trading 4.1% higher at $26.61.",
    "Shares of Aldbrook Group closed up 2.6% at 1,510 yen after it signed a contract with Penhallow Ltd for 400 tonnes.",
    "Aldbrook Group jumps 7% on the OMX, buoyed by a contract with Penhallow Ltd for 400 tonnes of oats.",
  ])("are not what shares did on the exchange: %s", (text) => {
    expect(details(text)[0]?.quantities).toEqual(["400 t"]);
  });

  it("are not the seat of a party", () => {
    const [deal] = details(
      "Aldbrook Group signed a contract with Penhallow Ltd on Monday to build a solar farm of 80 MW near Porto.\n\nFounded in 1964, Penhallow Ltd already employs 12,000 people worldwide and is headquartered in Lisbon.",
    );
    expect(deal?.sites).toEqual(["Porto"]);
  });

  it.each([
    "Aldbrook Group awarded a contract for 20 MW of lasers to Norway's Penhallow Ltd.",
    "Aldbrook Group awarded a contract for 20 MW of lasers to Norway's state-owned Penhallow Ltd.",
    "Aldbrook Group and Penhallow Ltd signed a contract for 20 MW of lasers, in the presence of the Ambassador of the Netherlands.",
    "Aldbrook Group and Penhallow Ltd signed a contract for 20 MW of lasers, watched by the president of Chile.",
  ])("are not where a party or a guest comes from: %s", (text) => {
    expect(details(text)[0]).toEqual({ sites: [], quantities: ["20 MW"] });
  });

  it("are where a party of a state builds", () => {
    const [deal] = details(
      "Aldbrook Group signed a contract with Penhallow Ltd to build a solar farm of 80 MW at Norway's Korvane Energy plant.",
    );
    expect(deal?.sites).toEqual(["Norway"]);
  });

  it("stay with the agreement that they were told of", () => {
    const deals = details(
      "Aldbrook Group signed a contract with Penhallow Ltd on Monday to build a solar farm of 80 MW near Porto.\n\nIn a separate deal, Tarrant Energy ordered 14 turbines from Korvane GmbH for a wind farm near Galway.",
    );
    expect(deals).toHaveLength(2);
    expect(deals[0]?.quantities).toEqual(["80 MW"]);
    expect(deals[0]?.sites).toEqual(["Porto"]);
    expect(deals[1]?.quantities.join()).toContain("14");
    expect(deals[1]?.sites).toEqual(["Galway"]);
  });
});

describe("how sure a detail is", () => {
  const confidences = (text: string, field: RegExp) =>
    proposeFrom({ id: "one", text, published: "2025-06-18" }).evidence.flatMap((one) =>
      one.field !== undefined && field.test(one.field) ? (one.confidence ?? []) : [],
    );

  it("depends on how likely the words around it make it", () => {
    const plain =
      "Aldbrook Group and Penhallow Ltd signed a contract on Monday to build a solar farm of 80 MW near Porto.";
    const beside = `${plain} Speaking in Lisbon, the chairman said that Aldbrook Group owns 900 MW across Spain and wants to grow in Chile.`;
    const [porto = 0, ...others] = confidences(beside, /\.site$/);
    expect(porto).toBeGreaterThan(0.6);
    for (const other of others) expect(other).toBeLessThan(porto);
    expect(confidences(plain, /quantities/)[0]).toBeGreaterThan(0.8);
  });
});
