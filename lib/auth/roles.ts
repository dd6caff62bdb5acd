/** What a person of the desk is, from the narrowest to the widest. */
export const ROLES = ['reporter', 'editor', 'chief', 'admin'] as const;
export type Role = (typeof ROLES)[number];
