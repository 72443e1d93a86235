/** What the explorer's views can be set to. */

/** What the timeline's bars are divided by. */
export const PARTED_BY = ["form", "status", "field"] as const;
export type PartedBy = (typeof PARTED_BY)[number];

/** How wide the timeline's bars are in time. */
export const UNITS = ["year", "month"] as const;
export type Unit = (typeof UNITS)[number];

/** How far the map rolls places up. */
export const LEVELS = ["site", "city", "province", "country"] as const;
export type Level = (typeof LEVELS)[number];
