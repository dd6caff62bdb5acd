'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { useLineIsBack, useToast } from '@/components/admin/ui/toast.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';

/**
 * Calls an action of the desk and keeps its state. Failures that every action shares (signed out, forbidden,
 * no network, the unexpected) are said here in the person's language; a screen handles its own codes.
 */
export function useDeskAction<Input, Value, Code extends string>(
  action: (input: Input) => Promise<DeskActionResult<Value, Code>>,
) {
  const t = useTranslations('desk.failures');
  const toast = useToast();
  const lineIsBack = useLineIsBack();
  const [isPending, setIsPending] = useState(false);
  const run = useCallback(
    async (input: Input): Promise<DeskActionResult<Value, Code> | { ok: false; code: 'offline' }> => {
      setIsPending(true);
      try {
        const result = await action(input);
        if (result.ok || result.code !== 'signed-out') lineIsBack();
        if (!result.ok && isShared(result.code))
          toast(t(result.code), 'danger', result.code === 'signed-out' ? 'signed-out' : null);
        return result;
      } catch {
        toast(t('offline'), 'danger', 'offline');
        return { ok: false, code: 'offline' };
      } finally {
        setIsPending(false);
      }
    },
    [action, t, toast, lineIsBack],
  );
  return { run, isPending };
}

const SHARED = ['signed-out', 'forbidden', 'unexpected'] as const;

function isShared(code: string): code is (typeof SHARED)[number] {
  return (SHARED as readonly string[]).includes(code);
}
