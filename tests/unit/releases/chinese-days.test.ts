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
  ])("is that of the signing where the text says so: %s", (text, day) => {
    expect(read(text)).toEqual([day]);
  });

  it.each([
    `${SIGNED}，设备将于3月20日交付。`,
    `${SIGNED}，3月20日起供货。`,
    `${SIGNED}，3月20日双方将举行发布会。`,
    `3月20日的展会前，${SIGNED}。`,
    `3月14日展会开幕前，${SIGNED}。`,
    `在3月14日开幕的展会前夕，${SIGNED}。`,
    `3月14日将开幕的展会上，双方已${SIGNED}。`,
    `${SIGNED}，3月14日完成首批交付。`,
    `${SIGNED}。3月14日，双方将举行发布会。`,
    `${SIGNED}（设备3月14日交付）。`,
    `${SIGNED}，有效期自3月14日起。`,
  ])("is none for what was signed before: %s", (text) => {
    expect(read(text)[0]).toBeNull();
  });
});
