import { describe, expect, it } from "vitest";
import { openKnown, proposeFrom, readRelease } from "@/lib/releases";
import { isDefinedTerm } from "@/lib/releases/entities/forms/defined-terms";

const read = (text: string) => proposeFrom({ text, id: "terms", published: "2025-05-10" });
const namesIn = (text: string) => read(text).parties.map(({ names }) => names.map(({ text: name }) => name));

describe("what a text alone calls a party by", () => {
  it.each([
    ["Company", 'Orvex AG (the "Company") signed a supply agreement with Zemtek SE on 3 May 2025.'],
    ["the Company", 'Orvex AG ("the Company") signed a supply agreement with Zemtek SE on 3 May 2025.'],
    ["Issuer", 'Orvex AG (the "Issuer") signed a supply agreement with Zemtek SE on 3 May 2025.'],
    ["Purchaser", 'Orvex AG ("the Purchaser") signed a supply agreement with Zemtek SE on 3 May 2025.'],
    ["Bank", "Orvex AG (the “Bank”) signed a supply agreement with Zemtek SE on 3 May 2025."],
    [
      "Investment Manager",
      'Orvex AG (the "Investment Manager") signed a loan agreement with Zemtek SE on 3 May 2025.',
    ],
    [
      "Mortgagee Bank",
      'Orvex AG (the "Mortgagee Bank") signed a loan agreement with Zemtek SE on 3 May 2025.',
    ],
    ["Ferry", 'Orvex AG (the "Ferry") signed a supply agreement with Zemtek SE on 3 May 2025.'],
    ["Yard", 'Orvex AG (the "Yard") signed a supply agreement with Zemtek SE on 3 May 2025.'],
    ["Buyer", 'Orvex AG (hereinafter the "Buyer") signed a supply agreement with Zemtek SE on 3 May 2025.'],
    ["Party A", 'Orvex AG ("Party A") signed a supply agreement with Zemtek SE ("Party B") on 3 May 2025.'],
  ])("is no name: %s", (_, text) => {
    expect(namesIn(text)).toEqual([
      ["Orvex AG", "Orvex"],
      ["Zemtek SE", "Zemtek"],
    ]);
  });

  it("is no name of a body whose sort stands in its name", () => {
    const text =
      'Bank of Orvale (the "Mortgagee Bank") signed a loan agreement with Zemtek SE on 3 May 2025.';
    expect(namesIn(text)).toEqual([["Bank of Orvale"], ["Zemtek SE", "Zemtek"]]);
  });

  it("is no name where a bracket defines several", () => {
    const text =
      'This announcement is made by Orvale Lithium Group Co., Ltd. (the "Company", together with its subsidiaries, the "Group"). The Company entered into a framework agreement with Zemtek Phosphates S.A. ("Zemtek").';
    expect(namesIn(text)).toEqual([
      ["Orvale Lithium Group Co., Ltd.", "Orvale Lithium Group"],
      ["Zemtek Phosphates S.A.", "Zemtek Phosphates", "Zemtek"],
    ]);
  });

  it("is no name of a public body", () => {
    const text =
      'The Orvale Grid Authority (the "Authority") signed a memorandum with the University of Zemtek ("the University"). The Authority pays.';
    expect(namesIn(text)).toEqual([["Orvale Grid Authority"], ["University of Zemtek"]]);
  });

  it("may mean two in one text, each from where it says so on", () => {
    const text =
      'Orvex AG (the "Company") signed a supply agreement with Zemtek SE on 3 May 2025. The Company will deliver cells.\n\nSarvell plc (the "Company") signed a loan agreement with Penhallow Ltd on 4 May 2025. The Company will repay it.';
    expect(namesIn(text).map(([name]) => name)).toEqual([
      "Orvex AG",
      "Zemtek SE",
      "Sarvell plc",
      "Penhallow Ltd",
    ]);
    const starts = readRelease({ text, published: "2025-05-10" }).entities.map(({ name, mentions }) => [
      name,
      mentions.map(({ start }) => start).filter((start) => text.startsWith("Company will", start)),
    ]);
    expect(starts).toContainEqual(["Orvex AG", [text.indexOf("Company will deliver")]]);
    expect(starts).toContainEqual(["Sarvell plc", [text.indexOf("Company will repay")]]);
  });

  it("still tells who is meant", () => {
    const text =
      'Orvex AG (the "Company") is based in Zurich. On 3 May 2025 the Company signed a supply agreement with Zemtek SE.';
    const { agreements, parties } = read(text);
    expect(agreements).toHaveLength(1);
    expect(agreements[0]?.parties.map(({ party }) => party)).toEqual(parties.map(({ id }) => id));
  });

  it("of several together is not the last of them", () => {
    const text =
      'Orvex AG (the "Seller") and Zemtek SE (the "Buyer", and together with the Seller, the "Parties") met. The Parties signed a supply agreement on 3 May 2025.';
    expect(read(text).agreements[0]?.parties).toHaveLength(2);
  });

  it.each([
    ["Zemtek", 'Zemtek Phosphates plc ("Zemtek") signed a supply agreement with Orvex AG.'],
    ["Zemtek Group", 'Zemtek Phosphates plc (the "Zemtek Group") signed a supply agreement with Orvex AG.'],
    ["ZPH", 'Zemtek Phosphates Holding plc (the "ZPH") signed a supply agreement with Orvex AG.'],
    ["ACT", 'Orvale Coastal Tankers plc (the "ACT") signed a supply agreement with Orvex AG.'],
    ["Harvest", 'Harvest Phosphates plc ("Harvest") signed a supply agreement with Orvex AG.'],
    ["Harvest Group", 'Harvest Foods plc (the "Harvest Group") signed a supply agreement with Orvex AG.'],
  ])("is a name where it tells one from others: %s", (name, text) => {
    expect(namesIn(text)[0]).toContain(name);
  });

  it("is no reason to take somebody for a party of the dataset", () => {
    const known = openKnown({
      info: { id: "d", title: "D", version: "1" },
      parties: [{ id: "p", kind: "company", names: [{ text: "Company", type: "official" }] }],
      places: [],
      agreements: [],
      releases: [],
      evidence: [],
    } as unknown as Parameters<typeof openKnown>[0]);
    const text = 'Orvex (the "Company") signed a supply agreement with Zemtek SE on 3 May 2025.';
    expect(proposeFrom({ text, id: "known" }, known).known.parties).toEqual([]);
  });

  it.each([
    [
      "北辰重工股份有限公司（以下简称“公司”或“北辰重工”）与海盛航运有限公司（以下简称“海盛航运”或“甲方”）签订了战略合作协议。公司与甲方将开展合作。",
      [
        ["北辰重工股份有限公司", "北辰重工"],
        ["海盛航运有限公司", "海盛航运"],
      ],
    ],
    [
      "东岭钢铁有限公司（以下简称“本公司”）与云兰银行股份有限公司（以下简称“该行”）签署战略合作协议。",
      [["东岭钢铁有限公司"], ["云兰银行股份有限公司"]],
    ],
    [
      "北辰科技有限公司（「買方」）與海盛精機有限公司（「賣方」）訂立買賣協議。",
      [["北辰科技有限公司"], ["海盛精機有限公司"]],
    ],
  ])("is no name in Chinese: %s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe("isDefinedTerm", () => {
  it.each([
    "the Target Company",
    "Parent",
    "Joint Venture",
    "Vendor 2",
    "la Société",
    "der Käufer",
    "本集团",
    "标的公司",
    "双方",
  ])("takes %s for one", (form) => {
    expect(isDefinedTerm(form)).toBe(true);
  });

  it.each([
    "Orvex",
    "Orvex Group",
    "Target Stores",
    "Bank of Orvale",
    "National Grid",
    "Air Products",
    "东岭集团",
    "中心控股",
  ])("takes %s for a name", (form) => {
    expect(isDefinedTerm(form)).toBe(false);
  });
});

describe("a shown name", () => {
  it("ends without what joined the legal form", () => {
    expect(namesIn("Morley Hale & Co. signed a supply agreement with Zemtek SE.")[0]).toContain(
      "Morley Hale",
    );
  });

  it("stands once, whether a full stop ends it or not", () => {
    const text =
      "Orvale Lithium Co., Ltd. signed a supply agreement with Zemtek SE. Orvale Lithium Co., Ltd, based in Zurich, will supply lithium.";
    expect(namesIn(text)[0]?.filter((name) => name.includes("Ltd"))).toHaveLength(1);
  });
});
