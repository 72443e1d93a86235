import { describe, expect, it } from "vitest";
import { markdownAbout, markdownText } from "@/lib/releases";

describe("markdownText", () => {
  it.each([
    ["*Kestrel Steel AG* and _Norvale_ sign", "Kestrel Steel AG and Norvale sign"],
    ['***Kestrel*** (*Norvale*), "_Vale_"', 'Kestrel (Norvale), "Vale"'],
    ["*two\nlines* of text", "two lines of text"],
    [
      'Supply ~~300~~ 450 ~~ha~~MW, <del datetime="2024">as</del> <s>a</s> ~10 to ~12 MW',
      "Supply 450 MW, ~10 to ~12 MW",
    ],
    ["甲公司*与*乙公司签署**协议**", "甲公司与乙公司签署协议"],
    ["# *News* #1", "News #1"],
    ["> *quoted*", "quoted"],
    ["Norvale\\_AG \\*signed\\*", "Norvale_AG *signed*"],
  ])("takes the marks off %j", (markdown, text) => {
    expect(markdownText(markdown)).toBe(text);
  });

  it.each([
    "snake_case_name and file_name",
    "2 * 3 * 4 and 2*3*4",
    "* one\n* two\n* three",
    "Price* and cost* of it",
    "40 MWh* in all\n\n*planned",
    "a | b",
    "* *",
  ])("leaves %j as it is", (markdown) => {
    expect(markdownText(markdown)).toBe(markdown);
  });

  it("sets tables as plain text has them", () => {
    const table = "| Buyer | Units |\n|:--|--:|\n| *Acme* | 3 |\n| A \\| B | 4 |\n\nAfter | it";
    expect(markdownText(table)).toBe("Buyer  Units\nAcme  3\nA | B  4\n\nAfter | it");
    expect(markdownText("a | b\n--- | ---\n1 | 2")).toBe("a  b\n1  2");
  });

  it.each([
    ["## News ## {#top}", "News"],
    ["News\n====\n\nOrvex signed.", "News\n\nOrvex signed."],
    ["[Orvex][1] and [Zemtek][]\n\n[1]: https://x.example 'Norvale'", "Orvex and Zemtek"],
    ['[Orvex](https://x.example/a_(b) "Norvale") signed', "Orvex signed"],
    ["![A ship](a.jpg) <b>Orvex</b> &amp; Zemtek<!-- Norvale --> signed[^1]", "Orvex & Zemtek signed"],
    ["Orvex signed.\n\n* * *\n\n- [Norvale buys ten ships of Lindmark](https://x.example)", "Orvex signed."],
    ["They are:\n\n- [Norvale Paper and Board](https://x.example)", "They are:\n\n- Norvale Paper and Board"],
    [
      "Orvex signed a deal with Zemtek\nin Oslo.  \nIt is long.",
      "Orvex signed a deal with Zemtek in Oslo.\nIt is long.",
    ],
    [
      "北辰重工与东岭集团签署战略合作协议，双方将在港口与航运方面\n合作。",
      "北辰重工与东岭集团签署战略合作协议，双方将在港口与航运方面合作。",
    ],
    ['\\"Orvex\\" pays \\$5 for 4\\ GW', '"Orvex" pays $5 for 4 GW'],
    [
      "Orvex Trains signed a deal with Zemtek Co.,\nLtd. in Oslo.",
      "Orvex Trains signed a deal with Zemtek Co., Ltd. in Oslo.",
    ],
    [
      '{{< figure src="a.jpg" caption="Norvale" >}}{% include a.html %}Orvex signed.\n{: .lead}',
      "Orvex signed.",
    ],
    ["* Contents\n{:toc}\n\nOrvex signed.\n\n*[GW]: Norvale", "Orvex signed."],
    ["[[orvex page|Orvex]] and [[Zemtek]] ==signed== ^b1\n\n![[Norvale.png|300]]", "Orvex and Zemtek signed"],
    [
      "%% Norvale\nsigned %%\n> [!quote]+ Told\n> Orvex signed.\n\n#news #norvale/steel",
      "Told\nOrvex signed.",
    ],
    ["10<sup>6</sup> m^3^ of H<sub>2</sub>O", "10⁶ m³ of H2O"],
    ["- [x] Orvex\n- [ ] Zemtek", "- Orvex\n- Zemtek"],
    ["<aside>\nOrvex signed.\n</aside>", "Orvex signed."],
    [
      '::: {.lead style="Norvale"}\n[Orvex\nTrains]{.underline} signed.\n:::\n\n[]{#a}',
      "Orvex\nTrains signed.",
    ],
    ["```dataview\nLIST FROM Norvale\n```\n\nOrvex signed.", "Orvex signed."],
    ["Orvex signed [[1]](https://x.example).\n\n#新闻", "Orvex signed [1].\n\n#新闻"],
  ])("reads the words of %j", (markdown, text) => {
    expect(markdownText(markdown).trim()).toBe(text);
  });

  it.each([
    "<!--".repeat(50_000),
    `# ${" ".repeat(50_000)}x`,
    `# ${"#".repeat(50_000)}`,
    "# a ".repeat(50_000),
    "[a](b) ".repeat(50_000),
    "a: b\n".repeat(200_000),
    "{{<".repeat(50_000),
    "{% ".repeat(50_000),
    "%% ".repeat(50_001),
    "[[a|".repeat(50_000),
    "[a]{.".repeat(50_000),
    "==a ".repeat(50_000),
    "#a".repeat(50_000),
    "```query\na\n".repeat(20_000),
    "![".repeat(50_000),
    "> ".repeat(50_000),
    "*a ".repeat(50_000),
    "_a ".repeat(50_000),
    "|-\n".repeat(50_000),
    "[".repeat(50_000),
    `${"[a](b)  ".repeat(200)}and more`,
    `${"[a](b)*".repeat(200)}and more`,
  ])("reads odd text to its end", (markdown) => {
    expect(typeof markdownText(markdown)).toBe("string");
  });
});

