'use client';

import { useTranslations } from 'next-intl';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { TextField } from './text-field.client';

interface LinksFieldProps {
  /** Name of the field in the answer of the action: `links`, `choices.socialLinks`. */
  name: string;
  links: { label: string; href: string }[];
  onChange: (links: { label: string; href: string }[]) => void;
  errorOf: (field: string) => string | undefined;
  max: number;
}

/** Public addresses, each with the name under which readers see it. */
export function LinksField({ name, links, onChange, errorOf, max }: LinksFieldProps) {
  const t = useTranslations('desk.newsroom');
  const put = (index: number, change: Partial<{ label: string; href: string }>) =>
    onChange(links.map((link, at) => (at === index ? { ...link, ...change } : link)));
  return (
    <div className="link-rows">
      {links.map((link, index) => (
        // Rows have no identity beside their place.
        <div key={index} className="link-row">
          <TextField
            id={`${name}-${index}-label`}
            label={t('links.label')}
            value={link.label}
            error={errorOf(`${name}.${index}.label`)}
            onChange={(label) => put(index, { label })}
          />
          <TextField
            id={`${name}-${index}-href`}
            label={t('links.href')}
            type="url"
            dir="ltr"
            value={link.href}
            error={errorOf(`${name}.${index}.href`)}
            onChange={(href) => put(index, { href })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={t('links.remove', { name: link.label || link.href || String(index + 1) })}
            onClick={() => onChange(links.filter((_, at) => at !== index))}
          >
            <DeskIcon name="trash" isSmall />
          </button>
        </div>
      ))}
      {links.length < max && (
        <button
          type="button"
          className="button justify-self-start"
          onClick={() => onChange([...links, { label: '', href: '' }])}
        >
          <DeskIcon name="add" isSmall />
          {t('links.add')}
        </button>
      )}
    </div>
  );
}
