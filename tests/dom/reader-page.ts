/** What the tests of the reader share: an article, and the reader started on a page as the browser starts it. */
import type { Frame, Page } from "playwright-core";
import { pageWith, type TestPages } from "./page";

export const FILLER =
  "What follows is enough running text for a page to be taken for an article, which it would not be otherwise.";
export const ARTICLE = `<main><article><h1>CATL and Zenith Steel</h1><p class=byline>By CATL</p>
<p id=one>In Changzhou the battery maker CATL met <b>Zenith</b>\n Steel, and then the government of Dongying. ${FILLER}</p>
<p id=two>CATL again. ${FILLER}</p><p>${FILLER}</p></article></main><nav>CATL</nav>`;
/** The same on a page that can be scrolled far, with a button at its end. */
export const LONG_ARTICLE = `${ARTICLE}<div style="height:3000px"></div><button id=last>Last</button>`;
export const HEAD = '<meta property="og:type" content="article">';

/** Opens an article and starts the reader on it. */
export async function readPage(
  pages: TestPages,
  body = ARTICLE,
  head = HEAD,
  address?: string,
): Promise<Page> {
  const page = await pages.open(pageWith(body, head), address);
  await start(page);
  return page;
}

/** Starts the reader, and waits until it has told how the page stands. */
export async function start(page: Page | Frame): Promise<void> {
  await page.evaluate(async () => {
    entente.fake.loadPopover = () => {
      Object.assign(globalThis, { [entente.POPOVER_KEY]: new entente.Popover() });
    };
    await entente.readerScript.main({} as never);
    await entente.until(() => entente.fake.heard.some(({ request }) => request === "report"));
  });
}

/** The marked texts by highlight. */
export const highlighted = (page: Page) => page.evaluate(() => entente.highlighted());

/** The text of the mark that stands out, if any does. */
export const active = async (page: Page) => (await highlighted(page))["entente-active"];

/** The middle of the n-th mark of a kind, in px of the viewport. */
export const middleOf = (page: Page | Frame, index: number, kind = "company") =>
  page.evaluate(
    ([index, kind]) => {
      const range = [...(CSS.highlights.get(`entente-${kind}`) ?? [])][index as number] as Range;
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    },
    [index, kind] as const,
  );

/** Whether a popover is open and in sight. */
export const isOpen = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll("[popover]")].some((host) => entente.isSeen(host)));

/** Waits until one is, or none is any more. */
export const waitOpen = (page: Page | Frame, open = true) =>
  page.evaluate(
    (open) =>
      entente.until(
        () => [...document.querySelectorAll("[popover]")].some((host) => entente.isSeen(host)) === open,
      ),
    open,
  );

/** The parameters with which the background was asked something, every time. */
export const heard = (page: Page, request: string) =>
  page.evaluate(
    (wanted) => entente.fake.heard.filter((one) => one.request === wanted).map(({ params }) => params),
    request,
  );

/** What it reported last; it reports behind its answers and behind its marks. */
export const lastReport = async (page: Page) => (await heard(page, "report")).at(-1);

/** Asks the reader as the extension's other parts do; gives its answer. */
export const ask = (page: Page, request: string, params: unknown) =>
  page.evaluate(
    async ([request, params]) => {
      const reply = (await entente.fake.ask(request as string, params)) as { ok: boolean; value: unknown };
      return reply?.value;
    },
    [request, params] as const,
  );

/** From now on, what the page would do after so many ms waits for `timeIsUp`. */
export const holdTimers = (page: Page, ms: number) =>
  page.evaluate((ms) => {
    const wait = setTimeout;
    const held: (() => void)[] = [];
    const later = (act: () => void, after: number) => {
      if (after !== ms) return wait(act, after);
      held.push(act);
      return 0;
    };
    Object.assign(globalThis, { held, setTimeout: later });
  }, ms);

/** What `holdTimers` kept happens now, once what is under way has come to its end. */
export const timeIsUp = (page: Page) =>
  page.evaluate(async () => {
    await entente.settled();
    for (const act of (globalThis as unknown as { held: (() => void)[] }).held.splice(0)) act();
    await entente.settled();
  });
