import type { ReactNode } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';

interface NoticeProps {
  tone: 'info' | 'warning' | 'danger';
  title: string;
  hint: string;
  /** One action. */
  children?: ReactNode;
}

/** Cause, what happens to the text, and what to do. */
export function Notice({ tone, title, hint, children }: NoticeProps) {
  return (
    <div className={`alert alert-${tone}`}>
      <DeskIcon name={tone === 'info' ? 'info' : 'warning'} />
      <p>
        <strong>{title}</strong>
        {hint}
      </p>
      {children}
    </div>
  );
}
