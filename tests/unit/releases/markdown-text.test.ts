import { describe, expect, it } from "vitest";
import { markdownText } from "@/lib/releases";

describe("markdownText", () => {
  it.each([
    ["*Kestrel Steel AG* and _Norvale_ sign", "Kestrel Steel AG and Norvale sign"],
    ['***Kestrel*** (*Norvale*), "_Vale_"', 'Kestrel (Norvale), "Vale"'],
    ["*two\nlines* of text", "two\nlines of text"],
    ["甲公司*与*乙公司签署**协议**", "甲公司与乙公司签署协议"],
    ["# *News* #1", "News #1"],
    ["> *quoted*", "quoted"],
    ["Norvale\\_AG \\*signed\\*", "Norvale_AG *signed*"],
  ])("takes the marks off %j", (markdown, text) => {
    expect(markdownText(markdown)).toBe(text);
  });

  it.each([
    "snake_case_name and file_name",
    "2 * 3 * 4 and 2*3*4",
    "* one\n* two\n* three",
    "Price* and cost* of it",
    "40 MWh* in all\n\n*planned",
    "a | b",
    "* *",
  ])("leaves %j as it is", (markdown) => {
    expect(markdownText(markdown)).toBe(markdown);
  });

  it("sets tables as plain text has them", () => {
    const table = "| Buyer | Units |\n|:--|--:|\n| *Acme* | 3 |\n| A \\| B | 4 |\n\nAfter | it";
    expect(markdownText(table)).toBe("Buyer  Units\nAcme  3\nA | B  4\n\nAfter | it");
    expect(markdownText("a | b\n--- | ---\n1 | 2")).toBe("a  b\n1  2");
  });

  it.each(["*a ".repeat(50_000), "_a ".repeat(50_000), "|-\n".repeat(50_000), "[".repeat(50_000)])(
    "reads odd text to its end",
    (markdown) => {
      expect(typeof markdownText(markdown)).toBe("string");
    },
  );
});
