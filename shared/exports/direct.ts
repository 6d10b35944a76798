/** Up to so many rows a workbook is there before anybody could read how far it is: it is downloaded at once. */
export const DIRECT_ROWS = 1000
