/** Names as Chinese newsrooms write them: called for short, behind offices, beside numbers of shares. */
import { expect, it } from "vitest";
import { isShortForBody } from "@/lib/releases/zh/names/abbreviated";
import { agreementsIn, partiesIn } from "./agreements-in";

const agreed = (text: string) => partiesIn(text, "2026-03-12");

it.each([
  ["岚大", "岚峰大学", true],
  ["岚峰大", "国立岚峰海事大学", true],
  ["港岚大", "香港岚峰大学", true],
  ["商研院", "财团法人商业研究院", true],
  ["岚行", "中国岚峰银行", true],
  ["学会", "岚峰学术协会", false],
  ["研究院", "岚峰商业研究院", false],
  ["云大", "岚峰大学", false],
])("%s may be short for %s: %s", (short, full, expected) =>
  expect(isShortForBody(short, full)).toBe(expected),
);

it.each([
  [
    "a university by its short form",
    "香港岚峰大学与海川理工学院昨日签署合作备忘录。\n\n签署仪式上，岚大与海川理工学院代表签署备忘录。",
    ["海川理工学院 + 香港岚峰大学"],
  ],
  [
    "a county by its government",
    "近日，岚峰县政府与海川学院签订战略合作协议。会上，岚峰县与海川学院签署战略合作协议。",
    ["岚峰县政府 + 海川学院"],
  ],
  [
    "who signs is told with an office",
    "3月12日，海川电力有限公司总经理柳乐安与云桐工程局副经理郁文澜签署战略合作协议。",
    ["云桐工程局 + 海川电力有限公司"],
  ],
  [
    "a ministry by its vice minister",
    "经济部次长柳乐安今天代表经济部，与美国岚峰州州长海川安签署合作备忘录。",
    ["经济部 + 美国岚峰州"],
  ],
])("one body is no two parties: %s", (_, text, sets) => expect(agreed(text)).toEqual(sets));

it("a number of shares is no form of a name", () =>
  expect(
    agreementsIn(
      "云桐美（SZ 009999，收盘价：6.57元）3月12日公告，云桐美与海川电力有限公司签署合作协议。",
      "2026-03-12",
    ).flatMap(({ parties }) => parties),
  ).not.toContain("SZ 009999"));
