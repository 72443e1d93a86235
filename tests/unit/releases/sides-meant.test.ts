/** Sides that the words mean without a verb beside them: the maker that issues the text, whose mine it is, who did the work. */
import { describe, expect, it } from "vitest";
import { partiesIn, statusesIn } from "./agreements-in";

/** The agreements of a text, each as its status and its parties in order. */
const agreements = (text: string, publisher?: string) => statusesIn(text, "2025-03-14", publisher);

describe("an order for what the issuer makes", () => {
  const FAIR = "Velden Aircraft AG has won two commitments at the fair, the largest in Velden's history.\n\n";

  it.each([
    "Mercado Air SA has placed a firm order for ten K350 jets.",
    "Mercado Air SA has exercised options for six more K350 jets.",
  ])("is an agreement with the issuer: %s", (told) => {
    expect(agreements(FAIR + told, "Velden Aircraft")).toEqual([
      "announced: Mercado Air SA + Velden Aircraft AG",
    ]);
  });

  it("is none where another maker is named", () => {
    expect(agreements(`${FAIR}Mercado Air SA ordered ten jets from Sorel SAS.`, "Velden Aircraft")).toEqual([
      "announced: Mercado Air SA + Sorel SAS",
    ]);
  });
});

describe("what somebody says that another takes of its own", () => {
  it.each([
    "Canadian miner Brannox Minerals said Hollin Corp would acquire a 30% interest in its copper project in Arizona.",
    "Canadian miner Brannox Minerals said that Hollin Corp will buy two power plants from its portfolio.",
  ])("is agreed with the speaker: %s", (text) => {
    expect(agreements(text)).toEqual(["announced: Brannox Minerals + Hollin Corp"]);
  });
});

describe("an agreement beside the news", () => {
  const NEWS =
    "Velden Energy Ltd has signed a supply contract with Sorel SAS. Velden Energy will deliver from 2027.\n\n";

  it.each([
    "Under another agreement, the Chinese steel group Hollin Steel will buy 300,000 tonnes of briquettes.",
    "In a separate transaction, Hollin Steel will acquire a 40% interest in Kallio Infra Oy.",
  ])("is with whom the text is about: %s", (told) => {
    expect(agreements(NEWS + told)).toContain("announced: Hollin Steel + Velden Energy Ltd");
  });
});

describe("who works together", () => {
  it.each([
    "Hollin City Council awarded the contract to the joint tender of Kallio Infra Oy and the Danish firm Sorel A/S.",
    "Hollin City Council awarded the contract to a grouping of Kallio Infra Oy and Sorel A/S.",
  ])("is awarded a contract as one: %s", (text) => {
    expect(agreements(text)).toEqual(["announced: Hollin City Council + Kallio Infra Oy + Sorel A/S"]);
  });

  it("is awarded it by whoever was told before", () => {
    const text =
      "Brannox Water Ltd needs an electrolyser for its depot. The electrolyser was awarded to the temporary grouping of Kallio Infra Oy and Sorel A/S for €7.1 million.";
    expect(agreements(text)).toEqual(["announced: Brannox Water Ltd + Kallio Infra Oy + Sorel A/S"]);
  });

  it("is one side of an agreement that was signed with them", () => {
    const text = "Brannox Water Ltd signed a contract with a consortium of Kallio Infra Oy and Sorel A/S.";
    expect(agreements(text)).toEqual(["signed: Brannox Water Ltd + Kallio Infra Oy + Sorel A/S"]);
  });

  it("may engage another, which is news also where the two agreed before", () => {
    const text =
      "Kallio Infra Oy and Sorel SAS are merging their networks. The pair have contracted Hollin Lines Ltd for shuttle services.";
    expect(agreements(text)).toContain("announced: Hollin Lines Ltd + Kallio Infra Oy + Sorel SAS");
  });
});

