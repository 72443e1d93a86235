import { expect, test } from "vitest";
import { publishedDay } from "@/lib/sites/published-day";

test.each<[string, string | undefined]>([
  ["2025-03-20", "2025-03-20"],
  ["2025-03-20T23:59:00-05:00", "2025-03-20"],
  ["2025-03-20T00:10:00+09:00", "2025-03-20"],
  ["2025-03-20 08:00", "2025-03-20"],
  ["2025/03/20", "2025-03-20"],
  ["2025.03.20", "2025-03-20"],
  ["20250320", "2025-03-20"],
  [" 2025-03-20T08:00Z", "2025-03-20"],
  ["2025年3月20日", "2025-03-20"],
  ["2025 年 03 月 20 日 星期四", "2025-03-20"],
  ["20 March 2025", "2025-03-20"],
  ["March 20, 2025", "2025-03-20"],
  ["Mar. 20, 2025 9:00 a.m.", "2025-03-20"],
  ["Thu, 20 Mar 2025 08:00:00 GMT", "2025-03-20"],
  ["March 2nd, 2025", "2025-03-02"],
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
