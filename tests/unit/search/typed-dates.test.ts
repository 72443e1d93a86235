import { expect, it } from "vitest";
import { takeDates } from "@/lib/search/typed-dates";

it.each([
  ["volt Jan 2024", "volt", ["2024-01"]],
  ["january 2024 volt", "volt", ["2024-01"]],
  ["volt Sept. 2024", "volt", ["2024-09"]],
  ["27 Apr 2026", "", ["2026-04-27"]],
  ["q3 2022", "", ["2022-Q3"]],
  ["2022-q3 2024-05-14", "", ["2022-Q3", "2024-05-14"]],
  ["mar 2024 may 2024", "", ["2024-03", "2024-05"]],
  ["volt March 15, 2025", "volt", ["2025-03-15"]],
  ["March 15th, 2025 March 15 2025 15th of March, 2025", "", ["2025-03-15", "2025-03-15", "2025-03-15"]],
  ["15. März 2025 volt mai 2025 Dezember 2024", "volt", ["2025-03-15", "2025-05", "2024-12"]],
  ["1er août 2025 fevrier 2025 15 de marzo de 2025", "", ["2025-08-01", "2025-02", "2025-03-15"]],
  ["15 marca 2025 15 марта 2025", "", ["2025-03-15", "2025-03-15"]],
  ["2025年3月 volt", "volt", ["2025-03"]],
  ["宁德时代2025年3月15日", "宁德时代", ["2025-03-15"]],
  ["2025年12月5號", "", ["2025-12-05"]],
  ["2025年 2025年13月", "2025年 2025年13月", []],
  ["03/2024 volt", "volt", ["2024-03"]],
  ["3.2024", "", ["2024-03"]],
  ["2024/3 2024/3/15 2024.03.15", "", ["2024-03", "2024-03-15", "2024-03-15"]],
  ["20.3.2025 14.02.2023 volt", "volt", ["2025-03-20", "2023-02-14"]],
  ["20/3/2025 3/20/2025 5/5/2025", "", ["2025-03-20", "2025-03-20", "2025-05-05"]],
  ["20.13.2025 13/13/2025", "20.13.2025 13/13/2025", []],
  ["04/05/2024 04/12/2024 13/2024 2024/13", "04/05/2024 04/12/2024 13/2024 2024/13", []],
  ["volt 2024", "volt 2024", []],
  ["marvel 2024", "marvel 2024", []],
  ["2024-13 32 Feb 2024", "2024-13 32 Feb 2024", []],
  ["volt 2024-02-30 31 April 2024", "volt", ["2024-02-30", "2024-04-31"]],
  ["29.2.2023 steel before 2024-11-31", "steel", ["2023-02-29", "2024-11-31"]],
  ["model-2024-02-30", "model-2024-02-30", []],
  ["park 2 2024", "park 2 2024", []],
  ["marzipan 2024 32nd March 2024", "marzipan 2024 32nd March 2024", []],
  ["x2024-01 2024-01x", "x2024-01 2024-01x", []],
])("takes the dates out of “%s”", (query, others, values) => {
  const { words, dates } = takeDates(query);
  expect(words.trim()).toBe(others);
  expect(dates).toEqual(values.map((value) => ({ key: "in", value })));
});

