import { describe, expect, it } from "vitest";
import { numbersApart } from "@/lib/explore/spot-numbers";

function circle(x: number, y: number, radius: number, text: string) {
  return { x, y, radius, text };
}

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
