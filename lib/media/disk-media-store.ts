import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/platform/env';
import { projectRoot } from '@/lib/platform/project-root';
import { checkMediaHash, checkMediaKey, type MediaStore } from './media-store';

/**
 * Files under `root/{hash}/{name}`. A reader never sees half a file, not even after a power cut:
 * bytes are flushed to the disk under another name and renamed.
 */
export function diskMediaStore(root: string): MediaStore {
  const fileOf = (key: string) => path.join(root, checkMediaKey(key));
  return {
    async put(key, bytes) {
      const target = fileOf(key);
      const draft = `${target}.${randomBytes(6).toString('hex')}.tmp`;
      await mkdir(path.dirname(target), { recursive: true });
      try {
        const file = await open(draft, 'wx', 0o644);
        try {
          await file.writeFile(bytes);
          await file.datasync();
        } finally {
          await file.close();
        }
        await rename(draft, target);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async has(key) {
      return access(fileOf(key)).then(
        () => true,
        () => false,
      );
    },
    async get(key) {
      try {
        return await readFile(fileOf(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    removeAll: (hash) => rm(path.join(root, checkMediaHash(hash)), { recursive: true, force: true }),
  };
}

/** The folder that the press serves as `/media`. */
export function mediaRoot(): string {
  return path.resolve(projectRoot(), env().DATA_DIR, 'media');
}

/** The store of this installation. */
export function mediaStore(): MediaStore {
  return diskMediaStore(mediaRoot());
}
