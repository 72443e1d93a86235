/** Where the names of Chinese texts end, and what looks like one and is none. */
import { expect, it } from "vitest";
import { typeOf } from "@/lib/releases/zh/names/sorts";
import { trimName } from "@/lib/releases/zh/names/trim";
import { partiesIn } from "./agreements-in";

it.each([
  ["建设银行岚峰分行", "建设银行岚峰分行"],
  ["岚峰港城基地管理有限公司", "岚峰港城基地管理有限公司"],
  ["岚峰县经济发展促进会", "岚峰县经济发展促进会"],
  ["岚峰历史研究会", "岚峰历史研究会"],
  ["希望科技", "希望科技"],
  ["岚峰考察队", "岚峰考察队"],
  ["岚峰国家实验室", "岚峰国家实验室"],
  ["国际商会驻岚峰代表处", "国际商会驻岚峰代表处"],
  ["化学系主任柳乐安教授（左二）代表岚峰大学", "岚峰大学"],
  ["岚峰集团期待", "岚峰集团"],
  ["云桐机械等", "云桐机械"],
  ["分别", undefined],
  ["陆续", undefined],
  ["财团", undefined],
  ["岚峰国国王哈伦迪", "岚峰国"],
  ["哈伦·阿迪勒王储", undefined],
  ["云桐国国家", undefined],
  ["日本国株式会社", undefined],
  ["日本国藤山精机", "藤山精机"],
  ["日本国际岚峰银行", "日本国际岚峰银行"],
  ["学院负责人到岚峰县走访", undefined],
  ["建设生产基地", undefined],
])("of %s the name is %s", (raw, name) => expect(trimName(raw)).toBe(name));

const B = "海川重工股份有限公司";
it.each([
  ["云州市岚桐有限公司", `3月12日，云州市岚桐有限公司与${B}签署合作协议。`],
  ["岚桐集团", `3月12日，岚桐集团和水利部签署合作协议。`, "水利部"],
  ["云州红十字会", `日前，云州红十字会和${B}达成合作。`],
  ["岚桐银行云州分行", `3月12日，${B}牵手岚桐银行云州分行，双方达成合作。`],
  ["岚桐集团", `岚桐集团依次与${B}签署了协议。`],
  ["岚桐科技有限公司", `岚桐科技有限公司代表团来访${B}，双方签署备忘录。`],
  ["Vandelay", `Vandelay3月12日与${B}签署协议。`],
])("%s is a party", (name, text, other = B) =>
  expect(partiesIn(text, "2025-03-12")).toEqual([[name, other].sort().join(" + ")]),
);

it("how partners signed is none of them", () =>
  expect(
    partiesIn(
      "岚峰县政府昨日与海川电力有限公司、云桐机械设备有限公司等一批企业分别签署建厂协议。",
      "2026-03-12",
    ),
  ).toEqual(["云桐机械设备有限公司 + 岚峰县政府", "岚峰县政府 + 海川电力有限公司"]));

it.each([
  ["韩国岚南北道安川市", "government"],
  ["岚蒙自治区云桐盟", "government"],
  ["岚峰省云桐市", "government"],
  ["云桐产业联盟", "organization"],
  ["岚峰经济促进会", "organization"],
  ["岚峰集团超级超市", "company"],
  ["岚峰物流园区", "company"],
])("%s is of the sort %s", (name, sort) => expect(typeOf(name)).toBe(sort));

it("of pairs of towns the last is one as well", () =>
  expect(
    partiesIn(
      "大会上，江苏省扬州市与韩国庆尚北道安东市、四川省绵阳市与老挝沙湾拿吉省占蓬县等签署建立友好城市关系协议书。",
      "2026-03-12",
    ),
  ).toEqual(["四川省绵阳市 + 老挝沙湾拿吉省占蓬县", "江苏省扬州市 + 韩国庆尚北道安东市"]));
