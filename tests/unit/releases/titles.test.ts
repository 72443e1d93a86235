import { describe, expect, it } from "vitest";
import { proposeFrom } from "@/lib/releases";

const titleOf = (text: string) => proposeFrom({ text, id: "title", published: "2025-07-09" }).release.title;
const BODY =
  "Orvex AG today signed an agreement to supply Zemtek SE with 40 trains. Delivery begins in 2027.";
const SENTENCE = "Orvex AG today signed an agreement to supply Zemtek SE with 40 trains.";

const oneLineEach = (...lines: string[]) => lines.join("\n");

describe("a title is not what stands over it", () => {
  const TITLE = "Orvex to supply Zemtek with 40 trains";

  it.each([
    ["a label", "Press Release"],
    ["a label with a number", "MEDIA RELEASE No. 12/2025"],
    ["a label of an exchange", "ORVALE STOCK EXCHANGE FILING\nStock code: 600123  Stock abbreviation: Orvex"],
    ["a label in German", "Medienmitteilung"],
    ["a label in French", "Communiqué de presse"],
    ["a contact and a day", "Press release\nContact: media@orvex.example\nZurich, 8 July 2025"],
    ["a day", "2 May 2024"],
    ["a day in figures", "22.09.2025"],
    ["a day in German", "Zürich, 4. Juni 2025"],
    ["a label beside a day", "NEWS RELEASE | 8 July 2025"],
    ["a menu", "Home > News > Press"],
    ["a country", "UNITED STATES"],
    ["a page's number", "2 | P a g e"],
    ["a body over a label", "The Orvale Bank\nPRESS RELEASE NO: 2025/055/ORV"],
    [
      "the cover of a filing",
      oneLineEach(
        "SECURITIES AND EXCHANGE COMMISSION",
        "Washington, D.C. 20549",
        "FORM 8-K",
        "CURRENT REPORT",
        "Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934",
        "Date of Report (Date of earliest event reported): July 7, 2025",
        "ORVEX TRAINS, INC.",
        "Orvale 001-00000 84-0000000",
        "(State of incorporation) (Commission File Number) (Identification No.)",
        "400 Rail Street, Suite 500, Orvale 00000",
      ),
    ],
    [
      "a ministry and its office",
      "Ministry of Mines and Energy of the Republic of Orvale\nPress Service\n22.09.2025",
    ],
    ["a firm, its number and its code", "ORVEX HOLDINGS LIMITED\nACN 123 456 789\nASX ANNOUNCEMENT"],
    [
      "a firm and brackets",
      "Orvex Holdings Limited\n(Incorporated in the Cayman Islands with limited liability)\n(Stock code: 1234)",
    ],
    [
      "a disclaimer",
      "Orvale Exchanges and Clearing Limited and The Stock Exchange of Orvale Limited take no responsibility for the contents of this announcement, make no representation as to its accuracy or completeness and expressly disclaim any liability whatsoever for any loss howsoever arising.",
    ],
    ["the head of a mail", "From: Press Office <press@orvex.example>\nTo: newsdesk@wire.example"],
    ["what a mail is passed on with", "Begin forwarded message:"],
    ["an original message", "-----Original Message-----\nFrom: Press Office <press@orvex.example>"],
    ["who wrote", "On Tue, 8 July 2025 at 09:12, Ann Zemp <ann@wire.example> wrote:"],
  ])("%s", (_, over) => {
    expect(titleOf(`${over}\n\n${TITLE}\n\n${BODY}`)).toBe(TITLE);
  });

  it("stands behind the subject of a mail", () => {
    const head = `From: Press Office <press@orvex.example>\nSubject: Fwd: ${TITLE}\nDate: 8 July 2025`;
    expect(titleOf(`${head}\n\nDear all,\n\n${BODY}`)).toBe(TITLE);
  });

  it("stands behind the subject of a letter, below whom it is to", () => {
    const head =
      "8 July 2025\n\nTo,\nOrvale Stock Exchange Limited\nPlot C-1, Orvale\n\nSub: Award of an order";
    expect(titleOf(`${head}\n\nDear Sirs,\n\n${BODY}`)).toBe("Award of an order");
  });

  it.each([
    ["a label", `Press release\n\n${BODY}`],
    ["a day that opens it", `Zürich, 4. Juni 2025 – ${BODY}`],
    ["a dateline", `ZURICH, 8 July 2025 – ${BODY}`],
  ])("is the first sentence behind %s where there is no headline", (_, text) => {
    expect(titleOf(text)).toBe(SENTENCE);
  });
});

