'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode, RefObject } from 'react';
import { KeptFormNotice } from '@/components/admin/saving/kept-form-notice.client';
import type { KeptFormView } from '@/components/admin/saving/use-kept-form.client';
import { FormProblem } from './form-problem';

interface DeskFormProps {
  /** What `useDeskForm` gave. */
  state: {
    form: RefObject<HTMLFormElement | null>;
    isPending: boolean;
    problem: string | null;
    kept: KeptFormView;
  };
  onSubmit: () => void;
  /** Said before everything else: what it is about to do. */
  lead?: ReactNode;
  /** The fields. */
  children?: ReactNode;
  /** On the button; «save» where nothing is said. */
  confirm?: string;
  /** What cannot be taken back wears red. */
  isDanger?: boolean;
  /** Whether everything needed was chosen. */
  isReady?: boolean;
  /** Behind the button: what came of it. */
  outcome?: ReactNode;
}

/** The frame of a form in a dialog: what stands in its way, its fields, its one button. */
export function DeskForm(props: DeskFormProps) {
  const { state, onSubmit, lead, children, confirm, isDanger = false, isReady = true, outcome } = props;
  const t = useTranslations('desk.newsroom');
  return (
    <form
      ref={state.form}
      className="form-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {lead}
      <KeptFormNotice kept={state.kept} />
      <FormProblem text={state.problem} />
      {children}
      <button
        type="submit"
        className={isDanger ? 'button button-danger' : 'button button-primary'}
        disabled={state.isPending || !isReady}
      >
        {confirm ?? t('save')}
      </button>
      {outcome}
    </form>
  );
}
