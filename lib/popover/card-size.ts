/** The size of a card and its distances, both on pages and in the welcome page's example. */

/** Between a line and its card, in px. */
export const GAP = 6;
/** The distance that is kept to the viewport's edges, in px. */
export const MARGIN = 8;
/** The card's width with text of the usual size, in px. */
export const WIDTH = 376;
/** A card is never higher than this with text of the usual size, in px. */
export const MOST_HEIGHT = 480;
