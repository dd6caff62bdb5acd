/**
 * Where pictures' files lie: a local folder now; object storage can fill the same interface.
 * A key is `{hash}/{name}`, ASCII, and its bytes never change once written.
 */
export interface MediaStore {
  /** Writes all of it or nothing; writing the same key again is harmless. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  has(key: string): Promise<boolean>;
  /** The bytes, or null when there are none under this key. */
  get(key: string): Promise<Buffer | null>;
  /** Removes everything under a hash; nothing is said when there is nothing. */
  removeAll(hash: string): Promise<void>;
}

const KEY = /^[0-9a-f]{16,64}\/[a-z0-9]+\.[a-z0-9]{2,5}$/;

const HASH = /^[0-9a-f]{16,64}$/;

/** @throws Error on a malformed hash */
export function checkMediaHash(hash: string): string {
  if (!HASH.test(hash)) throw new Error(`malformed media hash: ${JSON.stringify(hash)}`);
  return hash;
}

/** Refuses anything that could leave the store's folder. @throws Error on a malformed key */
export function checkMediaKey(key: string): string {
  if (!KEY.test(key)) throw new Error(`malformed media key: ${JSON.stringify(key)}`);
  return key;
}