describe("three in a row, each with an article", () => {
  it.each([
    "Brannox plc (BP), the Sorel Fund for Rivers (SFR), and the Hollin Institute (HI) have signed a contract.",
    "Brannox plc, the Sorel Fund for Rivers, and the Hollin Institute have signed a contract.",
  ])("are three parties: %s", (text) => {
    expect(agreements(text)).toEqual(["signed: Brannox plc + Hollin Institute + Sorel Fund for Rivers"]);
  });
});

describe("names with what their houses are", () => {
  it("go on with a cooperative of several", () => {
    const text =
      "Chocolate maker Brannox Cacao Ltd, the Dutch growers' cooperative Hollin Beans BV and the trading house Sorel SAS have concluded a four-year agreement.";
    expect(agreements(text)).toEqual(["signed: Brannox Cacao Ltd + Hollin Beans BV + Sorel SAS"]);
  });

  it("leave out whoever owns them", () => {
    const text =
      "Brannox plc made good figures.\n\nA letter of intent was signed between Brannox plc-owned data centre company Hollin Data Ltd and the security firm Sorel SAS.";
    expect(agreements(text)).toEqual(["signed: Hollin Data Ltd + Sorel SAS"]);
  });

  it("stand behind those who work for them", () => {
    const text = "Brannox Lace Ltd entrusted the job to the consultants of Sorel SAS in March.";
    expect(agreements(text)).toEqual(["announced: Brannox Lace Ltd + Sorel SAS"]);
  });
});

describe("memoranda between one and several", () => {
  it.each([
    "Brannox plc signed memorandums with three firms, including Kallio Oy, Hollin Lines Ltd and Sorel SAS.",
    "Brannox plc signed memorandums of understanding with Kallio Oy, Hollin Lines Ltd and Sorel SAS.",
  ])("are one with each of those who are named behind them: %s", (text) => {
    expect(agreements(text)).toEqual(
      ["Hollin Lines Ltd", "Kallio Oy", "Sorel SAS"].map(
        (one) => `signed: ${["Brannox plc", one].sort().join(" + ")}`,
      ),
    );
  });

  it("name one side where the other has no names", () => {
    const text =
      "Brannox plc has signed a memorandum of understanding (MoU) with a consortium of Korean investors.";
    expect(agreements(text)).toEqual(["signed: Brannox plc"]);
  });

  it("are one with each", () => {
    const text =
      "MoUs were exchanged between Brannox plc and Hollin University (a course for technicians) as well as Sorel College (a scholarship).";
    expect(agreements(text)).toHaveLength(2);
  });

  it("are one agreement of all where they signed one", () => {
    const text =
      "A memorandum was signed between Brannox plc and Hollin University as well as Sorel College.";
    expect(agreements(text)).toHaveLength(1);
  });
});

