import 'server-only';
import { createTransport } from 'nodemailer';
import type { Edition } from '@/lib/i18n/editions';
import { env } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/logger';
import { getEditionSettings } from '@/lib/settings/queries';
import { writeLinkMail } from './link-mail';
import type { OfferedLink } from './offer-reset';
import { LINK_LIFE_MS } from './one-time-link';

const log = createLogger('mail');
const HOUR_MS = 3_600_000;
const WAIT_MS = 10_000;

/** How a link went out: in a letter, or not, and then the administrator hands it over himself. */
export type Delivery = 'sent' | 'shown' | 'failed';

/** Sends a one-time link to whom it is for, where SMTP_URL says how. Failing, the link is still good. */
export async function sendLink(
  kind: 'invitation' | 'password_reset',
  { path, email, name }: OfferedLink,
  language: Edition,
): Promise<Delivery> {
  const { SMTP_URL, SITE_URL } = env();
  if (!SMTP_URL) return 'shown';
  const { siteName, contactEmail } = await getEditionSettings(language);
  const mail = writeLinkMail({
    kind,
    language,
    siteName,
    name,
    url: `${SITE_URL}${path}`,
    hours: LINK_LIFE_MS[kind] / HOUR_MS,
  });
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
  });
  try {
    await transport.sendMail({
      from: { name: siteName, address: contactEmail ?? `nashra@${new URL(SITE_URL).hostname}` },
      to: email,
      ...mail,
    });
    return 'sent';
  } catch (error) {
    log.error({ err: error, kind }, 'a letter could not be sent');
    return 'failed';
  } finally {
    transport.close();
  }
}
