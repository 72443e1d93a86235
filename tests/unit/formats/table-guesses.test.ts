/** What is guessed of the cells of a table: the order of day and month, the sign between the entries of a list. */
import { describe, expect, it } from "vitest";
import { guessMapping } from "@/lib/formats/mapping/guess";
import { openDateOf } from "@/lib/formats/mapping/open-date";
import { recognise } from "@/lib/formats/recognise";
import { previewRows } from "@/lib/formats/tables/preview";
import { readAny } from "./read-any";
import { sourceOf } from "./sources";

describe("a second column of functions", () => {
  it("is read too, and leaves none of them out", async () => {
    const csv = "Partner 1,Partner 2,Functions,Activities\nMaker,Quay,supply,recycling\n";
    const { agreements } = await readAny(sourceOf("f.csv", csv));
    expect(agreements.map(({ functions }) => functions)).toEqual([["supply", "recycling"]]);
  });
});

describe("dates whose order of day and month nothing tells", () => {
  const openIn = async (...dates: string[]) => {
    const rows = dates.map((date) => `Maker,Builder,${date}`);
    const source = sourceOf("t.csv", ["Party 1,Party 2,Date signed", ...rows].join("\n"));
    const preview = await previewRows(source, await recognise(source));
    return openDateOf(preview, guessMapping(preview));
  };

  it("are named", async () => {
    expect(await openIn("1/1/2025", "3/4/2025")).toEqual({ column: "Date signed", text: "3/4/2025" });
    expect(await openIn("03-04-25")).toEqual({ column: "Date signed", text: "03-04-25" });
  });

  it.each([["3/4/2025", "13/4/2025"], ["3.4.2025"], ["4/4/2025"], ["2025-03-04"], ["March 2025"]])(
    "are none in %s",
    async (...dates) => {
      expect(await openIn(...dates)).toBeUndefined();
    },
  );
});

describe("lists in cells", () => {
  const separatorOf = async (...lists: string[]) => {
    const rows = lists.map((list, index) => `${index},"${list.replaceAll('"', '""')}"`);
    const source = sourceOf("t.csv", ["Deal number,Parties", ...rows].join("\n"));
    return guessMapping(await previewRows(source, await recognise(source))).separator;
  };

  it.each([
    [";", ["Maker Co., Ltd.; Quay", "Builder Co., Ltd.", "Wharf Co., Ltd."]],
    [",", ["Maker, Quay", "Builder/Wharf, Quay"]],
    ["、", ["甲公司、乙公司, Inc.", "丙公司, Inc.、乙公司"]],
    [";", ["Maker", "Quay"]],
    [",", ["Dock; Harbour, Crane", ...Array.from({ length: 9 }, () => "Maker, Quay")]],
  ])("are parted by %s where that is the likelier sign", async (sign, lists) => {
    expect(await separatorOf(...lists)).toBe(sign);
  });
});
