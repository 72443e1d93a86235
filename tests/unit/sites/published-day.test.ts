import { expect, test } from "vitest";
import { dayOfLine } from "@/lib/sites/line-of-day";
import { firstOf } from "@/lib/sites/page-fields";
import { publishedDay } from "@/lib/sites/published-day";

test.each<[string, string | undefined]>([
  ["2025-03-20", "2025-03-20"],
  ["2025-03-20T23:59:00-05:00", "2025-03-20"],
  ["2025-03-20T00:10:00+09:00", "2025-03-20"],
  ["2025-03-20 08:00", "2025-03-20"],
  ["2025/03/20", "2025-03-20"],
  ["2025.03.20", "2025-03-20"],
  ["20250320", "2025-03-20"],
  ["2025-3-5", "2025-03-05"],
  ["2025/3/15 9:30", "2025-03-15"],
  ["2025. 3. 5. 오전 9:30", "2025-03-05"],
  ["发布时间：2025年3月5日", "2025-03-05"],
  ["version 2025-3-5", undefined],
  ["2025-3", undefined],
  [" 2025-03-20T08:00Z", "2025-03-20"],
  ["2025年3月20日", "2025-03-20"],
  ["2025 年 03 月 20 日 星期四", "2025-03-20"],
  ["20 March 2025", "2025-03-20"],
  ["March 20, 2025", "2025-03-20"],
  ["Mar. 20, 2025 9:00 a.m.", "2025-03-20"],
  ["Thu, 20 Mar 2025 08:00:00 GMT", "2025-03-20"],
  ["March 2nd, 2025", "2025-03-02"],
  ["MARCH 20, 2025", "2025-03-20"],
  ["20 March, 2025", "2025-03-20"],
  ["20 MAR. 2025", "2025-03-20"],
  ["20th March 2025", "2025-03-20"],
  ["20th of March, 2025", "2025-03-20"],
  ["Sept. 5,2025", "2025-09-05"],
  ["Thu 20 Mar 2025", "2025-03-20"],
  ["20.03.2025", undefined],
  ["03/04/2025", undefined],
  ["2025-02-30", undefined],
  ["2025-13-01", undefined],
  ["0001-01-01", undefined],
  ["March 2025", undefined],
  ["Marvellous 20, 2025", undefined],
  ["202503201200", undefined],
  ["1742457600", undefined],
  ["yesterday", undefined],
  ["", undefined],
])("%j means %j", (text, day) => {
  expect(publishedDay(text)).toBe(day);
});

test.each<[string, string | undefined, string | undefined]>([
  ["03/04/2025", "en-US", "2025-03-04"],
  ["03/04/2025", "en-GB", "2025-04-03"],
  ["03/04/2025", "en", undefined],
  ["12/05/2025", "en", undefined],
  ["Published: 12 March 2025, 9:30 CET", "en", "2025-03-12"],
  ["03/04/2025", "English", undefined],
  ["MARCH 20, 2025", "en", "2025-03-20"],
  ["20 March, 2025", "en", "2025-03-20"],
  ["Mar. 20, 2025", "en", "2025-03-20"],
  ["20th March 2025", "en", "2025-03-20"],
  ["20th of March 2025", "en", "2025-03-20"],
  ["Thu 20 Mar 2025", "en", "2025-03-20"],
  ["2025-03-20 14:30", "en", "2025-03-20"],
  ["20.03.2025", "en", "2025-03-20"],
  ["2 MAY 2025 | BY A REPORTER", "en", "2025-05-02"],
  ["03/04/2025", "eng", undefined],
  ["03/04/2025", "Deutsch", "2025-04-03"],
  ["03/04/2025", "en US", "2025-03-04"],
  ["03/04/2025", "en_GB", "2025-04-03"],
  ["12 March 2025 was the day of the fair", "en", undefined],
])("the line %j in %s means %j", (line, lang, day) => {
  expect(dayOfLine(line, lang)).toBe(day);
});

test("a field that holds nothing but spaces says nothing", () => {
  const fields: Record<string, string> = { date: " ", pubdate: " 2025-03-20 " };
  expect(firstOf(["published", "date", "pubdate"], (field) => fields[field])).toBe("2025-03-20");
});
