'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormProblem } from '@/components/admin/newsroom/form-problem';
import { LinksField } from '@/components/admin/newsroom/links-field.client';
import { TextField } from '@/components/admin/newsroom/text-field.client';
import { useDeskForm } from '@/components/admin/newsroom/use-desk-form.client';
import { KeptFormNotice } from '@/components/admin/saving/kept-form-notice.client';
import { useLeaveWarning } from '@/components/admin/ui/use-leave-warning.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import { DEFAULT_EDITION, type Edition } from '@/lib/i18n/editions';
import type { Picture } from '@/lib/media/types';
import type { EditionSettings } from '@/lib/settings/types';
import { AccentPanel } from './accent-panel.client';
import { DatePreview } from './date-preview.client';
import { ClockPanel, DatesPanel } from './dates-panel.client';
import { LogoPanel } from './logo-panel.client';
import { SearchPanel } from './search-panel.client';
import { type SettingsValues, toSettingsValues } from './settings-values';

interface SettingsFormProps {
  edition: Edition;
  settings: EditionSettings;
  savedAt: string | null;
  /** Of the logos that are chosen. */
  logos: Picture[];
  timeZones: string[];
  /** The moment of the preview, in ms. */
  now: number;
  save: (input: {
    edition: Edition;
    seenAt: string | null;
    choices: SettingsValues;
  }) => Promise<
    DeskActionResult<{ savedAt: string }, 'forbidden' | 'changed-meanwhile' | 'logo-missing' | 'logo-opaque'>
  >;
}

/** What an edition is called, tells the time by, and links to; with the dates as readers will see them. */
export function SettingsForm({ edition, settings, savedAt, logos, timeZones, now, save }: SettingsFormProps) {
  const t = useTranslations('desk.settings');
  const tCommon = useTranslations('desk.newsroom');
  const router = useRouter();
  const [saved, setSaved] = useState(() => ({ at: savedAt, values: toSettingsValues(settings) }));
  const [values, setValues] = useState(saved.values);
  const { form, submit, isPending, errorOf, problem, kept } = useDeskForm(save, {
    keeps: {
      thing: `settings:${edition}`,
      values: withoutLogos(values),
      stored: withoutLogos(saved.values),
      put: (typed: ReturnType<typeof withoutLogos>) => setValues((all) => ({ ...all, ...typed })),
    },
    onDone: ({ savedAt: at }) => {
      setSaved({ at, values });
      router.refresh();
    },
  });
  const isChanged = JSON.stringify(values) !== JSON.stringify(saved.values);
  useLeaveWarning(isChanged);
  const change = (part: Partial<SettingsValues>) => setValues((all) => ({ ...all, ...part }));
  const panel = { values, change, errorOf };

  return (
    <form
      ref={form}
      className="settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit({ edition, seenAt: saved.at, choices: values });
      }}
    >
      <div className="settings-main">
        <KeptFormNotice kept={kept} />
        <section className="panel settings-panel" aria-labelledby="settings-identity">
          <h2 id="settings-identity">{t('identity.title')}</h2>
          <p className="field-hint">{t('identity.lead')}</p>
          <TextField
            id="siteName"
            label={t('identity.siteName')}
            isRequired
            value={values.siteName}
            error={errorOf('choices.siteName')}
            onChange={(siteName) => change({ siteName })}
          />
          <TextField
            id="tagline"
            label={t('identity.tagline')}
            hint={t('identity.taglineHint', { count: values.tagline.length, max: 200 })}
            isRequired
            rows={2}
            value={values.tagline}
            error={errorOf('choices.tagline')}
            onChange={(tagline) => change({ tagline })}
          />
        </section>
        <LogoPanel values={values} change={change} pictures={logos} />
        <AccentPanel {...panel} />
        <ClockPanel {...panel} timeZones={timeZones} />
        <DatesPanel {...panel} edition={edition} />
        <section className="panel settings-panel" aria-labelledby="settings-links">
          <h2 id="settings-links">{t('links.title')}</h2>
          <TextField
            id="contactEmail"
            label={t('links.contactEmail')}
            hint={t('links.contactEmailHint')}
            type="email"
            dir="ltr"
            value={values.contactEmail}
            error={errorOf('choices.contactEmail')}
            onChange={(contactEmail) => change({ contactEmail })}
          />
          <h3 className="settings-label">{t('links.social')}</h3>
          <LinksField
            name="choices.socialLinks"
            links={values.socialLinks}
            onChange={(socialLinks) => change({ socialLinks })}
            errorOf={errorOf}
            max={12}
          />
        </section>
        {edition === DEFAULT_EDITION && <SearchPanel {...panel} />}
        {edition === DEFAULT_EDITION && (
          <section className="panel settings-panel" aria-labelledby="settings-ads">
            <h2 id="settings-ads">{t('ads.title')}</h2>
            <TextField
              id="adsTxt"
              label={t('ads.label')}
              hint={t('ads.hint')}
              rows={5}
              dir="ltr"
              value={values.adsTxt}
              error={errorOf('choices.adsTxt')}
              onChange={(adsTxt) => change({ adsTxt })}
            />
          </section>
        )}
        <FormProblem text={problem} />
        <div className="save-bar">
          <p aria-live="polite">{isChanged ? tCommon('unsaved') : tCommon('allSaved')}</p>
          {isChanged && (
            <button type="button" className="button" onClick={() => setValues(saved.values)}>
              {tCommon('discard')}
            </button>
          )}
          <button type="submit" className="button button-primary" disabled={isPending}>
            {tCommon('save')}
          </button>
        </div>
      </div>
      <DatePreview
        edition={edition}
        now={now}
        settings={{ ...values, contactEmail: values.contactEmail || null, otherCrawlers: [] }}
      />
    </form>
  );
}

/** A logo is chosen again at a click, and cannot be shown from its number alone. */
const withoutLogos = ({ logoId: _light, logoDarkId: _dark, ...typed }: SettingsValues) => typed;
