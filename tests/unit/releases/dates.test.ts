import { describe, expect, it } from "vitest";
import { findDates } from "@/lib/releases/dates/find-dates";

/** Published on Wednesday, 20 March 2024. */
const told = (words: string) =>
  findDates(`They signed it ${words}, he said.`, "2024-03-20").map(
    ({ value, afterPrevious }) => `${value}${afterPrevious ?? ""}`,
  );

describe("dates as they are told", () => {
  it.each([
    ["on 15.02.2024", ["2024-02-15"]],
    ["on 03/15/2024", ["2024-03-15"]],
    ["on 5/3/2024", ["2024-03-05"]],
    ["on 2024/01/09", ["2024-01-09"]],
    ["on 15-Mar-2024", ["2024-03-15"]],
    ["on Tuesday, 5 March 2024", ["2024-03-05"]],
    ["on Tuesday last week", ["2024-03-12"]],
    ["two days ago", ["2024-03-18"]],
    ["three months ago", ["2023-12"]],
    ["in November last year", ["2023-11"]],
    ["in April of this year", ["2024-04"]],
    ["on the 12th", ["2024-03-12"]],
    ["on March the 12th", ["2024-03-12"]],
    ["an hour later", ["0"]],
    ["the previous day", ["-1"]],
    ["last summer", ["2023"]],
    ["of Feb. 11, 2024", ["2024-02-11"]],
    ["from Jan. 5, 2024", ["2024-01-05"]],
    ["on 11 Feb. 2024", ["2024-02-11"]],
    ["last Feb.", ["2024-02"]],
    ["on 31.02.2024", []],
    ["on 5 and 6 March", ["2024-03"]],
    ["on 13–16 February", ["2024-02"]],
    ["on February 13-16", ["2024-02"]],
    ["earlier in the month", ["2024-03"]],
    ["earlier in the year", ["2024"]],
    ["signed on 31 August", ["2023-08-31"]],
    ["ends on 31 August", ["2024-08-31"]],
    ["with effect from August 31", ["2024-08-31"]],
    ["effective 1 February", ["2024-02-01"]],
    // The weekday decides the year, unless none fits.
    ["on Friday, 31 May", ["2024-05-31"]],
    ["on Wednesday (31 May)", ["2023-05-31"]],
    ["on Monday, 31 May", ["2023-05-31"]],
    ["last March", ["2023-03"]],
    ["last February", ["2024-02"]],
    ["in March", ["2024-03"]],
    ["in March 2021 and in May of the same year", ["2021-03", "2021-05"]],
    ["in May of the same year", []],
    ["in March 2021 and on 12 May of the same year", ["2021-03", "2021-05-12"]],
    ["in March 2021 and on May 12 of that year", ["2021-03", "2021-05-12"]],
    ["in March 2021 and in January of the following year", ["2021-03", "2022-01"]],
    ["on 12 May of last year", ["2023-05-12"]],
    ["and may 10 days later sell", ["10"]],
    ["and may 10 May 2024 come", ["2024-05-10"]],
    ["a march 5 miles long", []],
    ["on 5 october", ["2023-10-05"]],
    ["on 12 may", ["2023-05-12"]],
    ["on 3 march in Rome", ["2024-03-03"]],
    ["on 5 oct", ["2023-10-05"]],
    ["300 decades ago", []],
    ["in may", ["2023-05"]],
    ["and this may take long", []],
    ["on may 10, 2023", ["2023-05-10"]],
    ["on MAY 10", ["2023-05-10"]],
    ["on 09/04/2023 and 08/21/2023", ["2023-09-04", "2023-08-21"]],
    ["on 09/04/2023 and 21/08/2023", ["2023-04-09", "2023-08-21"]],
  ])("%s", (words, expected) => {
    expect(told(words)).toEqual(expected);
  });

  it.each([
    ["on 15 March '24", ["2024-03-15"]],
    ["on March 15, ’24", ["2024-03-15"]],
    ["in March '98", ["1998-03"]],
    ["on 15-Mar-24", ["2024-03-15"]],
    ["in the May '90s", []],
    // Where the text writes its other days so.
    ["on 15.02.24, after talks on 01.02.2024", ["2024-02-15", "2024-02-01"]],
    ["am 15.02.24, nach dem 1. März", ["2024-02-15"]],
    ["on 15/02/24, after talks on 01/02/2024", ["2024-02-15", "2024-02-01"]],
    // Else it may be a version, a section or a ratio.
    ["on 15.02.24", []],
    ["on 15/02/24", []],
    ["under 2.1.24, after talks on 02/01/2024", ["2024-01-02"]],
    ["in 02.01.24.1, after talks on 02.01.2024", ["2024-01-02"]],
    ["with 10.10.50, after talks on 02.01.2024", ["2024-01-02"]],
  ])("a year of two figures, where it is sure: %s", (words, expected) => {
    expect(told(words)).toEqual(expected);
  });

  it.each([
    ["Boston, Mass. — They signed it on 3/15/24", ["2024-03-15"]],
    ["Boston, Mass. — They signed it on 1/2/24", ["2024-01-02"]],
    ["Boston, Mass. — They signed it on 1/2/2024", ["2024-01-02"]],
    ["Boston, Mass. — They shared it 10/10/24", []],
    ["London — They signed it on 3/15/24", []],
    ["London — They signed it on 1/2/2024", ["2024-02-01"]],
  ])("an American text has the month first: %s", (text, expected) => {
    expect(findDates(text, "2024-03-20").map(({ value }) => value)).toEqual(expected);
  });

  it.each([
    ["27 until 30 April", "2023-04"],
    ["the 27th and the 30th of April", "2023-04"],
    ["27.–30. April", "2023-04"],
    ["27. bis 30. April", "2023-04"],
    ["27/28 April", "2023-04"],
    ["27-30.04.2023", "2023-04"],
    ["27.04.-30.04.2023", "2023-04"],
    ["April 27 to 30", "2023-04"],
    ["April 27 and 28, 2023", "2023-04"],
    ["April 27 through 30 2023", "2023-04"],
    ["27.04. – 30.04.2023", "2023-04"],
    ["27. bis 30.04.2023", "2023-04"],
    ["27. – 30.04.2023", "2023-04"],
    ["27. - 30.04.2023", "2023-04"],
    ["27 – 30.04.2023", "2023-04"],
    ["27 bis 30.04.2023", "2023-04"],
    ["27 to 30.04.2023", "2023-04"],
    ["27 and 28.04.2023", "2023-04"],
    ["27. / 28.04.2023", "2023-04"],
    ["27/04 - 30/04/2023", "2023-04"],
    ["27/04 - 02/05/2023", "2023-05"],
    ["12 to 15/03/2023", "2023-03"],
    ["April 27 and 28 in Rome", "2023-04"],
    ["April 27 to 30 in all halls", "2023-04"],
    ["April 27 through 30 in total", "2023-04"],
    ["April 27 and 28 in all halls", "2023-04"],
    ["April 27 and 28 in all 12 halls", "2023-04"],
    ["April 27 and 28 trams", "2023-04-27"],
    ["30. - 02.07.2023", "2023-07"],
  ])("of several days of a month, the month: on %s", (words, expected) => {
    expect(told(`on ${words}`)).toEqual([expected]);
  });

  it.each([
    "from 27 until 30 April",
    "from the 27th to the 30th of April",
    "between 27 and 30 April",
    "between 27 April and 2 May",
    "from 27 April to 2 May",
    "on 27 April – 2 May",
    "between 15 March - 20 April",
    "on 1 September – 30 June",
    "on 1 September 2022 – 30 June 2023",
    "on 22 April – 26 April 2023",
    "on March 28 - April 2, 2023",
    "on Monday – Friday",
    "on Friday – Monday",
  ])("takes the days of a span for no day of a deed: %s", (words) => {
    const spans = findDates(`It was shown ${words}.`, "2024-03-20").map(({ span }) => span);
    expect(new Set(spans)).toEqual(new Set([true]));
  });

  it("takes a day before a hall that is called as a month for one of several", () => {
    expect(told("on April 27 and 28 in May Hall")).toContain("2023-04");
  });

  it.each([
    ["at 09:30 - 15.03.2023", ["2023-03-15"]],
    ["as No. 12 - 15.03.2023", ["2023-03-15"]],
    ["on page 12 - 15.03.2023", ["2023-03-15"]],
    ["as Nr. 12 – 15.03.2023", ["2023-03-15"]],
    ["as Issue 12 – 15 March 2023", ["2023-03-15"]],
    ["30 - 15.03.2023", ["2023-03-15"]],
    ["12 - 2023/03/15", ["2023-03-15"]],
  ])("takes a number before a dash for no day of a span: %s", (words, expected) => {
    expect(told(words)).toEqual(expected);
  });

  it.each([
    ["5 March 2024 – Today they signed it", [false, false]],
    ["20 March 2024 – 5 March 2024 was the day", [false, false]],
    ["on Monday – Wednesday", [true, true]],
  ])("a dash joins days only where they are told alike and in order: %s", (words, expected) => {
    expect(findDates(words, "2024-03-20").map(({ span }) => span)).toEqual(expected);
  });

  it("takes the same year for the one of an earlier sentence", () => {
    const text = "It began in March 2021. They met in May of the same year.";
    expect(findDates(text, "2024-03-20", 24).map(({ value }) => value)).toEqual(["2021-05"]);
  });

  it("takes a week that began in the month before for one of that", () => {
    expect(findDates("signed last week", "2024-04-03").map(({ value }) => value)).toEqual(["2024-03"]);
  });

  it("takes a day on which something will be done for one to come", () => {
    const future = (words: string) => findDates(words, "2024-03-20").map((date) => date.future);
    expect(future("it will present its results on 12 March")).toEqual([true]);
    expect(future("it presented its results on 12 March")).toEqual([false]);
  });

  it.each([
    ["They will sign an agreement on 20 July", "2024-07-20"],
    ["They are due to sign an agreement on Saturday, 20 July", "2024-07-20"],
    ["They are scheduled to sign an agreement for the supply of 300 buses on July 20", "2024-07-20"],
    ["The agreement is expected to be signed on 20 July", "2024-07-20"],
    ["They will build a plant under a contract signed on 20 July", "2023-07-20"],
    ["They will build a plant, and signed a contract on 20 July", "2023-07-20"],
    ["They plan to expand and bought a mill on 20 July", "2023-07-20"],
    ["They are set to take over the lines they bought on 20 July", "2023-07-20"],
    ["They will sell the mine they put up for sale on 20 July", "2023-07-20"],
    ["It is to run on gas under the deal of 20 July", "2023-07-20"],
    ["They will put the mine up for sale on 20 July", "2024-07-20"],
    ["They will open the newly built mill on 20 July", "2024-07-20"],
    ["They were set to sign on 12 March", "2024-03-12"],
    ["It expects to sign a contract in November", "2024-11"],
    ["A second agreement will be signed in January", "2025-01"],
    ["It said it would sign a contract in late July", "2024-07"],
    ["It signed a contract in November", "2023-11"],
    ["It will build a plant under a contract signed in November", "2023-11"],
    ["It intends to build on what it bought last November", "2023-11"],
  ])("%s", (words, day) => {
    expect(findDates(words, "2024-03-20").map(({ value }) => value)).toContain(day);
  });

  it("takes a summer that has just gone by for the last one", () => {
    expect(findDates("signed last summer", "2024-11-20").map(({ value }) => value)).toEqual(["2024"]);
  });
});
