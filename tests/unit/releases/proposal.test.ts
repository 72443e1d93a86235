import { describe, expect, it } from "vitest";
import { parseNativeJson, writeNativeJson } from "@/lib/formats/native-json";
import type { Dataset, Party } from "@/lib/model";
import { copyOf, datasetOfProposals, openKnown, proposeFrom } from "@/lib/releases";
import { proposalOf } from "@/lib/releases/proposal";
import { inputOf, readingOf, releaseFixtures } from "./fixtures";

const fixtures = releaseFixtures();
const info = { id: "test", title: "Test", version: "1" };
const proposals = fixtures.map((fixture) => proposalOf(readingOf(fixture), inputOf(fixture)));

describe("a proposal", () => {
  it("makes a dataset that is valid and reads back the same", () => {
    const dataset = datasetOfProposals(proposals, info);
    expect(dataset.agreements.length).toBeGreaterThan(10);
    expect(parseNativeJson(writeNativeJson(dataset), "proposals.json")).toEqual(dataset);
  });

  it("quotes the text at the offsets that it gives", () => {
    proposals.forEach(({ evidence, spans }, i) => {
      const text = fixtures[i]?.text ?? "";
      for (const { id, quote, start, end, confidence, method } of evidence) {
        expect(text.slice(start, end)).toBe(quote);
        expect(spans[id]?.start).toBeGreaterThanOrEqual(start ?? 0);
        expect(method).toMatch(/^rule: /);
        expect(confidence).toBeGreaterThan(0);
      }
    });
  });

  it("has evidence for every party, status, date, place, field and quantity", () => {
    for (const { agreements, evidence } of proposals)
      for (const agreement of agreements) {
        const proved = new Set(
          evidence.filter(({ record }) => record.id === agreement.id).map(({ field }) => field),
        );
        agreement.parties.forEach((_, i) => {
          expect(proved).toContain(`parties.${i}.party`);
        });
        agreement.fields?.forEach((_, i) => {
          expect(proved).toContain(`fields.${i}`);
        });
        expect(proved).toContain("history.0.status");
        expect(proved.has("history.0.date")).toBe(agreement.history[0]?.date !== undefined);
        expect(proved.has("placeSigned")).toBe(agreement.placeSigned !== undefined);
      }
  });

  it("gives the same ids at every run", () => {
    const [first] = fixtures;
    expect(first && proposeFrom(inputOf(first))).toEqual(proposals[0]);
  });
});

it("gives names without the space around Latin words in a Chinese sentence", () => {
  const text =
    "宏遠電機與 Kaldrun Motors AG 簽署合作備忘錄\n\n【台北訊】宏遠電機股份有限公司與德國 Kaldrun Motors AG 於2025年11月5日在台北簽署合作備忘錄。";
  const { parties } = proposeFrom({ text, id: "spaced", published: "2025-11-05" });
  const names = parties.flatMap((party) => party.names.map((name) => name.text));
  expect(names.some((name) => name.includes("Kaldrun"))).toBe(true);
  expect(names).toEqual(names.map((name) => name.trim()));
});

describe("what a dataset knows already", () => {
  const [first] = fixtures;
  if (!first) throw new Error("There is a first fixture.");
  const dataset = datasetOfProposals([proposeFrom(inputOf(first))], info);
  const known = openKnown(dataset);

  it("recognises parties and the agreement, and the text as a copy", () => {
    const again = proposeFrom({ ...inputOf(first), id: "again" }, known);
    expect(
      again.parties.map(({ id }) => id).filter((id) => dataset.parties.some((party) => party.id === id)),
    ).toEqual([]);
    expect(Object.values(again.matches).map(({ agreement }) => agreement)).toEqual([
      dataset.agreements[0]?.id,
    ]);
    expect(again.release.copyOf).toBe(dataset.releases[0]?.id);
  });

  it("takes another report of the same agreement as corroboration, not as a copy", () => {
    const text =
      "Castrum Steelworks has concluded a power purchase agreement with Ondaverde Energia, the developer said on Tuesday.";
    const other = proposeFrom({ text, id: "other", published: "2024-04-18" }, known);
    expect(Object.values(other.matches)).toHaveLength(1);
    expect(other.release.copyOf).toBeUndefined();
  });

  it("keeps an agreement of another year apart", () => {
    const text = "Castrum Steelworks and Ondaverde Energia signed a power purchase agreement on 3 May 2029.";
    expect(proposeFrom({ text, id: "later", published: "2029-05-04" }, known).matches).toEqual({});
  });

  it.each([
    [
      "traditional characters in simplified ones",
      "伏特新能源",
      "中天鋼鐵",
      "伏特新能源与中天钢铁签署战略合作协议",
    ],
    [
      "simplified characters in traditional ones",
      "伏特新能源",
      "中天钢铁",
      "伏特新能源與中天鋼鐵簽署戰略合作協議",
    ],
  ])("finds parties that it writes in %s", (_, volt, steel, sentence) => {
    const names = (text: string) => [{ text, type: "official" as const }];
    const parties = [volt, steel].map((text, i) => ({
      id: `p${i}`,
      kind: "company" as const,
      names: names(text),
    }));
    const chinese = openKnown({ ...dataset, parties, places: [], agreements: [], evidence: [] });
    const found = proposeFrom({ text: `${sentence}\n\n2025年3月20日，${sentence}。`, id: "zh" }, chinese);
    expect(found.known.parties).toEqual(["p0", "p1"]);
    expect(found.parties).toEqual([]);
  });

  it("takes for a copy what has nearly the same words, in scripts without spaces too", () => {
    const release = dataset.releases[0]?.id;
    expect(copyOf(dataset, first.text.replace("ten-year", "10-year"))).toBe(release);
    expect(copyOf(dataset, `中天钢铁 (Zenith Steel)\n\n${first.text}`)).toBe(release);
    expect(copyOf(dataset, fixtures[4]?.text ?? "")).toBeUndefined();
    const quote = "ひがしのまちとにしのまちは、あたらしいきょうてんにさいんしました";
    const evidence = dataset.evidence.slice(0, 1).map((one) => ({ ...one, quote }));
    expect(copyOf({ ...dataset, evidence }, `おしらせ。${quote}。`)).toBe(evidence[0]?.release);
  });
});

