import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { chineseDates } from "@/lib/releases/zh/dates";
import { joinedNames } from "@/lib/releases/zh/pairs";

const pairsOf = (text: string) => {
  const { entities, agreements } = labelsOf(readRelease({ text, published: "2025-06-20" }));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return agreements.map(({ parties }) => parties.map((id) => names.get(id)).sort());
};

describe("names on both sides of what joins them", () => {
  it.each([
    ["海岚重工10日在挪威首都奥斯陆与峡湾航运签署造船合同。", ["海岚重工", "峡湾航运"]],
    ["其中，长海汽车集团6日与江汐开发区管委会签订协议。", ["长海汽车集团", "江汐开发区管委会"]],
    ["据悉，沃野机械拟于年底前同长海汽车集团达成合资协议。", ["沃野机械", "长海汽车集团"]],
    ["双方共同参与建设，合同已生效。", []],
    ["青禾电力和水务公司负责施工，签署了协议。", []],
  ])("%s", (text, expected) => {
    expect(joinedNames(text, () => false).map(({ raw }) => raw)).toEqual(expected);
  });

  it.each([
    ["6月19日，激光雷达厂商镭瞳科技与青禾智行签署供货协议，首批供应2000台。", [["镭瞳科技", "青禾智行"]]],
    ["朔方氢能公告，终止与临沅市人民政府的绿氢项目投资协议。", [["临沅市人民政府", "朔方氢能"]]],
    ["有网络媒体报道称，朔方氢能已与赣江锂能签署战略合作协议。", []],
  ])("%s", (text, expected) => {
    expect(pairsOf(text)).toEqual(expected);
  });
});

describe("Chinese dates", () => {
  it.each([
    ["二零二四年十一月五日", ["2024-11-05"]],
    ["上周五", ["2025-06-13"]],
    ["本周二", ["2025-06-17"]],
    ["6日续签", ["2025-06-06"]],
    ["昨（19）日", ["2025-06-19"]],
  ])("%s", (text, expected) => {
    expect(chineseDates(text, "2025-06-20", 0, text.length).map(({ value }) => value)).toEqual(expected);
  });
});
