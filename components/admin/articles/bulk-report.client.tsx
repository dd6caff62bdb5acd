'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { ShownReport } from '@/components/admin/articles/use-bulk-steps.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';

interface BulkReportProps {
  report: ShownReport;
  isPending: boolean;
  onClose: () => void;
}

/** Which of the selected articles a step was not taken with, and why; stays until it is put away. */
export function BulkReport({ report, isPending, onClose }: BulkReportProps) {
  const t = useTranslations('desk');
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever works by keyboard or ear is led to it; the bar that was asked may be gone.
  useEffect(() => heading.current?.focus(), [report]);
  const { step, done, refused, adviced, acceptAdvice } = report;
  return (
    <section className="bulk-report panel" aria-labelledby="bulk-report-title">
      <header>
        <h2 id="bulk-report-title" ref={heading} tabIndex={-1}>
          <DeskIcon name="warning" isSmall />
          {t(`articles.bulk.notDone.${step}`, { count: refused.length })}
        </h2>
        <button type="button" className="icon-button" aria-label={t('common.close')} onClick={onClose}>
          <DeskIcon name="close" />
        </button>
      </header>
      {done > 0 && <p className="field-hint">{t(`articles.bulk.done.${step}`, { count: done })}</p>}
      <ul>
        {refused.map(({ articleId, headline, code, findings }) => {
          const name = headline || t('articles.untitled');
          return (
            <li key={articleId}>
              {code === 'not-found' ? (
                <strong dir="auto">{name}</strong>
              ) : (
                <a className="table-title" href={`/admin/articles/${articleId}`} dir="auto">
                  {name}
                </a>
              )}
              <p>
                {t(`articles.bulk.refusals.${code}`)}
                {findings.length > 0 && (
                  <>
                    {' '}
                    {findings
                      .map(({ key, values = {} }) => t(`gate.findings.${key}.title`, values))
                      .join(t('articles.listComma'))}
                    {'. '}
                    <a className="text-link" href={`/admin/articles/${articleId}#gate-title`}>
                      {t('articles.bulk.toGate')}
                      <span className="visually-hidden">: {name}</span>
                    </a>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      {acceptAdvice && (
        <footer>
          <p className="field-hint">{t('workflow.advice.hint')}</p>
          <button type="button" className="button" disabled={isPending} onClick={acceptAdvice}>
            {t('articles.bulk.acceptAdvice', { count: adviced })}
          </button>
        </footer>
      )}
    </section>
  );
}
