/** A review of very many agreements: its work grows with their number, not with its square. */
import { expect, it } from "vitest";
import type { Agreement, Evidence, Party } from "@/lib/model";
import { contributionOf } from "@/lib/review/contribution";
import type { AgreementItem, PartyItem } from "@/lib/review/draft";
import { emptyOwnDataset, withContribution } from "@/lib/review/own-dataset";
import { act, openReview } from "@/lib/review/state";

const COUNT = 200;

it("looks at no item and at no evidence for each of the others", () => {
  let looks = 0;
  /** A thing that counts how often this field of it is looked at. */
  const counted = <T extends object>(thing: T, field: keyof T): T => {
    const value = thing[field];
    return Object.defineProperty(thing, field, {
      enumerable: true,
      get: () => {
        looks += 1;
        return value;
      },
    });
  };
  const numbers = Array.from({ length: COUNT }, (_, i) => i);
  const base = { decision: "open" as const, confidence: 1, fact: "" };
  const parties = numbers.map((i): PartyItem => {
    const record: Party = { id: `p${i}`, kind: "company", names: [{ text: `Maker ${i}`, type: "short" }] };
    return counted({ ...base, id: `party/p${i}`, kind: "party", record }, "id");
  });
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
  expect(looks).toBeLessThan(COUNT * 50);
});
