import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

const NEWS =
  "ESPOO, Finland – Aldbrook Group signed a supply agreement with Penhallow Ltd for the delivery of forty trains, " +
  "which will be built in Truro from the spring on and will run between the cities of the north.";

const namesIn = (text: string) =>
  labelsOf(readRelease({ text, published: "2025-03-12", publisher: "Press" })).entities.map(
    ({ name }) => name,
  );

describe("what a page says beside its news", () => {
  it.each([
    "We value your privacy. We and our partner Lindmark Group store information on a device, such as cookies, and process what it tells of you, as long as you do not object to any of it here.",
    "An official website of the government of Lindmark County",
    "The post Lindmark Group signs a loan with Norvale Ltd appeared first on Norvale Times.",
    "This story was originally published by Lindmark Group.",
    "Wir verwenden Cookies und Dienste von Lindmark Group.",
    "Lindmark Group and its exchange take no responsibility for the contents of this announcement and make no representation as to whether it is complete or whether all that stands in it can be relied upon.",
  ])("is not read where it stands before it: %j", (notice) => {
    expect(namesIn(`${notice}\n\nA headline over it\n\n${NEWS}`)).toEqual(
      namesIn(`A headline over it\n\n${NEWS}`),
    );
  });

  it("is not read in the signature of a mail", () => {
    expect(namesIn(`A headline over it\n\n${NEWS}\n\n-- \nAnn Zemp\nLindmark Group, Oslo\n`)).toEqual(
      namesIn(`A headline over it\n\n${NEWS}`),
    );
  });

  it("may be a menu that ends with whom to ask", () => {
    const menu = "Skip to content\nHome\nNews\nInvestors\nContact us\n\n";
    expect(namesIn(`${menu}A headline over it\n\n${NEWS}`)).toEqual(namesIn(`A headline over it\n\n${NEWS}`));
  });

  it.each(["Related", "Weitere Meldungen", "関連記事"])("is not read below %j", (heading) => {
    const more = "Lindmark Group signed an agreement with Norvale Ltd.";
    expect(namesIn(`A headline over it\n\n${NEWS}\n\n${heading}\n\n${more}`)).toEqual(
      namesIn(`A headline over it\n\n${NEWS}`),
    );
  });

  it("does not hide the dateline behind many short lines", () => {
    const menu =
      "- English\n- Deutsch\n- Suomi\n\nPress release\n\nTopics\n\nTrains\n\nShare\n\nA headline over it\n\n";
    expect(namesIn(`${menu}${NEWS}`)).toEqual(namesIn(`A headline over it\n\n${NEWS}`));
  });
});
