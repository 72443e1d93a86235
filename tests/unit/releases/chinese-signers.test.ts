/** Who signed with whom in Chinese texts that list them: behind the verb, one by one, or by how many were told of. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { partiesIn } from "./agreements-in";

const sides = (...sets: string[][]) => sets.map((set) => set.toSorted().join(" + ")).toSorted();

it.each([
  [
    "those with whom a house signed are named behind the verb",
    "7月19日，我校与岚水开发区签署战略合作协议。同场与我校签署合作协议的，还有云桐先进材料研究院、大洋网和云桐三齐能源有限公司。",
    sides(["岚水开发区"], ["云桐先进材料研究院"], ["大洋网"], ["云桐三齐能源有限公司"]),
  ],
  [
    "those who signed one document are named behind it, with who signed for them",
    "签署合作意向书的是高岚市农业局长吴芳明、云桐商会理事长谢志刚，以及青峰农业有限公司总经理吕政炜。",
    sides(["高岚市农业局", "云桐商会", "青峰农业有限公司"]),
  ],
  [
    "a person who signed alone is no party",
    "云桐集团与青峰农业有限公司昨天签署合作协议。在协议上签字的是云桐集团总经理吕政炜。",
    sides(["云桐集团", "青峰农业有限公司"]),
  ],
  [
    "what the items of a list tell",
    "岚川科技大会在云桐落幕。现场真正落笔的协议有两份：一是与华东通用医院集团签署合作协议，二是与澜山数据港有限公司签署租用合同。",
    sides(["岚川科技", "华东通用医院集团"], ["岚川科技", "澜山数据港有限公司"]),
  ],
  [
    "items of a list that tells nothing signed",
    "会上提出两点建议：一是云桐集团与青峰大学加强交流，二是岚峰银行与海川协会保持沟通。",
    [],
  ],
  [
    "each of several with the last who is named",
    "华瀛银行苍陂支行、泽汇银行与云桐城投公司分别签署战略合作协议。",
    sides(["华瀛银行苍陂支行", "云桐城投公司"], ["泽汇银行", "云桐城投公司"]),
  ],
  [
    "projects of each of several",
    "两个项目分别由苏岚光电有限公司、华岚器械股份有限公司与葛岚新城管委会签约。",
    sides(["苏岚光电有限公司", "葛岚新城管委会"], ["华岚器械股份有限公司", "葛岚新城管委会"]),
  ],
  [
    "several together with the last who is named",
    "华瀛银行、泽汇银行与云桐城投公司签署三方协议。",
    sides(["华瀛银行", "泽汇银行", "云桐城投公司"]),
  ],
  [
    "several agreements whose matters are told one by one",
    "香埠中央大学与前港科技服务有限公司、粤岚创业投资有限公司、鹏湾机器人协会签署战略合作协议，内容分别为技术转移、基金和人才培训。",
    sides(
      ["香埠中央大学", "前港科技服务有限公司"],
      ["香埠中央大学", "粤岚创业投资有限公司"],
      ["香埠中央大学", "鹏湾机器人协会"],
    ),
  ],
  [
    "those who were told of before, by how many they are",
    "云桐开发银行、岚海商业银行和青峰银行的负责人出席。\n仪式上，岚川市政府与上述三家银行依次签署合作协议。",
    sides(["岚川市政府", "云桐开发银行"], ["岚川市政府", "岚海商业银行"], ["岚川市政府", "青峰银行"]),
  ],
  [
    "more than were told of",
    "云桐开发银行和青峰银行的负责人出席。\n仪式上，岚川市政府与上述五家银行依次签署合作协议。",
    [],
  ],
  [
    "names of no known form in a list of partners",
    "中科云桐分别同捷岚伟创、科隆威、晶洲装备、普达特签订购销合同书。",
    sides(["中科云桐", "捷岚伟创"], ["中科云桐", "科隆威"], ["中科云桐", "晶洲装备"], ["中科云桐", "普达特"]),
  ],
  [
    "who acts in the clause before a list",
    "岚桐电子为一期项目采购设备，分别同捷岚伟创、科隆威、晶洲装备签订《购销合同书》。",
    sides(["岚桐电子", "捷岚伟创"], ["岚桐电子", "科隆威"], ["岚桐电子", "晶洲装备"]),
  ],
  [
    "partners of whom a text lists the first",
    "岚桐市政府与青峰汽车集团、海岚科技有限公司、云帆大学等签订合作协议。",
    sides(["岚桐市政府", "青峰汽车集团"], ["岚桐市政府", "海岚科技有限公司"], ["岚桐市政府", "云帆大学"]),
  ],
  [
    "partners of one agreement of whom a text lists the first",
    "岚桐市政府与青峰汽车集团、海岚科技有限公司、云帆大学等签订多方合作协议。",
    sides(["岚桐市政府", "青峰汽车集团", "海岚科技有限公司", "云帆大学"]),
  ],
  ["a list of kinds of partners names nobody", "云桐集团分别与多家企业、高校、医院签订合作协议。", []],
  [
    "who goes on with each partner",
    "山阳县签了两份：与陕西鸿岚集团有限公司签的是景区开发项目合同书，与陕西亿岚投资有限公司签的是古镇开发项目合同书。",
    sides(["山阳县", "陕西鸿岚集团有限公司"], ["山阳县", "陕西亿岚投资有限公司"]),
  ],
  [
    "who sends the news agrees with nobody",
    "财汇社12月5日丨岚康科技（300391.SZ）公告称，已与黑龙江珍岚药业股份有限公司签下《战略框架合作协议》。",
    sides(["岚康科技", "黑龙江珍岚药业股份有限公司"]),
  ],
  [
    "a firm that tells something on a day is no sender",
    "岚康科技12月5日公告，与珍岚药业股份有限公司签下《战略框架合作协议》。",
    sides(["岚康科技", "珍岚药业股份有限公司"]),
  ],
])("%s", (_, text, sets) => expect(partiesIn(text, "2025-03-12")).toEqual(sets));

it("what those signed who were told of before is told where the list begins", () => {
  const { agreements } = labelsOf(
    readRelease({
      text: "岚川市政府3月5日同3家银行签订战略合作协议。\n云桐开发银行、岚海商业银行和青峰银行的负责人出席。\n岚川市政府与上述3家银行都签了约。",
      published: "2025-03-12",
    }),
  );
  expect(agreements.map(({ kind }) => kind)).toEqual(Array(3).fill("strategic-cooperation"));
});
