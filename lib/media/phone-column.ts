/**
 * The end of a `sizes` list for a picture as wide as a phone's column. A dense screen asks for a fifth less than
 * the column is wide: at two or three dots a pixel the eye sees no difference, and the file is up to half as large.
 */
export const PHONE_COLUMN = '(min-resolution: 1.5x) 80vw, calc(100vw - 32px)';
