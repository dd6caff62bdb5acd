import { isPictureFile } from '@/lib/articles/from-html/link-address';
import type { Attachment } from '@/lib/imports/wxr/survey-wxr';
import type { FileDesk } from './file-desk';
import type { PictureDesk } from './picture-desk';

/** All attachments of an export, whether a text shows them or not. @param pace runs one at a time or several */
export async function importAttachments(
  attachments: Iterable<Attachment>,
  { pictures, files }: { pictures: PictureDesk; files: FileDesk },
  pace: <Value>(task: () => Promise<Value>) => Promise<Value>,
  onDone: () => void,
  signal?: AbortSignal,
): Promise<void> {
  await Promise.all(
    [...attachments].map((attachment) =>
      pace(async () => {
        if (signal?.aborted) return;
        const isPicture = isPictureFile(attachment.url) || isPictureFile(attachment.file);
        await (isPicture ? pictures : files).importAttachment(attachment);
        onDone();
      }),
    ),
  );
}
