import { desc, eq, gt, max } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { auditLog, outbox, settings } from '@/db/schema';
import type { PersonActor } from '@/lib/auth/actor';
import { ROLES, type Role } from '@/lib/auth/roles';
import { DEFAULT_SETTINGS } from '@/lib/settings/defaults';
import type { EditionSettingsInput } from '@/lib/settings/input';
import { listEditionSettings } from '@/lib/settings/queries';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { getDeskSettings } from './desk-queries';
import { saveSettings } from './save-settings';

let test: TestDatabase;
let admin: PersonActor;
const now = new Date('2026-11-26T12:00:00.123Z');
const later = new Date('2026-11-26T12:05:00.456Z');
const choices = {
  ...DEFAULT_SETTINGS.ar,
  adsTxt: null,
} satisfies EditionSettingsInput as EditionSettingsInput;

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
  admin = await person('admin');
});
afterAll(() => test.drop());

const person = (role: Role) => createActor(test.db, role);

describe('settings of an edition', () => {
  it.each(ROLES.filter((role) => role !== 'admin'))('are not for a %s to see or change', async (role) => {
    const actor = await person(role);
    expect(await getDeskSettings(actor, 'ar')).toBeNull();
    expect(await saveSettings({ actor, edition: 'ar', seenAt: null, choices, now })).toMatchObject({
      code: 'forbidden',
    });
    expect(await test.db.query.settings.findFirst({ where: eq(settings.edition, 'ar') })).toBeUndefined();
  });

  it('are saved whole, make every page of the edition stale, and say in the log what changed', async () => {
    const [last] = await test.db.select({ id: max(outbox.id) }).from(outbox);
    const saved = await saveSettings({
      actor: admin,
      edition: 'ar',
      seenAt: null,
      choices: { ...choices, siteName: 'الجسر', adsTxt: 'x.example, 1, DIRECT' },
      now,
    });
    expect(saved).toEqual({ ok: true, value: { savedAt: now.toISOString() } });
    expect((await getDeskSettings(admin, 'ar'))?.choices).toMatchObject({
      siteName: 'الجسر',
      adsTxt: 'x.example, 1, DIRECT',
    });
    const fresh = await test.db
      .select()
      .from(outbox)
      .where(gt(outbox.id, last?.id ?? 0));
    expect(fresh.flatMap(({ tags }) => tags)).toEqual(['settings:ar']);
    const [line] = await test.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(line).toMatchObject({
      action: 'settings.edit',
      outcome: 'done',
      personId: admin.id,
      subjectKind: 'settings',
      subjectId: 'ar',
      detail: { changed: ['siteName', 'adsTxt'], from: { siteName: 'نشرة' }, to: { siteName: 'الجسر' } },
    });
  });

  it('are not overwritten by who has not seen the last change', async () => {
    const stale = {
      actor: admin,
      edition: 'ar' as const,
      choices: { ...choices, siteName: 'قديم' },
      now: later,
    };
    expect(await saveSettings({ ...stale, seenAt: null })).toMatchObject({ code: 'changed-meanwhile' });
    expect((await getDeskSettings(admin, 'ar'))?.choices.siteName).toBe('الجسر');
    expect(await saveSettings({ ...stale, seenAt: now.toISOString() })).toMatchObject({ ok: true });
    expect((await getDeskSettings(admin, 'ar'))?.choices.adsTxt).toBeUndefined();
  });

  it('make every edition stale when they hold for the whole site, and only then', async () => {
    const seenAt = later.toISOString();
    const tagsOf = async (edition: 'ar' | 'en', seen: string | null, change: Partial<typeof choices>) => {
      const [last] = await test.db.select({ id: max(outbox.id) }).from(outbox);
      const saved = await saveSettings({
        actor: admin,
        edition,
        seenAt: seen,
        choices: { ...choices, ...change },
        now: new Date(later.getTime() + 60_000),
      });
      expect(saved).toMatchObject({ ok: true });
      const fresh = await test.db
        .select()
        .from(outbox)
        .where(gt(outbox.id, last?.id ?? 0));
      return new Set(fresh.flatMap(({ tags }) => tags));
    };
    expect(await tagsOf('ar', seenAt, { blockedCrawlers: ['GPTBot'], isHiddenFromSearch: true })).toEqual(
      new Set(['settings:ar', 'settings:en', 'settings:fr']),
    );
    expect(await tagsOf('en', null, { accentColour: '#1d7a4c', isHiddenFromSearch: false })).toEqual(
      new Set(['settings:en']),
    );
    const all = await listEditionSettings();
    expect(all.get('en')).toMatchObject({ accentColour: '#1d7a4c', isHiddenFromSearch: true });
    expect(all.get('ar')).toMatchObject({ accentColour: null, blockedCrawlers: ['GPTBot'] });
  });

  it('of one edition leave the others alone', async () => {
    expect((await getDeskSettings(admin, 'fr'))?.choices).toEqual(DEFAULT_SETTINGS.fr);
  });
});
