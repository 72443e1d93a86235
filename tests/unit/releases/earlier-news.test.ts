/** Days of older news, which are not those of the agreement that is told with them. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

/** The day of the first agreement of a text. */
const dayOf = (text: string, published = "2025-06-18") =>
  labelsOf(readRelease({ text, published })).agreements[0]?.date;

describe("the day of older news", () => {
  const SIGNED = "Aldbrook Group has signed a definitive agreement with Penhallow Ltd to supply 20 trams.";

  it.each([
    "Further to the announcement of 12 May 2025,",
    "Further to the announcement of 12 May,",
    "Aldbrook Group refers to its press release dated May 12, 2025.",
    "Further to its news releases of April 3 and May 12, 2025,",
    "Reference is made to the circular of 12 May 2025:",
    "Further to what was disclosed on 12 May 2025,",
    "Following the memorandum of understanding announced on 12 May 2025,",
    "In line with the strategy presented on 12 May 2025,",
    "Under the plan that was set out in its press release dated 12 May 2025,",
    "As disclosed on 12 May 2025, Aldbrook Group was in talks about trams.",
    "As previously announced in its press release dated 12 May 2025, Aldbrook Group intends to buy trams.",
  ])("is not that of the signing: %s", (opening) => {
    expect(dayOf(`${opening} ${SIGNED}`)).toBeNull();
  });

  it.each([
    "Further to its announcement of 5 May 2025, on 12 May 2025",
    "Further to its announcement of May 5, 2025, on May 12, 2025",
    "Further to its announcement of 5 May 2025, on Monday, 12 May 2025,",
    "Following its press release, on 12 May 2025",
    "Under the strategy announced last year, on 12 May 2025",
  ])("is not that of a clause behind it: %s", (opening) => {
    const text = `${opening} Aldbrook Group plc signed an offtake agreement with Penhallow Ltd.`;
    expect(dayOf(text)).toBe("2025-05-12");
  });

  it("is not that of what was done since", () => {
    const told = "As announced on 12 May 2025, Aldbrook Group needs trams and has";
    expect(dayOf(`${told} now signed a contract for them with Penhallow Ltd.`)).toBeNull();
  });

  it.each([
    "Aldbrook Group agreed in principle to supply trams and has now signed a supply contract with Penhallow Ltd.",
    "Aldbrook Group entered into exclusive talks and has now signed a supply contract with Penhallow Ltd.",
    "Aldbrook Group entered into an option and has since signed a supply contract with Penhallow Ltd.",
    "after the memorandum was concluded, Aldbrook Group has now signed a supply contract with Penhallow Ltd.",
    "Aldbrook Group entered into talks with Penhallow Ltd and has now finalised a supply contract.",
    "Aldbrook Group has agreed exclusivity with Penhallow Ltd and has now reached a supply agreement.",
    "Aldbrook Group agreed terms with Penhallow Ltd and has now been awarded a supply contract.",
    "Aldbrook Group agreed in principle to supply Penhallow Ltd and has now, after talks, signed a supply contract.",
    "Aldbrook Group concluded talks with Penhallow Ltd, and the two have now put their names to a supply contract.",
    "Aldbrook Group signed a framework agreement with Penhallow Ltd and has now finalised a supply contract.",
    "Aldbrook Group signed a letter of intent with Penhallow Ltd and has now reached a supply agreement.",
    "Aldbrook Group, which signed a letter of intent then, has now also signed a supply contract with Penhallow Ltd.",
  ])("is not that of what was signed since: As announced on 12 May 2025, %s", (text) => {
    expect(dayOf(`As announced on 12 May 2025, ${text}`)).toBeNull();
  });

  it.each(["selected", "chosen", "acquired"])("is not that of a party %s since", (verb) => {
    const text = `BERLIN, June 18, 2025 – As announced on 12 May 2025, Aldbrook GmbH signed an agreement with Penhallow AG and has now ${verb} Nordwerk AG to supply 20 MW.`;
    const { agreements } = labelsOf(
      readRelease({ text, published: "2025-06-18", publisher: "Aldbrook GmbH" }),
    );
    expect(agreements.map(({ date }) => date)).toEqual(["2025-06-18", "2025-06-18"]);
  });

  it("is that of an agreement that was announced then, and not of the contract under it", () => {
    const text =
      "根据双方3月3日发布的战略合作框架协议，岚桐重工股份有限公司与云海航运有限公司在杭州签署采购合同。";
    expect(dayOf(text, "2025-05-05")).not.toBe("2025-03-03");
  });

  it("is that of what was signed then, whatever was done since", () => {
    const told = "As announced on 12 May 2025, Aldbrook Group signed a supply contract with Penhallow Ltd";
    expect(dayOf(`${told} and has since begun to deliver trams.`)).toBe("2025-05-12");
    expect(dayOf(`${told}. It has since begun to deliver trams.`)).toBe("2025-05-12");
  });

  it("is not that of what the next sentence tells", () => {
    const text =
      "As announced on 12 May 2025, Aldbrook Group has a new works. It signed a supply contract with Penhallow Ltd.";
    expect(dayOf(text)).not.toBe("2025-05-12");
  });

  it("is that of the signing where the news says so", () => {
    expect(dayOf(`${SIGNED} It was signed on 12 May 2025, a notice said.`)).toBe("2025-05-12");
    expect(dayOf(`As announced in a press release on 12 May 2025, ${SIGNED}`)).toBe("2025-05-12");
    expect(dayOf(`As announced in its press release dated 12 May 2025, ${SIGNED}`)).toBe("2025-05-12");
  });
});

describe("the day of older news in Chinese", () => {
  const SIGNED = "岚桐重工股份有限公司与云海航运有限公司签订供货合同";

  it.each([
    `${SIGNED}。具体内容详见公司于2025年1月6日在交易所网站披露的《关于签订意向书的公告》。`,
    `${SIGNED}（详见公司2025年1月6日公告）。`,
    `此前，岚桐重工股份有限公司曾于1月6日公告筹划该事项。${SIGNED}。`,
    `岚桐重工股份有限公司与云海航运有限公司签订补充协议，对双方此前1月6日公告的合同作出修订。`,
    `岚桐重工股份有限公司于2025年1月6日披露了框架协议的公告，近日，公司与云海航运有限公司签订了采购合同。`,
    `岚桐重工股份有限公司在1月6日宣布的计划框架下，与云海航运有限公司签署供货合同。`,
    `兹提述岚桐重工股份有限公司日期为2025年1月6日的公告。${SIGNED}。`,
  ])("is not that of the signing: %s", (text) => {
    expect(dayOf(text, "2025-03-12")).toBeNull();
  });

  it.each([
    `岚桐重工股份有限公司1月6日公告，公司近日与云海航运有限公司签订供货合同。`,
    `岚桐重工股份有限公司此前于1月6日公告，已与云海航运有限公司签订供货合同。`,
    `岚桐重工股份有限公司与云海航运有限公司签署了1月6日公布的战略合作协议。`,
    `${SIGNED}，双方将继续合作。该合同于1月6日签署，公司已发布公告。`,
  ])("is that of the news itself: %s", (text) => {
    expect(dayOf(text, "2025-03-12")).toBe("2025-01-06");
  });
});
