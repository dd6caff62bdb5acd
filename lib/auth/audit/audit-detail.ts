/**
 * The vocabulary of what a line of the audit log tells besides who did what to whom. Closed, so that the desk can
 * word all of it: `desk.audit.fields.{field}` and `desk.audit.values.{set}.{value}`.
 */

/** Names of details, and of the parts of a thing that `changed`, `from` and `to` speak of. */
export const AUDIT_FIELDS = [
  'acceptsAdvice',
  'accentColour',
  'accentColourDark',
  'action',
  'added',
  'addedTag',
  'adsTxt',
  'alt',
  'articles',
  'assigneeId',
  'at',
  'authors',
  'before',
  'biography',
  'blockedCrawlers',
  'body',
  'by',
  'caption',
  'changed',
  'clockName',
  'contactEmail',
  'copyright',
  'copiedFrom',
  'correctionId',
  'creator',
  'credit',
  'description',
  'device',
  'digits',
  'edition',
  'ended',
  'endedLinks',
  'expiresAt',
  'fileName',
  'focalX',
  'focalY',
  'format',
  'from',
  'hash',
  'hashBefore',
  'hijriOffsetDays',
  'into',
  'intoName',
  'introduction',
  'isFirst',
  'isHiddenFromSearch',
  'isNewDevice',
  'isPaused',
  'isResolved',
  'kind',
  'language',
  'lateMs',
  'links',
  'liveFrom',
  'logoDarkId',
  'logoId',
  'losesFactors',
  'method',
  'monthStyle',
  'movedFrom',
  'movedTo',
  'name',
  'noteId',
  'otherCrawlers',
  'outcome',
  'pageIds',
  'parentId',
  'person',
  'placed',
  'portraitId',
  'reason',
  'refused',
  'removed',
  'replaced',
  'revisionId',
  'rhythm',
  'rights',
  'rightsExpireAt',
  'role',
  'sectionIds',
  'showsHijri',
  'since',
  'siteName',
  'slug',
  'socialLinks',
  'status',
  'step',
  'subject',
  'tagline',
  'text',
  'timeZone',
  'title',
  'to',
  'together',
  'translations',
  'version',
  'what',
  'withdrawnReason',
] as const;
export type AuditField = (typeof AUDIT_FIELDS)[number];

/** The words that stand in details, by the set that they belong to. */
export const AUDIT_VALUES = {
  /** What was done in the workflow, or to a correction. */
  step: [
    'submit',
    'return',
    'approve',
    'schedule',
    'unschedule',
    'publish',
    'publish-changes',
    'discard-changes',
    'unpublish',
    'withdraw',
    'reopen',
    'delete',
    'add',
    'edit',
    'remove',
  ],
  /** What became of a front. */
  what: [
    'published',
    'published on time',
    'published late',
    'overtaken',
    'draft opened',
    'discarded',
    'rolled back',
    'scheduled',
    'schedule cancelled',
    'pinned posts of an import',
  ],
  /** How somebody signed in. */
  method: ['password', 'password-code', 'password-backup-code', 'passkey'],
  /** Why somebody was not let in. Other reasons are sentences of people's own. */
  reason: ['password', 'inactive', 'unknown', 'code', 'backup-code', 'passkey'],
  /** States of articles, pages and fronts. */
  status: ['draft', 'in_review', 'approved', 'scheduled', 'published', 'withdrawn', 'live', 'past'],
  role: ['reporter', 'editor', 'chief', 'admin'],
  kind: ['news', 'opinion', 'live', 'gallery', 'video', 'correction', 'clarification', 'update'],
  edition: ['ar', 'en', 'fr'],
  monthStyle: ['gulf', 'levant', 'maghreb', 'morocco', 'dual'],
  digits: ['latin', 'arabic'],
} as const;
export type AuditValues = keyof typeof AUDIT_VALUES;

/** The sets in which the value of a field may stand; a value that is in none of them is somebody's own words. */
export const FIELD_VALUES: Partial<Record<AuditField, readonly AuditValues[]>> = {
  step: ['step'],
  what: ['what'],
  method: ['method'],
  reason: ['reason'],
  status: ['status'],
  from: ['status', 'role'],
  to: ['status', 'role'],
  role: ['role'],
  kind: ['kind'],
  edition: ['edition'],
  language: ['edition'],
  monthStyle: ['monthStyle'],
  digits: ['digits'],
};

type Value<Set extends AuditValues> = (typeof AUDIT_VALUES)[Set][number];

interface WordedDetail {
  step: Value<'step'>;
  what: Value<'what'>;
  method: Value<'method'>;
  changed: readonly AuditField[];
}

/** What a later reader needs to understand a line; never passwords, tokens or the bodies of articles. */
export type AuditDetail = Partial<WordedDetail> & {
  [Field in Exclude<AuditField, keyof WordedDetail>]?: unknown;
};
