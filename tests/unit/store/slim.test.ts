import { describe, expect, it } from "vitest";
import { Slimmer } from "@/lib/store/slim";

/** A text that is no literal, as those that are read from a file are. */
const fresh = (text: string) => text.split("").join("");

describe("slim entries", () => {
  it("say the same as before", () => {
    const entry = () => ({
      ref: fresh("d/party/a"),
      parties: [fresh("d/party/a"), fresh("d/party/b")],
      at: [1, 2],
      none: [],
      count: 3,
      many: ["a", "b", "c", "d", "e", "f"].map(fresh),
      absent: undefined,
    });
    const slimmer = new Slimmer();
    expect(slimmer.slim(entry())).toEqual(entry());
    expect(slimmer.slim(entry())).toEqual(entry());
  });

  it("share their short lists, and lists that only look alike stay apart", () => {
    const slimmer = new Slimmer();
    const [a, b] = [
      slimmer.slim({ list: [fresh("x"), fresh("y")] }),
      slimmer.slim({ list: [fresh("x"), fresh("y")] }),
    ];
    expect(a.list).toBe(b.list);
    expect(slimmer.slim({ list: [fresh("x\0y")] }).list).toEqual(["x\0y"]);
    expect(slimmer.slim({ list: [fresh("x"), fresh("y")] }).list).toEqual(["x", "y"]);
  });
});
