/**
 * The style sheet that keeps the popover's host visible in Firefox. When the extension is updated, switched off or
 * removed there, its scripts in pages end without notice, and nothing is left that could close a card. Its style sheets
 * go too: this one gives a property the value that shows the host, so without the sheet the host is hidden. It matches
 * no element of the page.
 */

/** The property. No page can set it for the host, which asks for the initial value with `!important`. */
export const HERE = "--entente-here";

/** Hosts that an older copy of the extension left in a page: they would show again once the sheet is back. */
export const LEFT_BEHIND = `[popover][style*="${HERE}"]`;

/** The sheet, which comes into a page with the popover's script. */
export const HERE_SHEET = `@property ${HERE} { syntax: "*"; inherits: false; initial-value: block; }`;
