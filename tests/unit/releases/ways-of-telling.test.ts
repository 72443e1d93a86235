/** Ways in which releases of many industries tell who agreed, and what only looks like it. */
import { describe, expect, it } from "vitest";
import { labelsOf, proposeFrom, readRelease } from "@/lib/releases";
import { partiesIn } from "./agreements-in";

const DAY = "2024-05-10";

/** The agreements of a text, each as its parties in order. */
const agreements = (text: string) => partiesIn(text, DAY);

describe("who agreed", () => {
  it.each([
    [
      "an opening phrase that the verb closes",
      "As part of the transaction Aldbrook Group terminated its distribution agreement with Penhallow Ltd.",
      ["Aldbrook Group + Penhallow Ltd"],
    ],
    [
      "partners that are counted before they are named",
      "Aldbrook Group has agreed supply contracts with two northern dairies, Penhallow Ltd and Zennor Bank.",
      ["Aldbrook Group + Penhallow Ltd", "Aldbrook Group + Zennor Bank"],
    ],
    [
      "a unit that is sold, which is no party",
      "Aldbrook Group has agreed to sell its subsidiary Kernow Lease Ltd to Penhallow Ltd.",
      ["Aldbrook Group + Penhallow Ltd"],
    ],
    [
      "the other side of a contract, told in a sentence of its own",
      "A consortium of Aldbrook Group and Penhallow Ltd has signed the concession contract. The contract, concluded with Zennor Water Ltd in Oslo, runs for ten years.",
      ["Aldbrook Group + Penhallow Ltd + Zennor Water Ltd"],
    ],
    [
      "a sale that is completed",
      "Aldbrook Homes plc has completed the sale of two assets, in Leeds and York, to Penhallow Ltd for a total of £58.4 million.",
      ["Aldbrook Homes plc + Penhallow Ltd"],
    ],
    [
      "a contract that is taken over from somebody, who is no party",
      "Aldbrook FC has signed Penhallow Ltd as kit supplier. The five-year contract takes over from Zennor Ltd.",
      ["Aldbrook FC + Penhallow Ltd"],
    ],
    [
      "a contract that runs out and makes room, which is no news",
      "Aldbrook Staff Ltd will start on 1 October, when the existing contract with Zennor Talent Ltd expires.",
      [],
    ],
    [
      "a contract that is awarded to several together",
      "Aldbrook Water Authority announced the awarding of the contract for the design of the treatment works to a consortium comprising Penhallow Utilities Ltd, Zennor Trading Co and Kernow Investment Ltd.",
      ["Aldbrook Water Authority + Kernow Investment Ltd + Penhallow Utilities Ltd + Zennor Trading Co"],
    ],
    [
      "a venture that is shelved",
      "Aldbrook Ltd has shelved its joint venture with Penhallow Shipbuilding Ltd.",
      ["Aldbrook Ltd + Penhallow Shipbuilding Ltd"],
    ],
    [
      "subsidiaries whose owner is only named as such",
      'Aldbrook (Kernow) Co., Ltd. and Zennor Aldbrook Group Co., Ltd., each a wholly-owned subsidiary of Penhallow Holdings Limited (collectively, "Aldbrook"), entered into a license agreement with Carnsew Pharma Ltd.',
      ["Aldbrook (Kernow) Co., Ltd. + Carnsew Pharma Ltd + Zennor Aldbrook Group Co., Ltd."],
    ],
    [
      "a subsidiary beside the owner that signs too",
      "Aldbrook Ltd and Penhallow Ltd, together with Penhallow's electronics recycling subsidiary Kernow Tes Ltd, have executed a term sheet to create a joint venture.",
      ["Aldbrook Ltd + Kernow Tes Ltd + Penhallow Ltd"],
    ],
    [
      "who lends a forum its name, which is no party",
      "Aldbrook Agency Ltd concluded a series of memoranda of understanding on the first two days of the Kernow Forum, powered by Zennor Media Ltd. The signatories come from nine countries.",
      [],
    ],
    [
      "goods whose distribution goes over from somebody else",
      "In Colombia, Aldbrook Group has taken over the distribution of Penhallow Motorcycles from Grupo Zennor.",
      ["Aldbrook Group + Penhallow Motorcycles"],
    ],
    [
      "a helper in what was agreed with another",
      "Aldbrook and Penhallow Telecom have extended their collaboration by five years. Under the new agreement the operator will run its billing on Aldbrook Cloud and roll out a database in cooperation with Zennor Soft in Kernow.",
      ["Aldbrook + Penhallow Telecom"],
    ],
    [
      "a partner before its clause",
      "The transport will be carried out by Penhallow Cargo Ltd, with whom Aldbrook Group signed a letter of intent.",
      ["Aldbrook Group + Penhallow Cargo Ltd"],
    ],
    [
      "a table with a column of all who signed",
      "The following documents were signed:\n\nNo. | Document | Signed by\n1 | Agreement on trade | Government of Korvania and Government of Tanzavia\n2 | Contract for 120 tractors | Korvtraktor JSC and AgriTanz Ltd\n",
      ["AgriTanz Ltd + Korvtraktor JSC", "Government of Korvania + Government of Tanzavia"],
    ],
    [
      "a list that goes on about the sentence before",
      "The mission ended with the signing of eleven agreements. Among them:\n\n1. Aldbrook Group and Penhallow Ltd: memorandum of understanding on training\n2. Zennor Bank and Kernow Lease Ltd: cooperation agreement on leasing\n",
      ["Aldbrook Group + Penhallow Ltd", "Kernow Lease Ltd + Zennor Bank"],
    ],
    [
      "a list of those who are in one framework",
      "OSLO, May 10, 2024 – Aldbrook Water Ltd has appointed three contractors to a framework agreement for new mains.\n\nThe framework runs for five years.\n\nLot 1 – Trunk mains\n• Penhallow Ltd\n• Zennor Works Ltd\n\nLot 2 – Side streets\n• Kernow Pipe Ltd\n\nWork begins in May.",
      ["Aldbrook Water Ltd + Kernow Pipe Ltd + Penhallow Ltd + Zennor Works Ltd"],
    ],
    [
      "a list whose opening line names nobody",
      "OSLO, May 10, 2024 – Aldbrook Group today signed memoranda of understanding with two companies in Oslo. The details of the memoranda are as under:\n\n1. Penhallow Ltd will set up a plant in Bergen.\n\n2. Zennor Works Ltd will expand its mill in Molde.\n",
      ["Aldbrook Group + Penhallow Ltd", "Aldbrook Group + Zennor Works Ltd"],
    ],
    [
      "what a company said it would do",
      "Aldbrook Group said on Monday that it would supply Penhallow Ltd with steel.",
      ["Aldbrook Group + Penhallow Ltd"],
    ],
    [
      "a charter in a round-up",
      "Week in shipping\n\n** Aldbrook Lines said it would charter two car carriers from Penhallow Maritime for five years",
      ["Aldbrook Lines + Penhallow Maritime"],
    ],
    [
      "bold words that open a paragraph as its heading",
      "Dealmakers\n\n**Aldbrook swallows Penhallow.** Aldbrook Pharma said it would acquire eye specialist Penhallow for €120 million in cash.",
      ["Aldbrook Pharma + Penhallow"],
    ],
    [
      "options that are exercised",
      "Aldbrook Tankers ASA declared options for two ships at Penhallow Heavy Industries. A further option was exercised by Zennor Lines at Penhallow Heavy Industries.",
      ["Aldbrook Tankers ASA + Penhallow Heavy Industries", "Penhallow Heavy Industries + Zennor Lines"],
    ],
    [
      "a share of a block that is farmed out",
      "Aldbrook Energy has taken its decision; it has farmed out 30% of Block 12 to Penhallow Petroleum.",
      ["Aldbrook Energy + Penhallow Petroleum"],
    ],
    [
      "a stake that is bought from somebody, which is with the seller",
      "Aldbrook Group said it would buy 20% of Penhallow Ltd from Zennor Holdings for €120 million.",
      ["Aldbrook Group + Zennor Holdings"],
    ],
    [
      "an offtake that is signed",
      "Aldbrook Lithium and Penhallow Motors ink binding offtake; Zennor Trading takes 10% stake in Aldbrook Lithium.",
      ["Aldbrook Lithium + Penhallow Motors", "Aldbrook Lithium + Zennor Trading"],
    ],
    [
      "a lease that is exchanged",
      "Aldbrook Group plc provides an update.\n\nA 15-year lease for a new regional centre at York has been exchanged with Penhallow Ltd. It has moved its insurance to Cautia.",
      ["Aldbrook Group plc + Penhallow Ltd"],
    ],
    [
      "a document that stands before its parties",
      "What was signed at the fair:\n\n11:20, hall one. Kernow Cotton Ltd with Zennor Machines AG: a spinning line, to be delivered in March.\n\n14:30, in the hall of the Ministry of Trade: memorandum of cooperation, Aldbrook Association and the Penhallow Millers' League. Subject: exchange of trainers.",
      ["Aldbrook Association + Penhallow Millers' League", "Kernow Cotton Ltd + Zennor Machines AG"],
    ],
    [
      "a fact sheet",
      "FACT SHEET\n\nInsurance in the bank\n\nWhat: Corporate agency agreement for the distribution of life and health insurance\nWho: Aldbrook Bank Ltd, York; Penhallow Life Insurance Ltd; Zennor Health Insurance Ltd\nWhen: Signed 27 February 2024; on sale from 1 April 2024",
      ["Aldbrook Bank Ltd + Penhallow Life Insurance Ltd + Zennor Health Insurance Ltd"],
    ],
    [
      "each of two partners in Chinese",
      "签约仪式上，江岚科技股份有限公司还分别与北阙集团有限公司、云汀大学签署了采购意向书和合作协议。",
      ["云汀大学 + 江岚科技股份有限公司", "北阙集团有限公司 + 江岚科技股份有限公司"],
    ],
  ])("%s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it("dates all contracts that were signed together", () => {
    const { agreements: found } = labelsOf(
      readRelease({
        text: "Aldbrook Group has agreed supply contracts with two dairies, Penhallow Ltd and Zennor Foods Ltd. Both contracts were signed in Oslo on Wednesday.",
        published: DAY,
      }),
    );
    expect(found.map(({ status, date }) => [status, date])).toEqual([
      ["signed", "2024-05-08"],
      ["signed", "2024-05-08"],
    ]);
  });
});

