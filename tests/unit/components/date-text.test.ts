import { expect, test } from "vitest";
import { formOf, recordOf } from "@/components/review/forms/agreement-form";
import { dateIn, readDate } from "@/components/review/forms/date-text";
import type { Agreement } from "@/lib/model";
import { dateText } from "@/lib/ties/format-date";

test.each([
  ["2024-Q2", "2024-Q2"],
  ["2024~", "2024~"],
  ["Q2 2024", "2024-Q2"],
  ["second quarter 2024", "2024-Q2"],
  ["Juni 2024", "2024-06"],
  ["Feb 2024", "2024-02"],
  ["about 2024", "2024~"],
  ["14 Mar 2025", "2025-03-14"],
  ["March 14th, 2025", "2025-03-14"],
  ["31.12.2024", "2024-12-31"],
  ["3.4.2025", "2025-04-03"],
  ["3/14/2025", "2025-03-14"],
  ["20250314", "2025-03-14"],
  ["about 3.4.2025", "2025-04-03~"],
  ["ca. 14/3/2025", "2025-03-14~"],
  ["14/3/2025~", "2025-03-14~"],
  ["14 Mar 2025 ~", "2025-03-14~"],
  ["2025年3月14日", "2025-03-14"],
])("%s is the date %s", (text, value) => {
  expect(readDate(` ${text} `)).toEqual({ type: "date", value });
});

test.each(["3/4/2025", "3-4-2025", "3 4 2025"])("%s can be two days and is asked for", (text) => {
  expect(readDate(text)).toEqual({ type: "unsure", values: ["2025-04-03", "2025-03-04"] });
});

test.each(["about 3/4/2025", "~3/4/2025", "ca. 3-4-2025", "3/4/2025~", "about 3/4/2025~"])(
  "%s is about two days and is asked for",
  (text) => {
    expect(readDate(text)).toEqual({ type: "unsure", values: ["2025-04-03~", "2025-03-04~"] });
  },
);

test.each(["", "soon", "30 Feb 2024", "45000", "45000.5", "Mar"])("%j is none", (text) => {
  expect(readDate(text)).toEqual({ type: "none" });
});

test.each(["2025-03-20", "2025-03", "2025-Q1", "2025", "2025~", "2025-03-20~"])(
  "%s is read as itself where the page shows it",
  (value) => {
    expect(readDate(dateText(value))).toEqual({ type: "date", value });
    expect(dateIn(value)).toBe(value);
  },
);

test("the dates of an agreement are taken as they are typed", () => {
  const before: Agreement = { id: "a", form: "memorandum", parties: [], history: [{ status: "signed" }] };
  const typed = {
    ...formOf(before),
    history: [{ status: "signed" as const, date: "Q2 2024" }],
    effective: "1 July 2024",
    ends: "some day",
  };
  expect(recordOf(before, typed)).toMatchObject({
    history: [{ status: "signed", date: "2024-Q2" }],
    effective: "2024-07-01",
    ends: "some day",
  });
});
