/** What can be wrong with a field or a request of the newsroom's screens; worded under `desk.newsroom.errors`. */
const FIELD_ERRORS = [
  'required',
  'too-long',
  'too-many',
  'invalid',
  'zone',
  'email',
  'link',
  'ads-txt',
  'colour',
  'contrast',
  'crawler',
  'logo-missing',
  'logo-opaque',
  'changed-meanwhile',
  'slug-reserved',
  'slug-digits',
  'slug-letters',
  'slug-taken',
  'slug-former',
  'too-deep',
  'not-empty',
  'leads-on',
  'page-published',
  'same-section',
  'same-tag',
  'from-invalid',
  'from-live',
  'from-taken',
  'to-invalid',
  'to-missing',
  'loop',
  'picture-missing',
  'invalid-name',
  'name-taken',
  'not-found',
] as const;
export type FieldError = (typeof FIELD_ERRORS)[number];

/** The word for what an action answered; `invalid` for what has no word of its own. */
export function toFieldError(code: string): FieldError {
  return (FIELD_ERRORS as readonly string[]).includes(code) ? (code as FieldError) : 'invalid';
}
