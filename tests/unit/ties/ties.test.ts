import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileTies } from "@/lib/ties/compile-ties";
import { factsOf } from "@/lib/ties/facts";
import { IdTable, packIds } from "@/lib/ties/id-table";
import { packStrings, StringTable } from "@/lib/ties/string-table";
import { Ties } from "@/lib/ties/ties";
import { batteryDataset, dataset } from "./sample";

describe("the tables of texts and ids", () => {
  const texts = fc.array(fc.string({ unit: "grapheme" }), { maxLength: 50 });

  it("give every text back", () => {
    fc.assert(
      fc.property(texts, (list) => {
        const table = new StringTable(...packStrings(list));
        expect(table.size).toBe(list.length);
        expect(list.map((_, i) => table.at(i))).toEqual(list);
        expect(table.at(list.length)).toBe("");
      }),
    );
  });

  it("find the first row of every id, and no other id", () => {
    fc.assert(
      fc.property(texts, fc.string({ unit: "grapheme" }), (ids, other) => {
        const [starts, bytes, slots] = packIds(ids);
        const table = new IdTable(new StringTable(starts, bytes), slots);
        for (const id of ids) expect(table.rowOf(id)).toBe(ids.indexOf(id));
        expect(table.rowOf(other)).toBe(ids.indexOf(other));
      }),
    );
  });
});

describe("the tie table", () => {
  it("opens an empty dataset", () => {
    const { ties } = factsOf(dataset("empty"));
    expect(ties.entity("party", "x")).toBeUndefined();
    expect([...ties.agreementsOf(0)]).toEqual([]);
  });

  it("lists agreements newest first", () => {
    const { ties } = factsOf(batteryDataset());
    const volt = ties.entity("party", "volt");
    const ids = volt && ties.agreementsFor(volt).map((row) => ties.agreements.idAt(row));
    expect(ids).toEqual(["volt-steel", "volt-city", "volt-cars"]);
  });

  it("counts the agreements of a party, and for a place those of all places in it, each once", () => {
    const { ties } = factsOf(batteryDataset());
    const count = (kind: "party" | "place", id: string) => {
      const entity = ties.entity(kind, id);
      return entity && ties.countedFor(entity).length;
    };
    expect(count("party", "volt")).toBe(3);
    expect(["north", "harbour"].map((id) => count("place", id))).toEqual([1, 2]);
  });

  it("refuses bytes that are none, or cut short", () => {
    expect(() => new Ties(new ArrayBuffer(64))).toThrow(RangeError);
    expect(() => new Ties(compileTies(dataset("d")).buffer.slice(0, 8))).toThrow(RangeError);
  });
});
