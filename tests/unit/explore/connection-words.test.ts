import { expect, test } from "vitest";
import { connectionText } from "@/lib/explore/connection-words";
import { connect } from "@/lib/explore/paths";
import { selectionOf, type Tie } from "./made-up";

const days = (year: number): Pick<Tie, "days"> => ({ days: [year * 10_000 + 101, year * 10_000 + 1231] });
const selection = selectionOf([
  { of: ["A", "B"], ...days(2024) },
  { of: ["A", "B"], ...days(2021) },
  { of: ["B", "C"], ...days(2019) },
  { of: ["A", "D"] },
  { of: ["D", "C"], ...days(2022) },
  { of: ["C", "E"], ...days(2018) },
  { of: ["X", "Y"] },
]);

test.each([
  ["A", "A", "They are one and the same."],
  ["A", "B", "Directly, by 2 agreements since 2021."],
  ["B", "C", "Directly, by 1 agreement of 2019."],
  ["X", "Y", "Directly, by 1 agreement."],
  ["A", "C", "The 2 strongest of the shortest chains: over one other, by 5 agreements since 2019."],
  ["B", "E", "One chain: over one other, by 2 agreements since 2018."],
  ["A", "E", "The 2 strongest of the shortest chains: over 2 others, by 6 agreements since 2018."],
])("%s and %s: %s", (from, to, text) => {
  const found = connect(selection, `d/party/${from}`, `d/party/${to}`, 5);
  expect(found && connectionText(selection, found)).toBe(text);
});

test("one chain of several is the strongest", () => {
  const found = connect(selection, "d/party/A", "d/party/C", 1);
  expect(found && connectionText(selection, found)).toBe(
    "The strongest of the shortest chains: over one other, by 3 agreements since 2019.",
  );
});
