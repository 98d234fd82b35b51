/** What is read at most: beyond it a file is refused before it can exhaust the machine. Sizes are in bytes. */

/** Excel's own grid. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** The file itself. */
export const largestFile = 300_000_000;

/** Parts in a file; a workbook of 250 sheets with pictures has some thousands. */
export const mostEntries = 20_000;

/** One part, inflated: a sheet of a million rows by ten columns has about 450 MB. */
export const largestPart = 500_000_000;

/** A part that is held as one text: anything but sheets and shared strings, and what is patched. */
export const largestText = 120_000_000;

/** A part that is kept inflated for a while after it was read. */
export const largestInflated = 64_000_000;

/** Parts that shrink beyond this ratio hold next to nothing; together they may be this large. */
export const highRatio = 200;
export const largestHighRatio = 40_000_000;

/** All cells of all areas that are read at once. */
export const mostCells = 20_000_000;

/** Cells of a workbook that are kept after a first look at it, in 8 bytes each besides their texts. */
export const mostKeptCells = 4_000_000;

/** Characters of all shared strings together. */
export const mostStringCharacters = 100_000_000;

/** Merged areas of one sheet. */
export const mostMerged = 200_000;

/** Sheets, defined names and relations of one part. */
export const mostListed = 60_000;
