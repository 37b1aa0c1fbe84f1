/** A sealed document has some tens of kilobytes; what is larger than this many bytes is something else. */
export const LARGEST_DOCUMENT = 2 * 1024 * 1024
