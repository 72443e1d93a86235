import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import type { Deal } from "@/lib/releases/agreements/deal";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import { openDocument } from "@/lib/releases/document";
import { recognise } from "@/lib/releases/entities/recognise";

/** The first agreement of a text published on Wednesday, 18 June 2025. */
function first(text: string) {
  const { entities, agreements } = labelsOf(readRelease({ text, published: "2025-06-18" }));
  const [deal] = agreements;
  const place = entities.find(({ id }) => id === deal?.signedAt)?.name;
  return { date: deal?.date, status: deal?.status, place };
}

const LEAD = "Aldbrook Group and Penhallow Ltd have agreed to build a cold store.";

describe("what a later sentence says of the signing", () => {
  it("takes day, place and status from it", () => {
    const text = `${LEAD} The two companies put their names to a contract on Monday at the town hall in Lisbon.`;
    expect(first(text)).toEqual({ date: "2025-06-16", status: "signed", place: "Lisbon" });
  });

  it("takes the day on which it was made public", () => {
    expect(first(`${LEAD} It was made public on Tuesday.`).date).toBe("2025-06-17");
  });

  it.each([
    `${LEAD} Nothing was announced of the price.`,
    `${LEAD} The store will hold 9,000 pallets. An earlier contract was signed in Lisbon in May.`,
  ])("takes nothing from %s", (text) => {
    expect(first(text)).toEqual({ date: null, status: "announced", place: undefined });
  });
});

describe("the line that closes a document", () => {
  const ITEMS =
    "List of documents\n\n• Memorandum of Understanding between Aldbrook Group and Penhallow Ltd on cold stores\n• Supply agreement between Tarn Works AG and Zennor Works AG on doors";
  const signings = (text: string) => {
    const { entities, agreements } = labelsOf(readRelease({ text, published: "2025-06-18" }));
    return agreements.map(
      ({ date, signedAt }) => `${date} ${entities.find(({ id }) => id === signedAt)?.name}`,
    );
  };

  it.each(["Signed in Lisbon on 16 June 2025", "Done at Lisbon, 16 June 2025"])("is of all: %s", (line) => {
    expect(signings(`${ITEMS}\n\n${line}\n`)).toEqual(["2025-06-16 Lisbon", "2025-06-16 Lisbon"]);
  });

  it("is none where it tells of another document", () => {
    const told = signings(`${ITEMS}\n\nAn older one had been done at Lisbon on 16 June 2024.\n`);
    expect(told.join()).not.toMatch(/Lisbon|2024/);
  });
});

/** What the rules tell of each agreement of a text, before trees choose. */
function ruledBy<T>(text: string, fact: (deal: Deal) => T): T[] {
  const document = openDocument({ text, published: "2025-06-18" });
  const told: T[] = [];
  readDeals(document, recognise(document, []), {
    offers: ({ deals }) => {
      told.push(...deals.map(fact));
    },
  });
  return told;
}

/** Where they tell that it was signed. */
const ruled = (text: string) => ruledBy(text, ({ signedAt }) => signedAt?.value.name);

describe("the place of an office", () => {
  const DONE = "Aldbrook Group and Penhallow Ltd signed a memorandum of understanding";
  it.each([
    [`${DONE}. It was signed in the presence of the Ambassador of Portugal.`, undefined],
    [`${DONE} in the presence of the Minister of Trade of Portugal and the President of Kenya.`, undefined],
    [`${DONE} in Lisbon in the presence of the Ambassador of Kenya.`, "Lisbon"],
    [`${DONE} at the Embassy of Kenya in Lisbon.`, "Lisbon"],
    [`${DONE} at the Ministry of Trade in Lisbon.`, "Lisbon"],
  ])("is not where it was signed: %s", (text, place) => {
    expect(first(text).place).toBe(place);
  });
});

