/** Who stands on the sides of an agreement in Chinese texts where more than two are named. */
import { expect, it } from "vitest";
import { newEntity } from "@/lib/releases/entities/entity";
import { ownersIn } from "@/lib/releases/zh/deals/owners";
import { spot } from "@/lib/releases/zh/names/spot";
import { agreementsIn } from "./agreements-in";

function agreed(text: string): string[] {
  return agreementsIn(text, "2025-03-12").map(({ parties, status }) => `${parties.join(" + ")}: ${status}`);
}

it.each([
  [
    "those who act as one agree with a third",
    "由云桐能源集团牵头、海川电力有限公司参与组成的联合体中标该项目。3月4日，双方与业主岚峰电网公司在上海完成合同签订。",
    ["云桐能源集团 + 海川电力有限公司 + 岚峰电网公司: signed"],
  ],
  [
    "one whose trade stands before its name is bought into",
    "云桐集团宣布，通过旗下在华投资公司上海云帆投资有限公司入股中国香氛品牌母公司闻野文化有限公司。",
    ["上海云帆投资有限公司 + 闻野文化有限公司: announced"],
  ],
  [
    "a project of two is lent to by others",
    "云桐集团与海川电力有限公司在上海的电站项目，已与岚峰银行、青峰银行等组成的银团敲定13.5亿美元贷款。",
    ["云桐集团 + 海川电力有限公司 + 岚峰银行 + 青峰银行: announced"],
  ],
  [
    "a firm tells what it signed and ended itself",
    "证券代码：600999　公告编号：2024-071\n\n云桐东岭控股股份有限公司关于终止收购资产的公告\n\n● 公司与安霖保险集团（以下简称“安霖集团”）于2023年9月18日签署了《股权转让框架协议》。\n● 2024年12月6日，双方签署《终止协议》，框架协议自签署之日起终止。",
    ["云桐东岭控股股份有限公司 + 安霖保险集团: ended"],
  ],
])("%s", (_, text, sets) => expect(agreed(text)).toEqual(sets));

it.each(["岚峰集团（LFF）全资子公司海川电力", "岚峰集团所属海川电力", "岚峰集团（LFF）旗下的海川电力"])(
  "who owns another is told from those who sign: %s",
  (words) => {
    const text = `${words}与青峰汽车签订合同。`;
    const [owner, owned, partner] = ["岚峰集团", "海川电力", "青峰汽车"].map((name) =>
      newEntity(name, "company", "legal form", text.indexOf(name)),
    );
    if (!owner || !owned || !partner) throw new Error("three names");
    const forms = new Map([owner, owned, partner].map((one) => [one.name, one]));
    forms.set("LFF", owner);
    expect([
      ...ownersIn(
        text,
        spot(text, forms, () => false),
      ),
    ]).toEqual([[owner, owned]]);
  },
);
