import type { Executor } from '@/db/client';
import type { ImportLog } from '@/lib/imports/account/import-log';
import { freeAddresses } from '@/lib/imports/mapping/free-addresses';
import { attachmentPages, type PortalAddresses } from '@/lib/imports/mapping/old-addresses';
import type { Survey } from '@/lib/imports/wxr/survey-wxr';
import { type AddedRedirects, addRedirects, type RedirectTargetRef } from '@/lib/redirects/add-redirects';

/**
 * Once texts are here: WordPress gave each attachment a page of its own. Where its file did not come in, that page
 * leads to the text which it belonged to; the address of the file itself stays unanswered.
 */
export async function redirectAttachments(
  db: Executor,
  { log, survey }: { log: ImportLog; survey: Survey },
  portal: PortalAddresses,
): Promise<AddedRedirects> {
  const wanted = [...survey.attachedTo].flatMap(([parent, attachments]) => {
    const to = textOf(parent, log);
    if (!to) return [];
    return attachments.flatMap((id) => {
      const attachment = survey.attachments.get(id);
      if (!attachment || log.get('media', id) || log.get('file', id)) return [];
      const { site } = survey;
      return freeAddresses(attachmentPages(attachment, site), { site, portal }).map((from) => ({ from, to }));
    });
  });
  return addRedirects(db, wanted);
}

function textOf(id: string, log: ImportLog): RedirectTargetRef | null {
  const article = log.get('post', id);
  if (article) return { articleId: article.targetId };
  const page = log.get('page', id);
  return page ? { pageId: page.targetId } : null;
}
