/** Records of several datasets side by side. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SameComparison } from "@/components/options/SameComparison";
import type { SameRecordView } from "@/components/options/same-rows";

const record: SameRecordView = {
  ref: "one/party/m",
  kind: "company",
  name: "Maker",
  dataset: "One",
  because: "rule",
  score: 1,
  reasons: [],
  names: [{ text: "Maker" }],
  sort: "company",
  identifiers: [
    { scheme: "entente", value: "starter/party/maker" },
    { scheme: "lei", value: "L1" },
  ],
  where: [],
};
const drawn = (records: SameRecordView[]) =>
  renderToStaticMarkup(
    <SameComparison
      records={records}
      gone={[{ ref: "two/party/m", name: "Maker", dataset: "Two", isGone: true }]}
      label="Records of Maker"
      onPart={undefined}
      isBusy={false}
    />,
  );

test("what a copy is of is no number", () => {
  expect(drawn([record])).toContain("<td>lei L1</td>");
});

test("a kind is told in the words of all views", () => {
  expect(drawn([{ ...record, sort: "public-body" }])).toContain("<td>Public body</td>");
});

test("a record whose dataset is off is told of, beside another or alone", () => {
  for (const records of [[record], []]) expect(drawn(records)).toContain("Maker of Two cannot be shown");
  expect(drawn([])).not.toContain("<table");
});
