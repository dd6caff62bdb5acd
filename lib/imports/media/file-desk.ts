import { isOwn } from '@/lib/articles/from-html/link-address';
import { hashOf } from '@/lib/imports/account/import-log';
import { attachmentAddresses } from '@/lib/imports/mapping/old-addresses';
import type { Attachment } from '@/lib/imports/wxr/survey-wxr';
import { extensionOf, fileFormat } from '@/lib/media/files/file-format';
import { filePath } from '@/lib/media/files/file-path';
import { ingestFile } from '@/lib/media/files/ingest-file';
import { MISSING_REASONS, uploadPath } from './media-source';
import type { DeskDeps } from './picture-desk';
import { recordBrought } from './record-brought';

/** Brings documents, sound and video into the library, each once; their old addresses lead to them from then on. */
export class FileDesk {
  readonly #deps: DeskDeps;
  /** Upload paths of attachments: they come in by themselves. */
  readonly #attached: ReadonlySet<string>;
  readonly #settled = new Map<string, Promise<void>>();

  constructor(deps: DeskDeps) {
    this.#deps = deps;
    this.#attached = new Set(
      [...deps.survey.attachments.values()].flatMap(({ url, file }) =>
        [uploadPath(url), file.normalize('NFC')].filter((path) => path !== null),
      ),
    );
  }

  /** An attachment that is no picture. */
  async importAttachment(attachment: Attachment): Promise<void> {
    const { tally, log, survey } = this.#deps;
    const extension = extensionOf(attachment.url) || extensionOf(attachment.file);
    if (!fileFormat(extension)) {
      tally.skip('media', `no kind of file that the library takes: ${extension || 'no ending'}`);
      return;
    }
    if (log.get('file', attachment.id)) {
      tally.count('media', 'unchanged');
      return;
    }
    const addresses = attachmentAddresses(attachment, survey.site);
    const refusal = await this.#bring(attachment.id, attachment.url, hashOf(attachment), addresses);
    if (refusal === null) tally.count('media', 'imported');
    else tally.skip('media', refusal);
  }

  /** A file of the old site that a text links to or plays, and that is no attachment of the export. */
  async bringLinked(address: string): Promise<void> {
    const { survey, log, tally } = this.#deps;
    const path = uploadPath(address);
    if (path === null || !fileFormat(extensionOf(path)) || this.#attached.has(path)) return;
    if (!isOwn(new URL(address), survey.site)) return;
    const key = `url ${address}`;
    if (log.get('file', key)) return;
    const settling =
      this.#settled.get(key) ??
      this.#bring(key, address, hashOf(address), [`/wp-content/uploads/${path}`]).then((refusal) => {
        if (refusal === null)
          tally.note('files in texts that are no attachments, brought in by their address', address);
      });
    this.#settled.set(key, settling);
    await settling;
  }

  /** @returns why there is no file, or null */
  async #bring(
    sourceId: string,
    url: string,
    sourceHash: string,
    addresses: string[],
  ): Promise<string | null> {
    const { db, store, source, isDryRun } = this.#deps;
    if (isDryRun) return (await source.has(url)) ? null : this.#miss(url, MISSING_REASONS.not_found);
    const found = await source.read(url);
    if (!found.ok) return this.#miss(url, MISSING_REASONS[found.reason]);
    const made = await ingestFile({ db, store }, { bytes: found.bytes, name: found.name });
    if (!made.ok) return this.#miss(url, `file is not what its name says: ${extensionOf(found.name)}`);
    await recordBrought(
      {
        kind: 'file',
        sourceId,
        targetId: made.value.id,
        sourceHash,
        addresses,
        to: { toPath: filePath(made.value) },
      },
      this.#deps,
    );
    return null;
  }

  #miss(url: string, reason: string): string {
    this.#deps.tally.missing(url);
    return reason;
  }
}
