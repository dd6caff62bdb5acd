import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { database } from '@/db/client';
import { oneTimeLinks, people } from '@/db/schema';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import type { Role } from '@/lib/auth/roles';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';
import type { OfferedLink } from './offer-reset';
import { linkPath, makeLink } from './one-time-link';

interface InvitationInput {
  email: string;
  name: string | null;
  role: Role;
  language: Edition;
}

/** A link by which somebody new comes in with this e-mail and role; an earlier one for the e-mail is void. */
export async function invitePerson({
  actor,
  now,
  ...input
}: InvitationInput & { actor: Actor; now: Date }): Promise<Result<OfferedLink, 'forbidden' | 'email-taken'>> {
  if (!can(actor, 'person.manage')) return fail('forbidden');
  const { email, name, role, language } = input;
  return database().transaction(async (tx) => {
    if (await tx.query.people.findFirst({ where: eq(people.email, email) })) return fail('email-taken');
    await tx
      .delete(oneTimeLinks)
      .where(and(eq(oneTimeLinks.kind, 'invitation'), eq(oneTimeLinks.email, email)));
    const token = await makeLink(tx, {
      kind: 'invitation',
      email,
      name,
      role,
      language,
      createdById: personIdOf(actor),
      now,
    });
    await recordAudit(tx, {
      actor,
      action: 'person.invite',
      outcome: 'done',
      subject: { kind: 'person', id: email, name: name ?? email },
      detail: { role },
    });
    return ok({ path: linkPath('invitation', token), email, name: name ?? email });
  });
}

/** The same invitation with a new link; the old one is void. */
export async function renewInvitation({
  actor,
  invitationId,
  now,
}: {
  actor: Actor;
  invitationId: number;
  now: Date;
}): Promise<Result<OfferedLink & { language: Edition }, 'forbidden' | 'email-taken' | 'not-found'>> {
  if (!can(actor, 'person.manage')) return fail('forbidden');
  const link = await database().query.oneTimeLinks.findFirst({ where: openInvitation(invitationId) });
  if (!link?.email || !link.role) return fail('not-found');
  const { email, name, role, language } = link;
  const outcome = await invitePerson({ actor, email, name, role, language, now });
  return outcome.ok ? ok({ ...outcome.value, language }) : outcome;
}

export async function voidInvitation({
  actor,
  invitationId,
}: {
  actor: Actor;
  invitationId: number;
}): Promise<Result<null, 'forbidden' | 'not-found'>> {
  if (!can(actor, 'person.manage')) return fail('forbidden');
  return database().transaction(async (tx) => {
    const [link] = await tx.delete(oneTimeLinks).where(openInvitation(invitationId)).returning();
    if (!link) return fail('not-found');
    await recordAudit(tx, {
      actor,
      action: 'person.void-invitation',
      outcome: 'done',
      subject: { kind: 'person', id: link.email ?? link.id, name: link.name ?? link.email ?? undefined },
    });
    return ok(null);
  });
}

const openInvitation = (id: number) =>
  and(eq(oneTimeLinks.id, id), eq(oneTimeLinks.kind, 'invitation'), isNull(oneTimeLinks.usedAt));
