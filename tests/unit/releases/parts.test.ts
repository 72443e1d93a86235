import { describe, expect, it } from "vitest";
import { findDates } from "@/lib/releases/dates/find-dates";
import { htmlText } from "@/lib/releases/html/text";
import { findQuantities } from "@/lib/releases/quantities/find-quantities";
import { sentencesOf } from "@/lib/releases/text/sentences";
import { chineseDates } from "@/lib/releases/zh/details/dates";
import { chineseQuantities } from "@/lib/releases/zh/details/quantities";

describe("dates", () => {
  it.each([
    ["on March 15", "2025-03-15"],
    ["on 3rd of March 2024", "2024-03-03"],
    ["on December 30", "2024-12-30"],
    ["said on Thursday", "2025-03-20"],
    ["last Friday", "2025-03-21"],
    ["last Monday", "2025-03-17"],
    ["yesterday", "2025-03-23"],
    ["today", "2025-03-24"],
    ["last November", "2024-11"],
    ["in late 2022", "2022"],
    ["in May 2023", "2023-05"],
    ["2024-02-29", "2024-02-29"],
  ])("resolves %s from a Monday, 24 March 2025", (text, value) => {
    expect(findDates(text, "2025-03-24").map((date) => date.value)).toEqual([value]);
  });

  it("leaves out days that the calendar lacks", () => {
    expect(findDates("on 31 February 2024", "2025-03-24").map((date) => date.value)).not.toContain(
      "2024-02-31",
    );
  });

  it.each([
    ["11月30日", "2024-11-30"],
    ["2022年11月", "2022-11"],
    ["去年10月", "2023-10"],
    ["昨（1）日", "2024-12-01"],
    ["昨日", "2024-12-01"],
  ])("resolves %s from 2 December 2024", (text, value) => {
    expect(chineseDates(text, "2024-12-02", 0, text.length).map((date) => date.value)).toEqual([value]);
  });
});

describe("quantities", () => {
  it.each([
    ["up to 2.5 billion yuan", 2_500_000_000, "CNY"],
    ["a 40GWh base", 40, "GWh"],
    ["US$ 10 billion", 10_000_000_000, "USD"],
    ["£640k", 640_000, "GBP"],
    ["500,000 tonnes of green methanol per year", 500_000, "t"],
    ["two million tonnes", 2_000_000, "t"],
    ["140 wind turbines", 140, "turbines"],
    ["49.5 percent", 49.5, "%"],
    ["Rs. 520 crore", 5_200_000_000, "INR"],
    ["over three years", 3, "years"],
  ])("%s", (text, value, unit) => {
    expect(findQuantities(text, 0, text.length)).toMatchObject([{ value, unit }]);
  });

  it("leaves a conversion in brackets out", () => {
    const text = "worth 2 billion euros ($2.1 billion)";
    expect(findQuantities(text, 0, text.length).map(({ unit }) => unit)).toEqual(["EUR"]);
  });

  it.each([
    ["投资100亿元", 10_000_000_000, "CNY"],
    ["年产能30GWh", 30, "GWh"],
    ["采购160架飞机", 160, "aircraft"],
    ["期限两年", 2, "years"],
  ])("%s", (text, value, unit) => {
    expect(chineseQuantities(text, 0, text.length)).toMatchObject([{ value, unit }]);
  });
});

describe("sentences", () => {
  it.each([
    ["Mr. Vale of Ash Co. Ltd. signed. It was late.", 2],
    ["It cost $2.5 million. Nobody asked.", 2],
    ["The U.S. agency said no. The end.", 2],
    ['Pandan Ridge Pte. Ltd. ("Pandan") and Bukit Sdn. Bhd. (KL) signed. The end.', 2],
    ["It belongs to Ash Sdn. Bhd. The firm signed.", 2],
    ["It follows the river.The loan pays for it.", 2],
    ["They met on May 3.The pact runs for two years.", 2],
    ["It ends in 2031-2032.In Oslo, two more were signed.", 2],
    ["It serves the (coastal) towns.Ash and Vale run it.", 2],
    ["Read more at www.ash.The or ask Dr.Vale of St.Ash and A.Berg.", 1],
    ["It runs Node.Js and version 8.Vale of approx.Ten.", 1],
  ])("%s", (text, count) => {
    expect(sentencesOf(text, 0, text.length)).toHaveLength(count);
  });
});

describe("htmlText", () => {
  it("keeps the words and drops what is no text", () => {
    const html =
      "<html><head><title>x</title></head><body><nav>Menu</nav><p>A &amp; B signed.</p><script>alert('<p>no</p>')</script><p>In Oslo.</p></body></html>";
    expect(htmlText(html)).toBe("A & B signed.\n\nIn Oslo.");
  });

  it.each([
    [
      "a page in one form",
      "<body><form action='x.aspx'><div><h1>News</h1><p>A signed.</p></div></form></body>",
      "News\n\nA signed.",
    ],
    [
      "the header of an article",
      "<article><header><h1>News</h1></header><p>A signed.</p></article>",
      "News\n\nA signed.",
    ],
    [
      "a headline in the banner",
      "<header><nav>Menu</nav><h1>News</h1></header><div>A signed.</div>",
      "News\n\nA signed.",
    ],
    [
      "a form and a banner around it",
      "<body><form><header><a>Shop</a></header><article><header><h1>News</h1></header><p>A signed with B.</p></article></form></body>",
      "News\n\nA signed with B.",
    ],
    [
      "the cells of a row apart",
      "<table><tr><td>A</td><td>B</td></tr> <tr> <td> C </td> <td> D </td> </tr></table>",
      "A  B\nC  D",
    ],
    ["a word that may be broken", "Schifffahrts&shy;gesellschaft<wbr>en", "Schifffahrtsgesellschaften"],
  ])("reads %s", (_, html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it.each([
    ["a banner", "<header><h1>Shop</h1></header><h1>News</h1><p>A signed.</p>"],
    [
      "a search",
      "<form><input><label>Search</label></form><h1>News</h1><p>A signed an agreement with B.</p>",
    ],
    ["what is typed", "<h1>News</h1><textarea>Comment</textarea><p>A signed.</p>"],
  ])("leaves %s out", (_, html) => {
    expect(htmlText(html)).toMatch(/^News\n\nA signed[^\n]*$/);
  });

  it.each([
    ["&Ouml;rsted", "Ørsted".replace("Ø", "Ö")],
    ["&Oslash;rsted", "Ørsted"],
    ["S&atilde;o Paulo", "São Paulo"],
    ["&Scaron;koda &#352;koda &#x160;koda", "Škoda Škoda Škoda"],
    ["&CounterClockwiseContourIntegral;", "∳"],
    ["&#147;A&#148;", "“A”"],
    ["A&nbsp;&amp;&thinsp;B", "A & B"],
    ["&amp;lt; &unknown; AT&T", "&lt; &unknown; AT&T"],
  ])("reads the character references of %s", (html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it.each([
    "<header>".repeat(20_000),
    `${"<header>".repeat(20_000)}<h1>${"</header>".repeat(20_000)}`,
    `${"<form>".repeat(20_000)}${"</form>".repeat(20_000)}`,
  ])("is linear in banners and forms", (html) => {
    expect(typeof htmlText(html)).toBe("string");
  });

  it.each(["<".repeat(50_000), "<nav>".repeat(20_000), "<!--".repeat(20_000), "<script>".repeat(20_000)])(
    "ends on broken markup",
    (html) => {
      expect(typeof htmlText(html)).toBe("string");
    },
  );
});
