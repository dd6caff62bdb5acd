'use client';

import { useTranslations } from 'next-intl';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';

type Tone = 'success' | 'info' | 'danger';
interface Toast {
  id: number;
  tone: Tone;
  text: string;
}
type ShowToast = (text: string, tone?: Tone) => void;

interface Shown {
  toasts: readonly Toast[];
  close: (id: number) => void;
  /** The dialogs that are open, the topmost last. */
  dialogs: readonly string[];
  /** @returns ends it */
  openDialog: (id: string) => () => void;
}

const ToastContext = createContext<ShowToast>(() => undefined);
const ShownContext = createContext<Shown>({
  toasts: [],
  close: () => undefined,
  dialogs: [],
  openDialog: () => () => undefined,
});

/** Good news goes by itself; an error stays until it is closed, for who reads slowly. */
const SHOWN_MS = 6_000;
const ICON = { success: 'check', info: 'info', danger: 'warning' } as const;

export function ToastProvider({ children }: { children: ReactNode }) {
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
  const [dialogs, setDialogs] = useState<readonly string[]>([]);
  const openDialog = useCallback((id: string) => {
    setDialogs((open) => [...open, id]);
    return () => setDialogs((open) => open.filter((one) => one !== id));
  }, []);
  const shown = useMemo(() => ({ toasts, close, dialogs, openDialog }), [toasts, close, dialogs, openDialog]);
  return (
    <ToastContext value={show}>
      <ShownContext value={shown}>
        {children}
        <ToastList toasts={dialogs.length === 0 ? toasts : NONE} close={close} />
      </ShownContext>
    </ToastContext>
  );
}

const NONE: readonly Toast[] = [];

/**
 * Where toasts stand while a modal dialog is open; every dialog has one inside. What is outside of it is inert then:
 * nobody could close a toast there, and screen readers would not hear it.
 */
export function ToastsOfDialog() {
  const id = useId();
  const { toasts, close, dialogs, openDialog } = useContext(ShownContext);
  useEffect(() => openDialog(id), [openDialog, id]);
  return <ToastList toasts={dialogs.at(-1) === id ? toasts : NONE} close={close} />;
}

function ToastList({ toasts, close }: Pick<Shown, 'toasts' | 'close'>) {
  const t = useTranslations('desk.common');
  return (
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
  );
}

/** Says in a corner what happened; screen readers hear it. */
export const useToast = (): ShowToast => useContext(ToastContext);
