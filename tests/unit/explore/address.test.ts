/** An address says what the explorer shows, and is read back. */
import { describe, expect, it } from "vitest";
import { explorerAddress } from "@/components/popup/explorer-address";
import { addressOf, type PlaceChange, parseAddress } from "@/lib/explore/address";
import { addressAfter } from "@/lib/explore/address-after";

describe("an address", () => {
  it("keeps what stands behind a question mark in its query", () => {
    expect(parseAddress("#/table?q=who works with Volt?&sort=-date")).toEqual({
      view: "table",
      query: "who works with Volt?",
      sort: "-date",
    });
  });

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
    [
      { view: "map", query: "", focus: "d/place/x", agreement: "d/agreement/1" },
      "#/map?focus=d/place/x&agreement=d/agreement/1",
    ],
    [{ view: "table", query: "量产", sort: "-date" }, "#/table?q=%E9%87%8F%E4%BA%A7&sort=-date"],
    [{ view: "timeline", query: "", by: "status" }, "#/timeline?by=status"],
  ] as const)("says %j", (place, hash) => {
    expect(addressOf(place)).toBe(hash);
    expect(parseAddress(hash)).toEqual(place);
  });

  it.each([
    "",
    "#",
    "#/nowhere?focus=nobody&steps=-3&by=x&level=y&sort=",
    "#/graph?focus=a/b",
    "#/graph?agreement=d/party/1",
  ])("takes nonsense for the graph of everything: %s", (hash) => {
    expect(parseAddress(hash)).toEqual({ view: "graph", query: "" });
  });

  it.each<[string, PlaceChange]>([
    ["#/table?q=steel&focus=d/party/a&agreement=d/agreement/1", { view: "table" }],
    ["#/graph?q=steel&focus=d/party/a&agreement=d/agreement/1", { query: "steel" }],
    [
      "#/graph?q=steel&focus=d/party/b&agreement=d/agreement/1",
      { focus: "d/party/b", agreement: "d/agreement/1" },
    ],
    ["#/graph?q=steel&focus=d/party/a", { focus: "d/party/a" }],
    ["#/graph?q=steel", { focus: undefined }],
    ["#/graph?q=steel&focus=d/party/a&to=d/party/b", { to: "d/party/b" }],
    ["#/graph?q=copper&focus=d/party/a", { query: "copper" }],
    ["#/graph?q=steel&focus=d/party/a", { agreement: undefined }],
  ])("leaves the agreement where others are asked for, and only there: %s", (hash, change) => {
    const place = parseAddress("#/graph?q=steel&focus=d/party/a&agreement=d/agreement/1");
    expect(addressAfter(change, place)).toBe(hash);
  });

  it.each([
    [{ view: "agreement", ref: "d/agreement/1" }, "#/graph?agreement=d/agreement/1"],
    [{ view: "entity", ref: "d/party/a" }, "#/graph?focus=d/party/a&steps=1"],
    [{ view: "search", query: "steel " }, "#/graph?q=steel"],
    [{ view: "page" }, "#/graph"],
  ] as const)("leads from the popup to what it shows: %j", (route, hash) => {
    expect(explorerAddress(route)).toBe(hash);
  });

  it("goes no further than is of use", () => {
    expect(parseAddress("#/graph?steps=99").steps).toBe(3);
  });
});
