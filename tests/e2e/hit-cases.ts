/**
 * Where names stand on pages, and whether the pointer finds them there: one page with a case each, for any browser.
 * The marks and the one that stands out are read from the page's own registry of highlights.
 */

/** A name on the page. */
export interface HitCase {
  /** What is looked at; the middle of each line of the name, unless `corner` says its box's corner. */
  html: string;
  /** Whether the pointer finds the name there; true unless said. */
  found?: false;
  corner?: true;
  /** It can be seen when it is marked, and is faded out before it is looked at: what is unseen from the beginning is not marked. */
  fades?: true;
}

const LINE = "The CATL plant opens in spring.";

const THREE = "In Changzhou the battery maker CATL met Zenith Steel.";
const EMPTY = '<a href="#x" style="position:absolute;inset:0"></a>';
const CUT = `The maker said on Monday that it would meet Zenith
Steel in the town to speak of a plant for plates on
the coast of the country, where eight hundred
people are to work from the autumn of next year.`;
/** A box over which something in it is stretched. */
const stretched = (html: string) => `<div style="position:relative">${html}</div>`;

export const HIT_CASES: Readonly<Record<string, HitCase>> = {
  "in a line": { html: `<p>${LINE}</p>` },
  "in a link": { html: `<p><a href="#x">${LINE}</a></p>` },
  "first in the line": { html: "<p>CATL opens the plant in spring.</p>" },
  "over inline elements": { html: "<p>The <b>C</b>A<i>T</i>L plant opens in spring.</p>" },
  "over several lines": { html: "<p style='word-spacing:100vw'>The government of Dongying spoke</p>" },
  "in an inline block": { html: "<p>The <span style='display:inline-block'>CATL</span> plant opens.</p>" },
  "in a cell": { html: `<table><tr><td>${LINE}</td><td>Another cell.</td></tr></table>` },
  "in a flex item": { html: `<div style="display:flex"><div>${LINE}</div><div>Another.</div></div>` },
  "with wide letters": { html: `<p style="letter-spacing:9px">${LINE}</p>` },
  "scaled up": { html: `<p style="transform:scale(1.7);transform-origin:0 0;width:50%">${LINE}</p>` },
  "scaled down": { html: `<p style="transform:scale(.6);transform-origin:0 0">${LINE}</p>` },
  zoomed: { html: `<p style="zoom:1.6">${LINE}</p>` },
  "turned a little": { html: `<p style="transform:rotate(4deg)">${LINE}</p>` },
  "turned half way": { html: `<p style="transform:rotate(45deg);font-size:30px;margin:9em">${LINE}</p>` },
  "beside a name that is turned half way": {
    html: `<p style="transform:rotate(45deg);font-size:30px;margin:9em">${LINE}</p>`,
    corner: true,
    found: false,
  },
  "turned upside down": { html: `<p style="transform:rotate(180deg)">${LINE}</p>` },
  mirrored: { html: `<p style="transform:scaleX(-1)">${LINE}</p>` },
  "in columns": { html: `<div style="columns:3"><p>${LINE}</p><p>${LINE}</p><p>${LINE}</p></div>` },
  "from right to left": { html: "<p dir=rtl>أعلنت CATL اليوم عن مصنع جديد</p>" },
  "vertical, from right to left": { html: `<p style="writing-mode:vertical-rl;height:9em">${LINE}</p>` },
  sideways: { html: `<p style="writing-mode:sideways-lr;height:9em">${LINE}</p>` },
  "not selectable": { html: `<p style="user-select:none;-webkit-user-select:none">${LINE}</p>` },
  "in an open shadow root": {
    html: `<div><template shadowrootmode="open"><p>${LINE}</p></template></div>`,
  },
  "in a shadow root, without an element around": {
    html: `<div><template shadowrootmode="open">${LINE}</template></div>`,
  },
  "in a shadow root within another": {
    html: `<div><template shadowrootmode="open"><div><template shadowrootmode="open"><p>${LINE}</p></template></div></template></div>`,
  },
  "given to a slot": {
    html: `<div><template shadowrootmode="open"><section><slot></slot></section></template><p>${LINE}</p></div>`,
  },
  "in a box that scrolls": {
    html: `<div style="height:3em;overflow:auto"><p>${LINE}</p><p>Second.</p><p>Third.</p></div>`,
  },
  "sticking out of its box": {
    html: `<div style="background:#fff"><p style="width:3em;white-space:nowrap">There and back: ${LINE}</p></div>`,
  },
  "cut off with the box around it": {
    html: `<div style="width:5em;overflow:hidden"><p style="width:3em;white-space:nowrap">There and back: ${LINE}</p></div>`,
    found: false,
  },
  "cut off below a box": {
    html: `<div style="height:1.5em;overflow:hidden"><p style="margin:0">First.</p><p>Second.</p><p>${LINE}</p></div>`,
    found: false,
  },
  "cut off beside a box": {
    html: `<div style="width:3em;overflow:clip;white-space:nowrap">There and back: ${LINE}</div>`,
    found: false,
  },
  "under a menu": {
    html: `<div style="position:relative"><p>${LINE}</p><div style="position:absolute;inset:0;background:#fff">Menu</div></div>`,
    found: false,
  },
  "under a head that stays": {
    html: `<div style="overflow:auto;height:6em"><div style="position:sticky;top:0;height:3em;background:#fff">Head</div><p style="margin-top:-2.5em">${LINE}</p><p style="height:9em"></p></div>`,
    found: false,
  },
  "under a picture": {
    html: `<div style="position:relative"><p>${LINE}</p><canvas style="position:absolute;inset:0;width:100%;height:100%"></canvas></div>`,
    found: false,
  },
  "under a link that shows nothing": {
    html: `<div style="position:relative"><p>${LINE}</p><a href="#x" style="position:absolute;inset:0"></a></div>`,
  },
  "under something that cannot be seen": {
    html: `<div style="position:relative"><p>${LINE}</p><div style="position:absolute;inset:0;background:red;opacity:0">No</div></div>`,
  },
  "under the link of a heading, stretched over the text": {
    html: stretched(`<h2><a href="#x" class="cover">The press was there</a></h2><p>${THREE}</p>`),
  },
  "under a link in the text, stretched over it": {
    html: stretched(`${THREE} <a href="#x" class="cover">Read the update</a>`),
  },
  "under an empty link behind the text": { html: stretched(`<p>${THREE}</p>${EMPTY}`) },
  "in a shadow root, under an empty link": {
    html: stretched(`${EMPTY}<div><template shadowrootmode="open"><p>${THREE}</p></template></div>`),
  },
  "over the end of a line that was cut by hand": { html: `<div style="white-space:pre">${CUT}</div>` },
  "not to be seen any more": { html: `<div><p>${LINE}</p></div>`, fades: true, found: false },
};

