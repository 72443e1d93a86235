import { afterEach, describe, expect, it } from "vitest";
import {
  BLANK_PAIRS,
  knowsNoPairs,
  type PairModel,
  pairChance,
  setPairModel,
} from "@/lib/releases/agreements/likely/pair-model";
import shipped from "@/lib/releases/agreements/likely/pair-model.json";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import { openDocument } from "@/lib/releases/document";
import { recognise } from "@/lib/releases/entities/recognise";
import { openSparseTrees, sparseTreeSum } from "@/lib/releases/text/sparse-trees";
import { fitSparseTrees } from "@/scripts/lib/sparse-trees";

const FIT = { trees: 40, depth: 3, rate: 0.2, rows: 0.8, features: 1, fewest: 5, least: 1, ridge: 1 };
const BUCKETS = 1024;

/** Rows of two features that are right where just one of them is there, among features that say nothing. */
const examples = Array.from({ length: 800 }, (_, i) => {
  const one = i % 2 === 0;
  const two = (i >> 1) % 2 === 0;
  const noise = [700 + (i % 13), 800 + (i % 7)];
  return { features: [...(one ? [300] : []), ...(two ? [17] : []), ...noise], label: one !== two ? 1 : 0 };
});

describe("boosted trees over features that are there or not", () => {
  const model = fitSparseTrees(examples, FIT);
  const trees = openSparseTrees(model, BUCKETS);

  it("learn what no single feature tells", () => {
    const right = examples.filter(
      ({ features, label }) => sparseTreeSum(trees, features) > 0 === (label === 1),
    );
    expect(right.length / examples.length).toBeGreaterThan(0.98);
  });

  it("are the same for the same input", () => {
    expect(fitSparseTrees(examples, FIT)).toEqual(model);
  });

  it("keep nothing of a row", () => {
    const none = sparseTreeSum(trees, []);
    sparseTreeSum(trees, [300, 701], 17);
    expect(sparseTreeSum(trees, [])).toBe(none);
  });

  it("take one more feature beside a row's", () => {
    expect(sparseTreeSum(trees, [300, 701], 17)).toBe(sparseTreeSum(trees, [300, 701, 17]));
  });

  it("say what is usual where there are none", () => {
    const flat = openSparseTrees(
      { depth: 0, base: -1.5, scale: 1, gaps: "", nodes: "", leaves: "" },
      BUCKETS,
    );
    expect(sparseTreeSum(flat, [1, 2, 3])).toBe(-1.5);
  });

  it("refuse more features than a node can name", () => {
    const many = Array.from({ length: 70_000 }, (_, i) => ({ features: [i], label: i % 2 }));
    expect(() => fitSparseTrees(many, { ...FIT, trees: 1, fewest: 1 })).toThrow("raise `fewest`");
  });
});

describe("the model of who agreed", () => {
  afterEach(() => {
    setPairModel(shipped);
  });

  /** The agreements of a text, each as its parties. */
  const told = (text: string) => {
    const document = openDocument({ text, published: "2025-03-14" });
    return readDeals(document, recognise(document)).deals.map(({ parties }) =>
      parties
        .map(({ name }) => name)
        .sort()
        .join(" + "),
    );
  };
  const TEXT = "Kelvane Ltd and Ostrava Foods Inc have signed a supply agreement.";
  /** A model that says the same of all. */
  const always = (base: number): PairModel => ({
    ...BLANK_PAIRS,
    gaps: "AQ==",
    bytes: "AA==",
    trees: { ...BLANK_PAIRS.trees, base },
  });

  it("is the mean of its two members", () => {
    setPairModel({ scale: 1, gaps: "BQ==", bytes: "Ag==", trees: { ...BLANK_PAIRS.trees, base: -2 } });
    expect(pairChance([5])).toBeCloseTo(0.5);
    expect(pairChance([])).toBeCloseTo(1 / (1 + Math.exp(1)));
    expect(pairChance([], 5)).toBe(pairChance([5]));
  });

  it("leaves out what it finds unlikely, whatever rule told it", () => {
    expect(told(TEXT)).toEqual(["Kelvane Ltd + Ostrava Foods Inc"]);
    setPairModel(always(-9));
    expect(told(TEXT)).toEqual([]);
  });

  it("judges nothing where there is none, as training reads", () => {
    setPairModel(BLANK_PAIRS);
    expect(knowsNoPairs()).toBe(true);
    expect(told(TEXT)).toEqual(["Kelvane Ltd + Ostrava Foods Inc"]);
  });
});
