/** How often a list of the page is read again, in ms: the background, a popover or another tab may have changed it meanwhile. */
export const REREAD_MS = 2_000;
