import type { PressLimits } from '@/lib/press/press-settings';
import type { DocumentClass, Printed, StoredDocument } from './document';

/** What every finished document depends on besides Next's answer. */
export interface PrintContext {
  siteUrl: string;
  isDevelopment: boolean;
  limits: Pick<PressLimits, 'negativeLife' | 'queryLife'>;
}

/** A finished document; `flaws` say why it must not be stored. */
export interface Print {
  document: StoredDocument;
  /** Null: the answer does not say what it shows. */
  tags: string[] | null;
  flaws: string[];
}

export interface EntryFacts {
  key: string;
  class: DocumentClass;
  tags: string[] | null;
  expiresAt?: number | null;
  renderedAt: number;
  location?: string;
  headline?: string | null;
  publishedText?: string | null;
}

/** A new entry for the store: fresh until the page's own clock, and shortly when anybody can ask for many such. */
export function documentEntry(printed: Printed, facts: EntryFacts, { limits }: PrintContext): StoredDocument {
  const { key, renderedAt } = facts;
  const life =
    printed.status !== 200 ? limits.negativeLife : facts.class === 'query' ? limits.queryLife : Infinity;
  return {
    ...printed,
    surrogateKey: facts.tags?.join(' ') ?? '',
    key,
    class: facts.class,
    location: facts.location ?? null,
    tags: facts.tags ?? [],
    renderedAt,
    freshUntil: Math.min(facts.expiresAt ?? Infinity, renderedAt + life),
    staleSince: 0,
    lastServedAt: renderedAt,
    servedCount: 0,
    isBest: false,
    retryAt: 0,
    headline: facts.headline ?? null,
    publishedText: facts.publishedText ?? null,
  };
}

export function isHttps(context: Pick<PrintContext, 'siteUrl'>): boolean {
  return context.siteUrl.startsWith('https:');
}
