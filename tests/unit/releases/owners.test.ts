/** Whom a party belongs to, where the text tells it beside the name. */
import { describe, expect, it } from "vitest";
import { displayName, type Party } from "@/lib/model";
import { proposeFrom } from "@/lib/releases";

const proposal = (text: string) => proposeFrom({ id: "x", text, published: "2025-03-17" });

/** `X < Y` for each party X that belongs to Y. */
function owners(text: string): string[] {
  const { parties } = proposal(text);
  const nameOf = (party: Party | undefined) => displayName(party ?? { names: [] });
  return parties.flatMap((party) =>
    party.parent === undefined
      ? []
      : [`${nameOf(party)} < ${nameOf(parties.find(({ id }) => id === party.parent))}`],
  );
}

describe("the owner of a party", () => {
  it.each([
    "Kestrel Steel AG, a subsidiary of Borrow Group plc, signed a memorandum of understanding with Norvale Batteries Inc.",
    "Norvale Batteries Inc. signed a memorandum with Kestrel Steel AG (“Kestrel”), an indirect wholly-owned subsidiary of Borrow Group plc, on Monday.",
    "Kestrel Steel AG (a wholly owned subsidiary of Borrow Group plc) and Norvale Batteries Inc. signed a supply agreement.",
    "Borrow Group plc's German subsidiary Kestrel Steel AG has signed a supply agreement with Norvale Batteries Inc.",
    "Borrow Group plc subsidiary Kestrel Steel AG has signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG, part of Borrow Group plc, signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG, a subsidiary of Borrow Group plc, and Norvale Batteries Inc. signed a supply agreement.",
    "Kestrel Steel AG, which is owned by Borrow Group plc and makes steel, signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG, which is owned by Borrow Group plc, signed a supply agreement with Norvale Batteries Inc.",
  ])("is told beside its name: %s", (text) => {
    expect(owners(text)).toEqual(["Kestrel Steel < Borrow Group plc"]);
  });

  it.each([
    "3月28日，宏瑞集团股份有限公司（以下简称“宏瑞集团”）旗下北辰钢铁有限公司与海纳数据科技有限公司签署合作协议。宏瑞集团表示欢迎。",
    "3月28日，宏瑞集团股份有限公司（以下简称“宏瑞集团”）的全资子公司北辰钢铁有限公司与海纳数据科技有限公司签署合作协议。宏瑞集团表示欢迎。",
    "3月28日，北辰钢铁有限公司与海纳数据科技有限公司签署合作协议。北辰钢铁有限公司是宏瑞集团股份有限公司的控股子公司。",
  ])("is told in Chinese: %s", (text) => {
    expect(owners(text)).toEqual(["北辰钢铁有限公司 < 宏瑞集团股份有限公司"]);
  });

  it.each([
    "Kestrel Steel AG, a former subsidiary of Borrow Group plc, signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG, a joint subsidiary of Borrow Group plc and Ostrava Works a.s., signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG, a supplier of Borrow Group plc, signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG, a subsidiary of Borrow Group plc as well as Ostrava Works a.s., signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG, owned by Borrow Group plc (60%) and Ostrava Works a.s., signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG, owned by Borrow Group plc until 2019, signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG, part of the Borrow Group plc consortium, signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG, part of Borrow Group plc's supply chain, signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG, a unit of Borrow Group plc's Ostrava Works a.s., signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG, a supplier to the German subsidiary of Borrow Group plc, signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG, a proposed subsidiary of Borrow Group plc, signed a supply agreement with Norvale Batteries Inc.",
    "The former Borrow Group plc subsidiary Kestrel Steel AG signed a supply agreement with Norvale Batteries Inc.",
    "Borrow Group plc's rival and Ostrava subsidiary Kestrel Steel AG signed a supply agreement with Norvale Batteries Inc.",
    "Kestrel Steel AG will set up a subsidiary with Norvale Batteries Inc. under a joint venture agreement.",
  ])("is not taken from what tells of none: %s", (text) => {
    expect(owners(text)).toEqual([]);
  });

  it("is never in a ring", () => {
    const text =
      "Kestrel Steel AG, a subsidiary of Borrow Group plc, signed a supply agreement with Norvale Batteries Inc. Borrow Group plc, a subsidiary of Kestrel Steel AG, is not pleased.";
    expect(owners(text)).toEqual(["Kestrel Steel < Borrow Group plc"]);
  });

  it("has the words that tell it as its evidence", () => {
    const text =
      "Kestrel Steel AG, a subsidiary of Borrow Group plc, signed a memorandum of understanding with Norvale Batteries Inc.";
    const { evidence, spans, parties } = proposal(text);
    const told = evidence.find(({ field }) => field === "parent");
    expect(told?.record.id).toBe(parties.find(({ parent }) => parent !== undefined)?.id);
    const { start, end } = spans[told?.id ?? ""] ?? {};
    expect(text.slice(start, end)).toBe("Kestrel Steel AG, a subsidiary of Borrow Group plc");
  });
});
