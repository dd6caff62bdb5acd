import { describe, expect, it } from 'vitest';
import { passwordProblem, passwordStrength } from './password-rules';

describe('passwordProblem', () => {
  it.each([
    ['حبر على ورق قديم', null],
    ['four dull grey horses', null],
    ['قصير', 'too-short'],
    ['12345678901234', 'too-short'],
    ['x'.repeat(257), 'too-long'],
    ['aaaaaaaaaaaaaaaa', 'too-simple'],
    ['abcabcabcabcabcabc', 'too-simple'],
    ['qwertyuiopasdfgh', 'too-simple'],
    ['012345678901234', 'too-simple'],
    ['password password', 'too-simple'],
    ['كلمة السر كلمة السر', 'too-simple'],
    ['maryam-zein-maryam', 'names-you'],
    ['maryam.zein@nashra', 'names-you'],
  ])('%s → %s', (password, problem) => {
    expect(passwordProblem(password, ['Maryam Zein', 'maryam.zein@nashra.example'])).toBe(problem);
  });

  it('counts characters, not code units', () => {
    expect(passwordProblem('🐎🐫🐢🐌🐍🐊🐋')).toBe('too-short');
  });
});

describe('passwordStrength', () => {
  it.each([
    ['قصير', 0],
    ['حبر على ورق قديم', 1],
    ['حبر على ورق قديم جدًا', 2],
    ['حبر على ورق قديم في مكتبة النهر الكبير', 3],
  ])('%s → %i', (password, strength) => {
    expect(passwordStrength(password)).toBe(strength);
  });
});