describe("a part of a country behind a party", () => {
  it.each([
    ["Aldbrook Group signed a supply agreement with Penhallow Ltd in Jiangsu province.", undefined],
    ["Tarn City signed a sister city agreement with Lomond County in Lower Orvale Province.", undefined],
    ["Aldbrook Group signed a supply agreement with Penhallow Ltd in Jiangsu province on Monday.", "Jiangsu"],
    ["Aldbrook Group signed a supply agreement with Penhallow Ltd in Lisbon.", "Lisbon"],
  ])("is where that is: %s", (text, place) => {
    expect(first(text).place).toBe(place);
  });
});

describe("a place that is called here", () => {
  const home = "LISBON, June 17 (Orvo) -- Aldbrook Group";
  const told = "Lisbon has no cold store so far.";

  it.each([
    [`${home} and Penhallow Ltd signed a contract for a cold store here on Tuesday. ${told}`, "Lisbon"],
    [
      `${home} and Penhallow Ltd signed a contract on cold stores at the Palace of Portugal here on Tuesday. ${told}`,
      "Lisbon",
    ],
    [
      `${home} signed a contract with Penhallow Ltd. The contract, signed here at a fair, is for six years. ${told}`,
      "Lisbon",
    ],
    [`${home} signed a contract with Penhallow Ltd to build a plant here. ${told}`, undefined],
    [`Aldbrook Group and Penhallow Ltd signed a contract here on Tuesday. ${told}`, undefined],
  ])("%s", (text, place) => {
    expect(first(text).place).toBe(place);
  });
});

describe("what an opening says of all that was signed", () => {
  const opening = "Delegates of both countries signed a number of agreements in Lisbon on Tuesday.";

  it("is the place of what follows", () => {
    const text = `${opening}\n\nAmong them, Aldbrook Group and Penhallow Ltd signed a contract on cold stores.\n\nOrvexa AG and Zemtek AG signed a memorandum on pumps.`;
    expect(ruled(text)).toEqual(["Lisbon", "Lisbon"]);
  });

  it("is not that of another day", () => {
    const text = `${opening}\n\nIn May 2024, Aldbrook Group and Penhallow Ltd signed a contract on cold stores.`;
    expect(ruled(text)).toEqual([undefined]);
  });
});

describe("a signing of several agreements", () => {
  const two = `Aldbrook Group has signed a supply contract with Penhallow Ltd. Aldbrook Group has also concluded a service contract with Orvexa AG.`;

  it.each([
    [`${two} Both contracts were signed in Lisbon on Tuesday.`, ["Lisbon", "Lisbon"]],
    [`${two} Their chief executives put their signatures to the papers in Lisbon.`, ["Lisbon", "Lisbon"]],
    [`${two} The latter was signed in Lisbon on Tuesday.`, [undefined, "Lisbon"]],
  ])("%s", (text, places) => {
    expect(ruled(text)).toEqual(places);
  });
});

describe("where it was signed", () => {
  it.each([
    [
      `${LEAD} The signing took place on Tuesday, 17th June 2025, at Lisbon, where the partners will set up a laboratory.`,
      "Lisbon",
    ],
    [`${LEAD} The agreement was put on paper in Lisbon by both directors.`, "Lisbon"],
    [
      "Aldbrook Group and Penhallow Ltd signed an agreement in Lisbon with Orvexa AG, which comes on from the summit in Madrid.",
      "Lisbon",
    ],
    ["On Monday, also in Lisbon, Aldbrook Group signed a memorandum with Penhallow Ltd.", "Lisbon"],
    ["Aldbrook Group signed a contract with Penhallow Ltd, whose offices are in Lisbon.", undefined],
    [
      "Aldbrook Group and Penhallow Ltd have agreed to go ahead with their joint venture at Lisbon.",
      undefined,
    ],
    [
      "An agreement for 28,000 homes in the new city of Lisbon was concluded between Aldbrook Group and Penhallow Ltd.",
      undefined,
    ],
    [
      "Aldbrook Group executed a 12,000 square foot lease with Penhallow Ltd at One Harbour Way in Lisbon.",
      undefined,
    ],
  ])("the rules tell of %s", (text, place) => {
    expect(ruled(text)[0]).toBe(place);
  });

  it.each([
    ["Aldbrook Group and Penhallow Ltd signed a contract for a cold store on Sunday in Lisbon.", "Lisbon"],
    ["Aldbrook Group signed a contract with Penhallow Ltd to build a cold store in Lisbon.", undefined],
  ])("%s", (text, place) => {
    expect(first(text).place).toBe(place);
  });
});

