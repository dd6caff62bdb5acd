/**
 * What a password must be: long, and not a guess that anybody would make first. NIST SP 800-63B-4 §3.1.1.2:
 * length instead of composition, 15 where a password may be the only factor, and a list of words to refuse.
 */
export const MIN_PASSWORD_CHARACTERS = 15;
export const MAX_PASSWORD_CHARACTERS = 256;

export type PasswordProblem = 'too-short' | 'too-long' | 'too-simple' | 'names-you';

/** Different characters a password has at least; «aaaaaaaaaaaaaaa» has one. */
const MIN_DIFFERENT = 6;
const SEQUENCES = [
  '0123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرلاىةوزظ',
];
/** What is tried first everywhere; a password of nothing but these says nothing. */
const COMMON =
  /password|passw0rd|welcome|letmein|admin|nashra|qwerty|azerty|iloveyou|football|changeme|secret|newspaper|نشرة|صحيفة|جريدة|كلمة|السر|المرور|مرحبا|[\s\d._!@#-]/giu;

/**
 * What is wrong with a password, or null. Counted in characters as people see them.
 * @param about what must not make up the password: name, e-mail
 */
export function passwordProblem(password: string, about: readonly string[] = []): PasswordProblem | null {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < MIN_PASSWORD_CHARACTERS) return 'too-short';
  if (characters.length > MAX_PASSWORD_CHARACTERS) return 'too-long';
  const plain = characters.join('').toLowerCase();
  if (new Set(characters).size < MIN_DIFFERENT || isRepetition(plain) || isSequence(plain))
    return 'too-simple';
  if ([...plain.replace(COMMON, '')].length < 4) return 'too-simple';
  const words = about
    .flatMap((text) => text.toLowerCase().split(/[\s@.]+/))
    .filter((word) => word.length > 2);
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), plain);
  if (rest !== plain && [...rest.replace(COMMON, '')].length < 5) return 'names-you';
  return null;
}

/** 0 refused, 1 acceptable, 2 good, 3 strong: a hint while typing, by length and variety alone. */
export function passwordStrength(password: string, about: readonly string[] = []): 0 | 1 | 2 | 3 {
  if (passwordProblem(password, about) !== null) return 0;
  const characters = [...password];
  const score = characters.length + new Set(characters).size / 2;
  return score >= 34 ? 3 : score >= 27 ? 2 : 1;
}

const isRepetition = (text: string) => /^(.{1,7}?)\1+.{0,6}$/su.test(text);

function isSequence(text: string): boolean {
  const backwards = [...text].toReversed().join('');
  return SEQUENCES.some((sequence) => sequence.includes(text) || sequence.includes(backwards));
}
