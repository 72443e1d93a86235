import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { openDocument } from "@/lib/releases/document";

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

  it.each([
    "About Norvale Paper Corp.",
    "About Norvale S.p.A.",
    "Pressekontakt",
    "Contacts presse",
    "For further information please contact:",
  ])("is not read below %j", (heading) => {
    const more = "Lindmark Group\nNorvale Ltd";
    expect(namesIn(`A headline over it\n\n${NEWS}\n\n${heading}\n\n${more}`)).toEqual(
      namesIn(`A headline over it\n\n${NEWS}`),
    );
  });

  const blocksOf = (text: string) =>
    openDocument({ text })
      .blocks.filter(({ boilerplate }) => !boilerplate)
      .map(({ start, end }) => text.slice(start, end));

  it.each([
    "Trouble viewing this email? View it in your browser",
    "This information is provided by Norvale News, the news service of the exchange.",
    "END",
    "Written by Ann Zemp",
    "2 min read",
    "Download as PDF",
    "Back to the list of press releases",
  ])("is none of it: %j", (line) => {
    expect(blocksOf(`A headline over it\n\n${line}\n\n${NEWS}`)).toEqual(["A headline over it", NEWS]);
  });

  it("may be told in Chinese", () => {
    const news = "7月8日，东岭钢铁有限公司与海盛航运有限公司在东岭签署长期合作协议，双方将共同建设码头。";
    const furniture = [
      "当前位置：首页 > 新闻",
      "发布时间：2025-07-08 来源：东岭日报 字号：大 中 小",
      "点击上方蓝字关注我们",
      "— END —",
      "【关闭窗口】",
      "编辑｜林晓",
    ];
    for (const line of furniture)
      expect(blocksOf(`东岭钢铁与海盛航运签约\n\n${line}\n\n${news}`)).not.toContain(line);
    const told = ["资金来源：银行贷款", "返回东岭后，双方签署协议。", "编辑部与海盛航运签约"];
    for (const line of told) expect(blocksOf(`东岭钢铁与海盛航运签约\n\n${line}\n\n${news}`)).toContain(line);
  });

  it("ends where the same is told again in another language", () => {
    const chinese =
      "7月8日，东岭钢铁有限公司与海盛航运有限公司在东岭签署长期合作协议，双方将在港口共同建设专用码头，并为其购置两艘散货船。";
    const about = "About Aldbrook Group\n\nAldbrook Group builds trains.";
    const head = `A headline over it\n\n${NEWS}\n\n`;
    expect(blocksOf(`${head}${about}\n\n东岭钢铁与海盛航运签约\n\n${chinese}`)).toEqual([
      "A headline over it",
      NEWS,
      "东岭钢铁与海盛航运签约",
      chinese,
    ]);
    expect(
      blocksOf(
        `东岭钢铁与海盛航运签约\n\n${chinese}\n\n关于东岭钢铁\n\n东岭钢铁生产钢材。\n\n${head}${about}`,
      ),
    ).toEqual(["东岭钢铁与海盛航运签约", chinese, "A headline over it", NEWS]);
  });

  it("does not hide the dateline behind many short lines", () => {
    const menu =
      "- English\n- Deutsch\n- Suomi\n\nPress release\n\nTopics\n\nTrains\n\nShare\n\nA headline over it\n\n";
    expect(namesIn(`${menu}${NEWS}`)).toEqual(namesIn(`A headline over it\n\n${NEWS}`));
  });
});
