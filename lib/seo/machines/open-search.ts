import { createTranslator } from 'next-intl';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { absoluteUrl } from '@/lib/seo/absolute-url';
import { wording } from '@/lib/seo/wording';
import { xml, xmlDocument } from '@/lib/seo/xml';

/** Names are cut at 16 characters, as OpenSearch 1.1 asks. */
const SHORT_NAME_LENGTH = 16;

/** Lets a browser offer the paper's search (OpenSearch 1.1). */
export function printOpenSearch(context: EditionContext): string {
  const { siteName } = context.settings;
  const t = createTranslator({ ...wording(context), namespace: 'seo' });
  return xmlDocument(
    xml(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      xml('ShortName', null, [...siteName].slice(0, SHORT_NAME_LENGTH).join('')),
      xml('Description', null, t('searchDescription', { siteName })),
      xml('Url', {
        type: 'text/html',
        template: `${absoluteUrl(context, `${context.prefix}/search`)}?q={searchTerms}`,
      }),
      xml(
        'Image',
        { width: 192, height: 192, type: 'image/png' },
        absoluteUrl(context, '/icons/icon-192.png'),
      ),
      xml('Language', null, context.edition),
      xml('InputEncoding', null, 'UTF-8'),
    ),
  );
}
