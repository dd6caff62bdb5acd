import { useTranslations } from 'next-intl';
import { IsolatedText } from '@/components/ui/isolated-text';
import { tableOfContents } from '@/lib/articles/body/body-headings';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import type { EditionContext } from '@/lib/i18n/edition-context';

/** The parts of a long text, beside it on wide screens; the one being read is marked by the elements script. */
export function Contents({ context, body }: { context: EditionContext; body: BodyDocument }) {
  const t = useTranslations('article');
  const parts = tableOfContents(body);
  if (parts.length === 0) return null;
  return (
    <nav className="toc" aria-labelledby="contents-title">
      <h2 id="contents-title">{t('contents')}</h2>
      <ol>
        {parts.map((part) => (
          <li key={part.id}>
            <a href={`#${encodeURIComponent(part.id)}`}>
              <IsolatedText text={part.text} direction={context.direction} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
