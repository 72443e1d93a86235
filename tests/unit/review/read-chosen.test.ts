import { describe, expect, it } from "vitest";
import { type NewItem, newItem, withReading } from "@/components/review/text/new-item";
import type { Agreement } from "@/lib/model";
import { act, undo } from "@/lib/review/decide";
import type { AgreementItem, Item, TextSpan } from "@/lib/review/draft";
import { factsOf, passedOver, spanOf } from "@/lib/review/evidence/facts";
import { BY_HAND, isByHand } from "@/lib/review/evidence/field-evidence";
import { readChosen } from "@/lib/review/read-chosen";
import { itemOf, type Review } from "@/lib/review/state";
import { sampleReview } from "./sample";

const SAID = "For Kestrel Steel AG there is the rolling mill in Duisburg";
const TEXT = `Norvale Batteries opens its new plant

HAMBURG, Germany, March 14, 2025 – Norvale Batteries Inc. opened its battery plant today. Guests came from all over.

${SAID}, for Norvale Batteries Inc. a book that grew last Tuesday by 40 MWh of cells a year.

Norvale Batteries Inc. also named a new chief. Brixholm Metall AG congratulated.
`;
const CHINESE = `诺维尔电池新工厂投产

2025年3月14日，诺维尔电池股份有限公司新工厂投产。

上周二凯斯特钢铁有限公司代表在汉堡见到诺维尔电池股份有限公司负责人，话题是储能电池，每年40兆瓦时。
`;

const read = (text: string) => sampleReview([], [], { text, id: "r1" });
const agreementsOf = ({ state }: Review) => state.items.filter((item) => item.kind === "agreement");

function wordsIn(text: string, words: string): TextSpan {
  const start = text.indexOf(words);
  const end = text.indexOf("\n", start);
  return { start, end: end < 0 ? text.length : end };
}

/** The agreement that is added of chosen words, as it is to be corrected. */
function begin(review: Review, text: string, words: TextSpan) {
  const begun = newItem(review, "agreement", text, words);
  const input = { ...review.state.about, text, id: review.start.release.id };
  const found = readChosen(input, review.state.items, words, begun.item.record.id);
  if (!found) throw new Error("Nothing was read.");
  return withReading(begun, found);
}

/** What an agreement that is added calls those who agreed. */
function partiesOf(review: Review, { item, read: reading }: NewItem): (string | undefined)[] {
  const items = [...review.state.items, ...(reading?.entities ?? [])];
  return (item.record as Agreement).parties.map(({ party }) => {
    const one = items.find(({ id }) => id === `party/${party}`);
    return one?.kind === "party" ? one.record.names[0]?.text : undefined;
  });
}

/** What an item says, field by field, with the words in the text that tell it and how that came to be. */
function told(review: Review, text: string, item: Item) {
  return factsOf(review, item).map(({ label, text: value, evidence }) => {
    const span = spanOf(review, evidence);
    return {
      label,
      value,
      words: span && text.slice(span.start, span.end),
      byHand: isByHand(evidence?.method),
    };
  });
}

describe("words in what a release says of a firm", () => {
  it("are read as those of any other paragraph", () => {
    const text = `Norvale Batteries and Kestrel Steel sign agreement

HAMBURG, Germany, March 14, 2025 – Norvale Batteries Inc. and Kestrel Steel AG signed a memorandum today.

About Norvale Batteries
Norvale Batteries Inc. makes cells. In June 2024 Norvale Batteries Inc. signed a supply contract with Brixholm Metall AG for 40 tonnes of foil.
`;
    const review = read(text);
    expect(agreementsOf(review)).toHaveLength(1);
    const added = begin(review, text, wordsIn(text, "In June 2024"));
    expect(partiesOf(review, added)).toEqual(["Norvale Batteries Inc.", "Brixholm Metall AG"]);
    expect(added.item.record).toMatchObject({
      form: "definitive-contract",
      history: [{ status: "signed", date: "2024-06" }],
      projects: [{ quantities: [{ value: 40, unit: "t" }] }],
    });
  });
});

