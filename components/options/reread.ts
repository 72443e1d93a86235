/** How often the page's lists are read again, in ms: the background, a popover or another tab may change them. */
export const REREAD_MS = 2_000;
