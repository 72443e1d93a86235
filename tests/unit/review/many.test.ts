/** A review of very many agreements, or of one between very many: its work grows with their number, not with its square. */
import { expect, it } from "vitest";
import type { Agreement, Evidence, Party } from "@/lib/model";
import { act, openReview } from "@/lib/review/decide";
import type { AgreementItem, PartyItem } from "@/lib/review/draft";
import { factsOf } from "@/lib/review/evidence/facts";
import { contributionOf } from "@/lib/review/own/contribution";
import { emptyOwnDataset, withContribution } from "@/lib/review/own/own-dataset";

const COUNT = 200;

/** Makes things that count how often a field of theirs is looked at. */
function counter() {
  const looked = { count: 0 };
  const counted = <T extends object>(thing: T, field: keyof T): T => {
    const value = thing[field];
    return Object.defineProperty(thing, field, {
      enumerable: true,
      get: () => {
        looked.count += 1;
        return value;
      },
    });
  };
  return { looked, counted };
}

const base = { decision: "open" as const, confidence: 1, fact: "" };
const numbers = Array.from({ length: COUNT }, (_, i) => i);

function partyItem(i: number): PartyItem {
  const record: Party = { id: `p${i}`, kind: "company", names: [{ text: `Maker ${i}`, type: "short" }] };
  return { ...base, id: `party/p${i}`, kind: "party", record };
}

it("looks at no item and at no evidence for each of the others", () => {
  const { looked, counted } = counter();
  const parties = numbers.map((i) => counted(partyItem(i), "id"));
  const agreements = numbers.map((i): AgreementItem => {
    const record: Agreement = {
      id: `a${i}`,
      form: "memorandum",
      parties: [{ party: `p${i}` }, { party: `p${(i + 1) % COUNT}` }],
      history: [{ status: "signed" }],
    };
    return counted({ ...base, id: `agreement/a${i}`, kind: "agreement", record }, "id");
  });
  const evidence = numbers.map((i): Evidence => {
    const record = { kind: "agreement" as const, id: `a${i}` };
    return counted({ id: `e${i}`, record, release: "r", quote: "signed" }, "record");
  });
  const release = { id: "r", title: "Many agreements" };
  const start = { release, items: [...agreements, ...parties], evidence, spans: {} };
  const review = act(openReview(start, {}), { type: "acceptAbove", confidence: 0 });
  const contribution = contributionOf(review);
  const { dataset, ids, hands } = withContribution(emptyOwnDataset(), contribution);
  expect([dataset.agreements, dataset.parties].map(({ length }) => length)).toEqual([COUNT, COUNT]);
  expect(withContribution(dataset, contribution, { ids, hands }).dataset.agreements).toHaveLength(COUNT);
  expect(looked.count).toBeLessThan(COUNT * 50);
});

it("looks at no party of an agreement for each of the others", () => {
  const { looked, counted } = counter();
  const record: Agreement = {
    id: "a",
    form: "memorandum",
    parties: numbers.map((i) => counted({ party: `p${i}` }, "party")),
    history: [{ status: "signed" }],
  };
  const item: AgreementItem = { ...base, id: "agreement/a", kind: "agreement", record };
  const evidence = numbers.map(
    (i): Evidence => ({
      id: `e${i}`,
      record: { kind: "agreement", id: "a" },
      field: `parties.${i}.party`,
      release: "r",
    }),
  );
  const release = { id: "r", title: "One agreement" };
  const start = { release, items: [item, ...numbers.map(partyItem)], evidence, spans: {} };
  const review = openReview(start, {});
  const facts = factsOf(review, item);
  expect(facts.filter(({ evidence: behind }) => behind !== undefined)).toHaveLength(COUNT);
  expect(looked.count).toBeLessThan(COUNT * 50);
});
