import { expect, it } from 'vitest';
import { writeLinkMail } from './link-mail';

const letter = (language: 'ar' | 'en' | 'fr', name = 'هدى') =>
  writeLinkMail({
    kind: 'invitation',
    language,
    siteName: 'نشرة',
    name,
    url: 'https://news.example/admin/invitation/abc',
    hours: 72,
  });

it.each([
  ['ar', 'rtl'],
  ['en', 'ltr'],
  ['fr', 'ltr'],
] as const)('in %s it reads %s, with the link in text and HTML', (language, direction) => {
  const mail = letter(language);
  expect(mail.text).toContain('\nhttps://news.example/admin/invitation/abc\n');
  expect(mail.html).toContain(`<html lang="${language}" dir="${direction}">`);
  expect(mail.html).toContain('href="https://news.example/admin/invitation/abc"');
  expect(mail.subject).toContain('نشرة');
});

it('lets no name become markup', () => {
  expect(letter('ar', '<img src=x>').html).not.toContain('<img');
});
