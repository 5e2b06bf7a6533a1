/**
 * Who a workbook is for. `publish` is for everyone, also with a screen reader: nothing frozen, filtered or filled.
 * `work` is for an analyst: headings stay in sight, and every column has a filter.
 */
export const workbookProfiles = ['publish', 'work'] as const;

/** One of the two ways a workbook is made. */
export type WorkbookProfile = (typeof workbookProfiles)[number];
