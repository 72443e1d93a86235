/**
 * Makes lengths follow the browser's font size. Styles are written in pixels, for a root of 16. In the extension's own
 * pages they become relative to the root, so that larger text enlarges everything, like zoom. Styles in web pages keep
 * their pixels, since the root there belongs to the page.
 */

const ROOT = 16;
/** The shortest length that changes, in px: lines, and gaps as thin as lines, stay crisp. */
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
 * Lengths in pixels as lengths of the root, except for those of lines.
 *
 * @param unit `rem` in values; `em` in the conditions of media queries, where it is the browser's own font size.
 */
export function rootLengths(text: string, unit: "rem" | "em"): string {
  return text.replace(LENGTH, (length, pixels: string) =>
    Math.abs(Number(pixels)) < LEAST ? length : `${Number(pixels) / ROOT}${unit}`,
  );
}

/** The same for whole style sheets, as a plugin of PostCSS. */
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