it.each([
  ["volt since 2023", "volt", ["from:2023"]],
  ["Since March 2024 volt", "volt", ["from:2024-03"]],
  ["after 2022", "", ["from:2023"]],
  ["volt until 2024", "volt", ["to:2024"]],
  ["before 2022", "", ["to:2021"]],
  ["before 2022-05", "", ["to:2022-04"]],
  ["before 1 March 2024", "", ["to:2024-02-29"]],
  ["after Q4 2022", "", ["from:2023-01"]],
  ["after 2024-12-31", "", ["from:2025-01-01"]],
  ["until 2022-05", "", ["to:2022-05"]],
  ["volt H2 2024", "volt", ["from:2024-07", "to:2024-12"]],
  ["h1 2024", "", ["from:2024-01", "to:2024-06"]],
  ["volt 2022-2024", "volt", ["from:2022", "to:2024"]],
  ["from 2022 to 2024", "", ["from:2022", "to:2024"]],
  ["between 2022 and 2024", "between", ["from:2022", "to:2024"]],
  ["volt 2022–2024 steel", "volt  steel", ["from:2022", "to:2024"]],
  ["seit 2023", "", ["from:2023"]],
  ["volt avant mars 2024", "volt", ["to:2024-02"]],
])("takes from when to when out of “%s”", (query, others, filters) => {
  const { words, dates } = takeDates(query);
  expect(words.trim().replace(/ {3}/, "  ")).toBe(others);
  expect(dates.map(({ key, value }) => `${key}:${value}`)).toEqual(filters);
});

it.each([
  ["volt from January 2024 to March 2024", "volt", ["from:2024-01", "to:2024-03"]],
  ["from 2024-01 to 2024-03", "", ["from:2024-01", "to:2024-03"]],
  ["2024-01 to 2024-03 volt", "volt", ["from:2024-01", "to:2024-03"]],
  ["between January 2024 and March 2024", "between", ["from:2024-01", "to:2024-03"]],
  ["zwischen 3.1.2024 und März 2024", "zwischen", ["from:2024-01-03", "to:2024-03"]],
  ["January 2024 - March 2024", "", ["from:2024-01", "to:2024-03"]],
  ["Q1 2024–Q3 2024", "", ["from:2024-Q1", "to:2024-Q3"]],
  ["31.12.2024 bis 1.2.2025", "", ["from:2024-12-31", "to:2025-02-01"]],
  ["enero de 2024 hasta marzo de 2024", "", ["from:2024-01", "to:2024-03"]],
  ["2024年1月到2024年3月", "", ["from:2024-01", "to:2024-03"]],
  ["宁德时代2023年至2024年", "宁德时代", ["from:2023", "to:2024"]],
  ["2023年到2024年5月", "", ["from:2023", "to:2024-05"]],
  ["2023年5月~2024年3月", "", ["from:2023-05", "to:2024-03"]],
  ["2023~2024 volt", "volt", ["from:2023", "to:2024"]],
  ["volt ~2024", "volt ~2024", []],
  ["2023年起草 2023年合作", "2023年起草 2023年合作", []],
  ["自2023年至2024年 volt", "volt", ["from:2023", "to:2024"]],
  ["从2022年5月到2024年", "", ["from:2022-05", "to:2024"]],
  ["2023 年 5 月 3 日至 2024 年", "", ["from:2023-05-03", "to:2024"]],
  ["2022 to March 2024", "", ["from:2022", "to:2024-03"]],
  ["2022 until 2024", "", ["from:2022", "to:2024"]],
  ["vision 2030 before 2024", "vision 2030", ["to:2023"]],
  ["expo 2020 bis 2023", "expo 2020", ["to:2023"]],
  ["December to January 2024", "", ["from:2023-12", "to:2024-01"]],
  ["Q4 to Q1 2024", "", ["from:2023-Q4", "to:2024-Q1"]],
  ["May 2024 to March 2024", "to", ["in:2024-05", "in:2024-03"]],
  ["H1 2023 to H1 2024", "", ["from:2023-01", "to:2024-06"]],
  ["this year to 2030", "", ["from:2026", "to:2030"]],
  ["since H2 2024", "", ["from:2024-07"]],
  ["before H2 2024", "", ["to:2024-06"]],
  ["volt 1/2024-3/2024", "volt", ["from:2024-01", "to:2024-03"]],
  ["March 2024 January 2024 to May 2024", "", ["in:2024-03", "from:2024-01", "to:2024-05"]],
  ["volt since 2024 to zenith", "volt  to zenith", ["from:2024"]],
  ["in March 2024 to zenith", "to zenith", ["in:2024-03"]],
  ["agreements in 2025", "agreements", ["in:2025"]],
  ["volt deals during 2024", "volt deals", ["in:2024"]],
  ["Abkommen im Jahr 2023", "Abkommen", ["in:2023"]],
  ["en 2024 y con", "y con", ["in:2024"]],
  ["volt 2025年内", "volt", ["in:2025"]],
  ["in 2025 the deals", "the deals", ["in:2025"]],
  ["first half of 2024 volt", "volt", ["from:2024-01", "to:2024-06"]],
  ["volt second half 2024", "volt", ["from:2024-07", "to:2024-12"]],
  ["volt to March 2024", "volt to", ["in:2024-03"]],
])("takes a span out of “%s”", (query, others, filters) => {
  const { words, dates } = takeDates(query, new Date(2026, 0, 31));
  expect(words.trim().replace(/ {3}/, "  ")).toBe(others);
  expect(dates.map(({ key, value }) => `${key}:${value}`)).toEqual(filters);
});

