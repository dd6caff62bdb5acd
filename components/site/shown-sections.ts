/**
 * As many sections as the row below the masthead and the footer show at once; a paper that came from elsewhere may
 * have a hundred. The others are folded away in the footer, under `#more-sections`: browsers open it for the link.
 */
export const SHOWN_SECTIONS = 12;
