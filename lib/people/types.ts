import type { Role } from '@/lib/auth/roles';
import type { Edition } from '@/lib/i18n/editions';

export const LINK_KINDS = ['first_editor', 'invitation', 'password_reset'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** How somebody proves who he is, beside the password. */
export type SecondFactor = 'none' | 'app' | 'passkey';

export interface PersonSummary {
  id: string;
  name: string;
  email: string;
  role: Role;
  language: Edition;
  isActive: boolean;
  secondFactor: SecondFactor;
  hasPassword: boolean;
  lastSeenAt: Date | null;
  sessionCount: number;
}

export interface PersonDetails extends PersonSummary {
  createdAt: Date;
  authors: { id: number; name: string; edition: Edition }[];
}

export interface Invitation {
  id: number;
  email: string;
  name: string | null;
  role: Role;
  language: Edition;
  expiresAt: Date;
  isExpired: boolean;
}

/** What the page behind a one-time link needs to know. */
export interface OpenLink {
  kind: LinkKind;
  email: string | null;
  name: string | null;
  role: Role | null;
  language: Edition;
}

export interface PersonSession {
  id: string;
  isCurrent: boolean;
  browser: string | null;
  system: string | null;
  isPhone: boolean;
  ipAddress: string | null;
  startedAt: Date;
  seenAt: Date;
}
