import { useTranslations } from 'next-intl';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { contrastChecks, type Theme } from '@/lib/settings/accent/accent';
import { ratioText } from './colour-field.client';

interface ContrastTableProps {
  theme: Theme;
  /** `#rrggbb`. */
  colour: string;
}

/** How well a colour is read wherever readers' pages set text with it. */
export function ContrastTable({ theme, colour }: ContrastTableProps) {
  const t = useTranslations('desk.settings.accent');
  return (
    <table className="contrast-table">
      <caption>{t(`themes.${theme}`)}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('columns.place')}</th>
          <th scope="col">{t('columns.sample')}</th>
          <th scope="col">{t('columns.ratio')}</th>
        </tr>
      </thead>
      <tbody>
        {contrastChecks(theme, colour).map(({ on, text, ground, ratio, isEnough }) => (
          <tr key={on}>
            <th scope="row">{t(`places.${on}`)}</th>
            <td>
              <svg className="contrast-sample" viewBox="0 0 96 36" aria-hidden="true">
                <rect width="96" height="36" fill={ground} />
                <text x="48" y="24" textAnchor="middle" fill={text}>
                  {t('sample')}
                </text>
              </svg>
            </td>
            <td className={isEnough ? 'contrast-enough' : 'contrast-faint'}>
              <DeskIcon name={isEnough ? 'check' : 'warning'} isSmall />
              {ratioText(ratio)}
              <span className="visually-hidden">{t(isEnough ? 'enough' : 'notEnough')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
