/** Why a snapshot of an article was kept. */
export const REVISION_REASONS = [
  /** One sitting's autosaves. */
  'autosave',
  /** The editor asked for it. */
  'saved',
  /** Text of someone whose lease was taken over. */
  'takeover',
  /** Two versions were merged after a conflict. */
  'merged',
  'restored',
  'submitted',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  'imported',
] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];
