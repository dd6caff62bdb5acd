'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** A link of the desk's navigation; says when its screen, or one below it, is open. */
export function NavigationLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const isOpen = href === '/admin' ? path === href : path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} prefetch={false} aria-current={isOpen ? 'page' : undefined}>
      {children}
    </Link>
  );
}