describe("the terms of an agreement", () => {
  const agreementOf = (text: string) =>
    proposeFrom({ text, id: "terms", published: "2024-05-10" }).agreements[0];

  it.each([
    ["a purchase", "Aldbrook Group acquired Penhallow Ltd for $20 million.", ["buyer", "target"]],
    [
      "a purchase from an owner",
      "Aldbrook Group acquired the brewery Penhallow from Zennor Bank.",
      ["buyer", "seller"],
    ],
    [
      "a purchase whose seller is told later",
      "Aldbrook Group has agreed to buy the brewery Penhallow. It is buying Penhallow from Zennor Bank.",
      ["buyer", "seller"],
    ],
    ["an order", "Aldbrook Group has ordered twelve buses from Penhallow Ltd.", ["customer", "supplier"]],
    ["a licence", "Aldbrook Group has licensed its valve to Penhallow Ltd.", ["licensor", "licensee"]],
    [
      "a choice by the one who chose",
      "Aldbrook Group has been selected by Penhallow Ltd to supply its new buses.",
      ["customer", "supplier"],
    ],
    [
      "an award from the one who gave it",
      "Aldbrook Group was awarded a contract from Penhallow Ltd for twelve buses.",
      ["supplier", "customer"],
    ],
    [
      "a stake from an owner",
      "Aldbrook Group has acquired a 40% stake in Kernow from Penhallow Ltd.",
      ["buyer", "seller"],
    ],
    [
      "a stake to a buyer",
      "Aldbrook Group sold its stake in Kernow Wind GmbH to Penhallow Ltd.",
      ["seller", "buyer"],
    ],
    [
      "a stake in the other",
      "Aldbrook Group has acquired a 40% stake in Penhallow Ltd.",
      ["investor", "company invested in"],
    ],
    ["a licence taken", "Aldbrook Group has licensed a valve from Penhallow Ltd.", ["licensee", "licensor"]],
    [
      "a licence got",
      "Aldbrook Group has obtained an exclusive licence from Penhallow Ltd.",
      ["licensee", "licensor"],
    ],
    ["a lease", "Aldbrook Group has leased ten trams to Penhallow Ltd.", ["supplier", "customer"]],
    ["a lease taken", "Aldbrook Group has leased ten trams from Penhallow Ltd.", ["customer", "supplier"]],
    [
      "what is built by one for the other",
      "Ten trams will be built by Aldbrook Group for Penhallow Ltd.",
      ["supplier", "customer"],
    ],
    ["an owner", "Aldbrook Group is now owned by Penhallow Ltd.", ["company invested in", "investor"]],
    [
      "a sale by a third",
      "Aldbrook Group has been sold by Kernow Wind GmbH to Penhallow Ltd.",
      [undefined, undefined],
    ],
    [
      "what one builds for the other",
      "Aldbrook Group signed an agreement with Penhallow Ltd on Monday. The buses are to be built by Penhallow Ltd in Truro.",
      ["customer", "supplier"],
    ],
  ])("tells the parts of %s", (_, text, roles) => {
    expect(agreementOf(text)?.parties.map(({ role }) => role)).toEqual(roles);
  });

  it("tells the shares of a joint venture, each with its evidence", () => {
    const text =
      "Aldbrook Group and Penhallow Ltd formed a joint venture, in which Aldbrook Group holds 51 percent and Penhallow Ltd holds 49 percent.";
    const { agreements, evidence } = proposeFrom({ text, id: "shares", published: "2024-05-10" });
    expect(agreements[0]?.parties.map(({ share }) => share)).toEqual([51, 49]);
    expect(evidence.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["parties.0.share", "parties.1.share"]),
    );
  });

  it.each([
    ["Aldbrook Group and Penhallow Ltd signed a non-binding memorandum of understanding.", false],
    ["Aldbrook Group and Penhallow Ltd signed a binding supply agreement.", true],
    ["Aldbrook Group and Penhallow Ltd signed a supply agreement.", undefined],
  ])("tells whether it binds: %s", (text, binding) => {
    expect(agreementOf(text)?.binding).toBe(binding);
  });

  it("tells planned amounts from what is there", () => {
    const agreement = agreementOf(
      "Aldbrook Group signed a supply agreement with Penhallow Ltd. Penhallow Ltd will deliver 40 trains.",
    );
    expect(agreement?.projects?.[0]?.quantities).toEqual([
      { value: 40, unit: "trains", qualifier: "planned" },
    ]);
  });
});

