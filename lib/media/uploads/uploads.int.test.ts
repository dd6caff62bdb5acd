import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, ne } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { auditLog, jobs, media, people, uploads } from '@/db/schema';
import type { PersonActor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';
import { diskMediaStore } from '@/lib/media/disk-media-store';
import * as files from '@/lib/media/testing/hostile-files';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { beginUpload } from './begin-upload';
import { cancelUpload } from './cancel-upload';
import { diskUploadStore } from './disk-upload-store';
import { processUpload } from './process-upload';
import { pruneUploads } from './prune-uploads';
import { getUpload } from './queries';
import { receivePiece } from './receive-piece';
import { UploadDiskFullError, type UploadStore } from './upload-store';

let test: TestDatabase;
let folder: string;
let store: UploadStore;
let reporter: PersonActor;
let editor: PersonActor;
let other: PersonActor;
const now = new Date();
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000);

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-uploads-'));
  store = diskUploadStore(path.join(folder, 'uploads'));
  reporter = await person('reporter');
  editor = await person('editor');
  other = await person('reporter');
});
afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

const person = (role: Role) => createActor(test.db, role);

const begin = (bytes: Buffer, overrides: Partial<Parameters<typeof beginUpload>[0]> = {}) =>
  beginUpload({
    actor: reporter,
    fileName: 'photo.jpg',
    byteSize: bytes.length,
    replacesId: null,
    store,
    now,
    ...overrides,
  });