it("gives the day of a package of documents to each that is told below", () => {
  const text =
    "On June 16, 2025, Aldbrook Group concluded a package of agreements with foreign partners in Lisbon.\n\nWith Penhallow Ltd, Aldbrook Group signed a contract for a cold store in Porto.";
  expect(first(text).date).toBe("2025-06-16");
});

describe("a day to come", () => {
  it("is not the day of what is done", () => {
    const text = "Aldbrook Group and Penhallow Ltd signed a supply agreement effective from 1 July 2025.";
    expect(first(text)).toMatchObject({ status: "signed", date: null });
  });

  it("may be that of a plan", () => {
    const text = "Aldbrook Group and Penhallow Ltd are to sign a supply agreement on 1 July 2025 in Lisbon.";
    expect(first(text)).toMatchObject({ status: "planned", date: "2025-07-01" });
  });
});

describe("a day of a plan", () => {
  it.each(["on 2 July", "on Wednesday, 2 July", "on July 2"])("is the next one: %s", (day) => {
    const told = first(`Aldbrook Group and Penhallow Ltd are due to sign a contract for 20 trams ${day}.`);
    expect(told.date).toBe("2025-07-02");
  });
});

describe("the day of something else in its sentence", () => {
  it.each([
    ["Aldbrook Group said on Monday it signed a memorandum with Penhallow Ltd on 12 June.", "2025-06-12"],
    [
      "Aldbrook Group, which was listed on 2 June, signed a contract with Penhallow Ltd on 12 June.",
      "2025-06-12",
    ],
    ["On 3 June Aldbrook Group said it had won a contract from Penhallow Ltd on 27 May.", "2025-05-27"],
    [
      "Aldbrook Group delivered the first of ten ferries on 2 June under a contract signed with Penhallow Ltd in 2023.",
      "2023",
    ],
    [
      "Aldbrook Group completed a voyage on 2 June under a charter concluded with Penhallow Ltd in May 2024.",
      "2024-05",
    ],
    [
      "Aldbrook Group reported on Tuesday that it concluded a contract with Penhallow Ltd yesterday.",
      "2025-06-17",
    ],
    [
      "On 3 June 2025 Aldbrook Group denied it was in talks. Last year Aldbrook Group and Penhallow Ltd abandoned plans to merge.",
      "2024",
    ],
  ])("gives way to its own: %s", (text, day) => {
    expect(first(text).date).toBe(day);
  });

  it.each([
    "Aldbrook Group said on Monday it had won an order from Penhallow Ltd.",
    "Aldbrook Group said on Monday it had won an order from Penhallow Ltd for delivery on 27 May 2025.",
    "Aldbrook Group said on Monday it had won an order from Penhallow Ltd for ships in 2024.",
    "Aldbrook Group said on Monday it had signed a contract with Penhallow Ltd to replace one of 2 March 2020.",
    "On Monday, Aldbrook Group signed a contract with Penhallow Ltd for trams ordered in 2024.",
    "Aldbrook Group said on Monday it had signed a contract with Penhallow Ltd, a firm listed on 5 June.",
  ])("stays where there is none: %s", (text) => {
    expect(first(text).date).toBe("2025-06-16");
  });

  it("is none where the next sentence tells what else a party did", () => {
    const text =
      "Aldbrook Group has won a contract from Penhallow Ltd for buses. Aldbrook Group was listed in Oslo on 2 June.";
    expect(first(text).date).toBeNull();
  });
});

it("tells a day that no report of the agreement gives by its rule", () => {
  const ruleOf = (text: string) => readRelease({ text, published: "2025-06-18" }).deals[0]?.date?.proof.rule;
  const won = "Aldbrook Group has won a contract from Penhallow Ltd for buses";
  expect(ruleOf(`${won} on 2 June.`)).toBe("stated date");
  expect(ruleOf(`${won}. Aldbrook Group received the award on 2 June.`)).toBe("day of another sentence");
});

