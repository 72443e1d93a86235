import { describe, expect, it } from "vitest";
import { regionNames } from "@/lib/names/ambiguity/region-names";

describe("regionNames", () => {
  it("are those of the Unicode data", () => {
    const unicode = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const expected = letters.flatMap((a) =>
      letters.flatMap((b): [string, string][] => {
        const name = unicode.of(a + b);
        return name === undefined ? [] : [[a + b, name]];
      }),
    );
    expect([...regionNames()]).toEqual(expected);
  });
});
