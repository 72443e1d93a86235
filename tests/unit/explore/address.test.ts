/** An address says what the explorer shows, and is read back. */
import { describe, expect, it } from "vitest";
import { addressOf, parseAddress } from "@/lib/explore/address";

describe("an address", () => {
  it.each([
    [{ view: "graph", query: "" }, "#/graph"],
    [{ view: "timeline", query: "", by: "field", unit: "month" }, "#/timeline?by=field&unit=month"],
    [
      { view: "map", query: 'with:"China Mobile"', level: "country", focus: "d/place/x" },
      "#/map?q=with%3A%22China+Mobile%22&focus=d/place/x&level=country",
    ],
    [
      { view: "graph", query: "", focus: "d/party/a", steps: 2, to: "d/party/b" },
      "#/graph?focus=d/party/a&steps=2&to=d/party/b",
    ],
    [{ view: "table", query: "量产", sort: "-date" }, "#/table?q=%E9%87%8F%E4%BA%A7&sort=-date"],
    [{ view: "timeline", query: "", by: "status" }, "#/timeline?by=status"],
  ] as const)("says %j", (place, hash) => {
    expect(addressOf(place)).toBe(hash);
    expect(parseAddress(hash)).toEqual(place);
  });

  it.each(["", "#", "#/nowhere?focus=nobody&steps=-3&by=x&level=y&sort=", "#/graph?focus=a/b"])(
    "takes nonsense for the graph of everything: %s",
    (hash) => {
      expect(parseAddress(hash)).toEqual({ view: "graph", query: "" });
    },
  );

  it("goes no further than is of use", () => {
    expect(parseAddress("#/graph?steps=99").steps).toBe(3);
  });
});
