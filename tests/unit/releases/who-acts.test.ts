/** Who acts: a unit for its owner, a consortium as one, whoever a passive sentence leaves out. */
import { describe, expect, it } from "vitest";
import { statusesIn } from "./agreements-in";

/** The agreements of a text, each as its status and its parties in order. */
const agreements = (text: string, publisher?: string) => statusesIn(text, "2025-03-14", publisher);

describe("a unit that signs for its owner", () => {
  it.each([
    "Via its subsidiary Tarn Logistics Ltd, Brannox plc signed a five-year contract with Hollin Foods Ltd.",
    "Brannox plc, through its wholly owned subsidiary Tarn Logistics Ltd, has signed a five-year contract with Hollin Foods Ltd.",
  ])("is the party: %s", (text) => {
    expect(agreements(text)).toEqual(["signed: Hollin Foods Ltd + Tarn Logistics Ltd"]);
  });
});

describe("a consortium", () => {
  it.each([
    "Kallio Infra Oy, in a 60:40 joint venture with Bergmann Tiefbau GmbH, has been awarded the western section by Metro Wien AG.",
    "Kallio Infra Oy, as leader of a consortium with Bergmann Tiefbau GmbH, has been notified by Metro Wien AG of a contract to build two stations.",
    "Kallio Infra Oy, leading a consortium that includes Bergmann Tiefbau GmbH, won a contract from Metro Wien AG.",
    'Kallio Infra Oy ("Kallio" or the "Company"), in joint venture with Bergmann Tiefbau GmbH, has received a letter of award from Metro Wien AG for two stations.',
    "A consortium made up of Kallio Infra Oy (60%) and Bergmann Tiefbau GmbH (40%) is the successful bidder in the tender called by Metro Wien AG.",
  ])("is all its members: %s", (text) => {
    expect(agreements(text)).toEqual(["announced: Bergmann Tiefbau GmbH + Kallio Infra Oy + Metro Wien AG"]);
  });
});

describe("a name that only tells what another is", () => {
  it.each([
    [
      "whose dealer one is",
      "Kallio Infra Oy and the Tarn Trucks Ltd dealer Bergmann Maskin AB have agreed a maintenance contract for 60 trucks.",
      ["announced: Bergmann Maskin AB + Kallio Infra Oy"],
    ],
    [
      "whose affiliate buys",
      "Kallio Homes plc closed the sale of nine office buildings in Leeds and York to an affiliate of Bergmann Capital for $233 million.",
      ["signed: Bergmann Capital + Kallio Homes plc"],
    ],
    [
      "whose funds buy",
      "Funds advised by Kallio Capital have agreed to buy Bergmann Medical AB from Tarn Holding Ltd.",
      ["announced: Kallio Capital + Tarn Holding Ltd"],
    ],
    [
      "what several are together",
      "Ostrava Energy AS and Hollin Foods Ltd are neighbours. Kallio Railways and the Finnish-German pair Bergmann Tiefbau GmbH and Tarn Infra Oy signed a contract on the design of the branch.",
      ["signed: Bergmann Tiefbau GmbH + Kallio Railways + Tarn Infra Oy"],
    ],
  ])("is no party: %s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it("is one where both sell", () => {
    const text =
      "Kallio Infra Oy, the dealer Bergmann Maskin AB and Tarn Infra Oy have signed a supply contract.";
    expect(agreements(text)).toEqual(["signed: Bergmann Maskin AB + Kallio Infra Oy + Tarn Infra Oy"]);
  });
});

describe("two companies", () => {
  it("are no ministry and a company", () => {
    const text =
      "Kallio Vehicles Oy has been awarded a contract by the Ministry of Defence of Korvania for 118 carriers. Final assembly takes place at the plant of Kallio's local partner, Tarn Bodies Corp. The two companies sealed a licence agreement on Monday.";
    expect(agreements(text)).toContain("signed: Kallio Vehicles Oy + Tarn Bodies Corp");
  });
});

describe("the company that opens a paragraph", () => {
  it("is whom the text is about, and none of the rivals told last", () => {
    const text =
      "Kallio Fuels Oy has placed an order for one tanker with Tarn Shipyard AB. Kallio Fuels Oy runs twelve.\n\nTwo rivals, Hollin Marine Ltd and Ostrava Energy AS, say they are watching.\n\nLast August the company sold its 49% stake in depot operator Lakaz Petrol to Bergmann Oil GmbH for 310 million rupees.";
    expect(agreements(text)).toContain("announced: Bergmann Oil GmbH + Kallio Fuels Oy");
  });
});

