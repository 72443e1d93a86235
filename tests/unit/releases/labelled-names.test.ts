/** Names that a notice puts behind the label of a party are parties, though nothing else tells what they are. */
import { describe, expect, it } from "vitest";
import { openDocument } from "@/lib/releases/document";
import { recognise } from "@/lib/releases/entities/recognise";

function typesIn(notice: string): Record<string, string> {
  const text = `Results of the tender\n\nThe board met on Monday and published the outcome.\n\n${notice}\n\nMore follows.\n`;
  const { entities } = recognise(openDocument({ id: "x", text, published: "2025-03-12" }));
  return Object.fromEntries(entities.map(({ name, type }) => [name, type]));
}

describe("names behind labels", () => {
  it("are parties", () => {
    expect(
      typesIn("Buyer: Estonian Rescue Agency\nWinner: Konepaja Ruona\nSubject: two mobile cranes"),
    ).toEqual({
      "Estonian Rescue Agency": "government",
      "Konepaja Ruona": "company",
    });
  });

  it("are each a party in a list", () => {
    const types = typesIn("Parties: Baku Steel Rolling; Emajõe Sillad\nDocument: Framework agreement");
    expect(types).toMatchObject({ "Baku Steel Rolling": "company", "Emajõe Sillad": "company" });
  });

  it("are not where only the first is labelled, or the label tells of something else", () => {
    expect(typesIn("Winner: Konepaja Ruona, Mikkeli\nSubject: two cranes")).toMatchObject({
      Mikkeli: "place",
    });
    const names = (label: string) => typesIn(`${label}: Mikkeli\nSubject: two cranes`);
    expect(names("Place of delivery")).toMatchObject({ Mikkeli: "place" });
    expect(names("Client")).not.toMatchObject({ Mikkeli: "place" });
  });
});
