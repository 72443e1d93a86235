/** A cell that cannot be read: told with its place, and left out of a row that still says something without it. */
import { describe, expect, it } from "vitest";
import { endOfTable } from "./read-any";

const HEADER = "Party 1,Country 1,Party 2,Form,Status,Date,Amount (EUR),Share 2,URL,Summary";
const GOOD = "Maker AG,Germany,Quay Ltd,MoU,signed,2024-03-05,20,51,https://news.example/1,Steel";

describe("a faulty cell of an agreement", () => {
  it.each([
    ["Country 1", "Germany", "Atlantis"],
    ["Form", "MoU", "handshake"],
    ["Status", "signed", "somewhere"],
    ["Date", "2024-03-05", "2024-13-05"],
    ["Amount (EUR)", ",20,", ",much,"],
    ["Share 2", "51", "151"],
    ["URL", "https://news.example/1", "javascript:alert(1)"],
    ["Summary", "Steel", "S".repeat(20_001)],
  ])("%s costs the row nothing else", async (field, right, wrong) => {
    const { agreements, problems } = await endOfTable(`${HEADER}\n${GOOD}\n${GOOD.replace(right, wrong)}\n`);
    expect(problems).toMatchObject([
      { line: 3, field, message: expect.stringMatching(/: the row is read without it\.$/) },
    ]);
    const [whole, rest] = agreements.map(({ id: _, parties, ...agreement }) => ({
      ...agreement,
      count: parties.length,
    }));
    expect(rest).toMatchObject({ count: 2 });
    const kept = (agreement: object | undefined) => Object.keys(agreement ?? {}).length;
    expect(kept(whole) - kept(rest)).toBeLessThanOrEqual(1);
  });

  it("costs the row where it is a party, which the agreement would lack", async () => {
    const long = GOOD.replace("Quay Ltd", "Q".repeat(301));
    const { agreements, problems } = await endOfTable(`${HEADER}\n${GOOD}\n${long}\n`);
    expect(agreements).toHaveLength(1);
    expect(problems).toMatchObject([
      { line: 3, field: "Party 2", message: expect.stringMatching(/: the row is left out\.$/) },
    ]);
  });

  it("costs the row where it has no column, as the others may stand in the wrong ones", async () => {
    const { agreements, problems } = await endOfTable(`${HEADER}\n${GOOD}\n${GOOD},Ltd.\n`);
    expect(agreements).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 3, message: 'holds "Ltd.": the row is left out.' }]);
  });
});

it("a faulty cell of a participant costs the agreement none of its rows", async () => {
  const csv =
    "Deal number,Participant,Nation,Date signed\n1,Maker AG,Atlantis,2024-03-05\n1,Quay Ltd,Norway,2024-03-05\n";
  const { agreements, problems } = await endOfTable(csv);
  expect(agreements.map(({ parties }) => parties.length)).toEqual([2]);
  expect(problems).toMatchObject([{ line: 2, field: "Nation" }]);
});
