/** How long a preview's link that is given away can be opened, in hours, unless somebody ends it. */
export const SHARED_LINK_HOURS = 48;

/** The same of one that is made for a frame at the desk. */
export const FRAME_LINK_HOURS = 1;
