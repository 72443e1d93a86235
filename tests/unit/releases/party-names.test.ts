import { describe, expect, test } from "vitest";
import { readRelease } from "@/lib/releases";
import { Bloom, placesIn } from "@/lib/releases/entities/features/bloom";
import { isLongPartyHead, partySort } from "@/lib/releases/entities/features/party-names";

describe("Bloom", () => {
  const members = Array.from({ length: 500 }, (_, i) => `member ${i}`);
  const bytes = new Uint8Array(750);
  for (const member of members)
    for (const place of placesIn(member, 6_000, 8))
      bytes[place >>> 3] = (bytes[place >>> 3] ?? 0) | (1 << (place & 7));
  const filter = new Bloom({ hashes: 8, bits: btoa(String.fromCharCode(...bytes)) });

  test("has every member", () => {
    expect(members.filter((member) => !filter.has(member))).toEqual([]);
  });

  test("takes few strangers for members", () => {
    const strangers = Array.from({ length: 10_000 }, (_, i) => `stranger ${i}`);
    expect(strangers.filter((stranger) => filter.has(stranger)).length).toBeLessThan(100);
  });
});

describe("partySort", () => {
  test("knows a company by any spelling of its name", () => {
    expect(["Siemens", "SIEMENS", "Siemens AG", "L'Oréal", "L’Oreal"].map(partySort)).toEqual(
      Array(5).fill("company"),
    );
  });

  test("does not know words and names that are in no list", () => {
    expect(["Quellmoor Antriebe", "Wednesday", "the agreement"].map(partySort)).toEqual(
      Array(3).fill(undefined),
    );
  });

  test("knows what names with small words begin with", () => {
    expect(isLongPartyHead("Airbus")).toBe(true);
  });
});

test("a known name is read whole, though a small word stands in it", () => {
  const { entities } = readRelease({
    text: "Quellmoor Antriebe GmbH and Airbus Defence and Space signed a supply agreement in Bremen on Monday.",
    publisher: "Channel Wire",
    published: "2025-03-12",
  });
  expect(entities.map(({ name }) => name)).toContain("Airbus Defence and Space");
});
