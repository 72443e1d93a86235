import { expect, it } from "vitest";
import { notDrawnText, selectedText } from "@/lib/explore/drawn-words";
import { buildGraph } from "@/lib/explore/graph";
import { selectionOf } from "./made-up";

const selection = selectionOf([{ of: ["A", "B"] }, { of: ["B", "C"] }, { of: ["D", "E"] }]);
const around = { ref: "d/party/A", steps: 1 } as const;

it.each([
  ["whole", { most: 99 }, "3 agreements, 5 parties"],
  ["those around a party", { most: 99, around }, "3 agreements, 5 parties; 2 of them drawn"],
  ["as many as fit", { most: 2 }, "3 agreements, 5 parties; the 2 with the most agreements are drawn"],
])("says of all parties how many a graph draws: %s", (_, options, text) => {
  expect(selectedText(selection, buildGraph(selection, options))).toBe(text);
});

it("counts the parties that are selected where no graph is in view", () => {
  expect(selectedText(selection, undefined)).toBe("3 agreements, 5 parties");
});

it("speaks of one agreement as of one", () => {
  expect([1, 2].map(notDrawnText)).toEqual(["1 agreement is not drawn", "2 agreements are not drawn"]);
});