describe("an agreement that another joins", () => {
  it("is one of all", () => {
    const text =
      "Kallio Denim Oy and Bergmann Garn GmbH have agreed to develop a yarn together. The project brings in Hollin University of Technology, which has joined the agreement as scientific partner.";
    expect(agreements(text)).toEqual([
      "announced: Bergmann Garn GmbH + Hollin University of Technology + Kallio Denim Oy",
    ]);
  });
});

describe("an agreement told beside another", () => {
  it("is one of its own, though of the same parties", () => {
    const text =
      "Kallio Cement Oy has entered into a share purchase agreement with Bergmann Building GmbH for the sale of its grinding plant.\n\nSimultaneously, Kallio Cement Oy has agreed to supply Bergmann Building GmbH with 260,000 tonnes of clinker each year.";
    expect(agreements(text)).toEqual([
      "announced: Bergmann Building GmbH + Kallio Cement Oy",
      "signed: Bergmann Building GmbH + Kallio Cement Oy",
    ]);
  });

  it("is news in its clause though the first denies something", () => {
    const text =
      "Kallio Hydrogen Oy has plants in Oulu. The fire does not affect the letter of intent with Bergmann Ammonia AS, which was prolonged until 31 December.";
    expect(agreements(text)).toEqual(["extended: Bergmann Ammonia AS + Kallio Hydrogen Oy"]);
  });

  it("is ended by those whom the sentence before names", () => {
    const text =
      "Kallio Pharma Oy has signed a settlement with Bexham Generics Inc. At the same time Kallio Pharma Oy confirms that Tarn Laboratories AB has handed back the rights for Norway. The distribution agreement of 2020 was terminated by mutual consent.";
    expect(agreements(text)).toContain("ended: Kallio Pharma Oy + Tarn Laboratories AB");
  });
});

describe("who only owns", () => {
  it.each([
    "Kallio Ports Oy, which is owned by the sovereign investor Tarn Holding AB, needs it for the larger carriers expected from 2028.",
    "The contract between Kallio Air and Bergmann Handling AS stays as it is.",
  ])("agrees to nothing: %s", (text) => {
    expect(agreements(text)).toEqual([]);
  });

  it("is not who buys what is described", () => {
    const text =
      "Kallio Capital has agreed to sell Tarn Insoles Ltd, a maker of insoles, to Bergmann Medical AB.";
    expect(agreements(text)).toEqual(["announced: Bergmann Medical AB + Kallio Capital"]);
  });
});

describe("parties told with their part in the agreement", () => {
  it.each([
    "Kallio Infra Oy, as borrower, and Nordbank AB, as agent, entered into Amendment No. 3 to the Credit Agreement.",
    'On 3 May 2024, Kallio Infra Oy (the "Company"), as seller, and Nordbank AB, as purchaser, executed a share purchase agreement.',
  ])("are both sides: %s", (text) => {
    expect(agreements(text)).toEqual(["signed: Kallio Infra Oy + Nordbank AB"]);
  });

  it("go with whoever the text is about where an annex to their agreement is signed", () => {
    const text =
      "Ferrum Lublin S.A. makes rails and beams. The annex to the loan agreement with Bank Pomost S.A. and Kredyt Bank Wisla S.A. was signed on Monday.";
    expect(agreements(text)).toEqual([
      "signed: Bank Pomost S.A. + Ferrum Lublin S.A. + Kredyt Bank Wisla S.A.",
    ]);
  });
});

describe("what is ended", () => {
  it.each([
    "Ravel & Stone has pulled out of its agreement to supply 200 shuttles to Mercado Oriente SA.",
    "Ravel & Stone has cancelled its contract to buy twelve trains from Mercado Oriente SA.",
    "**Ravel & Stone**, the warehouse robotics maker, has dropped out of its agreement to sponsor **Mercado Oriente SA**.",
  ])("is with whoever would have had it: %s", (text) => {
    expect(agreements(text)).toEqual(["ended: Mercado Oriente SA + Ravel & Stone"]);
  });
});

describe("an order that somebody had won", () => {
  it("is ended by whoever withdraws it", () => {
    const text =
      "In Ghent, the order of 20 buses that Ravel Buses NV won in 2024 has been withdrawn by the operator Mercado Oriente SA.";
    expect(agreements(text)).toEqual(["ended: Mercado Oriente SA + Ravel Buses NV"]);
  });
});

describe("what one places with another", () => {
  it("is agreed by these two, whoever the text is about", () => {
    const text =
      "Kallio Mutual today entered into an agreement with Tarn Life plc covering its annuities. Longevity risk has been placed by Tarn Life plc with Bergmann Re.";
    expect(agreements(text)).toContain("announced: Bergmann Re + Tarn Life plc");
  });
});