async function begun(bytes: Buffer, overrides: Partial<Parameters<typeof beginUpload>[0]> = {}) {
  const outcome = await begin(bytes, overrides);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

async function* pieces(...parts: (Buffer | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield part;
  }
}

const send = (id: string, offset: number, piece: AsyncIterable<Uint8Array>, actor = reporter) =>
  receivePiece({ actor, uploadId: id, offset, piece, store, now });

const process = (id: string) =>
  processUpload(
    { db: test.db, uploadStore: store, mediaStore: diskMediaStore(path.join(folder, 'media')), now },
    id,
  );

/** The whole way of a file; what its person is told at the end. */
async function upload(bytes: Buffer, overrides: Partial<Parameters<typeof beginUpload>[0]> = {}) {
  const { id } = await begun(bytes, overrides);
  const actor = (overrides.actor ?? reporter) as PersonActor;
  await send(id, 0, pieces(bytes), actor);
  await process(id);
  return getUpload(actor, id, now);
}

describe('beginUpload', () => {
  it.each([
    ['an empty file', { byteSize: 0 }, 'empty'],
    ['a file above the limit', { byteSize: 65 * 1024 * 1024 }, 'too-large'],
    ['a name with a path in it', { fileName: '../../a.jpg' }, 'bad-name'],
    ['a name that reads backwards', { fileName: 'a\u202egpj.exe' }, 'bad-name'],
  ])('refuses %s before a byte of it is sent', async (_, overrides, code) => {
    expect(await begin(Buffer.from('x'), overrides)).toMatchObject({ ok: false, code });
  });

  it('says that the disk is full', async () => {
    const full = { ...store, freeBytes: async () => 1 };
    expect(await begin(Buffer.from('xx'), { store: full })).toMatchObject({ ok: false, code: 'disk-full' });
  });

  it('keeps the room of files that were announced and are still to come', async () => {
    const roomy = { ...store, freeBytes: async () => 2_000_000 };
    const announced = await begun(Buffer.from('x'), { store: roomy, byteSize: 900_000 });
    const second = () => begin(Buffer.from('x'), { store: roomy, byteSize: 700_000 });
    expect(await second()).toMatchObject({ ok: false, code: 'disk-full' });
    await test.db.delete(uploads).where(eq(uploads.id, announced.id));
    expect(await second()).toMatchObject({ ok: true });
  });

  it('lets nobody replace a picture who may not, nor one that is gone', async () => {
    expect(await begin(Buffer.from('x'), { replacesId: 1 })).toMatchObject({ code: 'forbidden' });
    expect(await begin(Buffer.from('x'), { actor: editor, replacesId: 999_999 })).toMatchObject({
      code: 'target-gone',
    });
  });
});

describe('receivePiece', () => {
  it('keeps what arrived before the cut and goes on there', async () => {
    const bytes = await files.photograph();
    const { id } = await begun(bytes);
    expect(await send(id, 0, pieces(bytes.subarray(0, 700), new Error('cut')))).toMatchObject({
      ok: false,
      code: 'cut-off',
    });
    expect((await getUpload(reporter, id, now))?.offset).toBe(700);
    expect(await send(id, 0, pieces(bytes))).toMatchObject({
      code: 'wrong-offset',
      value: { offset: 700 },
    });
    const rest = await send(id, 700, pieces(bytes.subarray(700)));
    expect(rest).toMatchObject({ ok: true, value: { status: 'processing', offset: bytes.length } });
    await process(id);
    expect(await getUpload(reporter, id, now)).toMatchObject({ status: 'done', isDuplicate: false });
  });

  it('tells the worker once, with the last byte', async () => {
    const bytes = await files.photograph();
    const { id } = await begun(bytes);
    const both = await Promise.all([send(id, 0, pieces(bytes)), send(id, 0, pieces(bytes))]);
    expect(both.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual(['ok', 'wrong-offset']);
    const queued = await test.db
      .select()
      .from(jobs)
      .where(eq(jobs.uniqueKey, `process-upload:${id}`));
    expect(queued).toMatchObject([{ kind: 'process-upload', payload: { uploadId: id }, maxAttempts: 3 }]);
  });

  it('takes no more than was announced', async () => {
    const { id } = await begun(Buffer.from('four'));
    expect(await send(id, 0, pieces(Buffer.from('fourteen')))).toMatchObject({ code: 'too-large' });
    expect(await getUpload(reporter, id, now)).toMatchObject({ offset: 0, status: 'receiving' });
  });

  it('says that the disk is full, and the upload can go on later', async () => {
    const { id } = await begun(Buffer.from('four'));
    const full: UploadStore = {
      ...store,
      write: () => Promise.reject(new UploadDiskFullError('no room')),
    };
    expect(
      await receivePiece({ actor: reporter, uploadId: id, offset: 0, piece: pieces(), store: full, now }),
    ).toMatchObject({ code: 'disk-full' });
    // Nor is anything written into what is left for the database.
    const nearlyFull = { ...store, freeBytes: async () => 3 };
    expect(
      await receivePiece({
        actor: reporter,
        uploadId: id,
        offset: 0,
        piece: pieces(Buffer.from('four')),
        store: nearlyFull,
        now,
      }),
    ).toMatchObject({ code: 'disk-full' });
    expect(await send(id, 0, pieces(Buffer.from('fo')))).toMatchObject({ ok: true, value: { offset: 2 } });
  });

  it('shows an upload to nobody but who began it', async () => {
    const { id } = await begun(Buffer.from('four'));
    expect(await getUpload(other, id, now)).toBeNull();
    expect(await send(id, 0, pieces(Buffer.from('four')), other)).toMatchObject({ code: 'not-found' });
    expect(await cancelUpload({ actor: other, uploadId: id, store })).toMatchObject({ code: 'not-found' });
    expect(await cancelUpload({ actor: reporter, uploadId: id, store })).toMatchObject({ ok: true });
    expect(await getUpload(reporter, id, now)).toBeNull();
    expect(await readdir(path.join(folder, 'uploads'))).not.toContain(id);
  });
});

describe('processUpload', () => {
  it('makes a picture of it, names who brought it in, and forgets the file', async () => {
    const state = await upload(await files.photograph(), { fileName: 'ميناء.jpg' });
    expect(state).toMatchObject({ status: 'done', refusal: null, isDuplicate: false });
    expect(state?.picture).toMatchObject({
      originalName: 'ميناء.jpg',
      uploadedById: reporter.id,
      problems: ['lacks-alt', 'lacks-credit'],
    });
    expect(await readdir(path.join(folder, 'uploads'))).not.toContain(state?.id);
    const [line] = await test.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, String(state?.picture?.id)));
    expect(line).toMatchObject({ action: 'media.upload', outcome: 'done', personId: reporter.id });
  });

  it('gives the picture that is there already, and says so', async () => {
    const bytes = await files.photograph();
    const first = await upload(bytes);
    await test.db
      .update(media)
      .set({ createdAt: daysLater(-2), alt: 'رصيف' })
      .where(eq(media.id, first?.picture?.id ?? 0));
    const second = await upload(bytes, { actor: other, fileName: 'other.jpg' });
    expect(second).toMatchObject({ isDuplicate: true, picture: { id: first?.picture?.id, alt: 'رصيف' } });
  });

  it.each([
    ['a bomb', files.pngBomb, 'too-many-pixels'],
    ['half a photograph', files.truncatedJpeg, 'broken'],
    ['a drawing', files.svg, 'svg'],
    ['a page named like a photograph', files.html, 'not-an-image'],
    ['a photograph that is a page too', files.jpegWithPage, 'polyglot'],
    ['an animation', () => files.animated('gif'), 'animated'],
    ['an iPhone’s picture', files.heic, 'heic'],
  ])('refuses %s, keeps nothing of it', async (_, make, refusal) => {
    const before = await test.db.$count(media);
    expect(await upload(await make())).toMatchObject({ status: 'refused', refusal, picture: null });
    expect(await test.db.$count(media)).toBe(before);
  });

  it('takes CMYK, and films behind a photograph are not kept', async () => {
    expect(await upload(await files.cmyk())).toMatchObject({ status: 'done' });
    const withFilm = await upload(await files.jpegWithFilm());
    const bytes = await diskMediaStore(path.join(folder, 'media')).get(`${withFilm?.picture?.hash}/640.jpg`);
    expect(bytes?.includes('ftypmp42')).toBe(false);
  });

  it('does nothing for somebody who has left since', async () => {
    const leaver = await person('reporter');
    const bytes = await files.photograph();
    const { id } = await begun(bytes, { actor: leaver });
    await send(id, 0, pieces(bytes), leaver);
    await test.db.update(people).set({ isActive: false }).where(eq(people.id, leaver.id));
    await process(id);
    expect(await getUpload(leaver, id, now)).toMatchObject({ status: 'refused', refusal: 'failed' });
  });

  it('gives a picture another file: same id and words, new variants, and refuses one of the library', async () => {
    const first = await upload(await files.photograph(800, 600), { actor: editor });
    const pictureId = first?.picture?.id ?? 0;
    await test.db.update(media).set({ alt: 'رصيف', focalX: 0.2, focalY: 0.3 }).where(eq(media.id, pictureId));
    const replacement = await files.photograph(1000, 750);
    const second = await upload(replacement, { actor: editor, replacesId: pictureId, fileName: 'new.jpg' });
    expect(second).toMatchObject({ status: 'done', isDuplicate: false });
    expect(second?.picture).toMatchObject({
      id: pictureId,
      alt: 'رصيف',
      width: 1000,
      originalName: 'new.jpg',
      widths: [320, 480, 640, 960, 1000],
      focalX: expect.closeTo(0.2),
    });
    expect(second?.picture?.hash).not.toBe(first?.picture?.hash);
    const upright = await upload(await files.photograph(300, 500), { actor: editor, replacesId: pictureId });
    expect(upright?.picture).toMatchObject({ focalX: 0.5, focalY: 0.5 });
    const elsewhere = await files.photograph(222, 222);
    await upload(elsewhere, { actor: editor });
    expect(await upload(elsewhere, { actor: editor, replacesId: pictureId })).toMatchObject({
      status: 'refused',
      refusal: 'same-as-another',
    });
    const removal = await test.db.select().from(jobs).where(eq(jobs.kind, 'remove-media-files'));
    expect(removal.map(({ payload }) => payload)).toContainEqual({ hash: first?.picture?.hash });
  });
});

