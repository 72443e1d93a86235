/** The raw text of a template without its line breaks and the indents behind them: a long list, a part of a pattern. */
export function oneLine({ raw }: TemplateStringsArray, ...parts: readonly string[]): string {
  return String.raw({ raw: raw.map((text) => text.replace(/\n */g, "")) }, ...parts);
}
