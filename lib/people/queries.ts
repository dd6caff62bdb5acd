import 'server-only';
import { and, asc, count, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { authors, credentials, oneTimeLinks, passkeys, people, sessions } from '@/db/schema';
import type { Actor, PersonActor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { describeDevice } from '@/lib/auth/sign-in/describe-device';
import type { Edition } from '@/lib/i18n/editions';
import { findOpenLink } from './one-time-link';
import type { Invitation, LinkKind, OpenLink, PersonDetails, PersonSession, PersonSummary } from './types';

/** Everybody of the desk, who was there last first; those who left at the end. Empty for who may not see it. */
export async function listPeople(actor: Actor, now: Date): Promise<PersonSummary[]> {
  if (!can(actor, 'person.view')) return [];
  const rows = await selectPeople(now).orderBy(
    desc(people.isActive),
    sql`${people.lastSeenAt} desc nulls last`,
    asc(people.name),
  );
  return rows.map(toSummary);
}

export async function getPerson(actor: Actor, id: string, now: Date): Promise<PersonDetails | null> {
  if (!can(actor, 'person.view')) return null;
  const [row] = await selectPeople(now).where(eq(people.id, id));
  if (!row) return null;
  const profiles = await database()
    .select({ id: authors.id, name: authors.name, edition: authors.edition })
    .from(authors)
    .where(eq(authors.personId, id))
    .orderBy(asc(authors.edition), asc(authors.id));
  return { ...toSummary(row), createdAt: row.person.createdAt, authors: profiles };
}

/** Public profiles that are nobody's, or this person's. */
export async function listFreeAuthors(
  actor: Actor,
  personId: string,
): Promise<{ id: number; name: string; edition: Edition }[]> {
  if (!can(actor, 'person.manage')) return [];
  return database()
    .select({ id: authors.id, name: authors.name, edition: authors.edition })
    .from(authors)
    .where(or(isNull(authors.personId), eq(authors.personId, personId)))
    .orderBy(asc(authors.edition), asc(authors.name), asc(authors.id))
    .limit(500);
}

/** Invitations that nobody has accepted, expired ones too. */
export async function listInvitations(actor: Actor, now: Date): Promise<Invitation[]> {
  if (!can(actor, 'person.manage')) return [];
  const rows = await database()
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.kind, 'invitation'), isNull(oneTimeLinks.usedAt)))
    .orderBy(desc(oneTimeLinks.id));
  return rows.flatMap(({ id, email, name, role, language, expiresAt }) =>
    email && role ? [{ id, email, name, role, language, expiresAt, isExpired: expiresAt <= now }] : [],
  );
}

/** What a one-time link opens, or null when it opens nothing (any more). */
export async function getOpenLink(kind: LinkKind, token: string, now: Date): Promise<OpenLink | null> {
  const db = database();
  const link = await findOpenLink(db, kind, token, now);
  if (!link) return null;
  const person = link.personId
    ? await db.query.people.findFirst({ where: eq(people.id, link.personId) })
    : undefined;
  return {
    kind,
    email: person?.email ?? link.email,
    name: person?.name ?? link.name,
    role: link.role,
    language: link.language,
  };
}

/** One's own sessions that still hold, the one in use first. */
export async function listOwnSessions(actor: PersonActor, now: Date): Promise<PersonSession[]> {
  const rows = await database()
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, actor.id), gt(sessions.expiresAt, now)))
    .orderBy(desc(sql`${sessions.id} = ${actor.sessionId}`), desc(sessions.updatedAt));
  return rows.map((row) => ({
    id: row.id,
    isCurrent: row.id === actor.sessionId,
    ...describeDevice(row.userAgent),
    ipAddress: row.ipAddress || null,
    startedAt: row.createdAt,
    seenAt: row.updatedAt,
  }));
}

/** One's own passkeys and whether an authenticator app is set up. */
export async function getOwnFactors(actor: PersonActor) {
  const db = database();
  const [person, keys] = await Promise.all([
    db.query.people.findFirst({ where: eq(people.id, actor.id) }),
    db
      .select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt })
      .from(passkeys)
      .where(eq(passkeys.userId, actor.id))
      .orderBy(asc(passkeys.createdAt)),
  ]);
  return { hasApp: person?.twoFactorEnabled ?? false, passkeys: keys };
}

function selectPeople(now: Date) {
  const db = database();
  const countOf = (table: typeof passkeys | typeof credentials) =>
    db.select({ of: count() }).from(table).where(eq(table.userId, people.id));
  return db
    .select({
      person: people,
      passkeyCount: sql<number>`(${countOf(passkeys)})`.mapWith(Number),
      passwordCount: sql<number>`(${countOf(credentials)})`.mapWith(Number),
      sessionCount: sql<number>`(${db
        .select({ of: count() })
        .from(sessions)
        .where(and(eq(sessions.userId, people.id), gt(sessions.expiresAt, now)))})`.mapWith(Number),
    })
    .from(people)
    .$dynamic();
}

type PersonRow = Awaited<ReturnType<typeof selectPeople>>[number];

function toSummary({ person, passkeyCount, passwordCount, sessionCount }: PersonRow): PersonSummary {
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    language: person.language,
    isActive: person.isActive,
    secondFactor: passkeyCount > 0 ? 'passkey' : person.twoFactorEnabled ? 'app' : 'none',
    hasPassword: passwordCount > 0,
    lastSeenAt: person.lastSeenAt,
    sessionCount,
  };
}
