/** Lands that agree with each other in Chinese news. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

function told(text: string): string[] {
  const { agreements, entities } = labelsOf(readRelease({ text, published: "2026-03-12" }));
  const names = new Map(entities.map(({ id, name, type }) => [id, `${name} (${type})`]));
  return agreements.map(({ parties }) =>
    parties
      .map((id) => names.get(id))
      .sort()
      .join(" + "),
  );
}

it.each([
  ["越南与泰国签署自由贸易协定。", "泰国 (government) + 越南 (government)"],
  ["3月11日，越南和泰国在河内签署了海关合作备忘录。", "泰国 (government) + 越南 (government)"],
  ["秘鲁同智利5日缔结渔业条约，秘鲁将从智利进口鱼粉。", "智利 (government) + 秘鲁 (government)"],
  ["据悉，法国与埃及日前签订了互免签证协议。", "埃及 (government) + 法国 (government)"],
  ["3月11日，云桐能源集团与肯尼亚签署合作协议。", "云桐能源集团 (company) + 肯尼亚 (government)"],
  ["智利与云桐能源集团日前签署备忘录。", "云桐能源集团 (company) + 智利 (government)"],
])("are parties: %s", (text, sides) => expect(told(text)).toEqual([sides]));

it.each([
  ["whose firms sign", "越南与泰国企业签署协议。"],
  ["whose agreements are named in passing", "在越南与泰国签署的协议当中，有两份涉及渔业。"],
  ["where a partner is", "云桐能源集团与肯尼亚企业签署合作协议。"],
  ["whose agreement only describes others", "云桐能源集团与肯尼亚签署协议的三家企业座谈。"],
  ["that share a border", "越南与泰国边境贸易增长，当地商户签了协议。"],
  ["where a firm is", "越南与泰国的商会签署合作协议。"],
])("are none %s", (_, text) => expect(told(text)).toEqual([]));

it("stay places where they only lie", () => {
  const text = "秘鲁与智利5日签订渔业协定。海川渔业将在秘鲁建设加工厂。";
  const { entities } = labelsOf(readRelease({ text, published: "2026-03-12" }));
  const sorts = entities.filter(({ name }) => name === "秘鲁").map(({ type }) => type);
  expect(sorts.sort()).toEqual(["government", "place"]);
});