describe("a name with its trade behind a comma", () => {
  it("is no other company of that trade", () => {
    const text =
      "Velden Shipping NV signed a charter with Ostrava Energy AS. Ravel Robotics Ltd, the shipping line, has signed a contract with Mercado Oriente SA.";
    expect(agreements(text)).toContain("signed: Mercado Oriente SA + Ravel Robotics Ltd");
  });
});

describe("two documents of the same parties", () => {
  it.each([
    "Kallio Infra Oy has signed a binding offtake agreement and a share subscription agreement with Sorel SAS.",
    "Kallio Infra Oy and Sorel SAS signed a supply contract and a long-term service agreement on Monday.",
  ])("are two: %s", (text) => {
    expect(agreements(text)).toEqual(Array(2).fill("signed: Kallio Infra Oy + Sorel SAS"));
  });

  it("are two where the second goes with what was licensed", () => {
    const text =
      "Kallio Infra Oy has licensed its sleeper design to Sorel SAS. In addition, the two companies have signed a joint development agreement on rails.";
    expect(agreements(text)).toEqual([
      "announced: Kallio Infra Oy + Sorel SAS",
      "signed: Kallio Infra Oy + Sorel SAS",
    ]);
  });

  it("are one where the words are of what was told", () => {
    const text =
      "Kallio Infra Oy will supply rails to Sorel SAS. The two companies have also signed a supply agreement for 2027.";
    expect(agreements(text)).toEqual(["signed: Kallio Infra Oy + Sorel SAS"]);
  });
});

describe("a side that a passive sentence leaves out", () => {
  it.each([
    ["Civil works have been subcontracted to Bruntvik Entreprenor AS.", "Bruntvik Entreprenor AS"],
    ["Cranes for the terminal will be leased from Hanjae Heavy Industries.", "Hanjae Heavy Industries"],
    ["Funding of 40 million euros is provided by Nordbank AB and Marlow Bank.", "Marlow Bank + Nordbank AB"],
  ])("is whoever the text is about: %s", (told, others) => {
    const text = `Velden Shipping NV has signed a contract with Ostrava Docks Ltd to build a terminal in Oslo. Work will start in June.\n\n${told}`;
    expect(agreements(text)).toContain(`announced: ${others} + Velden Shipping NV`);
  });

  it("is nobody where the words tell who built something long ago", () => {
    const text =
      "Velden Shipping NV has agreed to buy Ostrava Docks Ltd.\n\nNotice has been given to Hanjae Exchange Ltd. The dock was built by Corvane Works Ltd in 1968.";
    expect(agreements(text)).toEqual(["announced: Ostrava Docks Ltd + Velden Shipping NV"]);
  });
});

describe("an agreement without its first side", () => {
  it("is not of a guest who was named before it", () => {
    const text =
      "LEEDS, 3 May 2024 - Velden Energy Ltd has opened a battery plant in Leeds. Guests included Sorel SAS and Metro Wien AG.\n\nA memorandum of understanding with Penhallow University on training was signed at the opening.";
    expect(agreements(text)).toEqual(["signed: Penhallow University + Velden Energy Ltd"]);
  });

  it.each([
    "Velden Shipping NV has had its charter contract with Ostrava Energy AS extended by nine months.",
    "Velden Shipping NV today opened an office in Oslo. The loan from Ostrava Energy AS was extended until 2029.",
  ])("is extended by who had it: %s", (text) => {
    expect(agreements(text)).toEqual(["extended: Ostrava Energy AS + Velden Shipping NV"]);
  });
});

describe("a second agreement told by its number", () => {
  it("is beside the first", () => {
    const text =
      "Velden Energy Ltd today signed a power purchase agreement with Sorel SAS for 40 MW. A second agreement with Sorel, for 20 MW, starts in 2027.";
    expect(agreements(text)).toHaveLength(2);
  });
});

describe("what a company reports of itself", () => {
  it("is not hearsay", () => {
    const text = "Kallio Infra Oy reports that it has engaged Sorel SAS to build its works in Oulu.";
    expect(agreements(text)).toEqual(["announced: Kallio Infra Oy + Sorel SAS"]);
  });
});

describe("a table whose heads number the parties", () => {
  it("tells what was signed above it", () => {
    const text = `Two agreements were signed at the forum in Oslo.

No. | First party | Second party | Subject
1 | Dune Hydrogen Holding | Port of Marrow | Ammonia corridor
2 | Kallio Infra Oy | Sorel SAS | Rails
`;
    expect(agreements(text)).toEqual([
      "signed: Dune Hydrogen Holding + Port of Marrow",
      "signed: Kallio Infra Oy + Sorel SAS",
    ]);
  });
});
