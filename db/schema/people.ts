import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { ROLES } from '@/lib/auth/roles';
import { DEFAULT_EDITION, EDITIONS } from '@/lib/i18n/editions';
import { id, moment } from './columns';

/**
 * Who may sign in to the desk. This and the tables down to `passkeys` are better-auth's models under the
 * newsroom's names; field names are the library's (docs/decisions/007-sign-in.md).
 */
export const people = pgTable(
  'people',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull().unique(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text(),
    role: text({ enum: ROLES }).notNull().default('reporter'),
    /** The language of the desk's interface for this person. */
    language: text({ enum: EDITIONS }).notNull().default(DEFAULT_EDITION),
    /** Someone who left keeps a row, for bylines of revisions and the audit log, but cannot sign in. */
    isActive: boolean('is_active').notNull().default(true),
    twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
    lastSeenAt: moment(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    check('people_name_is_not_empty', sql`btrim(${table.name}) <> ''`),
    check('people_email_is_lower_case', sql`${table.email} = lower(${table.email})`),
  ],
);

const personId = () =>
  text()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: personId(),
    token: text().notNull().unique(),
    expiresAt: moment().notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index('sessions_person_idx').on(table.userId),
    index('sessions_expiry_idx').on(table.expiresAt),
  ],
);

/** Ways to prove who one is (a password hash; the library calls it an account). */
export const credentials = pgTable(
  'credentials',
  {
    id: text().primaryKey(),
    userId: personId(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    password: text(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index('credentials_person_idx').on(table.userId),
    unique('credentials_provider_account_key').on(table.providerId, table.accountId),
  ],
);

/** Short-lived challenges of the library (two-factor step, passkey ceremonies). */
export const verifications = pgTable(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index('verifications_identifier_idx').on(table.identifier),
    index('verifications_expiry_idx').on(table.expiresAt),
  ],
);

export const twoFactors = pgTable(
  'two_factors',
  {
    id: text().primaryKey(),
    userId: personId(),
    secret: text().notNull(),
    backupCodes: text('backup_codes').notNull(),
    verified: boolean().default(true),
    failedVerificationCount: integer('failed_verification_count').default(0),
    lockedUntil: moment(),
  },
  (table) => [
    index('two_factors_person_idx').on(table.userId),
    index('two_factors_secret_idx').on(table.secret),
  ],
);

export const passkeys = pgTable(
  'passkeys',
  {
    id: text().primaryKey(),
    userId: personId(),
    name: text(),
    publicKey: text('public_key').notNull(),
    credentialID: text('credential_id').notNull(),
    counter: integer().notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: boolean('backed_up').notNull(),
    transports: text(),
    aaguid: text(),
    createdAt: moment().defaultNow(),
  },
  (table) => [
    index('passkeys_person_idx').on(table.userId),
    index('passkeys_credential_idx').on(table.credentialID),
  ],
);

/** Codes of authenticator apps that were used, so that none counts twice within its life; swept hourly. */
export const rateLimits = pgTable('rate_limits', {
  id: text().primaryKey(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
});

/**
 * Links that open one door once: the first editor's, an invitation, a password reset. Only the hash of the
 * token is kept. `personId` is null until an invitation is accepted.
 */
export const oneTimeLinks = pgTable(
  'one_time_links',
  {
    id: id(),
    kind: text({ enum: ['first_editor', 'invitation', 'password_reset'] }).notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    email: text(),
    name: text(),
    role: text({ enum: ROLES }),
    language: text({ enum: EDITIONS }).notNull().default(DEFAULT_EDITION),
    personId: text().references(() => people.id, { onDelete: 'cascade' }),
    createdById: text().references(() => people.id, { onDelete: 'set null' }),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (table) => [
    index('one_time_links_person_idx').on(table.personId),
    index('one_time_links_open_idx').on(table.expiresAt).where(sql`used_at is null`),
  ],
);

/**
 * Failed sign-ins, counted by who tried from where, so that guessing is slowed for the guesser and not for
 * the person whose address he uses. `key` is a hash; rows go after a day.
 */
export const signInFailures = pgTable(
  'sign_in_failures',
  {
    key: text().primaryKey(),
    failures: integer().notNull().default(0),
    firstAt: moment().notNull().defaultNow(),
    lastAt: moment().notNull().defaultNow(),
    lockedUntil: moment(),
  },
  (table) => [index('sign_in_failures_last_idx').on(table.lastAt)],
);

/** What was done and what was refused, by whom. Append-only: a trigger refuses changes. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    at: moment().notNull().defaultNow(),
    /** No foreign key: the log outlives the people in it. Null for the system and the command line. */
    personId: text(),
    personName: text('person_name').notNull(),
    role: text(),
    /** A word of lib/auth/audit/audit-actions.ts. */
    action: text().notNull(),
    outcome: text({ enum: ['done', 'refused', 'failed'] }).notNull(),
    subjectKind: text('subject_kind'),
    subjectId: text('subject_id'),
    /** What the subject was called at the time. */
    subjectName: text('subject_name'),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    ipAddress: text('ip_address'),
  },
  (table) => [
    index('audit_log_newest_idx').on(table.at.desc().nullsLast(), table.id.desc()),
    index('audit_log_person_idx').on(table.personId, table.at.desc().nullsLast(), table.id.desc()),
    index('audit_log_action_idx').on(table.action, table.at.desc().nullsLast(), table.id.desc()),
    index('audit_log_subject_idx').on(table.subjectKind, table.subjectId, table.id.desc()),
  ],
);
