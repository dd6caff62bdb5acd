/** NIST SP 800-63B-4 §3.1.1: length instead of composition; 15 where a password may be the only factor. */
export const MIN_PASSWORD_CHARACTERS = 15;
