/** Ceremonies at which Chinese texts tell that one signed with several. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { isVoid } from "@/lib/releases/zh/deals/void-cues";
import { partiesIn } from "./agreements-in";

const agreed = (text: string) => partiesIn(text, "2026-03-12");
const EACH = ["云桐设计院有限公司 + 岚峰镇人民政府", "岚峰镇人民政府 + 海川集团有限公司"];
const HOST = "3月10日，岚峰镇人民政府与海川集团有限公司、云桐设计院有限公司";

it.each([
  ["called by a slogan", `${HOST}等2家企业一起举办“牵手新春”项目签约仪式。`],
  ["at a place", `${HOST}等企业在镇会议中心举行集中签约仪式。`],
  ["that was held by them", `${HOST}等单位联合召开了项目签约大会。`],
])("each has an agreement at one %s", (_, text) => expect(agreed(text)).toEqual(EACH));

it("all have one where it is of three sides", () =>
  expect(agreed(`${HOST}等单位举行三方合作签约仪式。`)).toEqual([
    "云桐设计院有限公司 + 岚峰镇人民政府 + 海川集团有限公司",
  ]));

it.each([
  ["岚峰大学出席“携手共进”校企合作论坛。", true],
  ["岚峰大学以“携手共进”为主题开展交流。", true],
  ["岚峰大学“携手海川集团”的计划引人注目。", false],
  ["岚峰大学表示，“将携手海川集团”。", false],
  ["“岚峰”大学携手海川集团举行“启航”仪式。", false],
])("of %s the word tells nothing: %s", (text, expected) =>
  expect(isVoid(text, 0, text.length, text.indexOf("携手"))).toBe(expected),
);

it("what is quoted of somebody tells as before", () =>
  expect(agreed("云桐集团说：“我们将携手海川集团有限公司共建实验室。”")).toEqual([
    "云桐集团 + 海川集团有限公司",
  ]));

it("what places attract is invested", () => {
  const text =
    "3月10日，岚峰市举行招商引资集中签约仪式。会上，岚峰市政府与海川科技有限公司、云桐自动化有限公司分别签约。";
  const { agreements } = labelsOf(readRelease({ text, published: "2026-03-12" }));
  expect(agreements.map(({ kind }) => kind)).toEqual(["investment", "investment"]);
});
