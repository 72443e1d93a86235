import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { pageWith, testPages } from "./page";
import { ARTICLE, FILLER, HEAD, highlighted, readPage, start } from "./reader-page";

const pages = testPages();

/** Waits until all names of the article, or as many as are given, are marked. */
const companies = (page: Page, count = 5) =>
  expect
    .poll(async () => (await highlighted(page))["entente-company"]?.length, { timeout: 15_000 })
    .toBe(count);

describe("a page that shows itself when it is ready is read", () => {
  test.each([
    [
      "a body that fades in",
      "<style>body{opacity:0;animation:fadein 1s 3s forwards}@keyframes fadein{to{opacity:1}}</style>",
    ],
    [
      "an article that fades in",
      "<style>article{animation:fadein 4s}@keyframes fadein{from{opacity:0}}</style>",
    ],
    ["an article that no script shows for now", "<style>article{opacity:0}</style>"],
    ["what waits for its fonts", "<style>body{visibility:hidden}</style>"],
    ["an article that waits for its fonts", "<style>article{visibility:hidden}</style>"],
  ])("%s", async (_name, style) => {
    await companies(await readPage(pages, ARTICLE, HEAD + style));
  });
});

describe("what scrolling reveals is marked then", () => {
  const lines = Array.from({ length: 8 }, () => `<p class=reveal>CATL came. ${FILLER}</p>`).join("");
  const BODY = `<article><h1>CATL</h1><p>Seen: CATL. ${FILLER}</p><div style="height:150vh"></div>${lines}</article>`;

  test.each([
    [
      "by a class, with a transition",
      ".reveal{opacity:0;transition:opacity 1s .5s}.seen{opacity:1}",
      "one.className = 'seen'",
    ],
    [
      "by a class, with an animation",
      ".reveal{opacity:0}.seen{animation:fadein 1s .5s forwards}@keyframes fadein{to{opacity:1}}",
      "one.classList.add('seen')",
    ],
    [
      "by a style",
      ".reveal{opacity:0;transform:translateY(40px)}",
      "one.style.cssText = 'opacity:1;transform:none;transition:.6s'",
    ],
    [
      "by an attribute",
      ".reveal{opacity:0;transition:opacity .4s}.reveal[data-shown]{opacity:1}",
      "one.dataset.shown = ''",
    ],
    ["by visibility", ".reveal{visibility:hidden}", "one.style.visibility = 'inherit'"],
  ])("%s", async (_name, css, show) => {
    const page = await pages.open(pageWith(BODY, `${HEAD}<style>${css}</style>`));
    await page.evaluate(`{
      const seer = new IntersectionObserver((entries) => {
        for (const { target: one, isIntersecting } of entries) if (isIntersecting) { ${show} }
      });
      for (const one of document.querySelectorAll(".reveal")) seer.observe(one);
    }`);
    await start(page);
    await companies(page, 2);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await companies(page, 10);
  });
});
