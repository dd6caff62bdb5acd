'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { deskAction } from '@/lib/auth/desk-action';
import type { Edition } from '@/lib/i18n/editions';
import { changeRole } from '@/lib/people/change-role';
import { deskLanguage, personEmail, personName, personRole } from '@/lib/people/input';
import { invitePerson, renewInvitation, voidInvitation } from '@/lib/people/invite-person';
import { deactivatePerson, endPersonSessions, reactivatePerson } from '@/lib/people/let-go';
import { linkAuthors } from '@/lib/people/link-author';
import { type OfferedLink, offerReset } from '@/lib/people/offer-reset';
import { getPerson } from '@/lib/people/queries';
import { sendLink } from '@/lib/people/send-link';
import { ok } from '@/lib/platform/result';

const personId = z.string().min(1).max(64);
const invitationId = z.number().int().positive();

/** What the administrator sees of a link: always the link itself, since letters get lost. */
async function handOut(kind: 'invitation' | 'password_reset', link: OfferedLink, language: Edition) {
  const delivery = await sendLink(kind, link, language);
  return { path: link.path, email: link.email, delivery };
}

export const invitePersonAction = deskAction({
  name: 'person.invite',
  input: z.object({
    email: personEmail,
    name: personName.or(z.literal('').transform(() => null)),
    role: personRole,
    language: deskLanguage,
  }),
  run: async ({ actor, input, now }) => {
    const outcome = await invitePerson({ actor, ...input, now });
    if (!outcome.ok) return outcome;
    revalidatePath('/admin/people');
    return ok(await handOut('invitation', outcome.value, input.language));
  },
});

export const renewInvitationAction = deskAction({
  name: 'person.invite',
  input: z.object({ invitationId }),
  run: async ({ actor, input, now }) => {
    const outcome = await renewInvitation({ actor, ...input, now });
    if (!outcome.ok) return outcome;
    revalidatePath('/admin/people');
    return ok(await handOut('invitation', outcome.value, outcome.value.language));
  },
});

export const voidInvitationAction = deskAction({
  name: 'person.void-invitation',
  input: z.object({ invitationId }),
  run: async ({ actor, input }) => {
    const outcome = await voidInvitation({ actor, ...input });
    revalidatePath('/admin/people');
    return outcome;
  },
});

export const changeRoleAction = deskAction({
  name: 'person.change-role',
  input: z.object({ personId, role: personRole }),
  run: async ({ actor, input, now }) => {
    const outcome = await changeRole({ actor, ...input, now });
    revalidatePath('/admin/people');
    return outcome;
  },
});

export const setActiveAction = deskAction({
  name: 'person.deactivate',
  input: z.object({ personId, isActive: z.boolean() }),
  run: async ({ actor, input, now }) => {
    const change = input.isActive ? reactivatePerson : deactivatePerson;
    const outcome = await change({ actor, personId: input.personId, now });
    revalidatePath('/admin/people');
    return outcome;
  },
});

export const offerResetAction = deskAction({
  name: 'person.reset',
  input: z.object({ personId, losesFactors: z.boolean() }),
  run: async ({ actor, input, now }) => {
    const outcome = await offerReset({ actor, ...input, now });
    if (!outcome.ok) return outcome;
    const person = await getPerson(actor, input.personId, now);
    revalidatePath('/admin/people');
    return ok(await handOut('password_reset', outcome.value, person?.language ?? 'ar'));
  },
});

export const endPersonSessionsAction = deskAction({
  name: 'person.end-sessions',
  input: z.object({ personId }),
  run: async ({ actor, input }) => {
    const outcome = await endPersonSessions({ actor, ...input });
    revalidatePath('/admin/people');
    return outcome;
  },
});

export const linkAuthorsAction = deskAction({
  name: 'person.link-authors',
  input: z.object({ personId, authorIds: z.array(z.number().int().positive()).max(20) }),
  run: async ({ actor, input }) => {
    const outcome = await linkAuthors({ actor, ...input });
    revalidatePath('/admin/people');
    return outcome;
  },
});
