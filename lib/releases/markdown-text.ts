/** The text of Markdown: front matter and marks of headings, emphasis, quotes, links and tables taken off; the words stay. */

import { withoutFrontMatter } from "./markdown-about";

/** Reads the text out of Markdown. */
export function markdownText(markdown: string): string {
  return withoutBars(withoutFrontMatter(markdown))
    .replace(/^#{1,6} +/gmu, "")
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\n]{0,600}\)/gu, "$1")
    .replace(/(?<!\\)(?:\*\*|__)(?=\S)|(?<=[^\s\\])(?:\*\*|__)/gu, "")
    .replace(STARS, "$1")
    .replace(LOW_LINES, "$1")
    .replace(/^> ?/gmu, "")
    .replace(/\\([\\`*_{}[\]()#+.!|~<>-])/gu, "$1");
}

/** "*this*": not a sum such as "2*3*4", nor a mark behind a word that leads to a note. Chinese has no spaces around. */
const STARS =
  /(?<![\\*\p{N}]|[^\P{L}\p{Script=Han}])\*(?=[^\s*])((?:[^*\n]|\n(?!\s)){1,300})(?<=[^\s\\])\*(?![*\p{N}])/gu;
/** "_this_": within a word it is a letter, as in snake_case. */
const LOW_LINES =
  /(?<![\\\p{L}\p{N}_])_(?=[^\s_])((?:[^_\n]|\n(?!\s)){1,300})(?<=[^\s\\])_(?![\p{L}\p{N}_])/gu;

/** Tables with two spaces between their cells, as they stand in plain text. */
function withoutBars(markdown: string): string {
  const lines = markdown.split("\n");
  const out: string[] = [];
  let inTable = false;
  for (const [i, line] of lines.entries()) {
    const isRule = inTable && isTableRule(line);
    inTable = line.includes("|") && (inTable || isTableRule(lines[i + 1] ?? ""));
    if (!isRule) out.push(inTable ? cellsIn(line).join("  ") : line);
  }
  return out.join("\n");
}

/** "|---|:--:|", the line below the heads of a table. */
function isTableRule(line: string): boolean {
  return /^[\s|:-]+$/u.test(line) && line.includes("|") && line.includes("-");
}

function cellsIn(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, "")
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());
}
