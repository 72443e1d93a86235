import { expect, test } from "vitest";
import { readAnew } from "@/components/options/use-mapping";
import type { Mapping } from "@/lib/formats/mapping/mapping";

const GUESS: Mapping = {
  layout: "agreements",
  columns: [{ field: "ignore" }],
  dates: "ymd",
  decimal: ".",
  separator: ";",
  dataset: { id: "deals", title: "deals", version: "1" },
};

test("what was typed stays when a table is cut into other columns, and the rest is guessed anew", () => {
  const typed: Mapping = {
    ...GUESS,
    layout: "names",
    columns: [{ field: "party", slot: 1 }],
    decimal: ",",
    dataset: { ...GUESS.dataset, title: "Deals of Orvex" },
  };
  const again: Mapping = {
    ...GUESS,
    columns: [{ field: "title" }, { field: "date" }],
    dates: "dmy",
    dataset: { id: "deals", title: "deals", version: "2" },
  };
  expect(readAnew(typed, GUESS, again)).toEqual({
    ...again,
    decimal: ",",
    dataset: { id: "deals", title: "Deals of Orvex", version: "2" },
  });
});
