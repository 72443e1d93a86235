/** How large a card is beside its mark and how far it stands from what: on a page and in the welcome page's example alike. */

/** Between a line and its card, in px. */
export const GAP = 6;
/** The distance that is kept to the viewport's edges, in px. */
export const MARGIN = 8;
/** With text of the usual size, in px. */
export const WIDTH = 376;
/** A card is never higher than this with text of the usual size, in px. */
export const MOST_HEIGHT = 480;
