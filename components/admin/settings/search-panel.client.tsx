'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/admin/newsroom/text-field.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { AI_CRAWLER_NAMES, AI_CRAWLERS, type AiCrawler } from '@/lib/settings/crawlers';
import type { PanelProps } from './settings-values';

/** Who may read the site by machine: search engines at all, and the crawlers of language models. */
export function SearchPanel({ values, change, errorOf }: PanelProps) {
  const t = useTranslations('desk.settings.robots');
  const blocked = new Set<AiCrawler>(values.blockedCrawlers);
  const isAll = blocked.size === AI_CRAWLERS.length;
  const block = (names: Set<AiCrawler>) =>
    change({ blockedCrawlers: AI_CRAWLER_NAMES.filter((name) => names.has(name)) });
  return (
    <section className="panel settings-panel" aria-labelledby="settings-robots">
      <h2 id="settings-robots">{t('title')}</h2>
      <p className="field-hint">{t('lead')}</p>
      <div className="field">
        <label className="choice">
          <input
            type="checkbox"
            checked={values.isHiddenFromSearch}
            aria-describedby="hidden-hint"
            onChange={({ target }) => change({ isHiddenFromSearch: target.checked })}
          />
          {t('hide')}
        </label>
        <p id="hidden-hint" className="field-hint">
          {t('hideHint')}
        </p>
      </div>
      {values.isHiddenFromSearch && (
        <div className="alert alert-danger" role="status">
          <DeskIcon name="warning" />
          <p>{t('isHidden')}</p>
        </div>
      )}
      <fieldset className="field">
        <legend>{t('ai')}</legend>
        <p className="field-hint">{t('aiHint')}</p>
        <div className="crawlers">
          {AI_CRAWLERS.map(({ name, owner, use }) => (
            <label key={name} className="crawler">
              <input
                type="checkbox"
                checked={blocked.has(name)}
                onChange={({ target }) => {
                  const names = new Set(blocked);
                  if (target.checked) names.add(name);
                  else names.delete(name);
                  block(names);
                }}
              />
              <span>
                <bdi dir="ltr">{name}</bdi>
                <small>
                  <bdi dir="ltr">{owner}</bdi> · {t(`uses.${use}`)}
                </small>
              </span>
            </label>
          ))}
        </div>
        <button
          type="button"
          className="button justify-self-start"
          onClick={() => block(new Set(isAll ? [] : AI_CRAWLER_NAMES))}
        >
          {t(isAll ? 'allowAll' : 'blockAll')}
        </button>
      </fieldset>
      <TextField
        id="otherCrawlers"
        label={t('others')}
        hint={t('othersHint')}
        rows={3}
        dir="ltr"
        value={values.otherCrawlers}
        error={errorOf('choices.otherCrawlers')}
        onChange={(otherCrawlers) => change({ otherCrawlers })}
      />
    </section>
  );
}
