/** Finds the headline of a page without metadata: its heading, or its title without the site's name. */

import { isLetterhead, isOverTitle } from "../text/over-title";
import { htmlText } from "./text";

/** The title and headings of a page, with their markup. */
export interface PageHeads {
  title: string | undefined;
  headings: readonly string[];
}

/** The headline in a page's title and headings; nothing if they only name the site. */
export function headlineOf({ title, headings }: PageHeads): string | undefined {
  const parts = title === undefined ? [] : partsOf(plainHead(title).replace(LABEL, ""));
  const [headline] = parts.filter(saysSomething).sort((a, b) => b.length - a.length);
  const heads = headings.map(plainHead).filter(saysSomething);
  const same = headline && heads.find((head) => head.includes(headline) || headline.includes(head));
  if (same) return same;
  // Two words are enough if the title begins with them.
  const [brief] = headings
    .map(plainHead)
    .filter((head) => head.includes(" ") && title !== undefined && opens(title, head));
  if (brief !== undefined) return brief;
  // A heading that is in the title beside the headline is the site's name.
  const [only, ...others] = heads.filter((head) => !parts.includes(head));
  return only !== undefined && others.length === 0 ? only : headline;
}

/** "Press release: …" */
const LABEL = /^(?:(?:press|news|media) release|pressemitteilung|communiqué de presse|print)\s*[:–—-]\s*/iu;

/** A heading without its markup. */
export const plainHead = (html: string) => htmlText(html).replace(/\s+/gu, " ").trim();

const opens = (title: string, head: string) =>
  plainHead(title).startsWith(head) &&
  /^\s+[|–—-]\s/u.test(plainHead(title).slice(head.length)) &&
  !isOverTitle(head) &&
  !isLetterhead(head);

/** Whether a heading says something about an article, unlike "News" and "Orvex Holdings Limited". */
function saysSomething(head: string): boolean {
  const length = /\p{Script=Han}/u.test(head) ? head.length / 2 : head.split(" ").length;
  return length >= 3 && !isOverTitle(head) && !isLetterhead(head);
}

/** The parts of a title: headline, section and site, separated by bars, or by dashes at its end. */
function partsOf(title: string): string[] {
  const parts = title.split(/\s*[|｜_»›·]\s*/u).filter(Boolean);
  if (parts.length > 1) return parts;
  const tails: string[] = [];
  let head = title;
  for (let dash = lastDash(head); dash; dash = lastDash(head)) {
    const [before, tail] = dash;
    // A part longer than all before it is no site's name.
    if (tail.length >= before.length) break;
    tails.push(tail);
    head = before;
  }
  return [head, ...tails];
}

function lastDash(title: string): [string, string] | undefined {
  const [, before, tail] =
    /^(.+)\s[-–—]{1,2}\s(\S.*)$/u.exec(title) ??
    /^(.+[\p{Script=Han}”」》）])[-–—]+(\p{Script=Han}[^-–—]*)$/u.exec(title) ??
    [];
  return before !== undefined && tail !== undefined ? [before, tail] : undefined;
}

/** Labels before a page's date: "发布时间：2025-07-08", "Published on 8 July 2025". */
const DAY_LABEL =
  /^(?:(?:发布|发表|发稿|刊登|上传|更新)?(?:时间|日期)\s?[:：]|(?:date )?(?:published|posted)(?: on)?\b ?:?|(?:release|publication) date ?:)\s*(?=\S)(.{6,40})/gimu;

/** What follows such labels, anywhere on the page and in its order. */
export function labelledDays(html: string): string[] {
  return [...htmlText(html).matchAll(DAY_LABEL)].map(([, day = ""]) => day);
}