describe("ways of telling", () => {
  it.each([
    ["Hollin Credit Union has gone live with Brannox Systems Ltd after 16 weeks.", "announced"],
    ["Hollin Credit Union has standardised on Brannox Systems Ltd for all branches.", "announced"],
    ["Hollin Credit Union has brought Brannox Systems Ltd on board as sleeve sponsor.", "announced"],
    ["Brannox Systems Ltd is no longer timekeeper to Hollin Credit Union.", "ended"],
    ["Brannox Systems Ltd will no longer be the main sponsor of Hollin Credit Union.", "ended"],
    ["Brannox Systems Ltd and Hollin Credit Union are going their separate ways.", "ended"],
    [
      "Hollin Credit Union's planned merger with Brannox Systems Ltd, announced last October, was called off in March.",
      "ended",
    ],
    [
      "The two companies on Friday called off a deal in which Brannox Systems Ltd (BRX.L) would buy its rival Hollin Credit Union.",
      "ended",
    ],
    [
      "An agreement under which Brannox Systems Ltd would have taken over Hollin Credit Union has been scrapped.",
      "ended",
    ],
    ["Brannox Systems Ltd and Hollin Credit Union will no longer go ahead with a merger.", "ended"],
    [
      "Hollin Credit Union confirmed a three-year extension to its sponsorship deal with Brannox Systems Ltd.",
      "extended",
    ],
    [
      "Brannox Systems Ltd was awarded a contract by Hollin Credit Union to provide Tarn Savings Bank Ltd with cards.",
      "announced",
    ],
    [
      "Brannox Systems Ltd and Hollin Credit Union put down in a memorandum that they would share cards.",
      "signed",
    ],
  ])("%s", (text, status) => {
    expect(agreements(text)).toEqual([`${status}: Brannox Systems Ltd + Hollin Credit Union`]);
  });

  it.each([
    "Brannox Systems Ltd was named best employer by Hollin Magazine Ltd.",
    "Brannox Systems Ltd has been named supplier of the year by Hollin Magazine Ltd.",
    "Founded by Sorel SAS in a cellar, Brannox Systems Ltd has 480 employees.",
    "Last month, Brannox Systems Ltd got an approval from the Ministry of Finance for its plan to build cash machines.",
    "Brannox Systems Ltd does the acquiring. Its people hold a licence from Hollin Bank.",
    "Hollin Credit Union's planned merger with Brannox Systems Ltd was called off in March.",
  ])("that tell of no agreement: %s", (text) => {
    expect(agreements(text)).toEqual([]);
  });

  it("that name the order first", () => {
    const text =
      "Brannox Cable Ltd will make 320 kilometres of cable. The order comes from Hollin Wind Ltd, and is worth 90 million euros.";
    expect(agreements(text)).toEqual(["announced: Brannox Cable Ltd + Hollin Wind Ltd"]);
  });

  it("of a contract and of what was done with it", () => {
    const text =
      "Hollin Bank chose Brannox Systems Ltd for its cards. Kallio Advisers Oy is leading the move under a separate services contract with the bank that was awarded in February.";
    expect(agreements(text)).toContain("announced: Hollin Bank + Kallio Advisers Oy");
  });
});

describe("persons who sign", () => {
  it.each([
    "The contract was signed in Oslo by Ms Eva Berg, the chief executive of Brannox plc, and Ms Lena Holm, who heads Hollin Ltd.",
    "The contract was signed in Oslo by Ms Eva Berg for Brannox plc and by Ms Lena Holm for Hollin Ltd, in the presence of Eva Moe of Sorel SAS.",
    "Brannox plc's Jan Berg and Hollin Ltd's Lena Holm put their signatures under the contract in Oslo.",
  ])("do so for their houses: %s", (text) => {
    expect(agreements(text)).toEqual(["signed: Brannox plc + Hollin Ltd"]);
  });

  it("do so for nobody who only watched", () => {
    const text =
      "Brannox plc and Hollin Ltd have agreed to share a plant. The contract was signed in the presence of Jan Berg, chief executive of Sorel SAS.";
    expect(agreements(text)).toEqual(["signed: Brannox plc + Hollin Ltd"]);
  });
});

describe("what is ordered or done for another", () => {
  it.each([
    ["A further ten were ordered by Sorel SAS.", "Brannox plc + Sorel SAS"],
    ["It has now won Sorel SAS as a customer.", "Brannox plc + Sorel SAS"],
    [
      "Sorel SAS will handle the migration for Hollin Ltd under a three-year contract.",
      "Hollin Ltd + Sorel SAS",
    ],
  ])("is agreed with whom it is for: %s", (told, parties) => {
    const text = `Brannox plc has received an order from Hollin Ltd for 20 pumps. ${told}`;
    expect(agreements(text)).toContain(`announced: ${parties}`);
  });

  it("is not agreed with who competed for it", () => {
    const text = "Brannox plc won the order against competition from Sorel SAS. The customer is Hollin Ltd.";
    expect(agreements(text)).toEqual(["announced: Brannox plc + Hollin Ltd"]);
  });
});

