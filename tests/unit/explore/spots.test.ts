import { describe, expect, it } from "vitest";
import { numbersApart, spotRadius } from "@/lib/explore/spots";

function circle(x: number, y: number, radius: number, text: string) {
  return { x, y, radius, text };
}

describe("spotRadius", () => {
  it("tells numbers apart however large they are, within what the map has room for", () => {
    const radii = [1, 9, 49, 56, 167, 2_000].map((agreements) => spotRadius(agreements, 2_000));
    expect(radii).toEqual([...new Set(radii)].sort((a, b) => a - b));
    expect(radii.at(-1)).toBe(24);
  });

  it("leaves circles small where no place has many", () => {
    expect(spotRadius(1, 1)).toBeCloseTo(4.7);
    expect(spotRadius(9, 10)).toBeCloseTo(11.1);
  });
});

describe("numbersApart", () => {
  it("leaves out a number that its circle does not hold", () => {
    const large = circle(0, 0, 24, "1,203");
    const small = circle(100, 0, 6, "2");
    expect(numbersApart([large, small], 11)).toEqual([large]);
  });

  it("writes no number over another: the first has it, though more circles stand there", () => {
    const first = circle(0, 0, 24, "167");
    const over = circle(9, 4, 20, "90");
    const beside = circle(40, 0, 20, "66");
    const below = circle(0, 15, 20, "54");
    expect(numbersApart([first, over, beside, below], 11)).toEqual([first, beside, below]);
  });
});