it.each([
  ["January to March 2024", ["from:2024-01", "to:2024-03"]],
  ["from Jan-Mar 2024", ["from:2024-01", "to:2024-03"]],
  ["Q1 – Q3 2024", ["from:2024-Q1", "to:2024-Q3"]],
  ["15 May to 3 June 2024", ["from:2024-05-15", "to:2024-06-03"]],
  ["May 15 through June 3, 2024", ["from:2024-05-15", "to:2024-06-03"]],
  ["January to February to March 2024", ["from:2024-01", "to:2024-03"]],
  ["H1 to H2 2024", ["from:2024-01", "to:2024-12"]],
  ["May-2024", ["in:2024-05"]],
  ["from May-2024", ["from:2024-05"]],
  ["H1-2024", ["from:2024-01", "to:2024-06"]],
])("takes the year of the last date for the first in “%s”", (query, filters) => {
  const { words, dates } = takeDates(query);
  expect(words.trim()).toBe("");
  expect(dates.map(({ key, value }) => `${key}:${value}`)).toEqual(filters);
});

it.each(["January to 2024-13", "May to Zenith 2024", "Q1-Q2 plan, Agenda 2030", "model-2024-05", "to 2024"])(
  "takes no span out of “%s”",
  (query) => {
    expect(takeDates(query)).toEqual({ words: query, dates: [] });
  },
);

it.each([
  "2022 and 2024",
  "vision in 2030 volt",
  "in 2022 and 2024",
  "over 2024",
  "Agenda 2030",
  "since volt",
  "2022-20245",
  "from Sweden",
])("leaves “%s” as it is", (query) => {
  expect(takeDates(query)).toEqual({ words: query, dates: [] });
});

it.each([
  ["last 6 months", new Date(2025, 7, 31), "2025-02-28"],
  ["last 2 years", new Date(2024, 1, 29), "2022-02-28"],
  ["last 12 months", new Date(2025, 2, 31), "2024-03-31"],
])("%s from %s begins on a day that there is", (query, now, day) => {
  expect(takeDates(query, now).dates).toEqual([{ key: "from", value: day }]);
});

it("gives no date beyond the last year", () => {
  expect(takeDates("after 9999-12").dates).toEqual([{ key: "from", value: "9999-12" }]);
});

it.each([
  ["volt this year", "volt", ["in:2026"]],
  ["volt since last year", "volt", ["from:2025"]],
  ["Last month", "", ["in:2025-12"]],
  ["this month volt", "volt", ["in:2026-01"]],
  ["volt in the last two years", "volt", ["from:2024-01-31"]],
  ["volt last 12 months", "volt", ["from:2025-01-31"]],
  ["volt last 0 months", "volt last 0 months", []],
  ["over the past 6 months", "", ["from:2025-07-31"]],
  ["at last years", "at last years", []],
])("tells the time of “%s” from now", (query, others, filters) => {
  const { words, dates } = takeDates(query, new Date(2026, 0, 31));
  expect(words.trim()).toBe(others);
  expect(dates.map(({ key, value }) => `${key}:${value}`)).toEqual(filters);
});
