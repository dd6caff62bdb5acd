import { createHash } from 'node:crypto';

/** Names a picture or file by its bytes: the same bytes are the same thing. */
export const contentHash = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32);
