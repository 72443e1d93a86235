import { describe, expect, it } from "vitest";
import type { FieldCandidate } from "@/lib/releases/agreements/fields/field-candidates";
import { fieldRows, judgeFields } from "@/lib/releases/agreements/fields/field-rank";
import { Forest, openTrees, treeChance } from "@/lib/releases/agreements/trees/trees";
import { fitTrees } from "@/scripts/lib/boosted-trees";

function candidate(text: string, start: number, chance: number): FieldCandidate {
  return { text, start, end: start + text.length, weight: 0, alone: 0, features: [chance * 100], traits: [] };
}
const chance = ([feature = 0]: readonly number[]) => feature / 100;

describe("boosted trees", () => {
  const rows = Array.from({ length: 800 }, (_, i) => [(i * 37) % 100, (i * 61) % 100]);
  const labels = rows.map(([one = 0, two = 0]) => (one > 50 !== two > 50 ? 1 : 0));

  it("learn what no single number tells", () => {
    const trees = openTrees(fitTrees({ rows, labels }, 40));
    const right = rows.filter((row, i) => treeChance(trees, row) >= 0.5 === (labels[i] === 1));
    expect(right.length / rows.length).toBeGreaterThan(0.95);
  });

  it("judge until others are set", () => {
    const [first, second] = [fitTrees({ rows, labels }, 3), fitTrees({ rows, labels }, 40)];
    const forest = new Forest(first);
    const row = [20, 80];
    expect(forest.chance(row)).toBe(treeChance(openTrees(first), row));
    forest.set(second);
    expect(forest.chance(row)).toBe(treeChance(openTrees(second), row));
    expect(forest.chance(row)).not.toBe(treeChance(openTrees(first), row));
  });

  it("are the same for the same input", () => {
    expect(fitTrees({ rows, labels }, 3)).toEqual(fitTrees({ rows, labels }, 3));
  });
});

describe("fields among each other", () => {
  it("counts what others say the same", () => {
    const [first, second, third] = fieldRows(
      [candidate("wind turbines", 0, 0.5), candidate("turbines", 40, 0.3), candidate("harbours", 80, 0.2)],
      chance,
    );
    expect(first?.row[5]).toBe(1);
    expect(second?.row[1]).toBe(1);
    expect(third?.row[5]).toBe(0);
  });

  it("judges only the likeliest of a long text", () => {
    const many = Array.from({ length: 5000 }, (_, i) => candidate(`thing ${i}`, i * 20, (i % 90) / 100));
    expect(judgeFields(many, chance)).toHaveLength(64);
  });
});
