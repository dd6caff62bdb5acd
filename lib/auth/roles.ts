/** What a person of the desk is, from the narrowest to the widest. */
export const ROLES = ['reporter', 'editor', 'chief', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return typeof value === 'string' && (ROLES as readonly string[]).includes(value);
}
