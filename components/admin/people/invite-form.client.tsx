'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { type HandedLink, LinkDialog } from '@/components/admin/people/link-dialog.client';
import { describedBy, Field } from '@/components/admin/ui/field';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import { ROLES, type Role } from '@/lib/auth/roles';
import { EDITIONS, type Edition } from '@/lib/i18n/editions';

interface Invited {
  email: string;
  name: string;
  role: Role;
  language: Edition;
}

export function InviteForm({
  invite,
}: {
  invite: (input: Invited) => Promise<DeskActionResult<HandedLink, 'email-taken' | 'forbidden'>>;
}) {
  const t = useTranslations('desk.people');
  const tRoles = useTranslations('desk.shell.roles');
  const { run, isPending } = useDeskAction(invite);
  const [form, setForm] = useState<Invited>({ email: '', name: '', role: 'reporter', language: 'ar' });
  const [error, setError] = useState<'email-taken' | 'email-wrong' | null>(null);
  const [link, setLink] = useState<HandedLink | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const result = await run(form);
    if (result.ok) {
      setLink(result.value);
      setForm({ ...form, email: '', name: '' });
      return setError(null);
    }
    if (result.code === 'email-taken') setError('email-taken');
    if (result.code === 'invalid-input') setError('email-wrong');
  }

  return (
    <section className="panel" aria-labelledby="invite-title">
      <h2 id="invite-title">{t('invite.title')}</h2>
      <form className="grid gap-3" onSubmit={submit}>
        <Field
          id="invite-email"
          label={t('invite.email')}
          error={error ? t(`invite.errors.${error}`) : undefined}
        >
          <input
            {...describedBy('invite-email', { error: error !== null })}
            className="input"
            type="email"
            dir="ltr"
            required
            maxLength={254}
            value={form.email}
            onChange={(event) => setForm({ ...form, email: event.target.value })}
          />
        </Field>
        <Field id="invite-name" label={t('invite.name')}>
          <input
            id="invite-name"
            className="input"
            dir="auto"
            maxLength={120}
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.target.value })}
          />
        </Field>
        <Field id="invite-role" label={t('role')}>
          <select
            id="invite-role"
            className="input"
            value={form.role}
            onChange={(event) => setForm({ ...form, role: event.target.value as Role })}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {tRoles(role)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="invite-language" label={t('language')} hint={t('invite.hint')}>
          <select
            {...describedBy('invite-language', { hint: true })}
            className="input"
            value={form.language}
            onChange={(event) => setForm({ ...form, language: event.target.value as Edition })}
          >
            {EDITIONS.map((language) => (
              <option key={language} value={language}>
                {t(`languages.${language}`)}
              </option>
            ))}
          </select>
        </Field>
        <button type="submit" className="button button-primary" disabled={isPending}>
          {t('invite.submit')}
        </button>
      </form>
      <LinkDialog link={link} onClose={() => setLink(null)} />
    </section>
  );
}
