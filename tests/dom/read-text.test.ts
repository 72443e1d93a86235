import { describe, expect, test } from "vitest";
import { pageWith, testPages } from "./page";

/** A paragraph that was cut by hand within a name. */
const CUT = `The battery maker Orvex said on Monday that Zenith
Steel would supply it with plates for its plant on
the coast of the country, where eight hundred
people are to work from the autumn of next year.`;

const pages = testPages();

async function blocksOf(body: string, head = ""): Promise<string[]> {
  const page = await pages.shared(pageWith(body, head));
  return page.evaluate(() => entente.texts());
}

describe("blocks", () => {
  test.each<[string, string, string[]]>([
    ["paragraphs", "<p>One</p><p>Two</p>", ["One", "Two"]],
    [
      "text over inline elements",
      "<p>The <b>Zenith</b> <i>St</i>eel <a href=x>plant</a></p>",
      ["The Zenith Steel plant"],
    ],
    ["text between blocks", "<div>One<p>Two</p>Three</div>", ["One", "Two", "Three"]],
    ["a block within an inline element", "<span>One<p>Two</p>Three</span>", ["One", "Two", "Three"]],
    [
      "a broken headline",
      "<h1>Zenith<br>Steel <br/> in <b>Lodz<br></b>today</h1>",
      ["Zenith Steel in Lodz today"],
    ],
    ["line breaks", "<p>One<br>Two<br/><br>Three</p>", ["One", "Two", "Three"]],
    ["a rule", "<div>One<hr>Two</div>", ["One", "Two"]],
    ["source lines are folded", "<p>  Zenith\n      Steel\t\n  Group </p>", ["Zenith Steel Group"]],
    [
      "white space across elements is folded",
      "<p>Zenith <b> Steel</b>\n <i> Group</i></p>",
      ["Zenith Steel Group"],
    ],
    ["white space that only stands between elements", "<p><b>Zenith</b>\n<b>Steel</b></p>", ["Zenith Steel"]],
    ["no white space where there is none", "<p><b>Zen</b><b>ith</b></p>", ["Zenith"]],
    ["a no-break space stays", "<p>Zenith&nbsp;Steel</p>", ["Zenith\u00a0Steel"]],
    ["soft hyphens and zero-width spaces go", "<p>Ze&shy;nith Ste&#8203;el</p>", ["Zenith Steel"]],
    ["wbr does not break", "<p>Zenith<wbr>Steel</p>", ["ZenithSteel"]],
    [
      "nested lists",
      "<ul><li>One<ul><li>Two</li><li>Three</li></ul></li><li>Four</li></ul>",
      ["One", "Two", "Three", "Four"],
    ],
    [
      "tables",
      "<table><tr><td>One</td><td>Two</td></tr><tr><th>Three</th><td>Four</td></tr></table>",
      ["One", "Two", "Three", "Four"],
    ],
    ["definition lists", "<dl><dt>One</dt><dd>Two</dd></dl>", ["One", "Two"]],
    ["pre-wrapped lines", "<p style='white-space:pre-wrap'>One\nTwo  three</p>", ["One", "Two three"]],
    [
      "lines that were cut by hand",
      `<div style='white-space:pre-wrap'>ORVEX AND ZENITH AGREE\nOn plates\n\n${CUT}\n\n${CUT}\n- An item</div>`,
      [
        "ORVEX AND ZENITH AGREE",
        "On plates",
        CUT.replaceAll("\n", " "),
        CUT.replaceAll("\n", " "),
        "- An item",
      ],
    ],
    ["a floating initial", "<p><span style='float:left'>C</span>ATL said</p>", ["CATL said"]],
    [
      "floating boxes",
      "<div>One<div style='float:left'>Two boxes</div>Three</div>",
      ["One", "Two boxes", "Three"],
    ],
    ["flex items", "<div style='display:flex'><span>One</span><span>Two</span></div>", ["One", "Two"]],
    [
      "spans shown as blocks",
      "<span style='display:block'>One</span><span style='display:block'>Two</span>",
      ["One", "Two"],
    ],
    [
      "ruby without its readings",
      "<p><ruby>寧德<rp>(</rp><rt>Ningde</rt><rp>)</rp></ruby>時代</p>",
      ["寧德時代"],
    ],
    [
      "footnote marks",
      "<p>Zenith Steel<sup>1</sup> and CATL<sup>[12]</sup>, too</p>",
      ["Zenith Steel and CATL, too"],
    ],
    [
      "an icon in a sentence",
      "<p>Zenith <svg width=9 height=9><text>x</text></svg>Steel</p>",
      ["Zenith Steel"],
    ],
    ["nothing", "<p> </p><div>\n</div>", []],
  ])("%s", async (_name, body, expected) => {
    expect(await blocksOf(body)).toEqual(expected);
  });
});