const FILLER =
  "What follows is enough running text for a page to be taken for an article, which it would not be otherwise. ";

/** The page of all cases; the name in the corner is found everywhere, so that each look begins with a mark that stands out. */
export function hitPage(): string {
  const cases = Object.entries(HIT_CASES).map(
    ([name, { html }]) => `<div data-case="${name}" style="margin:3em 0">${html}</div>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cases</title>
<meta property="og:type" content="article"><style>body{margin:0 2em;font:18px/1.5 serif}.cover::after{content:'';position:absolute;inset:0}</style></head>
<body><article><h1>Cases</h1><p>${FILLER.repeat(3)}</p>${cases.join("\n")}<p>${FILLER.repeat(3)}</p>
<div data-case="control" style="position:fixed;left:0;bottom:0;background:#fff"><p>${LINE}</p></div>
<div style="height:100vh"></div></article></body></html>`;
}

/** What both drivers have of a page. */
export interface AnyPage {
  evaluate<A, R>(run: (argument: A) => R, argument: A): Promise<Awaited<R>>;
  mouse: { move(x: number, y: number): Promise<void> };
  keyboard: { press(key: "Escape"): Promise<void> };
}

/** How many names are marked. */
export function countMarks(page: AnyPage): Promise<number> {
  return page.evaluate(() => {
    let count = 0;
    for (const [name, highlight] of CSS.highlights)
      if (/^entente-(?:company|body|place)$/.test(name)) count += highlight.size;
    return count;
  }, undefined);
}

/** Rests the pointer on each place of a case; what stands out there is its name, or nothing. Rejects with what was seen. */
export async function lookAt(page: AnyPage, name: string): Promise<void> {
  const { found = true, corner = false, fades = false } = HIT_CASES[name] ?? {};
  if (fades) await fadeOut(page, name);
  const points = await placesOf(page, name, corner);
  if (points.length === 0) throw new Error(`${name}: no name is marked there`);
  for (const { x, y } of points) {
    // A popover of the case before may lie over the control.
    await page.keyboard.press("Escape");
    const [control] = await placesOf(page, "control", false);
    await page.mouse.move(control?.x ?? 0, control?.y ?? 0);
    if ((await standsOut(page, true)) !== "control")
      throw new Error(`${name}: the control does not stand out`);
    // On a slow machine the control's popover may have opened, which would hold its mark and lie over the place.
    await page.keyboard.press("Escape");
    await page.mouse.move(x, y);
    const seen = await standsOut(page, false);
    if (seen === "control") throw new Error(`${name}: the pointer was not heard`);
    if (seen !== (found ? name : undefined))
      throw new Error(`${name}: at ${x},${y} ${seen === undefined ? "nothing" : `"${seen}"`} stands out`);
  }
}

function fadeOut(page: AnyPage, name: string): Promise<void> {
  return page.evaluate((name) => {
    document.querySelector<HTMLElement>(`[data-case="${name}"]`)?.style.setProperty("opacity", "0");
  }, name);
}

/** The middle of each line of each mark in a case, or the upper corner of its box; in viewport pixels, brought into view. */
function placesOf(page: AnyPage, name: string, corner: boolean): Promise<{ x: number; y: number }[]> {
  return page.evaluate(
    ({ name, corner }) => {
      const box = document.querySelector(`[data-case="${name}"]`);
      if (name !== "control") box?.scrollIntoView({ block: "center", behavior: "instant" });
      const points: { x: number; y: number }[] = [];
      for (const [key, highlight] of CSS.highlights) {
        if (!/^entente-(?:company|body|place)$/.test(key)) continue;
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          let at: Node = startContainer;
          for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode())
            at = root.host;
          if (!box?.contains(at)) continue;
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          for (const { left, top, width, height } of range.getClientRects()) {
            if (width < 1 || height < 1) continue;
            points.push(
              corner ? { x: left + 3, y: top + height - 3 } : { x: left + width / 2, y: top + height / 2 },
            );
          }
        }
      }
      return points;
    },
    { name, corner },
  );
}

/** The case whose name stands out, once that is the control or no longer is: looked for in the page, at each of its frames. */
function standsOut(page: AnyPage, control: boolean): Promise<string | undefined> {
  return page.evaluate(async (control) => {
    const look = () => {
      for (const { startContainer } of CSS.highlights.get("entente-active") ?? []) {
        let at: Node = startContainer;
        for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
        const element = at instanceof Element ? at : at.parentElement;
        return element?.closest("[data-case]")?.getAttribute("data-case") ?? "elsewhere";
      }
      return undefined;
    };
    const end = performance.now() + 10_000;
    while ((look() === "control") !== control && performance.now() < end)
      await new Promise(requestAnimationFrame);
    // What the reader takes back at one frame and puts elsewhere at the next is there then.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return look();
  }, control);
}
