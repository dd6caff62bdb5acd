import type { ReactNode } from 'react';
import { DeskMessages } from '@/components/admin/desk-messages';

/** The words of the static pages' editor. */
export function PageMessages({ children }: { children: ReactNode }) {
  return (
    <DeskMessages namespaces={['editor', 'media', 'merge', 'newsroom', 'pages', 'saving', 'statuses']}>
      {children}
    </DeskMessages>
  );
}
