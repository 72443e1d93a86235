/** What pages of brokers set behind the number of a share. */
import { expect, it } from "vitest";
import { layOut } from "@/lib/releases/plain/lay-out";
import { partiesIn } from "./agreements-in";

it.each([
  ["海川控股(09999.HK) +0.120 (+1.050%) 公布合作", "海川控股(09999.HK)公布合作"],
  [
    "海川控股（09999.HK） -0.120 （-1.050%） 沽空 $3.50萬; 比率 4.1% 與云桐集團公布",
    "海川控股（09999.HK）與云桐集團公布",
  ],
  ["海川控股(699999) 0.00 (0.00%)与云桐集团签约", "海川控股(699999)与云桐集团签约"],
  [
    "Orvex (ORVX.US) +1.20 (+2.3%) Short selling $1.1M; Ratio 2.5% said it agreed",
    "Orvex (ORVX.US) said it agreed",
  ],
])("is taken out of %s", (text, left) => expect(layOut(text).text).toBe(left));

it.each([
  "海川控股(09999.HK)上涨1.2%",
  "该项目（2024）5.2（3.1%）",
  "岚峰集团（持股）+1.2（+3%）",
  "Sales rose in the first half (H1) 5.2 (3.1%) to 9",
])("nothing is taken out of %s", (text) => expect(layOut(text).text).toBe(text));

it("parts no firm from what it tells", () =>
  expect(
    partiesIn(
      "3月11日丨岚峰科技(009999.SZ) +0.110 (+1.020%) 公布,公司与海川市人民政府签署《投资协议》。",
      "2026-03-12",
    ),
  ).toEqual(["岚峰科技 + 海川市人民政府"]));
