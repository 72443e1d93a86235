import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ItemCard, type ItemEvents } from "@/components/review/items/ItemCard";
import type { AgreementItem, Item, KnownAgreement } from "@/lib/review/draft";
import type { Review } from "@/lib/review/state";
import { KNOWN as SLICE, sampleReview } from "../review/sample";

const KNOWN: KnownAgreement = {
  ref: "base/agreement/a",
  label: "Kestrel – Norvale",
  dataset: "Base",
  score: 1,
};
const ignore = () => undefined;
const events: ItemEvents = {
  onChoose: ignore,
  onField: ignore,
  onAccept: ignore,
  onReject: ignore,
  onMode: ignore,
  onEdit: ignore,
  onQuote: ignore,
};

function textOf(review: Review, history?: AgreementItem["record"]["history"]): string {
  const [item] = review.state.items;
  if (item?.kind !== "agreement") throw new Error("The first item is no agreement.");
  const record = { ...item.record, ...(history && { history }) };
  return drawn(review, { ...item, record, same: KNOWN }, false);
}

function drawn(review: Review, item: Item, isChosen: boolean): string {
  const card = (
    <ItemCard review={review} item={item} merged={[]} otherwise={[]} isChosen={isChosen} events={events} />
  );
  return renderToStaticMarkup(card);
}

test("a release corroborates a known agreement, its copy does not", () => {
  const review = sampleReview();
  expect(textOf(review)).toContain("Corroborates “Kestrel – Norvale” of Base (100% alike)");
  const copyOf = { dataset: "Base", release: review.start.release };
  const copied = textOf({ ...review, start: { ...review.start, copyOf } });
  expect(copied).toContain("Tells again of “Kestrel – Norvale” of Base");
  expect(copied).not.toContain("Corroborates");
  const state = { ...review.state, isNoCopy: true as const };
  expect(textOf({ ...review, state, start: { ...review.start, copyOf } })).toContain("Corroborates");
});

test("a release that tells of what became of a known agreement tells a later step of it", () => {
  const text = textOf(sampleReview(), [{ status: "terminated", date: "2027-01-15" }]);
  expect(text).toContain("A later step of “Kestrel – Norvale” of Base");
  expect(text).not.toContain("Corroborates");
});

test("a name stands in the direction of its own script", () => {
  expect(textOf(sampleReview())).toMatch(/<span class="item-title"><bdi>[^<]+<\/bdi>/);
});

test("a copy in one's own dataset is corrected where it was copied from, and no other card leads there", () => {
  const [kestrel] = SLICE.parties;
  if (!kestrel) throw new Error("The sample knows nobody.");
  const dataset = { id: "my-agreements", title: "My agreements" };
  const textFor = (identifiers: { scheme: string; value: string }[]) => {
    const review = sampleReview([{ ...SLICE, dataset, parties: [{ ...kestrel, identifiers }] }]);
    const item = review.state.items.find(({ kind, same }) => kind === "party" && same !== undefined);
    return item ? drawn(review, item, true) : "";
  };
  const copied = textFor([{ scheme: "entente", value: "base/party/kestrel" }]);
  expect(copied).toContain("correct it in the file of the dataset base and import that again");
  expect(textFor([])).toContain("correct it in the review of the release that told of it first");
});

test("what an agreement may be a later step of is told with the reason, until that is decided", () => {
  const review = sampleReview();
  const [item] = review.state.items;
  if (item?.kind !== "agreement") throw new Error("The first item is no agreement.");
  const why = "same parties, letter of intent of 2 May 2023";
  const maybe: Item = { ...item, maybe: [{ known: { ...KNOWN, isLater: true }, why }] };
  const offer = `Maybe a later step of “Kestrel – Norvale” of Base: ${why}`;
  expect(drawn(review, maybe, false)).toContain(offer);
  const said = drawn(review, { ...maybe, same: { ...KNOWN, isLater: true } }, false);
  expect(said).toContain("A later step of “Kestrel – Norvale” of Base");
  expect(said).not.toContain(offer);
});

test("a known party bears no tick, also where it was accepted before it was said to be known", () => {
  const review = sampleReview([SLICE]);
  const item = review.state.items.find(({ kind, same }) => kind === "party" && same !== undefined);
  if (!item) throw new Error("No party is known.");
  expect(drawn(review, { ...item, decision: "accepted" }, false)).not.toContain("accepted");
});
