/** The text of Markdown: marks of headings, emphasis, quotes and links taken off; the words stay. */

/** Reads the text out of Markdown. */
export function markdownText(markdown: string): string {
  return markdown
    .replace(/^#{1,6} +/gmu, "")
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\n]{0,600}\)/gu, "$1")
    .replace(/(?:\*\*|__)(?=\S)|(?<=\S)(?:\*\*|__)/gu, "")
    .replace(/^> ?/gmu, "");
}
