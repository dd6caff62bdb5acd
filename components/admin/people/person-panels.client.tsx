'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type HandedLink, LinkDialog } from '@/components/admin/people/link-dialog.client';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { Field } from '@/components/admin/ui/field';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import { ROLES, type Role } from '@/lib/auth/roles';

type Failure = 'forbidden' | 'not-found' | 'last-admin' | 'yourself' | 'inactive' | 'taken';

export interface PersonActions {
  changeRole: (input: { personId: string; role: Role }) => Promise<DeskActionResult<null, Failure>>;
  setActive: (input: { personId: string; isActive: boolean }) => Promise<DeskActionResult<null, Failure>>;
  offerReset: (input: {
    personId: string;
    losesFactors: boolean;
  }) => Promise<DeskActionResult<HandedLink, Failure>>;
  endSessions: (input: { personId: string }) => Promise<DeskActionResult<{ ended: number }, Failure>>;
  linkAuthors: (input: { personId: string; authorIds: number[] }) => Promise<DeskActionResult<null, Failure>>;
}

interface PersonPanelsProps extends PersonActions {
  person: { id: string; name: string; role: Role; isActive: boolean; sessionCount: number };
  isSelf: boolean;
  authors: readonly { id: number; label: string; isLinked: boolean }[];
}

/** What an administrator can do about one person. */
export function PersonPanels({ person, isSelf, authors, ...actions }: PersonPanelsProps) {
  const t = useTranslations('desk.people');
  const tRoles = useTranslations('desk.shell.roles');
  const toast = useToast();
  const [role, setRole] = useState(person.role);
  const [linked, setLinked] = useState(authors.filter(({ isLinked }) => isLinked).map(({ id }) => id));
  const [asked, setAsked] = useState<'reset' | 'deactivate' | null>(null);
  const [losesFactors, setLosesFactors] = useState(false);
  const [link, setLink] = useState<HandedLink | null>(null);
  const roleChange = useDeskAction(actions.changeRole);
  const activeChange = useDeskAction(actions.setActive);
  const reset = useDeskAction(actions.offerReset);
  const ending = useDeskAction(actions.endSessions);
  const linking = useDeskAction(actions.linkAuthors);

  function tell(result: { ok: true } | { ok: false; code: string }, done: string) {
    if (result.ok) toast(done);
    else if (isOwnFailure(result.code)) toast(t(`failures.${result.code}`), 'danger');
  }

  return (
    <>
      <section className="panel" aria-labelledby="role-title">
        <h2 id="role-title">{t('role')}</h2>
        <form
          className="flex flex-wrap items-end gap-3"
          onSubmit={async (event) => {
            event.preventDefault();
            const result = await roleChange.run({ personId: person.id, role });
            if (!result.ok) setRole(person.role);
            tell(result, t('roleChanged'));
          }}
        >
          <Field id="role" label={t('roleLabel')}>
            <select
              id="role"
              className="input"
              value={role}
              onChange={(event) => setRole(event.target.value as Role)}
            >
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {tRoles(one)}
                </option>
              ))}
            </select>
          </Field>
          <button type="submit" className="button" disabled={roleChange.isPending || role === person.role}>
            {t('saveRole')}
          </button>
        </form>
      </section>

      <section className="panel" aria-labelledby="access-title">
        <h2 id="access-title">{t('access.title')}</h2>
        <p className="field-hint">{t('access.sessions', { count: person.sessionCount })}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <button
            type="button"
            className="button"
            disabled={!person.isActive}
            onClick={() => setAsked('reset')}
          >
            {t('access.reset')}
          </button>
          <button
            type="button"
            className="button"
            disabled={ending.isPending || person.sessionCount === 0}
            onClick={async () => tell(await ending.run({ personId: person.id }), t('access.ended'))}
          >
            {t('access.endSessions')}
          </button>
          {person.isActive ? (
            !isSelf && (
              <button type="button" className="button button-danger" onClick={() => setAsked('deactivate')}>
                {t('access.deactivate')}
              </button>
            )
          ) : (
            <button
              type="button"
              className="button"
              disabled={activeChange.isPending}
              onClick={async () =>
                tell(await activeChange.run({ personId: person.id, isActive: true }), t('access.reactivated'))
              }
            >
              {t('access.reactivate')}
            </button>
          )}
        </div>
      </section>

      {authors.length > 0 && (
        <section className="panel" aria-labelledby="authors-title">
          <h2 id="authors-title">{t('authors.title')}</h2>
          <p className="field-hint">{t('authors.hint')}</p>
          <form
            onSubmit={async (event) => {
              event.preventDefault();
              tell(await linking.run({ personId: person.id, authorIds: linked }), t('authors.saved'));
            }}
          >
            <fieldset className="author-choices">
              <legend className="visually-hidden">{t('authors.title')}</legend>
              {authors.map(({ id, label }) => (
                <label key={id} className="choice">
                  <input
                    type="checkbox"
                    checked={linked.includes(id)}
                    onChange={(event) =>
                      setLinked(event.target.checked ? [...linked, id] : linked.filter((one) => one !== id))
                    }
                  />
                  <bdi>{label}</bdi>
                </label>
              ))}
            </fieldset>
            <button type="submit" className="button" disabled={linking.isPending}>
              {t('authors.save')}
            </button>
          </form>
        </section>
      )}

      <Dialog isOpen={asked === 'reset'} title={t('reset.title')} onClose={() => setAsked(null)}>
        <p>{t('reset.text', { name: person.name })}</p>
        <label className="choice">
          <input
            type="checkbox"
            checked={losesFactors}
            onChange={(event) => setLosesFactors(event.target.checked)}
          />
          <span>{t('reset.losesFactors')}</span>
        </label>
        <p className="field-hint">{t('reset.losesFactorsHint')}</p>
        <button
          type="button"
          className="button button-primary"
          disabled={reset.isPending}
          onClick={async () => {
            const result = await reset.run({ personId: person.id, losesFactors });
            setAsked(null);
            if (result.ok) setLink(result.value);
            else tell(result, '');
          }}
        >
          {t('reset.submit')}
        </button>
      </Dialog>
      <Dialog isOpen={asked === 'deactivate'} title={t('deactivate.title')} onClose={() => setAsked(null)}>
        <p>{t('deactivate.text', { name: person.name })}</p>
        <button
          type="button"
          className="button button-danger"
          disabled={activeChange.isPending}
          onClick={async () => {
            const result = await activeChange.run({ personId: person.id, isActive: false });
            setAsked(null);
            tell(result, t('deactivate.done'));
          }}
        >
          {t('access.deactivate')}
        </button>
      </Dialog>
      <LinkDialog link={link} onClose={() => setLink(null)} />
    </>
  );
}

const OWN = ['not-found', 'last-admin', 'yourself', 'inactive', 'taken'] as const;
function isOwnFailure(code: string): code is (typeof OWN)[number] {
  return (OWN as readonly string[]).includes(code);
}
