/** Whose notice a Chinese report is of, and who sells what a firm buys. */
import { expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const agreed = (text: string) => partiesIn(text, "2026-03-12");
const BOTH = ["云桐科技有限公司 + 岚峰茶业", "岚峰茶业 + 海川投资有限公司"];

it.each([
  [
    "one by one",
    "岚峰茶业3月11日晚间公告称，公司拟分别收购海川投资有限公司和云桐科技有限公司所持有的青峰股份1.2亿股股份。",
    BOTH,
  ],
  [
    "by what they hold",
    "岚峰茶业公告，公司拟分别受让海川投资有限公司（下称“海川投资”）、云桐科技有限公司持有的青峰股份20%股权。",
    BOTH,
  ],
  [
    "as the firm's shareholder",
    "岚峰茶业公告，公司拟购买控股股东海川投资有限公司所持青峰股份20%的股份。",
    ["岚峰茶业 + 海川投资有限公司"],
  ],
  [
    "before a firm that only stands beside",
    "岚峰茶业拟收购海川投资有限公司持有的青峰股份，云桐科技有限公司的股份不在其中。",
    ["岚峰茶业 + 海川投资有限公司"],
  ],
])("who sells is told %s", (_, text, sets) => expect(agreed(text)).toEqual(sets));

it("what is bought of nobody is no seller", () =>
  expect(agreed("岚峰茶业公告，公司拟收购海川投资有限公司100%股权，该公司持有青峰股份20%股权。")).toEqual([
    "岚峰茶业 + 海川投资有限公司",
  ]));

it("a report's firm is meant by 公司 also where another was told of last", () =>
  expect(
    agreed(
      "岚峰茶业3月11日晚间公告称，公司与海川投资有限公司签署协议。青峰食品有限公司在当地种茶。公司还公告，拟与云桐能源续签供热合同。",
    ),
  ).toEqual(["云桐能源 + 岚峰茶业", "岚峰茶业 + 海川投资有限公司"]));

it("a report of several firms' notices gives each its own", () =>
  expect(
    agreed("岚峰茶业公告，公司与云桐能源签署合作协议。\n海川股份公告，公司与青峰科技签署供货合同。"),
  ).toEqual(["云桐能源 + 岚峰茶业", "海川股份 + 青峰科技"]));
