import { DEFAULT_EDITION } from '@/lib/i18n/editions';
import { pressTag } from '@/lib/press/tags';
import { machineAnswer, machineNotFound } from '@/lib/seo/machines/machine-answer';
import { getEditionSettings } from '@/lib/settings/queries';

export const dynamic = 'force-dynamic';

/** Who may sell the paper's advertising space (IAB ads.txt); a paper that sells none has no such file. */
export async function GET(): Promise<Response> {
  const { adsTxt } = await getEditionSettings(DEFAULT_EDITION);
  const tags = [pressTag.settings(DEFAULT_EDITION)];
  const now = new Date();
  if (!adsTxt?.trim())
    return machineNotFound(tags, now, 'No sellers are authorised: this site sells no advertising space.');
  return machineAnswer({ body: `${adsTxt.trim()}\n`, type: 'text/plain', tags }, now);
}
