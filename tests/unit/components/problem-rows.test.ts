import { describe, expect, it } from "vitest";
import { bytesText, durationText, paceText } from "@/components/options/pace";
import { fieldCounts, filterProblems, problemsCsv } from "@/components/options/problem-rows";

const problems = [
  {
    file: "a.csv",
    line: 3,
    record: "agreements[0]",
    field: "parties[1].party",
    message: "names nobody.",
    advice: "Add it.",
  },
  {
    line: 9,
    record: "agreements[4]",
    field: "parties[0].party",
    message: "names nobody.",
    advice: "Add it.",
  },
  { field: "form", message: 'holds "=1+1".', advice: "Write one of: other." },
  { message: "is cut off.", advice: "Download it again, please." },
];

describe("a list of problems", () => {
  it("counts fields without the numbers in them", () => {
    expect(fieldCounts(problems)).toEqual([
      { field: "parties[…].party", count: 2 },
      { field: "form", count: 1 },
    ]);
  });

  it.each([
    [{ words: "", field: "" }, [0, 1, 2, 3]],
    [{ words: "NOBODY line", field: "" }, [0, 1]],
    [{ words: "nobody 9", field: "" }, [1]],
    [{ words: "", field: "form" }, [2]],
    [{ words: "nobody", field: "form" }, []],
  ])("is narrowed by %o", (filter, expected) => {
    expect(filterProblems(problems, filter)).toEqual(expected.map((i) => problems[i]));
  });

  it("is saved as a table in which nothing is a formula and nothing breaks a row", () => {
    const lines = problemsCsv(
      [...problems, { record: "=cmd()", message: "a\nb", advice: "" }],
      "given.csv",
    ).split("\r\n");
    expect(lines[0]).toBe("\ufefffile,line,record,field,message,advice");
    expect(lines[1]).toBe("a.csv,3,agreements[0],parties[1].party,names nobody.,Add it.");
    expect(lines[3]).toBe('given.csv,,,form,"holds ""=1+1"".",Write one of: other.');
    expect(lines[4]).toBe('given.csv,,,,is cut off.,"Download it again, please."');
    expect(lines[5]).toBe('given.csv,,\'=cmd(),,"a\nb",');
  });
});

describe("pace", () => {
  it.each([
    [{ bytes: 0, total: 100, records: 0, seconds: 0 }, "0 records"],
    [{ bytes: 5, total: 100, records: 1, seconds: 1 }, "1 record"],
    [
      { bytes: 25, total: 100, records: 123_456, seconds: 4 },
      "123,456 records, 31,000 a second, about 12 s left",
    ],
    [{ bytes: 100, total: 100, records: 9, seconds: 4 }, "9 records"],
  ])("of %o", (progress, text) => {
    expect(paceText(progress)).toBe(text);
  });

  it.each([
    [0.4, "less than a second"],
    [61, "61 s"],
    [600, "10 min"],
    [7_200, "2 h"],
  ])("%s seconds", (seconds, text) => expect(durationText(seconds)).toBe(text));

  it.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [1_230, "1.2 kB"],
    [250_000_000, "250 MB"],
    [6e12, "6 TB"],
  ])("%s bytes", (bytes, text) => expect(bytesText(bytes)).toBe(text));
});
