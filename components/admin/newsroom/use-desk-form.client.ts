'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { type KeptFormOptions, useKeptForm } from '@/components/admin/saving/use-kept-form.client';
import { useDialogClosing } from '@/components/admin/ui/dialog-closing.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import { type FieldError, toFieldError } from './field-errors';

interface DeskFormOptions<Value> {
  onDone: (value: Value) => void;
  /** Which field an answer of the use case is about; an answer that is about none stands above the form. */
  fieldOfCode?: Partial<Record<string, string>>;
  /** The form says itself what came of it, which may be nothing. */
  reportsItself?: boolean;
  /** What is typed into it is kept in this browser until the server has taken it. */
  keeps?: KeptFormOptions<object>;
}

const NOTHING_KEPT: KeptFormOptions<object> = { thing: null, values: {}, stored: {}, put: () => undefined };

/** Said by useDeskAction already. */
const SAID = new Set(['signed-out', 'forbidden', 'unexpected', 'offline']);

/**
 * A form of the desk: sends, keeps what was typed, says beside each field what is wrong, and puts the cursor
 * into the first such field. The form itself holds the values.
 */
export function useDeskForm<Input, Value, Code extends string>(
  action: (input: Input) => Promise<DeskActionResult<Value, Code>>,
  { onDone, fieldOfCode = {}, reportsItself = false, keeps = NOTHING_KEPT }: DeskFormOptions<Value>,
) {
  const t = useTranslations('desk.newsroom');
  const toast = useToast();
  const { settle } = useDialogClosing();
  const { run, isPending } = useDeskAction<Input, Value, Code>(action);
  const kept = useKeptForm(keeps);
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<Record<string, FieldError>>({});
  const [problem, setProblem] = useState<FieldError | null>(null);
  // Once per answer: after React has marked the wrong fields.
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  async function submit(input: Input) {
    const answer = await run(input);
    if (answer.ok) {
      setErrors({});
      setProblem(null);
      settle();
      kept.settle();
      if (!reportsItself) toast(t('saved'));
      onDone(answer.value);
      return;
    }
    if (SAID.has(answer.code)) return;
    const field = fieldOfCode[answer.code];
    if (answer.code === 'invalid-input' && 'fields' in answer && answer.fields) {
      setProblem(null);
      setErrors(
        Object.fromEntries(Object.entries(answer.fields).map(([name, word]) => [name, toFieldError(word)])),
      );
    } else if (field) {
      setProblem(null);
      setErrors({ [field]: toFieldError(answer.code) });
    } else {
      setErrors({});
      setProblem(toFieldError(answer.code));
    }
  }

  /** What is wrong with a field, in words. */
  const errorOf = (field: string): string | undefined => {
    const error = errors[field];
    return error && t(`errors.${error}`);
  };
  const says = problem && t(`errors.${problem}`);
  return { form, submit, isPending, errorOf, problem: says, kept };
}
