import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DeskAddress } from '@/lib/articles/desk-list/read-filter';
import { ARTICLE_KINDS } from '@/lib/articles/types';
import type { Edition } from '@/lib/i18n/editions';
import type { Section } from '@/lib/sections/types';

interface DeskFilterBarProps {
  address: DeskAddress;
  sections: Section[];
  authors: { id: number; name: string }[];
  editions: Edition[];
}

/** Filters as a form of the address: they can be bookmarked, shared, and work before any script has run. */
export function DeskFilterBar({ address, sections, authors, editions }: DeskFilterBarProps) {
  const t = useTranslations('desk.articles');
  const tEditions = useTranslations('editions');
  return (
    <form className="desk-filters" action="/admin/articles">
      {address.status && <input type="hidden" name="status" value={address.status} />}
      {address.view === 'board' && <input type="hidden" name="view" value="board" />}
      <input
        className="input desk-filter-words"
        type="search"
        name="q"
        defaultValue={address.q}
        placeholder={t('filters.words')}
        aria-label={t('filters.words')}
        dir="auto"
      />
      {editions.length > 1 && (
        <select
          className="input"
          name="edition"
          defaultValue={address.edition}
          aria-label={t('filters.edition')}
        >
          {editions.map((edition) => (
            <option key={edition} value={edition}>
              {tEditions(edition)}
            </option>
          ))}
        </select>
      )}
      <select
        className="input"
        name="section"
        defaultValue={address.section ?? ''}
        aria-label={t('filters.section')}
      >
        <option value="">{t('filters.everySection')}</option>
        {sections.flatMap((section) => [
          <option key={section.id} value={section.id}>
            {section.name}
          </option>,
          ...section.children.map((child) => (
            <option key={child.id} value={child.id}>
              {`${section.name} › ${child.name}`}
            </option>
          )),
        ])}
      </select>
      <select
        className="input"
        name="author"
        defaultValue={address.author ?? ''}
        aria-label={t('filters.author')}
      >
        <option value="">{t('filters.everyAuthor')}</option>
        {authors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select className="input" name="kind" defaultValue={address.kind ?? ''} aria-label={t('filters.kind')}>
        <option value="">{t('filters.everyKind')}</option>
        {ARTICLE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </select>
      <label className="desk-filter-day">
        {t('filters.from')}
        <input className="input" type="date" name="from" defaultValue={address.from} />
      </label>
      <label className="desk-filter-day">
        {t('filters.to')}
        <input className="input" type="date" name="to" defaultValue={address.to} />
      </label>
      <label className="choice">
        <input type="checkbox" name="mine" value="1" defaultChecked={address.mine === '1'} />
        {t('filters.mine')}
      </label>
      <label className="choice">
        <input type="checkbox" name="lacks" value="picture" defaultChecked={address.lacks === 'picture'} />
        {t('filters.lacksPicture')}
      </label>
      <button type="submit" className="button">
        {t('filters.apply')}
      </button>
      <Link className="text-link" href="/admin/articles" prefetch={false}>
        {t('filters.clear')}
      </Link>
      <ViewSwitch address={address} />
    </form>
  );
}

function ViewSwitch({ address }: { address: DeskAddress }) {
  const t = useTranslations('desk.articles');
  const { view: current, after: _after, ...kept } = address;
  return (
    <span className="segments ms-auto">
      {(['table', 'board'] as const).map((view) => (
        <Link
          key={view}
          href={{ query: { ...kept, view } }}
          prefetch={false}
          aria-current={current === view ? 'true' : undefined}
        >
          {t(`layouts.${view}`)}
        </Link>
      ))}
    </span>
  );
}
