/** What site makers, note-takers and Pandoc write into Markdown beside its own marks. */

/** Longer marks are text. */
const ONE_LINE = String.raw`[^\n]{0,600}?`;

/** What is an order to a program, and none of the text. */
const ORDERS: readonly RegExp[] = [
  // Hugo and Jekyll: shortcodes and tags.
  new RegExp(String.raw`\{\{[<%]${ONE_LINE}[>%]\}\}|\{%${ONE_LINE}%\}`, "gu"),
  // kramdown: a table of contents, and attributes on a line of their own; Pandoc's fences.
  /^[*+-] .{1,40}\n\{:toc\}$|^ {0,3}\{:[^\n}]{0,300}\}[ \t]*$|^ {0,3}:{3,}[^\n]{0,300}$/gimu,
  /^\*\[[^\]\n]{1,60}\]:.*$/gmu,
  // Obsidian: comments, what is shown from another file, and the name of a paragraph.
  /(?<!\S)%%[\s\S]*?%%/gu,
  /!\[\[[^\]\n]{1,300}\]\]|(?<=\S) \^[A-Za-z0-9-]{1,40}$/gmu,
  // Attributes of a picture or of an empty anchor.
  /(?<=\))\{[^{}\n]{0,300}\}|\[\]\{[^{}\n]{0,300}\}/gu,
  // Queries, written as code in a language of their own.
  /^```(?:dataview|dataviewjs|tasks|query)\n(?:(?!```).*\n){0,200}?```$/gmu,
  // Tags alone: one is a heading whose space was forgotten.
  /^(?:#[\p{L}\p{N}_/-]{1,60}[ \t]*){2,}$/gmu,
];

/** The words within marks of a dialect. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  // "[[1]](https://…)" is a link whose words have brackets.
  [/\[(\[[^[\]\n]{1,100}\])\]\([^()\n]{1,600}\)/gu, "$1"],
  [/\[\[(?:[^\]|\n]{1,300}\|)?([^\]|\n]{1,300})\]\]/gu, "$1"],
  [/(?<![\\=])==(?=[^\s=])([^=\n]{1,300})==(?!=)/gu, "$1"],
  [/\[([^[\]]{1,300})\]\{[.#][^{}\n]{0,300}\}/gu, "$1"],
  // The head of a callout; an item that is to be ticked off.
  [/^\[![\w-]{1,30}\][+-]?[ \t]*/gmu, ""],
  [/^(\s{0,12}[-*+] )\[[ xX]\] /gmu, "$1"],
  // A term, and what is said of it below: a row of both.
  [/^(?![-*+#>|: ])([^\n]{1,80})\n\n?: {1,3}(?=\S)/gmu, "$1  "],
  // A space that does not break.
  [/(?<!\\)\\ /gu, " "],
];

/** Markdown without the orders of programs and the marks of their dialects; the words stay. */
export function withoutTemplates(markdown: string): string {
  let text = markdown;
  for (const order of ORDERS) text = text.replace(order, "");
  for (const [mark, words] of MARKS) text = text.replace(mark, words);
  return text;
}
