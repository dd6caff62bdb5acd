import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { media } from '@/db/schema';
import { splitCredit } from '@/lib/articles/from-html/credit';
import type { PictureRef, SettledPicture } from '@/lib/articles/from-html/draft-body';
import { plainText } from '@/lib/articles/from-html/plain-text';
import { hashOf, type ImportLog } from '@/lib/imports/account/import-log';
import type { ImportTally } from '@/lib/imports/account/import-report';
import { attachmentAddresses, type PortalAddresses } from '@/lib/imports/mapping/old-addresses';
import type { Attachment, Survey } from '@/lib/imports/wxr/survey-wxr';
import { ingestPicture } from '@/lib/media/ingest/ingest-picture';
import type { MediaStore } from '@/lib/media/media-store';
import { type MediaSource, MISSING_REASONS, originalName, uploadPath } from './media-source';
import { recordBrought } from './record-brought';

/** What the desks of an import need: the one for pictures, and the one for all other files. */
export interface DeskDeps {
  db: Executor;
  store: MediaStore;
  source: MediaSource;
  survey: Survey;
  log: ImportLog;
  tally: ImportTally;
  portal: PortalAddresses;
  isDryRun: boolean;
}

/** Brings pictures into the library, each file once, and knows afterwards which id stands for which address. */
export class PictureDesk {
  readonly #deps: DeskDeps;
  /** Attachment ids by the upload path of their original, for pictures that texts name by address only. */
  readonly #byFile = new Map<string, string>();
  readonly #settled = new Map<string, Promise<SettledPicture | null>>();

  constructor(deps: DeskDeps) {
    this.#deps = deps;
    const files = [...deps.survey.attachments.values()].flatMap(({ id, url, file }) =>
      [uploadPath(url), file.normalize('NFC')].flatMap((name) => (name ? [{ id, name }] : [])),
    );
    // A file that was uploaded as `1-300x200.jpg` is no size of another one called `1.jpg`.
    for (const { id, name } of files) if (!this.#byFile.has(name)) this.#byFile.set(name, id);
    for (const { id, name } of files) {
      const original = originalName(name);
      if (!this.#byFile.has(original)) this.#byFile.set(original, id);
    }
  }

  /** An attachment that is a picture. */
  async importAttachment(attachment: Attachment): Promise<void> {
    const { tally, log } = this.#deps;
    const wasKnown = log.get('media', attachment.id) !== undefined;
    const settled = await this.byAttachment(attachment.id);
    if (settled) tally.count('media', wasKnown ? 'unchanged' : 'imported');
    else if (wasKnown) tally.skip('media', 'imported before and deleted here since');
  }

  /** The picture of an attachment, or null when its file cannot be had. */
  byAttachment(id: string): Promise<SettledPicture | null> {
    return this.#once(`id ${id}`, () => this.#settleAttachment(id));
  }

  /** What a text or gallery shows: by attachment, else by address. */
  async find(picture: PictureRef): Promise<SettledPicture | null> {
    const { survey, log } = this.#deps;
    const file = picture.url ? uploadPath(picture.url) : null;
    const byFile = file ? (this.#byFile.get(file) ?? this.#byFile.get(originalName(file))) : undefined;
    if (byFile) return this.byAttachment(byFile);
    const isKnown = (id: string) => survey.attachments.has(id) || log.get('media', id) !== undefined;
    // Copied texts keep the class of another site's picture: the id counts only without an address of its own.
    if (picture.attachmentId && picture.url === null && isKnown(picture.attachmentId))
      return this.byAttachment(picture.attachmentId);
    return picture.url
      ? this.#once(`url ${picture.url}`, () => this.#settleUrl(picture.url as string))
      : null;
  }

  #once(key: string, settle: () => Promise<SettledPicture | null>): Promise<SettledPicture | null> {
    const known = this.#settled.get(key);
    if (known) return known;
    const settling = settle();
    this.#settled.set(key, settling);
    return settling;
  }

  async #settleAttachment(id: string): Promise<SettledPicture | null> {
    const { survey, log, tally } = this.#deps;
    const attachment = survey.attachments.get(id);
    const known = log.get('media', id);
    if (known) return this.#readRow(known.targetId);
    if (!attachment) return null;
    const words = wordsOf(attachment);
    const made = await this.#ingest(attachment.url, words, true);
    if (typeof made !== 'number') {
      tally.skip('media', made);
      tally.missing(attachment.url);
      return null;
    }
    await this.#record(id, made, hashOf(attachment), attachmentAddresses(attachment, survey.site));
    return { mediaId: made, ...words };
  }

  async #settleUrl(url: string): Promise<SettledPicture | null> {
    const { log, tally } = this.#deps;
    const key = url.startsWith('data:')
      ? `data ${createHash('sha256').update(url).digest('hex').slice(0, 32)}`
      : `url ${url}`;
    const known = log.get('media', key);
    if (known) return this.#readRow(known.targetId);
    const made = await this.#ingest(url, { alt: '', caption: null, credit: null });
    if (typeof made !== 'number') {
      tally.missing(url.slice(0, 300));
      return null;
    }
    tally.note('pictures in texts that are no attachments, brought in by their address', url.slice(0, 120));
    const path = uploadPath(url);
    await this.#record(key, made, hashOf(url), path ? [`/wp-content/uploads/${path}`] : []);
    return { mediaId: made, alt: '', caption: null, credit: null };
  }

