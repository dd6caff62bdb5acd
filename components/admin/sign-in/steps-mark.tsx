import { useTranslations } from 'next-intl';

/** «Step 1 of 2», with a nuqta a step. */
export function StepsMark({ step }: { step: 1 | 2 }) {
  const t = useTranslations('desk.sign-in');
  return (
    <p className="sign-in-steps">
      <i className="is-full" />
      <i className={step === 2 ? 'is-full' : undefined} />
      {t('step', { step, of: 2 })}
    </p>
  );
}
