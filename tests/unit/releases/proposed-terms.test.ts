/** What a proposal makes of the terms of an agreement: how long it runs, who holds how much, and what is an amount. */
import { describe, expect, it } from "vitest";
import { proposeFrom } from "@/lib/releases";

const proposed = (text: string) => proposeFrom({ id: "r", text, published: "2025-05-06" });
const first = (text: string) => proposed(text).agreements[0];
const SIGNED = "Corvane Rail AS and Ustica Cables S.p.A. signed a supply agreement on 5 May 2025.";
const VENTURE =
  "Corvane Rail AS and Ustica Cables S.p.A. agreed to set up a joint venture to build a 40 MW plant.";

describe("the time of an agreement", () => {
  it.each([
    [`${SIGNED} The agreement is valid until 31 December 2028.`, undefined, "2028-12-31"],
    [`${SIGNED} The contract runs from 1 July 2025 to 30 June 2028.`, "2025-07-01", "2028-06-30"],
    [`${SIGNED} It takes effect on 1 July 2025.`, "2025-07-01", undefined],
    [`${SIGNED} The deal expires at the end of March 2030.`, undefined, "2030-03"],
    [`${SIGNED} Deliveries run for 10 years from 2029.`, "2029", "2039"],
    [
      "Corvane Rail AS and Ustica Cables S.p.A. have extended their supply agreement until the end of 2030.",
      undefined,
      "2030",
    ],
    [
      "Corvane Rail AS has renewed its sponsorship agreement with Ustica Cables S.p.A. through 2029.",
      undefined,
      "2029",
    ],
  ])("%s", (text, effective, ends) => {
    expect(first(text)).toMatchObject({ ...(effective && { effective }), ...(ends && { ends }) });
    expect(first(text)?.effective).toBe(effective);
    expect(first(text)?.ends).toBe(ends);
  });

  it.each([
    ["协议有效期至2028年12月31日。", undefined, "2028-12-31"],
    ["协议有效期三年，自2025年8月1日起生效。", "2025-08-01", undefined],
    ["工程将于2028年12月完工。", undefined, undefined],
  ])("of a Chinese text: %s", (told, effective, ends) => {
    const deal = first(`2025年5月5日，东岭钢铁有限公司与海盛航运有限公司签署合作协议。${told}`);
    expect([deal?.effective, deal?.ends]).toEqual([effective, ends]);
  });

  it.each([
    `${SIGNED} The current contract, which was due to expire in 2026, is replaced.`,
    `${SIGNED} Construction of the plant will last until 2028.`,
    `${SIGNED} The offer of the bank stays open until 30 June 2025.`,
  ])("is not that of something else: %s", (text) => {
    expect(first(text)?.ends).toBeUndefined();
  });

  it("gives no day to the deed", () => {
    const text =
      "Corvane Rail AS and Ustica Cables S.p.A. have extended their supply agreement to 31 December 2024.";
    expect(first(text)).toMatchObject({ history: [{ status: "extended" }], ends: "2024-12-31" });
    expect(first(text)?.history[0]?.date).toBeUndefined();
  });

  it("has evidence", () => {
    const { evidence } = proposed(`${SIGNED} The agreement is valid until 31 December 2028.`);
    expect(evidence.find(({ field }) => field === "ends")?.quote).toContain("31 December 2028");
  });
});

describe("amounts of a project", () => {
  it.each([
    [
      "a term",
      "Corvane Rail AS and Ustica Cables S.p.A. signed a five-year contract for 200 MW of cables.",
      ["200 MW"],
    ],
    ["a part of what is owned", `${VENTURE} Corvane Rail will hold 60% and Ustica Cables 40%.`, ["40 MW"]],
    [
      "a stake",
      "Corvane Rail AS has agreed to acquire a 24.9 per cent stake in Halloran Ports plc from Ustica Cables S.p.A. for EUR 3.2 billion.",
      ["3200000000 EUR"],
    ],
    [
      "nothing, where a per cent is of what is made",
      "Corvane Rail AS and Ustica Cables S.p.A. signed a contract to cut emissions by 30%.",
      ["30 %"],
    ],
    [
      "a term or a part that a Chinese text tells",
      "2025年5月5日，东岭钢铁有限公司与海盛航运有限公司签署合作协议，未来五年投入1200万美元建设码头，东岭钢铁持股60%。",
      ["12000000 USD"],
    ],
  ])("leave out %s", (_, text, amounts) => {
    const { agreements, evidence } = proposed(text);
    const told = agreements.flatMap(({ projects = [] }) =>
      projects.flatMap(({ quantities = [] }) => quantities),
    );
    expect(told.map(({ value, unit }) => `${value} ${unit}`)).toEqual(amounts);
    expect(evidence.filter(({ field }) => field?.includes("quantities"))).toHaveLength(amounts.length);
  });
});

describe("shares", () => {
  it.each([
    ["Corvane Rail will hold 60% and Ustica Cables 40%.", [60, 40]],
    ["Corvane Rail is the operator, with Ustica Cables holding 51 per cent.", [undefined, 51]],
    ["The company will be 70% owned by Corvane Rail and 30% by Ustica Cables.", [70, 30]],
    ["Its output will be 70% of that of the plant in Bari.", [undefined, undefined]],
  ])("of a joint venture: %s", (sentence, shares) => {
    expect(first(`${VENTURE} ${sentence}`)?.parties.map(({ share }) => share)).toEqual(shares);
  });

  it("of who buys a stake", () => {
    const text =
      "Corvane Rail AS has agreed to acquire a 24.9 per cent stake in Halloran Ports plc from Ustica Cables S.p.A.";
    expect(first(text)?.parties[0]).toMatchObject({ role: "buyer", share: 24.9 });
  });

  it.each([
    "Corvane Rail AS has sold 30% of its shares to Halloran Ports plc.",
    "Corvane Rail AS sold a 30 per cent stake to Halloran Ports plc.",
  ])("of who is sold a stake: %s", (text) => {
    expect(first(text)?.parties.map(({ share }) => share)).toEqual([undefined, 30]);
  });

  it("tell none where a sentence has two stakes", () => {
    const text =
      "Corvane Rail AS has agreed to acquire a 10 per cent stake in Halloran Ports plc from Ustica Cables S.p.A., which keeps a 30 per cent stake.";
    expect(first(text)?.parties[0]?.share).toBeUndefined();
  });
});

describe("what the parties do", () => {
  it("is no matter of the name of a firm that is bought", () => {
    const text =
      "Corvane Rail AS today signed a share purchase agreement to acquire a 24.9 per cent stake in Halloran Solar Ltd from Ustica Cables S.p.A.";
    expect(first(text)?.functions).toEqual(["funding"]);
  });

  it("is to supply, where things are bought", () => {
    const text = "Corvane Rail AS signed a power purchase agreement with Ustica Cables S.p.A.";
    expect(first(text)?.functions).toEqual(["supply", "infrastructure-energy"]);
  });
});
