/**
 * Lengths that follow the browser's font size. Styles are written in pixels, as drawn for a root of 16; in the extension's
 * own pages they are lengths of the root, so that a reader who has larger text set has everything larger, as by zoom. What
 * stands in pages of the web keeps its pixels: there the root belongs to the page.
 */

const ROOT = 16;
/** Lines, and gaps as small as lines, stay crisp: below this many pixels nothing changes. */
const LEAST = 4;
const LENGTH = /(?<![\w#.-])(-?\d*\.?\d+)px\b/g;

interface Declaration {
  value: string;
}

interface AtRule {
  name: string;
  params: string;
}

/**
 * Lengths in pixels as lengths of the root, those of lines as they are.
 *
 * @param unit `rem` in values; `em` in the conditions of media queries, where it is the browser's own font size.
 */
export function rootLengths(text: string, unit: "rem" | "em"): string {
  return text.replace(LENGTH, (length, pixels: string) =>
    Math.abs(Number(pixels)) < LEAST ? length : `${Number(pixels) / ROOT}${unit}`,
  );
}

/** The same for whole styles, as a plugin of PostCSS. */
export function rootLengthsPlugin() {
  return {
    postcssPlugin: "root-lengths",
    Declaration(declaration: Declaration) {
      const value = rootLengths(declaration.value, "rem");
      if (value !== declaration.value) declaration.value = value;
    },
    AtRule(rule: AtRule) {
      if (rule.name === "media") rule.params = rootLengths(rule.params, "em");
    },
  };
}
