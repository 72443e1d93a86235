/** Days in Chinese texts that are told by numbers, and which of them may be the day of an agreement. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePartialDate } from "@/lib/model";
import { labelsOf, readRelease } from "@/lib/releases";
import { Days } from "@/lib/releases/zh/sentence";

const PUBLISHED = "2025-03-12";
const SIGNED = "岚桐重工股份有限公司与云海航运有限公司在杭州签署供货合同";

/** The dates of each agreement. */
const read = (text: string, published: string | undefined = PUBLISHED) =>
  labelsOf(readRelease({ text, published })).agreements.map(({ date }) => date);

/** The dates that a text tells, in one sentence. */
const told = (text: string) => new Days(text, PUBLISHED).in(0, text.length).map(({ value }) => value);

describe("days told by numbers", () => {
  it.each([
    ["3月5日会谈，三天后签署", ["2025-03-05", "2025-03-08"]],
    ["3月5日会谈，三四天后签署", ["2025-03-05"]],
    ["3月5日会谈，两三个星期后签署", ["2025-03-05"]],
    ["2024年会谈，同年七八月签署", ["2024"]],
    ["2024年5月会谈，同月七八日签署", ["2024-05"]],
    ["二〇二四年三四月间签署", []],
    ["二〇二四年三月签署", ["2024-03"]],
    ["9999年12月31日到期，次日签署", ["9999-12-31"]],
    ["9999年12月到期，次年8月签署", ["9999-12", "2024-08"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ["2024年第二季度启动，同月8日签署", ["2024-Q2"]],
    ["2024年第二季度启动，同年8月8日签署", ["2024-Q2", "2024-08-08"]],
    ["5月启动，2024年第二季度扩产，同月8日签署", ["2024-05", "2024-Q2", "2024-05-08"]],
  ])("a quarter is no month: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ["采购奥迪Q1汽车", []],
    ["2024年Q2签署", ["2024-Q2"]],
    ["一季度签署", ["2025-Q1"]],
  ])("a letter with a figure is a quarter only behind its year: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  const NUMERALS = [
    "三四",
    "两三",
    "七八",
    "十",
    "二十",
    "三十一",
    "两",
    "五",
    "0",
    "12",
    "31",
    "99",
    "零",
    "十十",
  ];
  const number = fc.constantFrom(...NUMERALS);
  const unit = fc.constantFrom(
    ..."天后 个星期后 周后 日后 天之后 月 月间 日 号 年 季度 个月后 万元 台 份合同 家企业".split(" "),
  );
  const before = fc.constantFrom(
    "",
    ..."同月 次月 当月 同年 次年 第二年 去年 本月 上个月 2024年 二〇二四年 2024年第 今年 昨（ 每股 上述 共签署".split(
      " ",
    ),
  );
  const whole = fc.constantFrom(
    ..."2024年第二季度 2024年Q3 今年上半年 当日 次日 前一天 同月 本周三 下下周五 二〇二四年十三月 9999年12月 9999年12月31日 2024年2月30日 0月0日 昨日".split(
      " ",
    ),
    ...["，", "。", "至", SIGNED, "双方签署协议"],
  );
  const phrase = fc.oneof(
    fc.tuple(before, number, unit, fc.constantFrom("", "七八日", "8日")),
    fc.tuple(whole),
  );

  it("any phrases of dates are read, and give dates of the calendar", () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 8 }), fc.boolean(), (phrases, isDated) => {
        const text = `${SIGNED}。${phrases.flat().join("")}，${SIGNED}。`;
        const dates = read(text, isDated ? PUBLISHED : undefined);
        for (const date of [...dates, ...told(text)])
          if (date !== null) expect(parsePartialDate(date)).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe("a day after that of publication", () => {
  it.each([
    [`3月13日，${SIGNED}。`, "2025-03-13"],
    [`${SIGNED}，消息于3月13日公布。`, "2025-03-13"],
    [`3月13日，在杭州，${SIGNED}。`, "2025-03-13"],
    [
      "3月13日下午，在省市领导的见证下，岚桐重工股份有限公司与云海航运有限公司的代表，共同签署了供货合同。",
      "2025-03-13",
    ],
    [`3月13日，记者获悉，${SIGNED}。`, "2025-03-13"],
    [`据悉，3月13日下午，在领导见证下，${SIGNED}。`, "2025-03-13"],
    ["3月13日，经友好协商，岚桐重工股份有限公司与云海航运有限公司在杭州，签署了供货合同。", "2025-03-13"],
    [`${SIGNED}（3月13日）。`, "2025-03-13"],
    ["3月13日，岚桐重工股份有限公司与云海航运有限公司合资成立新公司。", "2025-03-13"],
    ["3月13日，岚桐重工股份有限公司收购云海航运有限公司80%股权。", "2025-03-13"],
    ["岚桐重工股份有限公司与云海航运有限公司于3月13日结为战略合作伙伴。", "2025-03-13"],
    [`3月13日，${SIGNED}，设备将于3月18日交付。`, "2025-03-13"],
    ["3月13日，计划总投资50亿元的杭州风电项目正式落地，", "2025-03-13"],
    ["3月13日，总投资预计达50亿元的杭州风电项目正式落地，", "2025-03-13"],
    ["3月13日，虚拟电厂项目正式落地，", "2025-03-13"],
    ["3月13日，模拟芯片项目正式落地，", "2025-03-13"],
    ["3月13日，将乐县举行推介会，", "2025-03-13"],
    ["3月13日，在计划单列市青岛，", "2025-03-13"],
    ["3月13日，在人才计划启动仪式上，", "2025-03-13"],
    ["3月13日，即将投产的风电项目迎来伙伴，", "2025-03-13"],
    ["根据年度投资计划，3月13日，", "2025-03-13"],
    ["3月13日午前，", "2025-03-13"],
    ["据公告，3月13日下午，在省领导的见证下，", "2025-03-13"],
    ["为完成“双碳”目标，3月13日，", "2025-03-13"],
  ])("is that of the signing in its sentence: %s", (words, day) => {
    const text = words.endsWith("，") ? `${words}${SIGNED}。` : words;
    expect(read(text)).toEqual([day]);
  });

  const ONE = "岚桐重工股份有限公司";
  const OTHER = "云海航运有限公司";
  it.each([
    `${ONE}与${OTHER}的供货合同签约仪式于2025年3月13日在青岛隆重举行。`,
    `${ONE}与${OTHER}签署供货合同（签署日期：2025年3月13日）。`,
    `${ONE}与${OTHER}签署供货合同，签署日期为2025年3月13日。`,
    `${ONE}与${OTHER}签署供货合同，合同签订时间：2025年3月13日。`,
    `${ONE}董事会欣然宣布，于2025年3月13日（交易时段后），公司与${OTHER}订立合资协议。`,
    `${ONE}公告称，公司于3月13日在青岛，与${OTHER}签署供货合同。`,
    `${ONE}与${OTHER}的供货合同签定于2025年3月13日。`,
    `${ONE}与${OTHER}签署供货合同，签约仪式将于3月13日在青岛举行。`,
    `成立十周年之际，${ONE}于3月13日在青岛，与${OTHER}签署供货合同。`,
  ])("is that of the signing in whatever words: %s", (text) => {
    expect(read(text)).toEqual(["2025-03-13"]);
  });

  it.each([
    `${SIGNED}，设备将于3月20日交付。`,
    `${SIGNED}，3月20日起供货。`,
    `${SIGNED}，3月20日双方将举行发布会。`,
    `${SIGNED}。3月14日，双方将举行发布会。`,
    `${SIGNED}，3月20日拟召开发布会。`,
    `3月14日将开幕的展会上，双方已${SIGNED}。`,
    `${SIGNED}，首批设备预计3月14日交付。`,
    `${SIGNED}，有效期自3月14日起。`,
  ])("is none where something is due then: %s", (text) => {
    expect(read(text)[0]).toBeNull();
  });
});
