/** Stories on one page of a list. */
export const PAGE_SIZE = 24;
/** Older stories are reached through the month archive. */
export const MAX_PAGE = 50;
