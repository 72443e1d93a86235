import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileSearch } from "@/lib/search/compile";
import { Pinyin } from "@/lib/search/pinyin";
import { openSearch } from "@/lib/search/search-index";
import { entity, find } from "./entries";

const table = new Pinyin(
  JSON.parse(readFileSync(new URL("../../../public/pinyin.json", import.meta.url), "utf8")),
);
const NAMES = [
  ["city", "临江市人民政府"],
  ["province", "临江省人民政府"],
  ["district", "东海省临江市沙市区人民政府"],
  ["short", "南屏县政府"],
  ["district-on-its-own", "南屏市城区人民政府"],
  ["zone", "临江高新技术产业开发区管理委员会"],
  ["new-area", "滨南新区管理委员会"],
  ["economic-zone", "东海省南屏经济技术开发区"],
  ["region", "西陵壮族自治区人民政府"],
  ["commission", "东海省发展和改革委员会"],
  ["bureau", "临江市市场监督管理局"],
  ["country", "日本政府"],
  ["traditional", "北嶺市人民政府"],
  ["regulator", "中国证券监督管理委员会"],
  ["mall", "临江市商贸有限公司"],
] as const;
const index = openSearch(
  compileSearch(
    NAMES.map(([id, name]) => entity(id, [name])),
    table,
  ).buffer,
);

describe("a Chinese public body", () => {
  it.each([
    ["without its unit", "临江政府", ["city", "province"]],
    ["with it", "临江市政府", ["city"]],
    ["half typed", "临江省政", ["province"]],
    ["in traditional characters", "臨江市政府", ["city"]],
    ["that the dataset writes so", "北岭市政府", ["traditional"]],
    ["in full, where the dataset has it in short", "南屏县人民政府", ["short"]],
    ["with the units that hold it", "东海省临江市沙市区政府", ["district"]],
    ["without any of them", "东海临江沙市区政府", ["district"]],
    ["whose place ends as a unit does", "沙市政府", ["district"]],
    ["whose place is a unit alone", "南屏城区政府", ["district-on-its-own"]],
    ["of an autonomous region", "西陵政府", ["region"]],
    ["of a zone", "临江高新区管委会", ["zone"]],
    ["of a zone, in part", "临江高新技术产业开发区管委会", ["zone"]],
    ["of a new area", "滨南新区管委会", ["new-area"]],
    ["that is a commission", "东海发展和改革委", ["commission"]],
    ["that is a department", "临江市场监督管理局", ["bureau"]],
    ["of a country, which is called otherwise", "日本人民政府", []],
    ["that only ends alike", "证券监督管委会", []],
    ["of another place", "西江政府", []],
    ["in pinyin", "linjiangzhengfu", ["city", "province"]],
    ["by the first letters of that", "ljzf", ["city", "province"]],
  ])("is found %s", (_, query, ids) => {
    expect(find(index, query).toSorted()).toEqual([...ids].toSorted());
  });

  it.each([
    ["a zone by its short word", "南屏经开区", ["economic-zone"]],
    ["no company without its unit", "临江商贸", []],
  ])("leaves everything else alone: %s", (_, query, ids) => {
    expect(find(index, query)).toEqual(ids);
  });

  it("is shown as the dataset writes it", () => {
    expect(index.query("临江省政府", 1).hits).toMatchObject([
      { name: "临江省人民政府", matched: "临江省人民政府" },
    ]);
  });
});
