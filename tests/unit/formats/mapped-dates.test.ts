import { expect, it } from "vitest";
import { dateOf, dateOrderOf } from "@/lib/formats/mapping/dates";

it.each([
  ["2025-03-14", "dmy", "2025-03-14"],
  ["03/04/2025", "dmy", "2025-04-03"],
  ["03/04/2025", "mdy", "2025-03-04"],
  ["ca. 2025", "ymd", "2025~"],
  ["about 2025-03", "ymd", "2025-03~"],
  ["circa 2025~", "ymd", "2025~"],
  ["ca. some day", "ymd", undefined],
  ["2025-03-14T08:30:00Z", "ymd", "2025-03-14"],
] as const)("%j, its numbers in the order %s, is the date %s", (text, order, date) => {
  expect(dateOf(text, order)).toBe(date);
});

it.each([
  [["14/03/2025", "01/02/2025"], "dmy"],
  [["03/14/2025", "01/02/2025"], "mdy"],
  [["2025/03/14", "2025/01/02"], "ymd"],
  [["14/03/2025 08:30", "soon"], "dmy"],
  [["20.03.25"], "dmy"],
  [["99-03-20"], "ymd"],
  [["01/02/2025"], undefined],
  [[], undefined],
] as const)("dates such as %j stand in the order %s", (cells, order) => {
  expect(dateOrderOf(cells)).toBe(order);
});
