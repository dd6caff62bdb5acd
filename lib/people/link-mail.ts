import { createTranslator } from 'next-intl';
import { directionOf, type Edition } from '@/lib/i18n/editions';
import { MESSAGES } from '@/lib/i18n/messages';

export interface LinkMail {
  subject: string;
  text: string;
  html: string;
}

/**
 * The letter that brings a one-time link: plain text, and the same as simple HTML in the language's direction.
 * @param url absolute, made from SITE_URL, never from a request's host
 */
export function writeLinkMail({
  kind,
  language,
  siteName,
  name,
  url,
  hours,
}: {
  kind: 'invitation' | 'password_reset';
  language: Edition;
  siteName: string;
  name: string;
  url: string;
  hours: number;
}): LinkMail {
  const t = createTranslator({ locale: language, messages: MESSAGES[language], namespace: 'desk.mail' });
  const subject = t(`${kind}.subject`, { site: siteName });
  const greeting = t('greeting', { name });
  const reason = t(`${kind}.reason`, { site: siteName });
  const limits = t('limits', { hours });
  const unexpected = t(`${kind}.unexpected`);
  const text = [greeting, '', reason, '', url, '', limits, unexpected, '', siteName, ''].join('\n');
  const paragraph = (words: string) => `<p>${escapeHtml(words)}</p>`;
  const html = `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="font:16px/1.7 Tahoma,Arial,sans-serif;color:#13171a">${paragraph(greeting)}${paragraph(reason)}<p><a href="${escapeHtml(url)}" style="color:#1e3a86;font-weight:bold">${escapeHtml(t(`${kind}.button`))}</a></p><p dir="ltr" style="word-break:break-all">${escapeHtml(url)}</p>${paragraph(limits)}${paragraph(unexpected)}${paragraph(siteName)}</body></html>`;
  return { subject, text, html };
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