describe("known records in a dataset of proposals", () => {
  it("keep what they govern and where they are, also without a seat", () => {
    const text = "The Government of Tarn signed a supply agreement with Penhallow Ltd on 3 March 2024.";
    const government: Party = {
      id: "tarn-government",
      kind: "government",
      names: [{ text: "Government of Tarn", type: "official" }],
      territory: "tarn",
      presence: [{ place: "mill", what: "office" }],
    };
    const known: Dataset = {
      info,
      places: ["tarn", "mill", "elsewhere"].map((id) => ({
        id,
        kind: "city" as const,
        names: [{ text: id, type: "short" as const }],
      })),
      parties: [government],
      releases: [],
      agreements: [],
      evidence: [],
    };
    const proposal = proposeFrom({ text, id: "one", published: "2024-03-04" }, openKnown(known));
    expect(proposal.known.parties).toEqual(["tarn-government"]);
    const dataset = datasetOfProposals([proposal], info, known);
    expect(dataset.parties).toContainEqual(government);
    expect(dataset.places.map(({ id }) => id)).toEqual(expect.arrayContaining(["tarn", "mill"]));
    expect(dataset.places.map(({ id }) => id)).not.toContain("elsewhere");
  });
});

describe("bodies that share a short name", () => {
  const of = (id: string, text: string) => proposeFrom({ text, id, published: "2024-05-10" });

  it("stay two parties of one dataset", () => {
    const dataset = datasetOfProposals(
      [
        of("one", "Meridian Bank of Tarn (“Meridian”) signed a supply agreement with Penhallow Ltd."),
        of("two", "Meridian signed a supply agreement with Zennor Bank."),
        of(
          "three",
          "The University of Meridian (“Meridian”) signed a research agreement with Penhallow Ltd.",
        ),
      ],
      info,
    );
    const names = dataset.parties.map(({ names: [first] }) => first?.text);
    expect(new Set(dataset.parties.map(({ id }) => id)).size).toBe(dataset.parties.length);
    expect(names).toEqual(expect.arrayContaining(["Meridian Bank of Tarn", "University of Meridian"]));
  });

  it("keep what they own", () => {
    const owned = (id: string, text: string, kind: "company" | "university") => {
      const proposal = of(id, text);
      const [owner, ...others] = proposal.parties.map((party) => ({ ...party, kind, id: "delta-group" }));
      const parties = [
        owner,
        ...others.slice(0, 1).map((party) => ({ ...party, id: `child-of-${id}`, parent: "delta-group" })),
      ];
      return { ...proposal, parties: parties.flatMap((party) => party ?? []), agreements: [], evidence: [] };
    };
    const text = "Meridian Bank of Tarn signed a supply agreement with Penhallow Ltd.";
    const { parties } = datasetOfProposals(
      [owned("one", text, "company"), owned("two", text, "university")],
      info,
    );
    expect(parties.map(({ id, parent }) => [id, parent])).toEqual([
      ["delta-group", undefined],
      ["child-of-one", "delta-group"],
      ["delta-group-2", undefined],
      ["child-of-two", "delta-group-2"],
    ]);
  });

  it("are not taken for a party of the dataset by their short name alone", () => {
    const known = openKnown(
      datasetOfProposals(
        [of("one", "Asian Bank Ltd (“ABX”) signed a supply agreement with Penhallow Ltd.")],
        info,
      ),
    );
    const text = "Atlantic Beverages Group (“ABX”) signed a supply agreement with Zennor Bank.";
    const { parties } = proposeFrom({ text, id: "two", published: "2024-05-10" }, known);
    expect(parties.map(({ names: [first] }) => first?.text)).toContain("Atlantic Beverages Group");
  });
});
