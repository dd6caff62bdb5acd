import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { media, settings } from '@/db/schema';
import type { PersonActor } from '@/lib/auth/actor';
import { diskMediaStore } from '@/lib/media/disk-media-store';
import { ingestPicture } from '@/lib/media/ingest/ingest-picture';
import { deletePicture } from '@/lib/media/library/delete-picture';
import { makeMarks } from '@/lib/media/library/make-marks';
import { replaceFile } from '@/lib/media/library/replace-file';
import { listPictureUses } from '@/lib/media/library/usage-queries';
import type { MediaStore } from '@/lib/media/media-store';
import { markKey } from '@/lib/media/picture-mark';
import { getPicturesByIds } from '@/lib/media/queries';
import { DEFAULT_SETTINGS } from '@/lib/settings/defaults';
import type { EditionSettingsInput } from '@/lib/settings/input';
import { logoIdsOf, logoOf } from '@/lib/settings/logo';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { saveSettings } from './save-settings';

let test: TestDatabase;
let admin: PersonActor;
let folder: string;
let store: MediaStore;
const now = new Date('2026-11-26T12:00:00.000Z');
const choices: EditionSettingsInput = { ...DEFAULT_SETTINGS.ar, adsTxt: null };

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
  admin = await createActor(test.db, 'admin');
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-logo-'));
  store = diskMediaStore(folder);
});
afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

/** A red bar, on nothing or on white. */
async function drawing(ground: 'transparent' | 'opaque', width = 600): Promise<Buffer> {
  const bar = await sharp({ create: { width: 300, height: 60, channels: 3, background: '#b0251a' } })
    .png()
    .toBuffer();
  const alpha = ground === 'opaque' ? 1 : 0;
  return sharp({
    create: { width, height: 120, channels: 4, background: { r: 255, g: 255, b: 255, alpha } },
  })
    .composite([{ input: bar, left: 20, top: 30 }])
    .png()
    .toBuffer();
}
async function taken(bytes: Buffer) {
  const picture = await ingestPicture({ db: test.db, store }, { bytes, alt: 'شعار', credit: 'نشرة' });
  if (!picture.ok) throw new Error(picture.code);
  return picture.value;
}
const save = (change: Partial<EditionSettingsInput>, seenAt: Date | null, at = now) =>
  saveSettings({
    actor: admin,
    edition: 'ar',
    seenAt: seenAt?.toISOString() ?? null,
    choices: { ...choices, ...change },
    now: at,
    hasMark: (hash) => store.has(markKey(hash)),
  });

describe('the logo of an edition', () => {
  it('keeps its transparent ground in a file of its own, made again where it is missing', async () => {
    const bytes = await drawing('transparent', 640);
    const { hash } = await taken(bytes);
    const mark = await store.get(markKey(hash));
    const { width, height, hasAlpha } = await sharp(mark ?? Buffer.alloc(0)).metadata();
    expect({ width, height, hasAlpha }).toEqual({ width: 640, height: 120, hasAlpha: true });
    await rm(path.join(folder, markKey(hash)));
    await taken(bytes);
    expect(await store.has(markKey(hash))).toBe(true);
  });

  it('is made of a transparent picture from before there were marks; each picture is looked at once', async () => {
    const [old, opaque] = [
      await taken(await drawing('transparent', 660)),
      await taken(await drawing('opaque', 660)),
    ];
    const make = () => makeMarks({ db: test.db, store, now, signal: new AbortController().signal });
    const forget = () => rm(path.join(folder, markKey(old.hash)), { force: true });
    await forget();
    expect(await save({ logoId: old.id }, null)).toMatchObject({ code: 'logo-opaque' });
    expect(await make()).toBe(1);
    expect([await store.has(markKey(old.hash)), await store.has(markKey(opaque.hash))]).toEqual([
      true,
      false,
    ]);
    await forget();
    expect(await make()).toBe(0);
  });

  it('is a picture of the library with a transparent ground, or none is saved', async () => {
    const opaque = await taken(await drawing('opaque'));
    expect(await store.has(markKey(opaque.hash))).toBe(false);
    expect(await save({ logoId: opaque.id }, null)).toMatchObject({ code: 'logo-opaque' });
    expect(await save({ logoId: 999_999 }, null)).toMatchObject({ code: 'logo-missing' });
    expect(await test.db.query.settings.findFirst({ where: eq(settings.edition, 'ar') })).toBeUndefined();
  });

  it('is known to the library: it is not deleted, and no file without such a ground takes its place', async () => {
    const light = await taken(await drawing('transparent'));
    const dark = await taken(await drawing('transparent', 620));
    expect(await save({ logoId: light.id, logoDarkId: dark.id }, null)).toMatchObject({ ok: true });
    for (const { id } of [light, dark]) {
      expect(await listPictureUses(admin, id)).toEqual([
        { place: 'logo', id: 0, edition: 'ar', name: '', status: null },
      ]);
      expect(await deletePicture({ actor: admin, pictureId: id, now })).toMatchObject({ code: 'in-use' });
    }
    const replace = async (bytes: Buffer) =>
      replaceFile(
        { db: test.db, store },
        { actor: admin, pictureId: light.id, bytes, format: 'png', fileName: 'new.png', now },
      );
    expect(await replace(await drawing('opaque', 610))).toMatchObject({ code: 'logo-opaque' });
    expect(await replace(await drawing('transparent', 610))).toMatchObject({ ok: true });

    const chosen = { logoId: light.id, logoDarkId: dark.id };
    const logo = logoOf(chosen, await getPicturesByIds(logoIdsOf(chosen)));
    expect(logo).toMatchObject({ light: { id: light.id, width: 610 }, dark: { id: dark.id } });

    expect(await save({}, now, new Date(now.getTime() + 1_000))).toMatchObject({ ok: true });
    expect(await deletePicture({ actor: admin, pictureId: light.id, now })).toMatchObject({ ok: true });
    expect(await test.db.query.media.findFirst({ where: eq(media.id, light.id) })).toBeUndefined();
    expect(logoOf(chosen, await getPicturesByIds(logoIdsOf(chosen)))).toBeNull();
  });
});
