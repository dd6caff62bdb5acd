import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { PersonPanels } from '@/components/admin/people/person-panels.client';
import { NotForYou } from '@/components/admin/ui/not-for-you';
import { requireActorWho } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { getPerson, listFreeAuthors } from '@/lib/people/queries';
import {
  changeRoleAction,
  endPersonSessionsAction,
  linkAuthorsAction,
  offerResetAction,
  setActiveAction,
} from '../actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.people') };
}

/** One person: role, access, public profiles. */
export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActorWho('person.view', `/admin/people/${id}`);
  if (!actor) return <NotForYou />;
  const t = await getTranslations('desk.people');
  const tRoles = await getTranslations('desk.shell.roles');
  const { format, now } = await getEditionContext(actor.language);
  const [person, authors] = await Promise.all([getPerson(actor, id, now), listFreeAuthors(actor, id)]);
  if (!person) notFound();
  const facts = [
    [
      t('email'),
      <bdi key="email" dir="ltr">
        {person.email}
      </bdi>,
    ],
    [t('role'), tRoles(person.role)],
    [t('language'), t(`languages.${person.language}`)],
    [t('factor.title'), t(`factor.${person.secondFactor}`)],
    [t('joined'), format.date(person.createdAt)],
    [t('lastSeen'), person.lastSeenAt ? format.cardTime(person.lastSeenAt, now) : t('neverSeen')],
    [t('authors.title'), person.authors.map(({ name }) => name).join(t('listComma')) || t('authors.none')],
  ] as const;
  return (
    <>
      <header className="desk-head">
        <h1>
          <bdi>{person.name}</bdi>
        </h1>
        {!person.isActive && <span className="chip">{t('inactive')}</span>}
        <Link className="button" href="/admin/people" prefetch={false}>
          {t('all')}
        </Link>
        <Link className="button" href={`/admin/audit?person=${person.id}`} prefetch={false}>
          {t('history')}
        </Link>
      </header>
      <div className="people-columns">
        <div className="grid content-start gap-4">
          <section className="panel">
            <dl className="person-facts">
              {facts.map(([term, value]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
        {can(actor, 'person.manage') && (
          <DeskMessages namespaces={['people', 'shell']}>
            <div className="grid content-start gap-4">
              <PersonPanels
                key={`${person.role}-${person.isActive}`}
                person={person}
                isSelf={person.id === actor.id}
                authors={authors.map(({ id: authorId, name, edition }) => ({
                  id: authorId,
                  label: `${name} (${t(`languages.${edition}`)})`,
                  isLinked: person.authors.some((author) => author.id === authorId),
                }))}
                changeRole={changeRoleAction}
                setActive={setActiveAction}
                offerReset={offerResetAction}
                endSessions={endPersonSessionsAction}
                linkAuthors={linkAuthorsAction}
              />
            </div>
          </DeskMessages>
        )}
      </div>
    </>
  );
}
