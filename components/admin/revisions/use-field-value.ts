import { useTranslations } from 'next-intl';
import type { Fields, MergeField } from '@/lib/articles/editing/merging/merge-contents';
import type { EditionContext } from '@/lib/i18n/edition-context';

/** What ids in a field stand for. */
export interface FieldNames {
  sections: ReadonlyMap<number, string>;
  authors: ReadonlyMap<number, string>;
  pictures: ReadonlyMap<number, string>;
}

/** Says a value that is not a text: a section, authors, a picture, a moment, yes or no. */
export function useFieldValue(
  names: FieldNames,
  { format }: EditionContext,
): (field: MergeField, fields: Fields) => string {
  const t = useTranslations('desk.merge');
  const moment = (value: string | null | undefined) =>
    value ? format.fullDateTime(new Date(value)) : t('empty');
  return (field, fields) => {
    switch (field) {
      case 'kind': {
        const genre = fields.genre ? t(`genres.${fields.genre}`) : null;
        return [t(`kinds.${fields.kind ?? 'news'}`), genre].filter(Boolean).join(t('listComma'));
      }
      case 'section':
        return fields.sectionId ? (names.sections.get(fields.sectionId) ?? t('unknown')) : t('empty');
      case 'authors':
        return (
          (fields.authorIds ?? []).map((id) => names.authors.get(id) ?? t('unknown')).join(t('listComma')) ||
          t('empty')
        );
      case 'hero': {
        if (!fields.heroMediaId) return t('empty');
        const words = [fields.heroAlt ?? names.pictures.get(fields.heroMediaId), fields.heroCaption];
        return words.filter(Boolean).join(t('listComma')) || t('unknown');
      }
      case 'embargo':
        return moment(fields.embargoUntil);
      case 'expiry':
        return moment(fields.expiresAt);
      case 'isIndexed':
        return fields.isIndexed ? t('yes') : t('no');
      case 'frontCandidate':
        return fields.isFrontCandidate ? t('yes') : t('no');
      default:
        return '';
    }
  };
}
