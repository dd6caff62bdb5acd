import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { installation } from '@/db/schema';

const KEY = 'secret';
let known: Promise<string> | undefined;

/**
 * The secret of this installation, made once and kept in the database, so that every process and every
 * machine on the same data signs alike, and a backup carries it along.
 */
export function installationSecret(): Promise<string> {
  known ??= readOrMakeSecret().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function readOrMakeSecret(): Promise<string> {
  const db = database();
  await db
    .insert(installation)
    .values({ key: KEY, value: randomBytes(32).toString('base64url') })
    .onConflictDoNothing();
  const row = await db.query.installation.findFirst({ where: eq(installation.key, KEY) });
  if (typeof row?.value !== 'string') throw new Error('The installation has no secret');
  return row.value;
}

/** A key for one purpose, so that what is signed for one can never pass for another. */
export async function keyFor(purpose: string): Promise<Buffer> {
  return createHmac('sha256', await installationSecret())
    .update(purpose)
    .digest();
}
