import { expect, test } from "vitest";
import { siteInTitle, titleWithout } from "@/lib/sites/site-in-title";

const HEADLINE = "Orvex to supply Zemtek with 40 trains";
const CHINESE = "东岭钢铁与海盛航运签署“绿色航运”合作协议";

test.each<[string, string, string, string | undefined]>([
  ["behind a bar", `${HEADLINE} | Orvale Ledger`, HEADLINE, "Orvale Ledger"],
  ["behind a dash", `${HEADLINE} - Orvale Ledger`, HEADLINE, "Orvale Ledger"],
  ["behind a column", `${HEADLINE} | Press releases | Orvex Group`, HEADLINE, "Orvex Group"],
  ["behind the column of a title", `${HEADLINE} | Rail Travel | Orvex Group`, HEADLINE, "Orvex Group"],
  ["before a column", `${HEADLINE} – Orvex Group – Newsroom`, HEADLINE, "Orvex Group"],
  ["before the headline", `Orvex Group | News | ${HEADLINE}`, HEADLINE, "Orvex Group"],
  ["before a colon", `Orvex Group: ${HEADLINE}`, HEADLINE, "Orvex Group"],
  ["across lines", `\n ${HEADLINE.replace(" to ", "\n to ")}\n | Orvale Ledger\n`, HEADLINE, "Orvale Ledger"],
  ["behind a Chinese dash", `${CHINESE}-东岭集团`, CHINESE, "东岭集团"],
  ["behind a Chinese column", `${CHINESE}_公司新闻_东岭集团`, CHINESE, "东岭集团"],
  ["behind a Chinese page", `${CHINESE}--东岭市人民政府--首页`, CHINESE, "东岭市人民政府"],
  ["of two Latin letters", `${HEADLINE} | OL`, HEADLINE, "OL"],
  ["none but columns", `Home | ${HEADLINE} | Press releases`, HEADLINE, undefined],
  ["none at all", HEADLINE, HEADLINE, undefined],
  ["a word goes on", `${HEADLINE}-sets`, HEADLINE, undefined],
  ["a headline goes on", `${HEADLINE} and two depots`, HEADLINE, undefined],
  ["another headline", `A pact for trains | Orvale Ledger`, HEADLINE, undefined],
  ["no headline", "Orvale Ledger | News", "", undefined],
  ["a tail that is no name", `${HEADLINE} | ${"far too long ".repeat(6)}`, HEADLINE, undefined],
  ["a number", `${HEADLINE} | 2`, HEADLINE, undefined],
])("%s", (_, title, headline, site) => {
  expect(siteInTitle(title, headline)).toBe(site);
});

test.each<[string, string, string, string]>([
  ["a bar", `${HEADLINE} | Orvale Ledger`, "Orvale Ledger", HEADLINE],
  ["a dash", `${HEADLINE} – Orvale Ledger`, "Orvale Ledger", HEADLINE],
  [
    "a Chinese dash",
    `${CHINESE.replace("合作协议", "")}-东岭集团`,
    "东岭集团",
    CHINESE.replace("合作协议", ""),
  ],
  ["no parting", "40 trains for Orvex", "Orvex", "40 trains for Orvex"],
  ["nothing else", "| Orvex", "Orvex", "| Orvex"],
  ["another site", `${HEADLINE} | Orvale Ledger`, "Orvale", `${HEADLINE} | Orvale Ledger`],
])("a title loses its site behind %s", (_, title, site, headline) => {
  expect(titleWithout(title, site)).toBe(headline);
});

test("a hostile title is looked through in time", () => {
  expect(siteInTitle(`${HEADLINE} | ${" ".repeat(50_000)}- - - |${"-".repeat(50_000)}`, HEADLINE)).toBe(
    undefined,
  );
  expect(siteInTitle(`${"a | ".repeat(100_000)}${HEADLINE}`, HEADLINE)).toBe(undefined);
});
