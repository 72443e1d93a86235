import { expect, it } from "vitest";
import { fittedTo } from "@/lib/formats/mapping/as-written";
import { dateOf, dateOrderOf } from "@/lib/formats/mapping/dates";
import type { Mapping } from "@/lib/formats/mapping/mapping";

it.each([
  ["2025-03-14", "dmy", "2025-03-14"],
  ["03/04/2025", "dmy", "2025-04-03"],
  ["03/04/2025", "mdy", "2025-03-04"],
  ["2025-03-04", "mdy", "2025-03-04"],
  ["2025/3/4", "dmy", "2025-03-04"],
  ["2025.03.04", "mdy", "2025-03-04"],
  ["20250304", "mdy", "2025-03-04"],
  ["25/03/04", "ymd", "2025-03-04"],
  ["14/3/2025", "ymd", "2025-03-14"],
  ["3.4.2025", "ymd", "2025-04-03"],
  ["3/4/2025", "ymd", undefined],
  ["ca. 2025", "ymd", "2025~"],
  ["about 2025-03", "ymd", "2025-03~"],
  ["circa 2025~", "ymd", "2025~"],
  ["ca. some day", "ymd", undefined],
  ["2025-03-14T08:30:00Z", "ymd", "2025-03-14"],
  ["Thursday, March 20, 2025", "dmy", "2025-03-20"],
  ["Donnerstag, 20. März 2025", "dmy", "2025-03-20"],
  ["jueves, 20 de marzo de 2025", "dmy", "2025-03-20"],
  ["Thu 20/03/2025", "dmy", "2025-03-20"],
  ["2025年3月20日星期四", "ymd", "2025-03-20"],
  ["2025年3月20日", "ymd", "2025-03-20"],
  ["2025. 3. 20.", "ymd", "2025-03-20"],
  ["20.3.2025 г.", "dmy", "2025-03-20"],
  ["20 марта 2025 г.", "dmy", "2025-03-20"],
  ["20. Mrz 25", "dmy", "2025-03-20"],
  ["45000,5", "dmy", "2023-03-15"],
  ["1Q25", "dmy", "2025-Q1"],
  ["Q3 '24", "dmy", "2024-Q3"],
  ["2. Quartal 2025", "dmy", "2025-Q2"],
  ["2025年第三季度", "ymd", "2025-Q3"],
  ["second quarter 2025", "dmy", "2025-Q2"],
  ["the Third Quarter of 2025", "dmy", "2025-Q3"],
  ["4th quarter, 2025", "dmy", "2025-Q4"],
  ["fifth quarter 2025", "dmy", undefined],
  ["Mar-25", "dmy", "2025-03"],
  ["end 2025", "dmy", "2025"],
  ["25-Mar", "dmy", undefined],
  ["March 20", "mdy", undefined],
  ["0000-00-00", "ymd", undefined],
] as const)("%j, its numbers in the order %s, is the date %s", (text, order, date) => {
  expect(dateOf(text, order)).toBe(date);
});

it.each([
  [["14/03/2025", "01/02/2025"], "dmy"],
  [["03/14/2025", "01/02/2025"], "mdy"],
  [["2025/03/14", "2025/01/02"], "ymd"],
  [["14/03/2025 08:30", "soon"], "dmy"],
  [["20.03.25"], "dmy"],
  [["20.3.2025 г."], "dmy"],
  [["Thu 03/20/2025"], "mdy"],
  [["99-03-20"], "ymd"],
  [["3/4/2025", "2025-10-03"], undefined],
  [["3/4/2025", "2025/10/3", "2025.10.04", "20251005", "2025年10月6日", "45000"], undefined],
  [["3/4/2025", "3/14/2025", "2025-10-03", "2025-10-04", "2025-10-05"], "mdy"],
  [["14/3/2025", "2025-10-03", "2025-10-04"], "dmy"],
  [["25/03/04", "2025-03-05"], "ymd"],
  [["03/04/25", "2025-10-03"], undefined],
  [["03/14/25", "2025-10-03"], "mdy"],
  [["3/4/2025", "99-03-20"], undefined],
  [["01/02/2025"], undefined],
  [["25/03/04"], undefined],
  [["25/03/04", "24/11/30"], undefined],
  [["25/03/04", "05/11/12"], undefined],
  [["25/03/04", "13/05/99"], "dmy"],
  [["25/03/04", "3/5/04"], "dmy"],
  [["25/03/04", "13/05/2004"], "dmy"],
  [["25/03/04", "13.05.04"], "dmy"],
  [["25/03/04", "24/03/04", "99/05/13"], "ymd"],
  [["25/03/04", "05/05/99"], "dmy"],
  [["25/03/04", "03/25/04", "03/26/04"], "mdy"],
  [["25/03/24", "13/05/24", "01/11/23"], "dmy"],
  [[], undefined],
] as const)("dates such as %j stand in the order %s", (cells, order) => {
  expect(dateOrderOf(cells)).toBe(order);
});

const REMEMBERED: Mapping = {
  layout: "agreements",
  columns: [{ field: "date" }, { field: "published", dates: "ymd" }, { field: "quantity" }],
  dates: "dmy",
  decimal: ",",
  separator: ";",
  dataset: { id: "deals", title: "Deals", version: "1" },
};

it.each([
  [["3/14/2025", "2025-03-15", "12.5"], ["mdy", "ymd"], "."],
  [["3/4/2025", "3/13/2025", "12"], ["mdy", "mdy"], ","],
  [["3/4/2025", "", "1.500"], ["dmy", "ymd"], ","],
] as const)("a mapping that is remembered is fitted to cells such as %j", (row, orders, decimal) => {
  const fitted = fittedTo(
    { header: ["Date", "Published", "GWh"], rows: [[...row]], decimals: [] },
    REMEMBERED,
  );
  expect(fitted).toMatchObject({ decimal, layout: "agreements", separator: ";" });
  expect(fitted.columns.slice(0, 2).map((column) => column.dates ?? fitted.dates)).toEqual(orders);
});
