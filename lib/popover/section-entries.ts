/** How many agreements a section of the popover shows; the rest are a click away. */
export const SECTION_ENTRIES = 6;