describe("what is no agreement", () => {
  it.each([
    [
      "what a company would do if",
      "Aldbrook Group said on Monday that it would supply Penhallow Ltd with steel if the price was right.",
    ],
    [
      "what was to have been signed",
      "Aldbrook Group and Penhallow Ltd were to have signed for 180,000 t of soft wheat.",
    ],
    [
      "what goes on since somebody invested",
      "Since Aldbrook Capital invested in Penhallow Ltd, sales have doubled.",
    ],
    ["what was bought until now", "Aldbrook Group has bought from Penhallow Ltd until now."],
    [
      "what is talked about yet",
      "Aldbrook Group and Penhallow Ltd will explore cooperation in armour; discussions are at an early stage.",
    ],
    [
      "who comes to the opening of a hall",
      "MEDIA ADVISORY\n\nWhat: Ribbon cutting of the new hall\nWho: Aldbrook Bank Ltd; Penhallow Life Insurance Ltd\nWhen: 27 February 2024",
    ],
    ["flights between seas", "The service between East Asia and the Baltic Sea was agreed by nobody."],
    [
      "a planned partnership that came to nothing",
      "Aldbrook Group opened a hall. A planned partnership with Penhallow Ltd fell through last summer.",
    ],
    [
      "a contract of somebody who is replaced",
      "Aldbrook Group replaces Penhallow Ltd, whose contract ends in June.",
    ],
  ])("%s", (_, text) => {
    expect(agreements(text)).toEqual([]);
  });
});

