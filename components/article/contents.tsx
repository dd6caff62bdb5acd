import { useTranslations } from 'next-intl';
import { tableOfContents } from '@/lib/articles/body-headings';
import type { BodyDocument } from '@/lib/articles/body-schema';

/** The parts of a long text, beside it on wide screens; the one being read is marked by the elements script. */
export function Contents({ body }: { body: BodyDocument }) {
  const t = useTranslations('article');
  const parts = tableOfContents(body);
  if (parts.length === 0) return null;
  return (
    <nav className="toc" aria-labelledby="contents-title">
      <h2 id="contents-title">{t('contents')}</h2>
      <ol>
        {parts.map((part) => (
          <li key={part.id}>
            <a href={`#${encodeURIComponent(part.id)}`}>{part.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