describe("words that the reading took for no agreement", () => {
  const review = read(TEXT);
  const words = wordsIn(TEXT, SAID);

  it("are one with all that the reading says of it once a person chooses them", () => {
    expect(agreementsOf(review)).toEqual([]);
    const added = begin(review, TEXT, words);
    const record = added.item.record as Agreement;
    expect(partiesOf(review, added)).toEqual(["Kestrel Steel AG", "Norvale Batteries Inc."]);
    expect(record.history).toEqual([{ status: "announced", date: "2025-03-11" }]);
    expect(record.projects?.[0]?.quantities).toEqual([
      expect.objectContaining({ value: 40, unit: "MWh", per: "year" }),
    ]);
  });

  it("stand behind it, and behind each field the words that tell it; who agreed a person says", () => {
    const added = begin(review, TEXT, words);
    const after = act(review, { type: "add", ...added });
    const facts = told(after, TEXT, itemOf(after.state, added.item.id) as Item);
    expect(facts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ label: "Date", words: "last Tuesday", byHand: false }),
        expect.objectContaining({ label: "Party", words: "Kestrel Steel AG", byHand: true }),
        expect.objectContaining({ label: "Quantity", words: "40 MWh", byHand: false }),
      ]),
    );
    const whole = after.state.evidence.filter(
      ({ record, field }) => record.id === added.item.record.id && field === undefined,
    );
    expect(whole).toEqual([
      expect.objectContaining({ quote: TEXT.slice(words.start, words.end), method: BY_HAND }),
    ]);
  });

  it("bring along the places that the agreement names, and undo takes all of it back", () => {
    const added = begin(review, TEXT, words);
    const { read: reading, item } = added;
    const site = (item.record as Agreement).projects?.[0]?.site;
    const after = act(review, { type: "add", ...added });
    expect(itemOf(after.state, `place/${site}`)?.decision).toBe("accepted");
    expect(undo(after).state).toEqual(review.state);

    // A place that was taken out of the form is not proposed for it.
    const { projects: _, placeSigned: __, ...rest } = item.record as Agreement;
    const without = act(review, { type: "add", ...added, item: { ...item, record: rest } as AgreementItem });
    const places = reading?.entities.filter(({ kind }) => kind === "place").map(({ id }) => id) ?? [];
    expect(without.state.items.filter(({ id }) => places?.includes(id))).toEqual([]);
  });

  it("leave what a person corrected to that person, and the rest to the reading", () => {
    const added = begin(review, TEXT, words);
    const record: Agreement = { ...(added.item.record as Agreement), form: "memorandum" };
    const after = act(review, { type: "add", ...added, item: { ...added.item, record } as AgreementItem });
    const facts = told(after, TEXT, itemOf(after.state, added.item.id) as Item);
    expect(facts.find(({ label }) => label === "Form")?.byHand).toBe(true);
    expect(facts.find(({ label }) => label === "Date")?.byHand).toBe(false);
  });

  it("are read beside what the reading found, also where they deny it or are a headline", () => {
    const text = `Kestrel Steel AG is with Norvale Batteries Inc. on storage from now on

HAMBURG, Germany, March 14, 2025 – Norvale Batteries Inc. did not sign anything with Brixholm Metall AG, it said.
`;
    for (const [first, parties] of [
      ["Kestrel", ["Kestrel Steel AG", "Norvale Batteries Inc."]],
      ["Norvale Batteries Inc. did not", ["Norvale Batteries Inc.", "Brixholm Metall AG"]],
    ] as const) {
      const one = read(text);
      expect(partiesOf(one, begin(one, text, wordsIn(text, first)))).toEqual(parties);
    }
  });
});

describe("sentences that may tell of more than is proposed", () => {
  const quotes = (review: Review, text: string) =>
    passedOver(review).map(({ start, end }) => text.slice(start, end));

  it("are there to look at, in both languages, until one is taken from them", () => {
    expect(quotes(read(CHINESE), CHINESE)).toEqual([expect.stringContaining("上周二")]);
    const review = read(TEXT);
    expect(quotes(review, TEXT)).toEqual([expect.stringContaining(SAID)]);
    const added = begin(review, TEXT, wordsIn(TEXT, SAID));
    const after = act(review, { type: "add", ...added });
    expect(passedOver(after)).toEqual([]);
    expect(passedOver(act(after, { type: "reject", id: added.item.id }))).toHaveLength(1);
    expect(passedOver(undo(after))).toHaveLength(1);
  });

  it("are none that names those who are told to agree anyway", () => {
    const told = `Kestrel Steel AG and Norvale Batteries Inc. signed a contract on March 12, 2025.\n\n`;
    expect(passedOver(read(told + TEXT))).toEqual([]);
  });
});

it("chosen words of a Chinese release are an agreement with day, place and quantity", () => {
  const review = read(CHINESE);
  expect(agreementsOf(review)).toEqual([]);
  const added = begin(review, CHINESE, wordsIn(CHINESE, "上周二"));
  const { history, projects } = added.item.record as Agreement;
  expect(partiesOf(review, added)).toEqual(["凯斯特钢铁有限公司", "诺维尔电池股份有限公司"]);
  expect(history[0]?.date).toBe("2025-03-04");
  expect(projects?.[0]?.quantities?.[0]).toMatchObject({ value: 40, unit: "MWh" });
});

it("a party that a person rejected does not come back", () => {
  const text = TEXT.replace("Kestrel Steel AG there is", "Kestrel Steel AG and Brixholm Metall AG there is");
  const review = read(text);
  const words = wordsIn(text, "For Kestrel Steel AG and");
  expect(partiesOf(review, begin(review, text, words))).toContain("Brixholm Metall AG");
  const one = review.state.items.find(({ id }) => id.startsWith("party/brixholm"));
  const rejected = act(review, { type: "reject", id: one?.id ?? "" });
  expect(new Set(partiesOf(rejected, begin(rejected, text, words)))).toEqual(
    new Set(["Kestrel Steel AG", "Norvale Batteries Inc."]),
  );
});

it("words that name no party are left to be filled in by hand", () => {
  const review = read(TEXT);
  const input = { ...review.state.about, text: TEXT, id: "r1" };
  expect(readChosen(input, review.state.items, wordsIn(TEXT, "Guests"), "new")).toBeUndefined();
});

it("a party that only a person knows agreed as well", () => {
  const text = TEXT.replace("Kestrel Steel AG there is", "Kestrel Steel AG with the weavers of old there is");
  const review = read(text);
  const { item } = newItem(review, "party", text, {
    start: text.indexOf("the weavers of old"),
    end: text.indexOf("the weavers of old") + "the weavers of old".length,
  });
  const added = act(review, { type: "add", item });
  const names = partiesOf(added, begin(added, text, wordsIn(text, "For Kestrel Steel AG with")));
  expect(new Set(names)).toEqual(
    new Set(["Kestrel Steel AG", "the weavers of old", "Norvale Batteries Inc."]),
  );
});