describe("persons are no parties", () => {
  it.each([
    "An agreement was signed by the general managers Birthe Lomholt, Ettore Zanier and Grace Faleolo.",
    "The contract was signed in Bergen by the Minister of Defence, Sigrid Aune Vold, in the rain.",
    "Aldbrook Country Director Amparo Quintela signed an agreement at the school.",
    "The memorandum was signed by H.E. Saeed Al Quintela, Vice President of the chamber. Al Quintela called it a bridge.",
  ])("%s", (text) => {
    const { entities } = labelsOf(readRelease({ text, published: DAY }));
    expect(
      entities.map(({ name }) => name).filter((name) => /Lomholt|Zanier|Vold|Quintela/u.test(name)),
    ).toEqual([]);
  });
});

describe("the title of a release without a headline", () => {
  it("is its first sentence, past the dateline and cut at a word", () => {
    const long = `Aldbrook Group signed a contract with Penhallow Ltd ${"on very many cranes and more ".repeat(12)}today.`;
    const { release } = proposeFrom({ text: `OSLO, Norway, May 10, 2024 -- ${long}\n\nMore follows.` });
    expect(release.title).toMatch(/^Aldbrook Group signed a contract/u);
    expect(release.title).toMatch(/\p{L} …$/u);
    expect(release.title.length).toBeLessThan(210);
  });
});

describe("words of agreements in other news", () => {
  it.each([
    "Aldbrook Group settled on a new logo and Penhallow Ltd settled for second place at the race in Bergen.",
    "Aldbrook Group reveals that its framework for hiring is based on a text by Penhallow Ltd.",
    "Aldbrook Group is no longer the largest customer at Penhallow Ltd, a survey showed.",
    "Aldbrook Group has another owner and Penhallow Ltd has another user forum.",
    "Shares in Aldbrook Group fell 5 percent, while Penhallow Ltd lifted options trading to a record.",
    "Aldbrook Group standardises on blue paint, unlike Penhallow Ltd.",
    "Aldbrook Group announced $4 million in profits and grants.\nWinners:\n- Penhallow Ltd: 12 medals",
  ])("%s", (text) => {
    expect(agreements(text)).toEqual([]);
  });

  it.each([
    [
      "Aldbrook Group has settled on the yard Penhallow Ltd to build the ferry.",
      ["Aldbrook Group + Penhallow Ltd"],
    ],
    ["Aldbrook Group is no longer the main sponsor of Penhallow Ltd.", ["Aldbrook Group + Penhallow Ltd"]],
  ])("but %s", (text, told) => {
    expect(agreements(text)).toEqual(told);
  });
});