describe('what is left behind', () => {
  it('is refused when no worker will come for it any more', async () => {
    const bytes = await files.photograph();
    const { id } = await begun(bytes);
    await send(id, 0, pieces(bytes));
    expect(await getUpload(reporter, id, now)).toMatchObject({ status: 'processing' });
    await test.db
      .update(jobs)
      .set({ status: 'failed' })
      .where(eq(jobs.uniqueKey, `process-upload:${id}`));
    expect(await getUpload(reporter, id, now)).toMatchObject({ status: 'refused', refusal: 'failed' });
  });

  it('is pruned: unfinished after a day, settled after a week, files without a row at once', async () => {
    const { id } = await begun(Buffer.from('four'));
    await send(id, 0, pieces(Buffer.from('fo')));
    await store.write('a-file-that-nobody-knows', 0, pieces(Buffer.from('x')), 1);
    const prune = (at: Date) => pruneUploads({ db: test.db, uploadStore: store, now: at });
    await prune(now);
    expect(await store.list()).toContain(id);
    expect(await store.list()).not.toContain('a-file-that-nobody-knows');
    await prune(daysLater(2));
    expect(await store.list()).not.toContain(id);
    expect(await getUpload(reporter, id, now)).toBeNull();
    const settled = () => test.db.$count(uploads, ne(uploads.status, 'processing'));
    expect(await settled()).toBeGreaterThan(0);
    await prune(daysLater(8));
    expect(await settled()).toBe(0);
  });
});
