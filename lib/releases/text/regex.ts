/** Long patterns, written over several lines. */
import { oneLine } from "./one-line";

/** Makes the pattern in a template; its line breaks, and the indents behind them, are no part of it. */
export function regex(flags: string) {
  return (text: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
    new RegExp(oneLine(text, ...parts), flags);
}
