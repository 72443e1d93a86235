/** What a Chinese text tells of one agreement is not told of another that it reports later. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

const details = (text: string) => {
  const { entities, agreements } = labelsOf(readRelease({ text, published: "2026-04-09" }));
  return agreements.map(({ projects }) =>
    projects.map(({ site, quantities }) => [
      entities.find(({ id }) => id === site)?.name,
      ...quantities.map(({ value, unit }) => `${value} ${unit}`),
    ]),
  );
};

const FIRST =
  "2026年4月8日，桂川市人民政府与蓝桥储能科技有限公司签署投资协议。根据协议，蓝桥储能将在桂川高新区投资105亿元，建设年产30GWh储能电芯产业园。";
const OWN = [["桂川高新区", "10500000000 CNY", "30 GWh"]];

it.each([
  "当天，蓝桥储能还与广西桂电投资集团签署了战略合作协议，双方将在独立储能电站的开发、建设和运营方面展开合作。",
  "同日，广西桂电投资集团与宏岳汽车集团签署了战略合作协议，双方将共同开发储能电站。",
])("sites and figures stay with the agreement before: %s", (second) => {
  expect(details(`${FIRST}\n\n${second}\n`)).toEqual([OWN, []]);
});
