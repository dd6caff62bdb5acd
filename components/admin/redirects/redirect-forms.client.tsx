'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeskForm } from '@/components/admin/newsroom/desk-form.client';
import { toFieldError } from '@/components/admin/newsroom/field-errors';
import { TextField } from '@/components/admin/newsroom/text-field.client';
import { useDeskForm } from '@/components/admin/newsroom/use-desk-form.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { DeskRedirect } from '@/lib/redirects/desk/types';

type Answer<Value> = Promise<DeskActionResult<Value, string>>;
interface Report {
  added: number;
  refused: { number: number; from: string; problem: string }[];
}

/** What the screen can ask of the server; handed down by the page. */
export interface RedirectActions {
  add: (input: { from: string; to: string }) => Answer<unknown>;
  edit: (input: { redirectId: number; from: string; to: string }) => Answer<unknown>;
  remove: (input: { redirectId: number }) => Answer<unknown>;
  paste: (input: { text: string }) => Answer<Report>;
}

interface RedirectFormProps {
  /** The redirect that is changed; null for a new one. */
  redirect: DeskRedirect | null;
  actions: RedirectActions;
  onDone: () => void;
}

const FIELDS = {
  'from-invalid': 'from',
  'from-live': 'from',
  'from-taken': 'from',
  'to-invalid': 'to',
  'to-missing': 'to',
  loop: 'to',
};

/** An old address, and where it leads. */
export function RedirectForm({ redirect, actions, onDone }: RedirectFormProps) {
  const t = useTranslations('desk.redirects');
  const stored = { from: redirect?.from ?? '', to: redirect?.to ?? '' };
  const [values, setValues] = useState(stored);
  const state = useDeskForm(
    (input: { from: string; to: string }) =>
      redirect ? actions.edit({ ...input, redirectId: redirect.id }) : actions.add(input),
    {
      onDone,
      fieldOfCode: FIELDS,
      keeps: { thing: `redirect:${redirect?.id ?? 'new'}`, values, stored, put: setValues },
    },
  );
  const { submit, errorOf } = state;
  return (
    <DeskForm state={state} onSubmit={() => void submit(values)}>
      <TextField
        id="redirect-from"
        label={t('from')}
        hint={t('fromHint')}
        dir="ltr"
        isRequired
        value={values.from}
        error={errorOf('from')}
        onChange={(from) => setValues((all) => ({ ...all, from }))}
      />
      <TextField
        id="redirect-to"
        label={t('to')}
        hint={t('toHint')}
        dir="ltr"
        isRequired
        value={values.to}
        error={errorOf('to')}
        onChange={(to) => setValues((all) => ({ ...all, to }))}
      />
    </DeskForm>
  );
}

/** Many at once, as copied from a sheet; what was left out is listed with its line. */
export function PasteForm({ actions, onDone }: { actions: RedirectActions; onDone: () => void }) {
  const t = useTranslations('desk.redirects.paste');
  const tErrors = useTranslations('desk.newsroom.errors');
  const [text, setText] = useState('');
  const [report, setReport] = useState<Report | null>(null);
  const state = useDeskForm(actions.paste, {
    reportsItself: true,
    keeps: {
      thing: 'redirects:pasted',
      values: { text },
      stored: { text: '' },
      put: (typed: { text: string }) => setText(typed.text),
    },
    onDone: (answer) => {
      setReport(answer);
      onDone();
    },
  });
  const { submit, errorOf } = state;
  return (
    <DeskForm
      state={state}
      onSubmit={() => void submit({ text })}
      confirm={t('confirm')}
      outcome={
        report && (
          <div role="status">
            <p>{t('added', { count: report.added })}</p>
            {report.refused.length > 0 && (
              <ul className="rows">
                {report.refused.map(({ number, from, problem: why }) => (
                  <li key={number} className="row">
                    <span className="row-text">
                      {t('line', { number })} <bdi dir="ltr">{from}</bdi>
                      <span className="field-error block">{tErrors(toFieldError(why))}</span>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      }
    >
      <TextField
        id="redirect-lines"
        label={t('lines')}
        hint={t('hint')}
        dir="ltr"
        rows={8}
        isRequired
        value={text}
        error={errorOf('text')}
        onChange={setText}
      />
    </DeskForm>
  );
}

/** Asks once more before an old address leads nowhere. */
export function DeleteRedirect({
  redirect,
  actions,
  onDone,
}: {
  redirect: DeskRedirect;
  actions: RedirectActions;
  onDone: () => void;
}) {
  const t = useTranslations('desk.redirects.delete');
  const state = useDeskForm(actions.remove, { onDone });
  const { submit } = state;
  return (
    <DeskForm
      state={state}
      onSubmit={() => void submit({ redirectId: redirect.id })}
      lead={
        <>
          <p>{t('lead')}</p>
          <p>
            <bdi dir="ltr">{redirect.from}</bdi>
          </p>
        </>
      }
      confirm={t('confirm')}
      isDanger
    />
  );
}
