/** When and where agreements of Chinese texts were signed. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { chineseDates } from "@/lib/releases/zh/details/dates";

/** Day and place of each agreement, with its parties. */
function read(text: string, published = "2025-03-12") {
  const { agreements, entities } = labelsOf(readRelease({ text, published }));
  const name = (id: string | null) => entities.find((entity) => entity.id === id)?.name ?? "";
  return agreements.map(({ parties, status, date, signedAt }) => ({
    parties: parties.map(name).join(" + "),
    status,
    date,
    at: name(signedAt),
  }));
}

describe("when a Chinese text says that it was signed", () => {
  it.each([
    ["3月6日，上海——岚桐重工股份有限公司今日与云海航运有限公司签订协议。", "2025-03-06"],
    ["上海，2025年3月6日　岚桐重工股份有限公司今日与云海航运有限公司签订协议。", "2025-03-06"],
    [
      "中国苏州和美国波士顿2025年3月6日 /通讯社/ -- 岚桐重工股份有限公司今日与云海航运有限公司签订协议。",
      "2025-03-06",
    ],
    ["华桐社上海3月6日电 岚桐重工股份有限公司今日与云海航运有限公司签订协议。", "2025-03-06"],
    ["海东之家3月6日消息，岚桐重工股份有限公司今日与云海航运有限公司签订协议。", "2025-03-06"],
    ["2025年3月6日消息，岚桐重工股份有限公司今日与云海航运有限公司签订协议。", "2025-03-06"],
    ["Tech在线3月7日讯，岚桐重工股份有限公司昨日与云海航运有限公司签订协议。", "2025-03-06"],
    ["岚桐重工股份有限公司今日与云海航运有限公司签订协议。", "2025-03-12"],
    ["3月6日消息面平静，岚桐重工股份有限公司今日与云海航运有限公司签订协议。", "2025-03-12"],
    // A line that is older than the text by far is no dateline of it.
    ["2024年3月6日，上海——岚桐重工股份有限公司今日与云海航运有限公司签订协议。", "2025-03-12"],
    [
      "岚桐重工股份有限公司与云海航运有限公司签订销售合同。合同自2025年3月4日双方签署之日起生效。",
      "2025-03-04",
    ],
  ])("%s", (text, date) => expect(read(text).map((one) => one.date)).toEqual([date]));

  it("a day that is told of the agreement itself is surer than that of the scene", () => {
    expect(
      read(
        "3月2日，另一场签约仪式在上海举行。\n云桐轮船与大连海川重工集团有限公司签署5艘油轮建造合同的消息也得到确认。云桐轮船3月11日公告称，合同已于当日在大连签署。",
      ),
    ).toEqual([
      {
        parties: "云桐轮船 + 大连海川重工集团有限公司",
        status: "signed",
        date: "2025-03-11",
        at: "大连",
      },
    ]);
  });

  it("a day is surer than its month", () => {
    expect(
      read(
        "岚桐半导体今年2月与云海半导体签订代工协议。记者了解到，岚桐半导体与云海半导体的代工协议已于2月20日签署。",
      ).map(({ date }) => date),
    ).toEqual(["2025-02-20"]);
  });

  it("the only day behind the words of the agreement on which something was told", () => {
    const text =
      "3月10日，岚桐重工股份有限公司与云海航运有限公司签订协议。青峰科技与海川集团续签为期五年的采购合同，金额约为两亿元，";
    expect(read(`${text}双方3月7日发布了消息。`)[1]?.date).toBe("2025-03-07");
    expect(read(`${text}双方3月7日曾参观工厂。`)[1]?.date).toBeNull();
  });
});

it("a day just after that of the publication, which may be of another zone, is that of the signing", () => {
  const text = "3月11日，云桐集团有限公司与岚桐科技有限公司在杭州签署战略合作协议。";
  expect(read(text, "2025-03-10").map(({ date }) => date)).toEqual(["2025-03-11"]);
});

it("a year of two figures before its month is one of these years", () => {
  const text = "24年1月5日，岚桐重工股份有限公司与云海航运有限公司签订协议。";
  expect(read(text).map((one) => one.date)).toEqual(["2024-01-05"]);
});

describe("a day without year or month", () => {
  it.each([
    ["12月28日，", "2025-01-03", "2024-12-28"],
    ["十二月二十八日，", "2025-01-03", "2024-12-28"],
    ["28日，", "2025-03-02", "2025-02-28"],
    ["31日晚间，", "2025-03-02", "2025-01-31"],
    ["记者28日从会上获悉，", "2025-03-02", "2025-02-28"],
    ["上个月28日，", "2025-01-03", "2024-12-28"],
    ["1月2日，", "2024-12-31", "2025-01-02"],
    ["1月20日，", "2024-12-31", "2024-01-20"],
    ["双方11月28日会面，29日，", "2025-01-03", "2024-11-29"],
  ])("is the last one or one that is near: %s in a text of %s", (day, published, date) => {
    const text = `${day}岚桐重工股份有限公司与云海航运有限公司签订协议。`;
    expect(read(text, published).map((one) => one.date)).toEqual([date]);
  });

  it.each([
    ["将于28日", "2025-01-28"],
    ["将于下月3日", "2025-02-03"],
  ])("is the next one where it is due: %s", (day, value) => {
    const text = `双方${day}签署`;
    expect(chineseDates(text, "2025-01-02", 0, text.length)).toMatchObject([{ value }]);
  });
});

