/** Removes what site generators, note-takers and Pandoc add to Markdown. */

/** Longer marks are text. */
const ONE_LINE = String.raw`[^\n]{0,600}?`;

/** Instructions to programs. */
const ORDERS: readonly RegExp[] = [
  // Hugo and Jekyll: shortcodes and tags.
  new RegExp(String.raw`\{\{[<%]${ONE_LINE}[>%]\}\}|\{%${ONE_LINE}%\}`, "gu"),
  // kramdown: a table of contents, and attributes on their own line; Pandoc's fences.
  /^[*+-] .{1,40}\n\{:toc\}$|^ {0,3}\{:[^\n}]{0,300}\}[ \t]*$|^ {0,3}:{3,}[^\n]{0,300}$/gimu,
  /^\*\[[^\]\n]{1,60}\]:.*$/gmu,
  // Obsidian: comments, embedded files, and block ids.
  /(?<!\S)%%[\s\S]*?%%/gu,
  /!\[\[[^\]\n]{1,300}\]\]|(?<=\S) \^[A-Za-z0-9-]{1,40}$/gmu,
  // Attributes of a picture or of an empty anchor.
  /(?<=\))\{[^{}\n]{0,300}\}|\[\]\{[^{}\n]{0,300}\}/gu,
  // Queries: code in a language of their own.
  /^```(?:dataview|dataviewjs|tasks|query)\n(?:(?!```).*\n){0,200}?```$/gmu,
  // Lines of only tags; a single one is a heading that lacks its space.
  /^(?:#[\p{L}\p{N}_/-]{1,60}[ \t]*){2,}$/gmu,
];

/** The text inside a dialect's marks. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  // "[[1]](https://…)" is a link whose text has brackets.
  [/\[(\[[^[\]\n]{1,100}\])\]\([^()\n]{1,600}\)/gu, "$1"],
  [/\[\[(?:[^\]|\n]{1,300}\|)?([^\]|\n]{1,300})\]\]/gu, "$1"],
  [/(?<![\\=])==(?=[^\s=])([^=\n]{1,300})==(?!=)/gu, "$1"],
  [/\[([^[\]]{1,300})\]\{[.#][^{}\n]{0,300}\}/gu, "$1"],
  // The head of a callout; the box of a task.
  [/^\[![\w-]{1,30}\][+-]?[ \t]*/gmu, ""],
  [/^(\s{0,12}[-*+] )\[[ xX]\] /gmu, "$1"],
  // A term with its definition below: a row of both.
  [/^(?![-*+#>|: ])([^\n]{1,80})\n\n?: {1,3}(?=\S)/gmu, "$1  "],
  // A non-breaking space.
  [/(?<!\\)\\ /gu, " "],
];

/** Markdown without programs' instructions and dialects' marks; the text stays. */
export function withoutTemplates(markdown: string): string {
  let text = markdown;
  for (const order of ORDERS) text = text.replace(order, "");
  for (const [mark, words] of MARKS) text = text.replace(mark, words);
  return text;
}
