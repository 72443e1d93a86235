/** Quarters and halves of a year as dates. */
import { describe, expect, it } from "vitest";
import { labelsOf, proposeFrom, readRelease } from "@/lib/releases";
import { findDates } from "@/lib/releases/dates/find-dates";

const PUBLISHED = "2024-08-02";

describe("parts of years as they are told", () => {
  const told = (words: string) =>
    findDates(`They signed it ${words}, he said.`, PUBLISHED).map(
      ({ value, until, span }) => `${value}${until ? ` until ${until}` : ""}${span ? " as a span" : ""}`,
    );
  it.each([
    ["in the second quarter of 2024", ["2024-Q2"]],
    ["in the third quarter 2023", ["2023-Q3"]],
    ["in the 3rd quarter of 2023", ["2023-Q3"]],
    ["in the final quarter of 2023", ["2023-Q4"]],
    ["in Q1 2024", ["2024-Q1"]],
    ["in Q1 of 2024", ["2024-Q1"]],
    ["in Q2/2024", ["2024-Q2"]],
    ["in Q2-2024", ["2024-Q2"]],
    ["in Q3'23", ["2023-Q3"]],
    ["in 2Q24", ["2024-Q2"]],
    ["in 4Q 2023", ["2023-Q4"]],
    ["in 2024-Q2", ["2024-Q2"]],
    ["in 2024 Q2", ["2024-Q2"]],
    ["im 2. Quartal 2024", ["2024-Q2"]],
    ["im zweiten Quartal 2024", ["2024-Q2"]],
    ["in the fourth quarter of last year", ["2023-Q4"]],
    ["in the first quarter of this year", ["2024-Q1"]],
    ["in the second quarter", ["2024-Q2"]],
    ["in the fourth quarter", []],
    ["in the first half of 2024", ["2024 until 2024-06-30"]],
    ["in the first half of the year", ["2024 until 2024-06-30"]],
    ["in the second half of last year", ["2023 until 2023-12-31"]],
    ["in H1 2024", ["2024 until 2024-06-30"]],
    ["in 2H23", ["2023 until 2023-12-31"]],
    ["in 1q2024", ["2024-Q1"]],
    ["in q4'23", ["2023-Q4"]],
    ["in 4q2023", ["2023-Q4"]],
    ["in h1/23", ["2023 until 2023-06-30"]],
    ["in 2h2023", ["2023 until 2023-12-31"]],
    ["im ersten Halbjahr 2024", ["2024 until 2024-06-30"]],
    ["in a profit-sharing agreement in Q3 2023", ["2023-Q3"]],
    ["when sales of the firm that makes trams for the ports fell, in Q1 2024", ["2024-Q1"]],
    ["for the second quarter of 2024", ["2024-Q2 as a span"]],
    ["from Q1 2025", ["2025-Q1 as a span"]],
    ["in the second quarter of fiscal 2024", ["2024 as a span"]],
    ["for a quarter of a million", []],
    ["in the first half of March 2024", ["2024-03"]],
    ["for an H145 and an H225", []],
    ["after 2h30 in 1h45", []],
    ["on page H3/24 and 3H24", []],
  ])("%s", (words, expected) => {
    expect(told(words)).toEqual(expected);
  });

  it("takes the last quarter of a year for the one before in spring", () => {
    const values = findDates("They signed it in the fourth quarter.", "2024-02-10").map(({ value }) => value);
    expect(values).toEqual(["2023-Q4"]);
  });
});

describe("the day of an agreement", () => {
  const SIGNED = "Aldbrook Ltd and Penhallow AG signed a memorandum of understanding on steel";
  const DATELINE = "LONDON, August 2, 2024 – ";
  const dated = (text: string) =>
    proposeFrom({ text, published: PUBLISHED }).agreements.map(({ history }) => history[0]?.date);
  it.each([
    ["a quarter", `${SIGNED} in the second quarter of 2024.`, "2024-Q2"],
    ["a quarter before", `In Q1 2024, ${SIGNED}.`, "2024-Q1"],
    ["a quarter, not the dateline", `${DATELINE}${SIGNED} in the second quarter of 2024.`, "2024-Q2"],
    ["a half, not the dateline", `${DATELINE}${SIGNED} in the first half of 2024.`, "2024"],
    ["this year's half", `${DATELINE}${SIGNED} in the first half of the year.`, "2024"],
    [
      "the dateline where figures are of the quarter",
      `${DATELINE}Aldbrook Ltd, whose sales fell in the second quarter of 2024, signed a supply agreement with Penhallow AG.`,
      "2024-08-02",
    ],
    [
      "the dateline where deliveries are in the quarter",
      `${DATELINE}${SIGNED}. Deliveries begin in the fourth quarter of 2024.`,
      "2024-08-02",
    ],
    [
      "the dateline where the half is not over",
      `${DATELINE}${SIGNED} to be delivered from the second half of 2024.`,
      "2024-08-02",
    ],
    [
      "a Chinese quarter",
      "2024年第二季度，甲乙钢铁有限公司与丙丁能源有限公司签署了战略合作协议。",
      "2024-Q2",
    ],
    [
      "a Chinese quarter in short",
      "甲乙钢铁有限公司与丙丁能源有限公司于2024年Q2签署了战略合作协议。",
      "2024-Q2",
    ],
    [
      "this year's Chinese quarter",
      "甲乙钢铁有限公司与丙丁能源有限公司于今年一季度签署了战略合作协议。",
      "2024-Q1",
    ],
    ["a Chinese half", "甲乙钢铁有限公司与丙丁能源有限公司于2024年上半年签署了战略合作协议。", "2024"],
  ])("is %s", (_, text, expected) => {
    expect(dated(text)).toEqual([expected]);
  });

  it("is proved by the words of the quarter", () => {
    const text = `${SIGNED} in the second quarter of 2024.`;
    const { evidence, spans } = proposeFrom({ text, published: PUBLISHED });
    const words = evidence
      .filter(({ field }) => field === "history.0.date")
      .map(({ id }) => text.slice(spans[id]?.start, spans[id]?.end));
    expect(words).toEqual(["the second quarter of 2024"]);
  });

  it("is a year in labels, which have no quarters", () => {
    const labels = labelsOf(
      readRelease({ text: `${SIGNED} in the second quarter of 2024.`, published: PUBLISHED }),
    );
    expect(labels.agreements.map(({ date }) => date)).toEqual(["2024"]);
  });
});