describe("a day that is told against the one before it", () => {
  it.each([
    ["2023年3月", "同年5月6日，", "2023-05-06"],
    ["2023年3月", "次年1月8日，", "2024-01-08"],
    ["二零二三年三月二日", "同年五月六日，", "2023-05-06"],
    ["2023年3月2日", "同月8日，", "2023-03-08"],
    ["2023年12月2日", "次月8日，", "2024-01-08"],
    ["2023年3月2日", "当晚，", "2023-03-02"],
    ["2023年3月2日", "前一天，", "2023-03-01"],
    ["2023年3月2日", "十五天后，", "2023-03-17"],
    ["2023年3月2日", "10天后，", "2023-03-12"],
    ["2023年3月2日", "两周后，", "2023-03-16"],
    // Without a year before it, the one of the month.
    ["去年", "同年1月8日，", "2024-01-08"],
    ["", "同年1月8日，", "2025-01-08"],
  ])("%s … %s", (before, day, date) => {
    const text = `${before}岚桐重工股份有限公司考察港口。${day}岚桐重工股份有限公司与云海航运有限公司签订协议。`;
    expect(read(text).map((one) => one.date)).toEqual([date]);
  });

  it("is that of the same sentence, before those of other sentences", () => {
    const text =
      "2022年1月5日，双方会面。2023年3月2日岚桐重工股份有限公司来访，当月18日与云海航运有限公司签订协议。";
    expect(read(text).map((one) => one.date)).toEqual(["2023-03-18"]);
  });

  it("is none where it is a term", () => {
    const text = "岚桐重工股份有限公司与云海航运有限公司签订协议，10天后生效。";
    expect(read(`2023年3月2日双方会面。\n${text}`).map((one) => one.date)).not.toContain("2023-03-12");
  });
});

it("gives no day to news that tells what was signed before", () => {
  const text =
    "岚桐重工股份有限公司与云海航运有限公司签订协议。此前的2月12日，岚桐重工股份有限公司已与海盛港务有限公司签订协议。";
  const { agreements } = labelsOf(readRelease({ text, published: "2025-03-12" }));
  expect(agreements.map(({ date }) => date)).toEqual([null, "2025-02-12"]);
});

describe("where a Chinese text says that it was signed", () => {
  it.each([
    ["3月6日，巴西圣保罗，岚桐咖啡与云海贸易有限公司正式签署备忘录。", "巴西圣保罗"],
    ["岚桐电力有限公司3月6日同云海电力公司在雅加达完成购电协议修订案的签署。", "雅加达"],
    ["云桐碳素股份有限公司与日本海川化学合资设立材料公司的协议，也在3月5日于东京签定。", "东京"],
    // Where it is only a stop of the news, nothing was signed.
    ["3月6日，岚桐电力有限公司在雅加达完成电站建设，并与云海电力公司续签购电协议。", ""],
  ])("%s", (text, at) => expect(read(text).map((one) => one.at)).toEqual([at]));

  it("one item of a list says nothing of the next", () => {
    expect(
      read(
        "合作周报（2025.3.3—3.9）\n\n【氢能】岚桐新星公司与青峰液化空气集团3月5日在库车签署合作协议，共建管网。\n\n【储能】3月6日，云海集团与海川能源有限公司就储能项目签署联合研究协议。\n\n【碳市场】上海岚桐交易所与青州碳业有限公司续签合作备忘录（3月7日）。",
      ).map(({ date, at }) => `${date} ${at}`),
    ).toEqual(["2025-03-05 库车", "2025-03-06 ", "2025-03-07 "]);
  });

  it("what was told before a list holds for all its items", () => {
    expect(
      read(
        "3月5日，集中签约仪式在重庆举行。\n\n◆ 岚桐港务集团与云海运营有限公司签订合作协议。\n\n◆ 青峰氢能有限公司与海川汽车股份有限公司签订采购协议。",
      ).map(({ date, at }) => `${date} ${at}`),
    ).toEqual(["2025-03-05 重庆", "2025-03-05 重庆"]);
  });
});

describe("what is still to be signed", () => {
  it.each([
    ["岚桐重工股份有限公司与云海航运有限公司将于下周三在青岛签署战略合作协议。", null, "青岛"],
    ["岚桐重工股份有限公司与云海航运有限公司将于本周五在海南岛签署战略合作协议。", null, "海南岛"],
    ["下周三，岚桐重工股份有限公司将与云海航运有限公司签署供货合同。", "2025-03-19", ""],
    ["岚桐重工股份有限公司与云海航运有限公司签署供货合同，每周三交货。", null, ""],
    ["按计划，明年12月5日岚桐重工股份有限公司与云海航运有限公司签署供货合同。", null, ""],
  ])("%s", (text, date, place) => {
    const { agreements, entities } = labelsOf(readRelease({ text, published: "2025-03-12" }));
    expect(agreements.map((one) => one.date)).toEqual([date]);
    expect(entities.filter(({ type }) => type === "place").map(({ name }) => name)).toEqual(
      place ? [place] : [],
    );
  });
});