const LONG = "A paragraph that is long enough to be taken for prose of the article, as those are. "
  .repeat(3)
  .trim();

describe("left out", () => {
  test.each<[string, string]>([
    ["script", "<script>var Out</script>"],
    ["style", "<style>.Out{}</style>"],
    ["noscript", "<noscript>Out</noscript>"],
    ["template", "<template>Out</template>"],
    ["input", "<input value=Out>"],
    ["textarea", "<textarea>Out</textarea>"],
    ["select", "<select><option>Out</select>"],
    ["button", "<button>Out</button>"],
    ["an editor", "<div contenteditable>Out</div>"],
    ["an editor of plain text", "<div contenteditable='plaintext-only'>Out</div>"],
    ["a text box", "<div role=textbox>Out</div>"],
    ["an editor of code", "<div role=code><div>Out</div></div>"],
    ["code", "<code>Out</code>"],
    ["pre", "<pre>Out</pre>"],
    ["kbd", "<kbd>Out</kbd>"],
    ["svg", "<svg><text>Out</text></svg>"],
    ["math", "<math><mi>Out</mi></math>"],
    ["iframe", "<iframe srcdoc=Out></iframe>"],
    ["hidden", "<div hidden>Out</div>"],
    ["display: none", "<div style='display:none'>Out</div>"],
    ["visibility: hidden", "<div style='visibility:hidden'>Out</div>"],
    ["hidden until a search of the page finds it", "<div hidden=until-found>Out</div>"],
    ["content-visibility: hidden", "<div style='content-visibility:hidden'>Out</div>"],
    ["aria-hidden", "<span aria-hidden=true>Out</span>"],
    [
      "for screen readers",
      "<span style='position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)'>Out</span>",
    ],
    ["clipped away", "<p style='clip-path:inset(100%)'>Out</p>"],
    ["off the page", "<p style='position:absolute;left:-9999px'>Out</p>"],
    ["above the page", "<p style='position:fixed;top:-999em;left:0'>Out</p>"],
    ["indented out of its box", "<p style='text-indent:-9999px;overflow:hidden'>Out</p>"],
    ["transparent", "<p style='opacity:0'>Out</p>"],
    ["without any size", "<p style='font-size:0'>Out <b>Out</b></p>"],
    ["nav", "<nav>Out</nav>"],
    ["aside", "<aside>Out</aside>"],
    ["footer", "<footer>Out</footer>"],
    ["caption", "<figure><figcaption>Out</figcaption></figure>"],
    ["related links", "<div class='relatedLinks'>Out</div>"],
    ["comments", "<div id='comments'>Out</div>"],
    ["advert", "<div class='box ad'>Out</div>"],
    ["byline", "<p class='article__byline'>Out</p>"],
    ["newsletter", "<section class='newsletter-signup'>Out</section>"],
    ["closed details", "<details><p>Out</p></details>"],
  ])("%s", async (_name, part) => {
    const kept = "<p>A first paragraph that stays, so that the page is mostly this.</p>";
    expect(await blocksOf(`${kept}${part}<p>Last</p>`)).toEqual([
      "A first paragraph that stays, so that the page is mostly this.",
      "Last",
    ]);
  });

  test.each<[string, string, string[]]>([
    [
      "visible within hidden",
      "<div style='visibility:hidden'>Out<p style='visibility:visible'>In</p></div>",
      ["In"],
    ],
    [
      "with a size in what has none",
      "<div style='font-size:0'>Out<p style='font-size:1rem'>In</p></div>",
      ["In"],
    ],
    [
      "a note beside its column",
      "<div style='position:relative;margin-left:400px'><p style='position:absolute;left:-350px'>In</p></div>",
      ["In"],
    ],
    [
      "a strip of slides moved on by several",
      "<div style='overflow:hidden'><p style='position:absolute;left:-3000px;width:9000px'>In</p></div>",
      ["In"],
    ],
    ["a hanging indent", "<p style='text-indent:-2em;padding-left:2em'>In</p>", ["In"]],
    ["faint", "<p style='opacity:.3'>In</p>", ["In"]],
    ["text over a picture of itself", "<p style='color:transparent'>In</p>", ["In"]],
    ["not editable", "<div contenteditable=false>In</div>", ["In"]],
    ["open details", "<details open><summary>Sum</summary><p>In</p></details>", ["Sum", "In"]],
    ["the summary of closed details", "<details><summary>Sum</summary><p>Out</p></details>", ["Sum"]],
    ["drawn only when it is scrolled to", "<div style='content-visibility:auto'>In</div>", ["In"]],
    ["a wrapper named after its sidebar", "<div class='with sidebar'><p>In</p></div>", ["In"]],
    ["a form around everything", "<form><p>In</p></form>", ["In"]],
    [
      "words that only begin alike",
      "<p class='advice sharesteel'>In</p><p>Also this</p>",
      ["In", "Also this"],
    ],
    ["once what is there for narrow windows too", `<p>${LONG}</p><div hidden><p>${LONG}</p></div>`, [LONG]],
    ["a header's heading", "<header><h1>In</h1></header>", ["In"]],
  ])("stays: %s", async (_name, body, expected) => {
    expect(await blocksOf(body)).toEqual(expected);
  });

  test("a title for screen readers only", async () => {
    const page = await pages.open(
      pageWith("<h1 style='position:absolute;left:-9999px'>Out</h1><h2>Head</h2><main><p>In</p></main>"),
    );
    const read = await page.evaluate(() => {
      const elements = [...document.querySelectorAll("h1, h2, main")];
      return new entente.TextReader().read({ elements })?.map(({ text }) => text);
    });
    expect(read).toEqual(["Head", "In"]);
  });

  test("an edited page is not read", async () => {
    const page = await pages.open(pageWith("<p>Draft</p>"));
    const read = await page.evaluate(() => {
      document.designMode = "on";
      return entente.texts();
    });
    expect(read).toEqual([]);
  });
});

