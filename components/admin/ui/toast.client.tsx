'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';

type Tone = 'success' | 'info' | 'danger';
interface Toast {
  id: number;
  tone: Tone;
  text: string;
}
type ShowToast = (text: string, tone?: Tone) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Good news goes by itself; an error stays until it is closed, for who reads slowly. */
const SHOWN_MS = 6_000;
const ICON = { success: 'check', info: 'info', danger: 'warning' } as const;

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('desk.common');
  const [toasts, setToasts] = useState<Toast[]>([]);
  const nextId = useRef(1);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback<ShowToast>(
    (text, tone = 'success') => {
      const id = nextId.current++;
      setToasts((all) => [...all.slice(-3), { id, tone, text }]);
      if (tone !== 'danger') setTimeout(close, SHOWN_MS, id);
    },
    [close],
  );
  const value = useMemo(() => show, [show]);
  return (
    <ToastContext value={value}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, tone, text }) => (
          <div key={id} className={`alert alert-${tone}`}>
            <DeskIcon name={ICON[tone]} />
            <p>{text}</p>
            <button type="button" className="icon-button" aria-label={t('close')} onClick={() => close(id)}>
              <DeskIcon name="close" isSmall />
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}

/** Says in a corner what happened; screen readers hear it. */
export const useToast = (): ShowToast => useContext(ToastContext);
