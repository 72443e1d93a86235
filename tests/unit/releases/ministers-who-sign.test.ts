/** Ministers, governors and mayors who sign where nothing beside them says for whom. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const agreements = (text: string) => partiesIn(text, "2024-05-10");

describe("a minister signs for the state that the text is about", () => {
  it.each([
    [
      "before the verb, with the head of a house",
      "Rwanda, Zemtek plan a factory\n\nThe Minister of Health, Dr Pell Orso, and the co-founder and chief executive of the German company Zemtek, Prof. Ida Brandel, signed a memorandum of understanding on Tuesday, on the sidelines of a meeting between the Velburg Union and the Aldmere Union.\n\nThe Government of Rwanda is glad.",
      ["Government of Rwanda + Zemtek"],
    ],
    [
      "before the verb, with whoever heads a bank",
      "An $11 million loan from the Velburg Development Bank will go into two districts of Rwanda. Finance minister Clave Gatto and the Velburg Development Bank's Director General, Abdel Khelim, signed it on Tuesday evening.",
      ["Rwanda + Velburg Development Bank"],
    ],
    [
      "behind the verb",
      "Zemtek Development Bank finances upgrades in Tajikistan\n\nWater in Tajikistan will be cleaner.\n\nThe documents were signed on Tuesday by Hol Wiefer, who heads the Zemtek Development Bank's office in the country, and Finance Minister Faiz Qahor.",
      ["Tajikistan + Zemtek Development Bank"],
    ],
    [
      "for a ministry that the text names",
      "The Ministry of Health of Kenya wants new clinics. Health Minister Ann Otieno and the chief executive of Zemtek Ltd, Jo Berg, signed a contract on Monday.",
      ["Ministry of Health of Kenya + Zemtek Ltd"],
    ],
  ])("%s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it.each([
    [
      "where the minister only looks on",
      "Orvale Bank and Zemtek Ltd signed a loan in Kenya in the presence of Finance Minister Ann Otieno.",
      ["Orvale Bank + Zemtek Ltd"],
    ],
    [
      "where the minister only speaks",
      'Kenya is changing. Orvale Bank and Zemtek Ltd signed a loan. Finance Minister Ann Otieno said: "They signed a good contract."',
      ["Orvale Bank + Zemtek Ltd"],
    ],
    [
      "of another land that is told beside the office",
      "Kenya hosts a summit. Peru's Finance Minister Ana Diaz and Zemtek Ltd signed a loan agreement.",
      ["Peru + Zemtek Ltd"],
    ],
  ])("but not %s", (_, text, expected) => {
    const found = agreements(text);
    expect(found.filter((one) => !one.includes("Kenya"))).toEqual(found);
    if (expected[0]?.startsWith("Orvale")) expect(found).toEqual(expected);
  });
});

describe("a minister whose land is told signs for it", () => {
  it.each([
    [
      "before the office",
      "The Velburg Fund has pledged help. In Asmara, Velburg Fund managing director Isa Man signed a loan agreement worth $19.5 million with Eritrea's Minister of Finance, Hab Tesf, on April 1.",
      ["Eritrea + Velburg Fund"],
    ],
    [
      "by an adjective, and behind what the office is for",
      "Two letters of intent were signed today by Cuban health minister Dr. Orl Ques and Dr. Den Archi, minister of wellness of Grenada. The people of Cuba were thanked.",
      ["Cuba + Grenada"],
    ],
    [
      "for two at once",
      "The health ministers of Cuba and Honduras, Orl Ques and Bla Zela, today signed a memorandum of understanding.",
      ["Cuba + Honduras"],
    ],
  ])("%s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });
});

describe("a state or town agrees", () => {
  it.each([
    [
      "and no office of its, which is named as well",
      "The cabinet gave its nod to a memorandum between India and Uruguay on the breeding of cattle. The Bureau of Reefs of India has a boat.",
      ["India + Uruguay"],
    ],
    [
      "where somebody looks on",
      "The premier on Sunday looked on as Tunisia and the Velburg Food Organization signed a framework agreement.",
      ["Tunisia + Velburg Food Organization"],
    ],
    [
      "with the day before the verb",
      "Vietnam and Saint Lucia on April 26 signed an agreement on visas.",
      ["Saint Lucia + Vietnam"],
    ],
    [
      "where a bank gives it a loan",
      "The Velburg Development Bank is giving a €8 million loan to the city of Lagos so that it can buy 26 buses.",
      ["Lagos + Velburg Development Bank"],
    ],
  ])("%s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it("and not where others want trade between two", () => {
    expect(
      agreements(
        "The Rawal Chamber of Trade and the Orvale Enterprise Forum have joined hands by a memorandum of understanding for better trade between Pakistan and Poland.",
      ),
    ).toEqual(["Orvale Enterprise Forum + Rawal Chamber of Trade"]);
  });
});

describe("a governor or a mayor signs for the one region or town that the text names", () => {
  it.each([
    [
      "a state",
      "Orvia State Government went to Texas to find an investor. In Dallas, Governor Bio Oyeban and Mr. Ni Olaj, Chairman of Zemtek Holdings, signed a Memorandum of Understanding for a farm.",
      ["Orvia State Government + Zemtek Holdings"],
    ],
    [
      "a city",
      "The Orvale Science Agency won praise. The Orvale Science Agency has a seat in Aldmere. The City Government of Aldmere held a session. The council ratified the deed which the Mayor had signed on October 30 with the Orvale Police Agency.",
      ["City Government of Aldmere + Orvale Police Agency"],
    ],
  ])("%s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });
});