describe("offsets", () => {
  test("every stretch of a block leads back to the same characters", async () => {
    const page = await pages.open(
      pageWith(
        "<p> In\n   <b>Zen&shy;ith</b>\n  <i> St</i>eel<sup>1</sup> &amp;\tothers — 寧德<ruby>時<rt>x</rt></ruby>代 🔋 end\n</p>",
      ),
    );
    const { text, failures } = await page.evaluate(() => {
      const [block] = new entente.TextReader().read({ elements: [document.body] }) ?? [];
      if (!block) return { text: "", failures: ["no block"] };
      const failures: string[] = [];
      for (let at = 0; at < block.text.length; at++) {
        const points = entente.pointsOf(block, at, at + 1);
        const seen = points?.[0].node.data.slice(points[0].offset, points[1].offset);
        const expected = block.text[at];
        if (expected === " " ? !/^\s/.test(seen ?? "") : seen !== expected)
          failures.push(`${at}: ${expected} ${seen}`);
      }
      return { text: block.text, failures };
    });
    expect(text).toBe("In Zenith Steel & others — 寧德時代 🔋 end");
    expect(failures).toEqual([]);
  });

  test("a name over several nodes becomes one range", async () => {
    const page = await pages.open(pageWith("<p>The <b>Ze&shy;nith</b>\n   <i>St</i>eel plant</p>"));
    const marked = await page.evaluate(() =>
      entente.marksFor(["Zenith Steel"]).map(({ range, surface }) => [`${range}`, surface]),
    );
    expect(marked).toEqual([["Ze\u00adnith\n   Steel", "Zenith Steel"]]);
  });

  test("a name over the end of a line that was cut by hand becomes one range, on two lines", async () => {
    const page = await pages.open(pageWith(`<div style="white-space:pre">${CUT}</div>`));
    const marked = await page.evaluate(() =>
      entente.marksFor(["Zenith Steel"]).map((mark) => {
        const { startContainer, endContainer } = mark.range;
        return [
          `${mark.range}`,
          mark.surface,
          startContainer === endContainer,
          entente.lineBoxes(mark).length,
        ];
      }),
    );
    expect(marked).toEqual([["Zenith\nSteel", "Zenith Steel", true, 2]]);
  });

  test("stretches beyond the text are refused", async () => {
    const page = await pages.open(pageWith("<p>Short</p>"));
    const refused = await page.evaluate(() => {
      const [block] = new entente.TextReader().read({ elements: [document.body] }) ?? [];
      if (!block) return [];
      return [
        [-1, 2],
        [0, 6],
        [3, 3],
        [4, 2],
      ].map(([start = 0, end = 0]) => entente.pointsOf(block, start, end) === undefined);
    });
    expect(refused).toEqual([true, true, true, true]);
  });
});

test("reading changes nothing in the page", async () => {
  const page = await pages.open(pageWith("<p>The <b>Zenith</b> Steel<br>plant</p><div hidden>x</div>"));
  const unchanged = await page.evaluate(() => {
    const before = document.documentElement.outerHTML;
    entente.texts();
    return before === document.documentElement.outerHTML;
  });
  expect(unchanged).toBe(true);
});
