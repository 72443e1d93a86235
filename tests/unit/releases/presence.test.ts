/** Who is based where and has sites where, in the many ways that a text tells it. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

const OPENING =
  "Brussels, 12 March 2024 – Ardenne Steel SA and Norvik Power AS signed a supply agreement today.";

function presence(sentence: string): string[] {
  const labels = labelsOf(readRelease({ text: `${OPENING}\n\n${sentence}\n`, published: "2024-03-12" }));
  const nameOf = (id: string) => labels.entities.find((entity) => entity.id === id)?.name ?? id;
  return labels.presence
    .map(({ entity, place }) => `${nameOf(entity).split(" ")[0]} ${nameOf(place)}`)
    .sort();
}

describe("where somebody has sites", () => {
  it.each([
    ["Norvik Power generates electricity in Finnmark and Troms.", ["Norvik Finnmark", "Norvik Troms"]],
    ["Ardenne Steel rolls plate in Charleroi and wire in Liège.", ["Ardenne Charleroi", "Ardenne Liège"]],
    ["Norvik Power operates from Bergen and Stavanger.", ["Norvik Bergen", "Norvik Stavanger"]],
    ["Norvik Power has 650 engineers in Oslo and Trondheim.", ["Norvik Oslo", "Norvik Trondheim"]],
    [
      "Ardenne Steel has plants in Mons, in Ghent and in Antwerp.",
      ["Ardenne Antwerp", "Ardenne Ghent", "Ardenne Mons"],
    ],
    [
      "The two companies have offices in the Baltic: Ardenne Steel in Riga, Norvik Power in Tallinn.",
      ["Ardenne Riga", "Norvik Tallinn"],
    ],
    [
      "Ardenne Steel has its head office in Liège, and Norvik Power in Bergen.",
      ["Ardenne Liège", "Norvik Bergen"],
    ],
    [
      "Ardenne Steel operates two rolling mills, one in Bilbao and one in Katowice.",
      ["Ardenne Bilbao", "Ardenne Katowice"],
    ],
    ["At its works in Seraing, Ardenne Steel makes tin plate.", ["Ardenne Seraing"]],
    ["The agreement was signed at Norvik Power's seat in Bergen.", ["Norvik Bergen"]],
    ["Norvik Power, whose seat is Bergen, has 300 staff.", ["Norvik Bergen"]],
    ["Charleroi is home to Ardenne Steel's largest mill.", ["Ardenne Charleroi"]],
    ["The Bergen-based utility has not named a price.", ["Norvik Bergen"]],
    [
      "The cable will be made at the works in Halden that Norvik Power runs with a partner.",
      ["Norvik Halden"],
    ],
    ["In Namur, where Ardenne Steel employs 350 people, staff were told by video.", ["Ardenne Namur"]],
    ["The furnaces in Seraing, operated by Ardenne Steel, stay open.", ["Ardenne Seraing"]],
    [
      "Ardenne Steel relies on its coke plant in Ghent. A second one is being built in Zeebrugge.",
      ["Ardenne Ghent", "Ardenne Zeebrugge"],
    ],
    [
      "Ardenne Steel concluded a credit with Brennick Bank PLC, which is headquartered in Dhaka, for its mill.",
      ["Brennick Dhaka"],
    ],
    [
      "Ardenne Steel has agreed with Penhallow Rice, headquartered at Bouaké, on trials.",
      ["Penhallow Bouaké"],
    ],
    [
      "Ardenne Steel has signed an agreement with Penhallow Rail Limited, having its registered office in Kolkata, for wagons.",
      ["Penhallow Kolkata"],
    ],
    [
      "Penhallow Ltd, a unit of Ardenne Steel, based in Lyon, signed a contract with Norvik Power.",
      ["Penhallow Lyon"],
    ],
    ["Norvik Power and Lyon's Penhallow Traction signed a contract.", ["Penhallow Lyon"]],
    ["Norvik Power and the Osaka laboratory Penhallow Medix signed a contract.", ["Penhallow Osaka"]],
    ["Norvik Power bought a mill from Penhallow Holdings of Singapore.", ["Penhallow Singapore"]],
    [
      "Norvik Power has selected Penhallow Claims, the cloud software firm from Tallinn, as a supplier.",
      ["Penhallow Tallinn"],
    ],
  ])("%s", (sentence, wanted) => {
    expect(presence(sentence)).toEqual(wanted);
  });

  it.each([
    "Ardenne Steel signed a contract with a customer in Lyon last year.",
    "Norvik Power sold its hydropower plants in Sweden to a fund in May.",
    "Ardenne Steel sees good demand in Germany and in Poland.",
    "A competitor has mills in Essen and Duisburg.",
    "Norvik Power has no plans for a plant in Denmark.",
    "Ardenne Steel works with schools in Ghent and in Bruges.",
    "Norvik Power signed a contract with Lyon's Roads and Transport Authority.",
    "Norvik Power bought a mill from Penhallow Holdings of Japan.",
  ])("but not: %s", (sentence) => {
    expect(presence(sentence)).toEqual([]);
  });
});