describe("front matter", () => {
  const TEXT = "# Lindmark and Orvex extend their deal\n\nThey signed.";

  it.each([
    [
      "YAML",
      "---\ntitle: Lindmark and Orvex extend their deal\ndate: 2025-04-02\npublisher: Lindmark Paper\n---\n",
      { title: "Lindmark and Orvex extend their deal", published: "2025-04-02", publisher: "Lindmark Paper" },
    ],
    [
      "YAML in quotes, with lists and comments",
      '---\r\n# clipped\r\ntitle: "Lindmark: \\"extended\\""\r\ntags:\r\n  - title\r\nDate: \'2025-04-02T10:00:00Z\' # UTC\r\nsource: https://lindmark.example/1\r\nauthor: Ann Zemp\r\ncompany: Lindmark Paper\r\n---\r\n',
      {
        title: 'Lindmark: "extended"',
        published: "2025-04-02",
        publisher: "Lindmark Paper",
        url: "https://lindmark.example/1",
      },
    ],
    [
      "TOML",
      '+++\ntitle = "Lindmark extends"\npublish_date = 2025-04-02\n+++\n',
      { title: "Lindmark extends", published: "2025-04-02" },
    ],
    [
      "Chinese",
      "---\ntitle: 北辰重工签约\ndate: 2025年4月2日\n---\n",
      { title: "北辰重工签约", published: "2025-04-02" },
    ],
  ])("in %s is read and no text", (_, matter, about) => {
    expect(markdownAbout(matter + TEXT)).toEqual(about);
    expect(markdownText(matter + TEXT).trim()).toBe(TEXT.slice(2));
  });

  it.each([
    ["a rule at the top", "---\n\nOrvex signed a deal.\n\n---\n\nZemtek too."],
    ["a fence that never closes", "---\ntitle: Orvex signs\n\nOrvex signed a deal."],
    ["keys further down", "Orvex signed.\n\n---\ntitle: Orvex\n---\n"],
    ["none", "title: Orvex signs\n\nOrvex signed."],
  ])("is not %s", (_, markdown) => {
    expect(markdownAbout(markdown)).toEqual({});
    // A line that is drawn is none of the text, front matter or not.
    expect(markdownText(markdown)).toBe(markdown.replace(/^---\n+/gmu, "").trim());
  });

  it("takes no address for a publisher and no words for a day", () => {
    expect(markdownAbout("---\npublisher: https://a.example/\ndate: soon\nurl: /1\n---\n")).toEqual({});
  });
});

describe("dialects of Markdown", () => {
  it.each([
    [
      "the tags of a part that is folded up",
      "<details>\n<summary>Sites</summary>\n\nOslo\n\n</details>",
      "Sites\n\nOslo",
    ],
    [
      "terms with what is said of them",
      "Buyer\n: Orvex\n\nSeller\n\n: Zemtek",
      "Buyer  Orvex\n\nSeller  Zemtek",
    ],
    [
      "links that say where they lead",
      "[Skip to content](https://a.example/#c)\n\n* [Home](/)\n* [Orvex](/o)",
      "* Orvex",
    ],
  ])("have %s", (_, markdown, text) => {
    expect(markdownText(markdown)).toBe(text);
  });

  it.each([
    "Title: Orvex signs\nURL: https://a.example/1\nDate: 2025-05-14\n\nIt pays.",
    "Title: Orvex signs\n\nURL Source: https://a.example/1\n\nPublished Time: 2025-05-14T09:00:00Z\n\nMarkdown Content:\nIt pays.",
  ])("say what they are of without a fence: %j", (markdown) => {
    expect(markdownAbout(markdown)).toEqual({
      title: "Orvex signs",
      url: "https://a.example/1",
      published: "2025-05-14",
    });
    expect(markdownText(markdown)).toBe("It pays.");
  });

  it("keep a first line that only looks like a head", () => {
    expect(markdownText("Title: a word of many meanings\n\nIt pays.")).toBe(
      "Title: a word of many meanings\n\nIt pays.",
    );
  });
});
