import type { ReactNode } from 'react';
import { DeskIcon, type DeskIconName } from '@/components/admin/ui/desk-icon';

/** Cause in bold, then what to do. */
export function SignInAlert({
  title,
  children,
  icon = 'warning',
  tone = 'danger',
}: {
  title: string;
  children: ReactNode;
  icon?: DeskIconName;
  tone?: 'danger' | 'info';
}) {
  return (
    <div className={`alert alert-${tone}`} role="alert">
      <DeskIcon name={icon} />
      <div>
        <strong>{title}</strong>
        <p>{children}</p>
      </div>
    </div>
  );
}