  async #readRow(id: number): Promise<SettledPicture | null> {
    const [row] = await this.#deps.db
      .select({ mediaId: media.id, alt: media.alt, caption: media.caption, credit: media.credit })
      .from(media)
      .where(eq(media.id, id));
    return row ?? null;
  }

  #record(sourceId: string, mediaId: number, sourceHash: string, addresses: string[]): Promise<void> {
    return recordBrought(
      { kind: 'media', sourceId, targetId: mediaId, sourceHash, addresses, to: { mediaId } },
      this.#deps,
    );
  }

  /** @returns the id, or why there is none */
  async #ingest(
    url: string,
    words: { alt: string; caption: string | null; credit: string | null },
    isOriginal = false,
  ): Promise<number | string> {
    const { db, store, source, isDryRun } = this.#deps;
    if (isDryRun && !url.startsWith('data:'))
      return (await source.has(url, isOriginal)) ? this.#pretend(url) : MISSING_REASONS.not_found;
    const file = url.startsWith('data:') ? inlineFile(url) : await source.read(url, isOriginal);
    if (!file.ok) return MISSING_REASONS[file.reason];
    if (isDryRun) return this.#pretend(url);
    const result = await ingestPicture(
      { db, store },
      { bytes: file.bytes, originalName: file.name, ...words },
    );
    return result.ok ? result.value.id : `file is no usable picture: ${result.code.replace(/_/g, ' ')}`;
  }

  /** A row that the end of the dry run takes back. */
  async #pretend(url: string): Promise<number> {
    const hash = createHash('sha256').update(url).digest('hex').slice(0, 32);
    const [row] = await this.#deps.db
      .insert(media)
      .values({ hash, mimeType: 'image/jpeg', byteSize: 1, width: 1, height: 1, widths: [1] })
      .onConflictDoUpdate({ target: media.hash, set: { byteSize: 1 } })
      .returning({ id: media.id });
    return row?.id ?? 0;
  }
}

function inlineFile(url: string): { ok: true; bytes: Buffer; name: string } {
  return { ok: true, bytes: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'), name: 'inline' };
}

/** The attachment's own words: excerpt is the caption, and the credit stands at its end or in the file's data. */
function wordsOf(attachment: Attachment): { alt: string; caption: string | null; credit: string | null } {
  const { caption, credit } = splitCredit(plainText(attachment.caption).slice(0, 2_000));
  return {
    alt: plainText(attachment.alt).slice(0, 2_000),
    caption: caption || null,
    credit: credit ?? (plainText(attachment.credit) || null),
  };
}
