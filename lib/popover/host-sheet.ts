/**
 * The sheet by which the popover's host is shown in Firefox. When the extension is updated, switched off or removed there,
 * its scripts in pages end without a word, and nothing is left that could close a card. What ends with them is their
 * sheets: this one gives a property its value, without it the host has none to be shown by. It names no element of the page.
 */

/** The property. No page can set it: the host asks for the initial value, and says so with priority. */
export const HERE = "--entente-here";

/** What an older copy of the extension left in a page. It would be seen again where its sheet comes back. */
export const LEFT_BEHIND = `html > [popover][style*="${HERE}"]`;

/** The sheet, which comes into a page with the popover's script. */
export const HERE_SHEET = `@property ${HERE} { syntax: "*"; inherits: false; initial-value: block; }`;
