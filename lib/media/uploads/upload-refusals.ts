/**
 * Why a file is not taken, one word each; `desk.media.refusals` in messages/*.json says it and what to do.
 * `uploads.refusal` holds one of these.
 */
export const UPLOAD_REFUSALS = [
  /** No bytes. */
  'empty',
  'too-large',
  /** Path tricks, control or direction-forcing characters in the name. */
  'bad-name',
  'not-an-image',
  'svg',
  'heic',
  'pdf',
  'unsupported-type',
  'animated',
  /** A picture with a second file inside: a page, a document, an archive. */
  'polyglot',
  'too-many-pixels',
  /** Cut off or damaged. */
  'broken',
  'disk-full',
  'too-many-uploads',
  /** It was to take the place of another picture, but is in the library as a picture of its own. */
  'same-as-another',
  /** The picture it was to take the place of is gone. */
  'target-gone',
  /** It was to take the place of a logo, and has no transparent ground. */
  'logo-opaque',
  /** It could not be worked on, and not because of the file. */
  'failed',
] as const;
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];

export const isUploadRefusal = (word: unknown): word is UploadRefusal =>
  (UPLOAD_REFUSALS as readonly unknown[]).includes(word);
