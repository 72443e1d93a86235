/** What Chinese sentences say that an agreement is about. */
import { expect, it } from "vitest";
import { chineseFields } from "@/lib/releases/zh/details/fields";

const fieldsOf = (text: string) => chineseFields(text, 0, text.length, []).map(({ text }) => text);

it.each([
  ["将合作延伸至绿色氢能和零碳园区。", ["绿色氢能", "零碳园区"]],
  ["双方将建设可持续航空燃料（SAF）工厂。", ["可持续航空燃料"]],
  ["双方签署液化天然气（LNG）购销协议。", ["液化天然气"]],
  ["双方签订抽水蓄能电站工程总承包合同。", ["工程总承包"]],
  ["公布独立电站储能系统设备采购中标结果。", ["独立电站储能系统设备采购"]],
  ["选择甲云作为其首选公共云服务商。", ["首选公共云服务商"]],
  ["双方共建“细胞治疗创新中心”。", ["细胞治疗创新中心"]],
  ["将把会员业务整体迁移至新的数据中心。", ["会员业务"]],
  ["协议涵盖供应链保障、人才培养等领域。", ["供应链保障", "人才培养"]],
  ["双方将推进清洁供暖、核能供热等领域合作。", ["清洁供暖", "核能供热"]],
])("%s", (text, fields) => expect(fieldsOf(text)).toEqual(expect.arrayContaining(fields)));

it.each([
  ["no part of a word", "年产能分别为40万吨、20万吨。", "能分别为"],
  ["no part of a number", "新建一座220千伏升压站和送出线路。", "伏升压站"],
  ["no part of a chain", "协议涵盖供应链保障、人才培养等领域。", "链保障"],
  ["no part of a code", "围绕800V高压直流电源系统开展合作。", "V高压直流电源系统"],
  ["not what is done with it", "双方就海外首个颗粒硅生产基地的股权合作已完成交割。", "股权合作已完成交割"],
])("%s", (_, text, none) => expect(fieldsOf(text)).not.toContain(none));
