'use client';

import { useTranslations } from 'next-intl';
import { focusPlace } from '@/components/admin/editor/places';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { GATE_CHECKS, type GateFinding, type GateReport, type MendName } from '@/lib/articles/gate/types';

interface GatePanelProps {
  report: GateReport | null;
  isUnreachable: boolean;
  /** Null for who may not change the text. */
  mend: ((name: MendName) => void) | null;
}

/** «بوابة النشر»: what keeps the article from going out, what the desk advises, where it is and how to mend it. */
export function GatePanel({ report, isUnreachable, mend }: GatePanelProps) {
  const t = useTranslations('desk.gate');
  if (!report)
    return (
      <section className="inspector-section gate" aria-labelledby="gate-title">
        <h2 id="gate-title">{t('title')}</h2>
        <p className="field-hint" role="status">
          {isUnreachable ? t('unreachable') : t('loading')}
        </p>
      </section>
    );
  const { findings, passed } = report;
  const worst = new Map(findings.toReversed().map(({ check, severity }) => [check, severity]));
  return (
    <section className="inspector-section gate" aria-labelledby="gate-title">
      <header>
        <h2 id="gate-title">{t('title')}</h2>
        <p className={scoreClass(report)}>{t('score', { passed: passed.length, all: GATE_CHECKS.length })}</p>
      </header>
      <div className="gate-bar" aria-hidden="true">
        {GATE_CHECKS.map((check) => (
          <i key={check} className={`gate-${worst.get(check) ?? 'passed'}`} />
        ))}
      </div>
      {isUnreachable && <p className="field-hint">{t('unreachable')}</p>}
      <div aria-live="polite">
        {findings.length === 0 ? (
          <p className="gate-clear">
            <DeskIcon name="check" isSmall />
            {t('clear')}
          </p>
        ) : (
          <GateFindings findings={findings} mend={mend} />
        )}
      </div>
      {passed.length > 0 && (
        <details>
          <summary>{t('passedList')}</summary>
          <ul className="gate-list">
            {passed.map((check) => (
              <li key={check} className="gate-item gate-passed">
                <DeskIcon name="check" isSmall />
                {t(`passed.${check}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function scoreClass({ findings }: GateReport): string {
  if (findings.length === 0) return 'gate-score gate-score-full';
  const isBlocked = findings.some(({ severity }) => severity === 'blocking');
  return isBlocked ? 'gate-score gate-score-blocked' : 'gate-score';
}

/** Findings, each with what to do; jumps and mends where there is an editor to go to. */
export function GateFindings({
  findings,
  mend,
}: {
  findings: readonly GateFinding[];
  mend?: GatePanelProps['mend'];
}) {
  const t = useTranslations('desk.gate');
  return (
    <ul className="gate-list">
      {findings.map(({ key, severity, values = {}, place, mend: mendName }) => (
        <li key={key} className={`gate-item gate-${severity}`}>
          <DeskIcon name={severity === 'blocking' ? 'close' : 'warning'} isSmall />
          <div>
            <p className="gate-finding">
              <span className="visually-hidden">{t(`severities.${severity}`)}: </span>
              {t(`findings.${key}.title`, values)}
            </p>
            <p className="gate-advice">{t(`findings.${key}.advice`, values)}</p>
            {mend !== undefined && (place || mendName) && (
              <p className="gate-actions">
                {place && (
                  <button type="button" className="text-link" onClick={() => focusPlace(place)}>
                    {t('go')}
                  </button>
                )}
                {mend && mendName && (
                  <button type="button" className="text-link" onClick={() => mend(mendName)}>
                    {t(`mends.${mendName}`)}
                  </button>
                )}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
