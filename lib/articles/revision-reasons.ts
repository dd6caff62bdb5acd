/** Why a snapshot of an article was kept. */
export const REVISION_REASONS = [
  /** One sitting's autosaves. */
  'autosave',
  /** The editor asked for it. */
  'saved',
  /** Text of someone whose lease was taken over. */
  'takeover',
  /** What one side had before a merge. */
  'set-aside',
  /** Two versions were merged after a conflict. */
  'merged',
  'restored',
  'submitted',
  /** Sent back to draft, with a note to its writer. */
  'returned',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  /** Taken out of the paper, back to draft. */
  'unpublished',
  /** Changes that were not published were thrown away: the text that stays. */
  'discarded',
  'imported',
] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];