it("has no wire's name before it, however its paragraph was cut", () => {
  const line =
    "Orvex AG, the well-known maker of trains for mountains and valleys, today announced it has been bought by";
  expect(titleOf(`ZURICH--(ORVALE WIRE)--${line}\nZemtek SE for 40 trains.\n\n${BODY}`)).toBe(
    `${line} Zemtek SE for 40 trains.`,
  );
  const cut = line.replace("by", "and Zemtek").replace(/ by$/u, "");
  expect(titleOf(`ZURICH--(ORVALE WIRE)--${cut}\nOrvale sells.\n\n${BODY}`)).toBe(cut);
});

describe("a title is kept whole", () => {
  it.each([
    "Press release row ends as Orvex and Zemtek sign",
    "Ministry of Mines Signs Pact With Orvex",
    "Government Grant for Orvex Battery Plant",
    "VOLUNTARY ANNOUNCEMENT: Entering into a framework agreement",
    "From farm to fork: Orvex supplies Zemtek",
    "Orvex Limited buys Zemtek Limited",
    "Announcement of a merger",
    "May 2024 sees Orvex and Zemtek sign",
    "The Orvale Bank lends Zemtek $250 million",
    "Orvex Buys Zemtek Energy\n\nPress release",
    "United States and Jordan Sign Trains Agreement",
    "Form 4 Robotics Signs With Orvex",
    "Pursuant to Section 5, Orvex Buys Zemtek",
    "100 Trains for Orvale: Orvex Signs, Zemtek Pays 25000",
    "Orvex Wire Buys Zemtek: A Deal for the Wire Trade",
  ])("%s", (title) => {
    expect(titleOf(`${title}\n\n${BODY}`)).toBe(title.split("\n")[0]);
  });
});

describe("a Chinese title", () => {
  const BODY_ZH = "2025年9月3日，北辰重工股份有限公司与海盛航运有限公司签订了两艘安装船的建造合同。";

  it.each([
    [
      "stands on two lines of a notice",
      "证券代码：600123　证券简称：北辰重工　公告编号：2025-041\n北辰重工股份有限公司\n关于签订日常经营重大合同的公告\n本公司董事会保证本公告内容不存在任何虚假记载、误导性陈述或者重大遗漏。",
      "北辰重工股份有限公司关于签订日常经营重大合同的公告",
    ],
    [
      "goes on below",
      "中信海川证券关于北辰重工股份有限公司\n签订日常经营重大合同的公告",
      "中信海川证券关于北辰重工股份有限公司签订日常经营重大合同的公告",
    ],
    [
      "stands below a menu",
      "首页|新闻中心\n\n北辰重工与海盛航运签署合作协议\n\n发布时间：2025-09-04 来源：北辰重工",
      "北辰重工与海盛航运签署合作协议",
    ],
    [
      "stands below towns and a day",
      "东京/深圳，2026年3月5日\n\n北辰重工与海盛航运签署合作协议",
      "北辰重工与海盛航运签署合作协议",
    ],
    [
      "is in the characters that were given",
      "北辰重工與海盛航運簽署合作協議",
      "北辰重工與海盛航運簽署合作協議",
    ],
  ])("%s", (_, head, title) => {
    expect(titleOf(`${head}\n\n${BODY_ZH}`)).toBe(title);
  });

  it("is the first sentence where there is no headline", () => {
    expect(titleOf(`${BODY_ZH}合同总价为三亿元人民币，将于2027年交付。`)).toBe(BODY_ZH.slice(0, -1));
  });
});
