import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ItemCard } from "@/components/review/ItemCard";
import type { AgreementItem, KnownAgreement } from "@/lib/review/draft";
import type { Review } from "@/lib/review/state";
import { sampleReview } from "../review/sample";

const KNOWN: KnownAgreement = {
  ref: "base/agreement/a",
  label: "Kestrel – Norvale",
  dataset: "Base",
  score: 1,
};
const ignore = () => undefined;

function textOf(review: Review, history?: AgreementItem["record"]["history"]): string {
  const [item] = review.state.items;
  if (item?.kind !== "agreement") throw new Error("The first item is no agreement.");
  const record = { ...item.record, ...(history && { history }) };
  const known: AgreementItem = { ...item, record, same: KNOWN };
  const card = (
    <ItemCard
      review={review}
      item={known}
      merged={[]}
      otherwise={[]}
      isChosen={false}
      onChoose={ignore}
      onField={ignore}
      onAccept={ignore}
      onReject={ignore}
      onMode={ignore}
      onEdit={ignore}
    />
  );
  return renderToStaticMarkup(card);
}

test("a release corroborates a known agreement, its copy does not", () => {
  const review = sampleReview();
  expect(textOf(review)).toContain("Corroborates “Kestrel – Norvale” of Base (100 % alike)");
  const copyOf = { dataset: "Base", release: review.start.release };
  const copied = textOf({ ...review, start: { ...review.start, copyOf } });
  expect(copied).toContain("Tells again of “Kestrel – Norvale” of Base");
  expect(copied).not.toContain("Corroborates");
});

test("a release that tells of what became of a known agreement tells a later step of it", () => {
  const text = textOf(sampleReview(), [{ status: "terminated", date: "2027-01-15" }]);
  expect(text).toContain("A later step of “Kestrel – Norvale” of Base");
  expect(text).not.toContain("Corroborates");
});

test("a name stands in the direction of its own script", () => {
  expect(textOf(sampleReview())).toMatch(/<span class="item-title"><bdi>[^<]+<\/bdi>/);
});
