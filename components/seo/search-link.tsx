import type { EditionContext } from '@/lib/i18n/edition-context';

/** Lets browsers offer the paper's own search; React hoists it into the head. */
export function SearchLink({ context }: { context: EditionContext }) {
  return (
    <link
      rel="search"
      type="application/opensearchdescription+xml"
      title={context.settings.siteName}
      href={`${context.prefix}/opensearch.xml`}
    />
  );
}
