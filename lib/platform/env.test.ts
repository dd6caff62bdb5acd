import { describe, expect, it } from 'vitest';
import { readEnv } from './env';
import { OperatorError } from './errors';

describe('readEnv', () => {
  it('is whole without any setting; an empty one counts as none', () => {
    const settings = readEnv({ PORT: '', SITE_URL: '' });
    expect(settings).toMatchObject({ PORT: 3000, SITE_URL: 'http://localhost:3000', DATA_DIR: '.data' });
    expect(settings.TRUSTED_PROXIES.includes('127.0.0.1')).toBe(true);
  });

  it('makes the address of the site from the port, or takes it without a slash at its end', () => {
    expect(readEnv({ PORT: '4000' }).SITE_URL).toBe('http://localhost:4000');
    expect(readEnv({ SITE_URL: 'https://news.example/' }).SITE_URL).toBe('https://news.example');
  });

  it.each([
    ['PORT', 'http'],
    ['SITE_URL', 'news.example'],
    ['DATABASE_URL', 'mysql://localhost/news'],
    ['SMTP_URL', 'mail.example'],
    ['TRUSTED_PROXIES', 'nginx'],
    ['NASHRA_DEMO', 'yes'],
  ])('names %s when it is wrong', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(OperatorError);
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`${name}: `));
  });
});
