import { describe, expect, it } from "vitest";
import { buildAgreementCard } from "@/lib/ties/build-card";
import { factsOf } from "@/lib/ties/facts";
import { agreement, batteryDataset, dataset, evidence, names, party, release } from "./sample";

describe("the card of an agreement", () => {
  it("resolves every reference", async () => {
    const built = await buildAgreementCard(factsOf(batteryDataset()), "volt-city");
    expect(built).toMatchObject({
      ref: "battery/agreement/volt-city",
      status: "signed",
      date: "2025-03-15",
      parties: [
        { ref: "battery/party/volt", kind: "company", name: "Volt" },
        { ref: "battery/party/city", kind: "body", name: "Government of Harbour City" },
      ],
      projects: [{ name: "Cell plant", site: { ref: "battery/place/north", name: "North District" } }],
      sources: [{ title: "Title of city-news", quotes: [{ text: "a park in the north" }], copies: 0 }],
    });
  });

  it("says who has which role and share, and nothing where neither is known", async () => {
    const parties = [{ party: "a", role: "investor" as const, share: 51 }, { party: "b" }];
    const one = { ...agreement("one", [], "2025"), parties };
    const built = await buildAgreementCard(
      factsOf(dataset("d", { parties: [party("a", "A"), party("b", "B")], agreements: [one] })),
      "one",
    );
    expect(built?.parties).toEqual([
      { ref: "d/party/a", kind: "company", name: "A", role: "investor", share: 51 },
      { ref: "d/party/b", kind: "company", name: "B" },
    ]);
  });

  it("counts copies on the release that they copy", async () => {
    const built = await buildAgreementCard(factsOf(batteryDataset()), "volt-steel");
    expect(built?.sources).toEqual([
      {
        title: "Title of wire",
        url: "https://news.example/wire",
        publisher: "Wire",
        published: "2025-03-21",
        fields: ["placeSigned"],
        quotes: [{ text: "signed in Harbour City", fields: ["placeSigned"] }],
        copies: 1,
      },
    ]);
  });

  it("finds the original where only a copy of a copy is evidence, and stops in a circle of copies", async () => {
    const from = dataset("d", {
      parties: [party("a", "A")],
      releases: [
        release("original"),
        release("copy", { copyOf: "original" }),
        release("again", { copyOf: "copy" }),
        release("x", { copyOf: "y" }),
        release("y", { copyOf: "x" }),
      ],
      agreements: [agreement("one", ["a"]), agreement("two", ["a"])],
      evidence: [evidence("e1", "one", "again"), evidence("e2", "two", "x")],
    });
    const facts = factsOf(from);
    expect((await buildAgreementCard(facts, "one"))?.sources).toMatchObject([
      { title: "Title of original", copies: 2 },
    ]);
    expect((await buildAgreementCard(facts, "two"))?.sources).toHaveLength(1);
  });

  it("keeps a sentence once, with every field that it is quoted for", async () => {
    const from = dataset("d", {
      parties: [party("a", "A")],
      releases: [release("r")],
      agreements: [agreement("one", ["a"])],
      evidence: [
        evidence("e1", "one", "r", { field: "fields", quote: "steel in Port" }),
        evidence("e2", "one", "r", { field: "placeSigned", quote: "steel in Port" }),
        evidence("e3", "one", "r", { field: "form" }),
      ],
    });
    expect((await buildAgreementCard(factsOf(from), "one"))?.sources).toMatchObject([
      {
        fields: ["fields", "placeSigned", "form"],
        quotes: [{ text: "steel in Port", fields: ["fields", "placeSigned"] }],
      },
    ]);
  });

  it("prefers the quote for the whole agreement", async () => {
    const from = dataset("d", {
      parties: [party("a", "A")],
      releases: [release("r")],
      agreements: [agreement("one", ["a"])],
      evidence: [
        evidence("e1", "one", "r", { field: "fields", quote: "of a field" }),
        evidence("e2", "one", "r", { quote: "of all" }),
      ],
    });
    expect((await buildAgreementCard(factsOf(from), "one"))?.sources[0]?.quotes?.[0]).toEqual({
      text: "of all",
    });
  });

  const signed = { status: "signed", date: "2025-03" } as const;
  const announced = { status: "announced", date: "2025-01" } as const;
  const operating = { status: "operating", date: "2026" } as const;
  it.each([
    ["when it was signed", [announced, signed, operating], "2025-03"],
    ["else announced", [operating, announced], "2025-01"],
    ["else the first known", [{ status: "rumoured" } as const, operating], "2026"],
    ["else none", [{ status: "signed" } as const], undefined],
  ])("is dated %s", async (_, history, date) => {
    const from = dataset("d", {
      parties: [party("a", "A")],
      agreements: [{ ...agreement("one", ["a"]), history }],
    });
    const built = await buildAgreementCard(factsOf(from), "one");
    expect(built?.date).toBe(date);
    expect(built?.status).toBe(history.at(-1)?.status);
  });

  it("leaves out what leads nowhere and is null for an unknown id", async () => {
    const from = dataset("d", {
      parties: [party("a", "A", { names: names("A"), seat: "none" })],
      agreements: [
        agreement("one", ["a", "gone", "a"], "2020", { placeSigned: "none", scopePlaces: ["none"] }),
      ],
      evidence: [evidence("e", "one", "none")],
    });
    const built = await buildAgreementCard(factsOf(from), "one");
    expect(built).toMatchObject({ parties: [{ name: "A" }], scopePlaces: [], sources: [] });
    expect(built?.placeSigned).toBeUndefined();
    expect(await buildAgreementCard(factsOf(from), "two")).toBeNull();
  });
});
