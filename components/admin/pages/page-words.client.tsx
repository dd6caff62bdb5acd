'use client';

import { useTranslations } from 'next-intl';
import { PaperField } from '@/components/admin/editor/paper/paper-field.client';
import type { PageDocument } from './use-page-document.client';
import { pageFieldId } from './use-page-faults.client';

/** Characters that a page's head and search results show whole; more are saved up to the field's limit. */
const ADVISED = { title: { min: 0, max: 60 }, description: { min: 50, max: 160 } };

/** Title and description of a page, as they stand at its head. */
export function PageWords({ document }: { document: PageDocument }) {
  const t = useTranslations('desk.pages.fields');
  const { fields, change, errorOf } = document;
  return (
    <div className="paper-fields">
      <PaperField
        id={pageFieldId('title')}
        look="headline"
        label={t('title')}
        text={fields.title}
        onText={(title) => change({ title })}
        placeholder={t('titlePlaceholder')}
        isOneLine
        advised={ADVISED.title}
        error={errorOf('title')}
      />
      <PaperField
        id={pageFieldId('description')}
        look="standfirst"
        label={t('description')}
        text={fields.description ?? ''}
        onText={(text) => change({ description: text || null })}
        placeholder={t('descriptionPlaceholder')}
        isOneLine
        advised={ADVISED.description}
        error={errorOf('description')}
      />
    </div>
  );
}
