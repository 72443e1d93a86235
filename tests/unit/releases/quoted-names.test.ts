/** Names of which a part stands in quotation marks. */
import { describe, expect, it } from "vitest";
import { openDocument } from "@/lib/releases/document";
import { recognise } from "@/lib/releases/entities/recognise";

const read = (text: string) => recognise(openDocument({ text, published: "2024-05-10" })).entities;
const names = (text: string) => read(text).map(({ name }) => name);

describe("a quoted name", () => {
  it.each([
    ['The Lower Orva University "Kantor" signed an accord with Zemtek AG.', 'Lower Orva University "Kantor"'],
    ['State Enterprise "Drumorva" signed an accord with Zemtek AG.', 'State Enterprise "Drumorva"'],
    ['Zemtek AG signed an accord with PJSC "Orvexneft" in spring.', 'PJSC "Orvexneft"'],
  ])("goes with what it is: %s", (text, name) => {
    expect(names(text)).toContain(name);
  });

  it("is a short form of a firm whose form stands before it", () => {
    const found = read('JSC "Orvex Energo" and Zemtek AG signed an accord. Orvex Energo will pay Zemtek AG.');
    expect(found.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'JSC "Orvex Energo": company',
      "Zemtek AG: company",
    ]);
  });

  it("is a firm's where its form stands behind", () => {
    expect(names('In spring "Orvexa" JSC and Zemtek AG signed an accord.')).toEqual(["Orvexa", "Zemtek AG"]);
  });

  it("is of the sort that the noun behind it tells", () => {
    const found = read('Zemtek AG signed an accord with the Finnish "Zarnitsa" news agency, in spring.');
    expect(found.map(({ name, type }) => `${name}: ${type}`)).toContain("Zarnitsa: organization");
  });

  it.each([
    'Orvex Bank "Committed to Growth" signed with Zemtek AG.',
    'Orvex Bank (the "Bank") signed with Zemtek AG.',
  ])("is none: %s", (text) => {
    expect(names(text)).toContain("Orvex Bank");
  });
});