describe("a plan", () => {
  it.each([
    "Aldbrook Group expects to sign a supply contract with Penhallow Ltd in September.",
    "Aldbrook Group plans to acquire Penhallow Ltd in November.",
  ])("is not of last year: %s", (text) => {
    expect(first(text).date).toBeNull();
  });

  it("is not of the day of what was signed", () => {
    const text =
      "Aldbrook Group signed a contract with Zennor Bank on 26 May 2025. Aldbrook Group also plans to sign a framework agreement with Penhallow Ltd.";
    const { agreements } = labelsOf(readRelease({ text, published: "2025-06-18" }));
    expect(agreements.map(({ date }) => date)).toEqual(["2025-05-26", null]);
  });
});

describe("an agreement that ends", () => {
  const parties = "Aldbrook Group's supply contract with Penhallow Ltd";

  it.each([
    [
      "Aldbrook Group has terminated its supply contract with Penhallow Ltd, effective 31 July.",
      "ended",
      "2025-07-31",
    ],
    [`${parties} will end in June 2026.`, "ended", "2026-06"],
    [
      "Aldbrook Group has today received a notice of termination of the supply contract from Penhallow Ltd, with effect from 31 July 2025.",
      "ended",
      "2025-07-31",
    ],
    [
      "Aldbrook Group also confirms that its distribution arrangement with Penhallow Ltd has lapsed in accordance with its terms.",
      "ended",
      null,
    ],
    ["Aldbrook Group terminated its supply contract with Penhallow Ltd on Monday.", "ended", "2025-06-16"],
    [
      "Aldbrook Group and Penhallow Ltd on Monday signed a supply contract to replace one that has lapsed.",
      "signed",
      "2025-06-16",
    ],
  ])("%s", (text, status, date) => {
    expect(first(text)).toMatchObject({ status, date });
  });

  it("began when it is said to have begun", () => {
    const text = "Aldbrook Group and Penhallow Ltd have renewed the partnership that they began in 2019.";
    expect(ruledBy(text, ({ date }) => date?.value)).toEqual([undefined]);
  });
});

describe("an item of a list", () => {
  const lead = "On Monday Aldbrook Group signed the following contracts:";

  it.each([
    ["• with Penhallow Ltd: supply of cold stores", "signed"],
    ["• with Penhallow Ltd: supply of cold stores (cancelled on 17 June)", "ended"],
    ["• a deed of termination with Penhallow Ltd for the supply of cold stores", "ended"],
    ["• renewal of the supply contract with Penhallow Ltd", "extended"],
    ["• with Penhallow Ltd: supply of cold stores, awaiting signature", "planned"],
    ["• with Penhallow Ltd: extension of a cold store in Lisbon", "signed"],
  ])("tells its own status: %s", (item, status) => {
    expect(first(`${lead}\n\n${item}\n• with Orvexa AG: supply of pumps\n`).status).toBe(status);
  });
});

describe("a list of agreements", () => {
  it("is of the day on which its opening says that they were signed", () => {
    const text =
      "Portugal and Spain today signed 37 acts at the Palace in Lisbon.\n\nAmong the documents of the day:\n\n• Aldbrook Group and Penhallow Ltd concluded three export protocols;\n• Orvexa AG signed with Zemtek AG a memorandum on pumps.\n";
    const { agreements } = labelsOf(readRelease({ text, published: "2025-06-18" }));
    expect(agreements.slice(-2).map((one) => one.date)).toEqual(["2025-06-18", "2025-06-18"]);
  });

  it.each([
    ["on 10 June", "2025-06-10"],
    ["on 10 and 11 June", "2025-06"],
  ])("is dated by its lead: %s", (words, date) => {
    const text = `The agency publishes the following agreements, signed ${words}.\n\n• Aldbrook Group / Penhallow Ltd – supply of 40 cold stores\n• Orvexa AG / Zemtek AG – framework agreement on pumps\n`;
    const { agreements } = labelsOf(readRelease({ text, published: "2025-06-18" }));
    expect(agreements.map((one) => one.date)).toEqual([date, date]);
  });
});
