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
import { SignInAgain } from '@/components/admin/ui/sign-in-again';

type Tone = 'success' | 'info' | 'danger';
interface Toast {
  id: number;
  tone: Tone;
  text: string;
  ofLine: LineTrouble | null;
}
type LineTrouble = 'offline' | 'signed-out';
/** @param ofLine it tells that the server is not reached, or knows nobody: over as soon as it answers again */
type ShowToast = (text: string, tone?: Tone, ofLine?: LineTrouble | null) => void;

interface Shown {
  toasts: readonly Toast[];
  close: (id: number) => void;
  /** The dialogs that are open, the topmost last. */
  dialogs: readonly string[];
  /** @returns ends it */
  openDialog: (id: string) => () => void;
}

const ToastContext = createContext<ShowToast>(() => undefined);
const LineContext = createContext<() => void>(() => undefined);
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
    (text, tone = 'success', ofLine = null) => {
      const id = nextId.current++;
      // Said once, however often it is tried.
      setToasts((all) => [
        ...all.filter((toast) => !ofLine || toast.text !== text).slice(-3),
        { id, tone, text, ofLine },
      ]);
      if (tone !== 'danger') setTimeout(close, SHOWN_MS, id);
    },
    [close],
  );
  const lineIsBack = useCallback(
    () =>
      setToasts((all) => (all.some((toast) => toast.ofLine) ? all.filter((toast) => !toast.ofLine) : all)),
    [],
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
        <LineContext value={lineIsBack}>{children}</LineContext>
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
      {toasts.map(({ id, tone, text, ofLine }) => (
        <div key={id} className={`alert alert-${tone}`}>
          <DeskIcon name={ICON[tone]} />
          <p>
            {text} {ofLine === 'signed-out' && <SignInAgain className="text-link" />}
          </p>
          <button type="button" className="icon-button" aria-label={t('close')} onClick={() => close(id)}>
            <DeskIcon name="close" isSmall />
          </button>
        </div>
      ))}
    </div>
  );
}

/** To be called when the server has answered to somebody signed in: what was said of the line is over. */
export const useLineIsBack = (): (() => void) => useContext(LineContext);

/** Says in a corner what happened; screen readers hear it. */
export const useToast = (): ShowToast => useContext(ToastContext);