describe("a headline that tells two agreements", () => {
  it("tells the one that the text leaves out", () => {
    const text = `Brannox plc signs supply agreement with Hollin Ltd and sells pump works to Sorel SAS

OSLO, March 14, 2025 - Brannox plc has signed a supply agreement with Hollin Ltd. It runs for ten years.`;
    expect(agreements(text)).toEqual([
      "announced: Brannox plc + Sorel SAS",
      "signed: Brannox plc + Hollin Ltd",
    ]);
  });
});

describe("a partner whose name is kept back", () => {
  it("may be told by its rank", () => {
    const text =
      "Brannox Bio plc has signed a research collaboration agreement with an undisclosed top-10 pharmaceutical company.";
    expect(agreements(text)).toEqual(["signed: Brannox Bio plc"]);
  });
});

describe("a round", () => {
  it("is told by who led it and who took part", () => {
    const text = `Issue 212. Good morning.

MONEY. Auckland outfit Brannox Pay closed a NZ$12m round led by Hollin Ventures Ltd, with Sorel SAS taking NZ$3m of that.

JOBS. Kallio Infra Oy is hiring in Oulu. Velden Energy Ltd wants a tester. Velden Energy makes pumps.`;
    expect(agreements(text)).toEqual(["signed: Brannox Pay + Hollin Ventures Ltd + Sorel SAS"]);
  });
});

describe("a list of what was agreed", () => {
  // It does not say whether they were signed.
  const parties = (text: string, publisher?: string) => partiesIn(text, "2025-03-14", publisher);

  it("may open its items with whom it was agreed", () => {
    const text = `Brannox Chips Ltd held its customer day in Oslo. Brannox Chips makes memory.

1) With Hollin Gases SAS of France: a ten-year supply contract for nitrogen.

2) With Kallio University and Sorel University: two memoranda on training.

3) With regard to Velden Energy Ltd: no news.`;
    expect(parties(text, "Brannox Chips")).toEqual([
      "Brannox Chips Ltd + Hollin Gases SAS",
      "Brannox Chips Ltd + Kallio University",
      "Brannox Chips Ltd + Sorel University",
    ]);
  });

  it("may count as many agreements as an item names partners", () => {
    const text = (
      count: string,
    ) => `Brannox Chips Ltd held its customer day in Oslo. Brannox Chips makes memory.

1) With Hollin Gases SAS, Kallio University, Sorel University and Velden Energy Ltd: ${count} on training.`;
    expect(parties(text("four memoranda"), "Brannox Chips")).toEqual([
      "Brannox Chips Ltd + Hollin Gases SAS",
      "Brannox Chips Ltd + Kallio University",
      "Brannox Chips Ltd + Sorel University",
      "Brannox Chips Ltd + Velden Energy Ltd",
    ]);
    expect(parties(text("two memoranda"), "Brannox Chips")).toHaveLength(1);
  });

  it("may be of subsidiaries, which agreed and not their owner", () => {
    const text = `Brannox Bread Group informs of the following agreements reached by its subsidiaries:

▪ Brannox Norway Ltd: power purchase agreement with Hollin Power Ltd for 21 GWh a year.
▪ Brannox Peru SA: lease of 36 electric vans from Sorel SAS, to be charged at the depot.`;
    expect(parties(text)).toEqual(["Brannox Norway Ltd + Hollin Power Ltd", "Brannox Peru SA + Sorel SAS"]);
  });

  it("may be a table of whoever is said to have ordered", () => {
    const text = `Brannox Wind Ltd and its partners met in Oslo. The project company Hollin Power Ltd placed the following orders:

Package | Contractor | Scope
Foundations | Sorel Steel B.V. | 111 monopiles
Cables | Kallio Cables Oy | 170 km of cable
`;
    expect(agreements(text, "Brannox Wind")).toEqual([
      "announced: Hollin Power Ltd + Kallio Cables Oy",
      "announced: Hollin Power Ltd + Sorel Steel B.V.",
    ]);
  });
});
