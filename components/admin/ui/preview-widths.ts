/** Widths of the frames in which previews are looked at, in CSS pixels. */
export const PREVIEW_WIDTHS = { phone: 390, desktop: 1360 } as const;
export type PreviewDevice = keyof typeof PREVIEW_WIDTHS;
export const PREVIEW_DEVICES = Object.keys(PREVIEW_WIDTHS) as PreviewDevice[];
