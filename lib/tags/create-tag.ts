import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { tags } from '@/db/schema';
import { isDigitsOnly, slugFromHeadline } from '@/lib/arabic/slug';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';
import { claimAddress } from '@/lib/redirects/claim-address';
import { tagNamed } from './tag-named';
import { toTagRef } from './to-tag';
import { TAG_NAME_MAX_LENGTH, type TagRef } from './types';

/** Makes a tag, or gives the one that has the name already, in whatever spelling. */
export async function createTag({
  actor,
  edition,
  name,
}: {
  actor: Actor;
  edition: Edition;
  name: string;
}): Promise<Result<TagRef, 'forbidden' | 'invalid-name'>> {
  if (!can(actor, 'tag.create')) return fail('forbidden');
  const clean = name
    .normalize('NFC')
    .replace(/^[\s#]+|\s+$/g, '')
    .replace(/\s+/g, ' ');
  if (!/\p{L}/u.test(clean) || clean.length > TAG_NAME_MAX_LENGTH) return fail('invalid-name');
  return database().transaction(async (tx) => {
    const rows = await tx.select().from(tags).where(eq(tags.edition, edition));
    const known = tagNamed(rows, clean);
    if (known) return ok(toTagRef(known));
    const slug = freeSlug(clean, new Set(rows.map((row) => row.slug)));
    const [made] = await tx
      .insert(tags)
      .values({ edition, slug, name: clean })
      .onConflictDoNothing()
      .returning();
    // Somebody else made it in the same moment.
    const row =
      made ??
      (await tx.query.tags.findFirst({
        where: (t, { and }) => and(eq(t.edition, edition), eq(t.slug, slug)),
      }));
    if (!row) throw new Error('the tag was not returned');
    const tag = toTagRef(row);
    if (!made) return ok(tag);
    await claimAddress(tx, tag.path);
    await recordAudit(tx, {
      actor,
      action: 'tag.create',
      outcome: 'done',
      subject: { kind: 'tag', id: tag.id },
      detail: { edition, name: clean },
    });
    return ok(tag);
  });
}

function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugFromHeadline(name);
  const base = isDigitsOnly(slug) ? `tag-${slug}` : slug;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
