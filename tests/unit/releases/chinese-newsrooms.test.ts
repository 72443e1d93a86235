/** Ways in which newsrooms, universities and authorities truly write in Chinese: houses unnamed, many at once. */
import { expect, it } from "vitest";
import { newEntity } from "@/lib/releases/entities/entity";
import { signPlainly } from "@/lib/releases/zh/deals/bands";
import { spot } from "@/lib/releases/zh/names/spot";
import { partiesIn } from "./agreements-in";

const agreed = (text: string) => partiesIn(text, "2026-03-12");

it.each([
  ["6月3日，我校与岚峰县人民政府签署战略合作协议。", ["岚峰县人民政府"]],
  ["9月2日，我院与海川电力集团有限公司签署战略合作框架协议。", ["海川电力集团有限公司"]],
])("a house that the text nowhere names leaves the other party: %s", (text, sets) =>
  expect(agreed(text)).toEqual(sets),
);

it.each([
  [
    "one of many firms",
    "3月12日，岚峰银行云桐分行还与海川电力集团、青峰汽车集团、云桐水泥集团等重点企业签署了银企合作协议。",
    ["云桐水泥集团 + 岚峰银行云桐分行", "岚峰银行云桐分行 + 海川电力集团", "岚峰银行云桐分行 + 青峰汽车集团"],
  ],
  [
    "two and two",
    "大会上，云南省云桐市与岚峰国海川省、浙江省青峰市与岚峰国云澜省签署建立友好城市关系协议书。",
    ["云南省云桐市 + 岚峰国海川省", "岚峰国云澜省 + 浙江省青峰市"],
  ],
  [
    "those of a number",
    "岚峰大学与三家企业签署合作备忘录，包括海川电力有限公司、青峰汽车有限公司和云桐水泥有限公司。",
    ["云桐水泥有限公司 + 岚峰大学", "岚峰大学 + 海川电力有限公司", "岚峰大学 + 青峰汽车有限公司"],
  ],
])("has an agreement with each: %s", (_, text, sets) => expect(agreed(text)).toEqual(sets));

it("what an agreement is about is no party", () =>
  expect(
    agreed(
      "云桐药业公布，公司之全资附属公司苏州云桐制药有限公司与海川医药（集团）（600999.CN）之全资附属公司上海海川医药有限公司就普拉鲁胺在印度的商业化达成许可协议。",
    ),
  ).toEqual(["上海海川医药有限公司 + 苏州云桐制药有限公司"]));

it.each([
  ["甲与乙、丙经友好协商在某地共同签署了《合作框架协议》", true],
  ["甲近日与乙、丙签署战略合作协议", true],
  ["甲认为乙的计划与丙签署的协议", false],
  ["甲与乙、丙签署", false],
])("is told plainly: %s: %s", (text, expected) => {
  const parties = ["甲", "乙", "丙"].map((name) =>
    newEntity(name, "company", "legal form", text.indexOf(name)),
  );
  const actors = spot(text, new Map(parties.map((one) => [one.name, one])), () => false);
  const verb = { text, actors, found: parties, start: 0, at: text.indexOf("签署") };
  expect(signPlainly(verb)).toBe(expected);
});

it("what an authority's own site tells is no rumour", () =>
  expect(
    agreed(
      "据媒体报道，岚峰市政府官网发布消息称，3月12日，岚峰市政府、海川电力集团有限公司共同签署了电池项目投资合作协议。",
    ),
  ).toEqual(["岚峰市政府 + 海川电力集团有限公司"]));
