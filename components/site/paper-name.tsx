import { Logo } from '@/components/site/logo';
import { Wordmark } from '@/components/site/wordmark';
import type { EditionContext } from '@/lib/i18n/edition-context';

/** The name that the wordmark spells. A newsroom with another name is printed in type. */
const DRAWN_NAMES = new Set(['نشرة', 'Nashra']);

interface PaperNameProps {
  context: EditionContext;
  /** Set the Latin form below the Arabic wordmark (masthead of Latin editions). */
  hasRoman?: boolean;
}

/** The paper's name: its logo if it has one, else the wordmark where it fits, else type. */
export function PaperName({ context, hasRoman = false }: PaperNameProps) {
  const { siteName } = context.settings;
  if (context.logo) return <Logo logo={context.logo} siteName={siteName} />;
  if (!DRAWN_NAMES.has(siteName)) return <span className="masthead-title">{siteName}</span>;
  if (!hasRoman || context.edition === 'ar') return <Wordmark label={siteName} />;
  return (
    <>
      <Wordmark />
      <span className="masthead-roman">{siteName}</span>
    </>
  );
}
