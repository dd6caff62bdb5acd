import { type FileHandle, mkdir, open, readdir, readFile, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/platform/env';
import { projectRoot } from '@/lib/platform/project-root';
import { checkUploadId, UploadDiskFullError, type UploadStore } from './upload-store';

/** Left for the database and everything else that must go on writing. */
const RESERVED_BYTES = 200 * 1024 * 1024;

/** Files under `root/{id}`, readable by nobody else, never executed or served. */
export function diskUploadStore(root: string): UploadStore {
  const fileOf = (id: string) => path.join(root, checkUploadId(id));
  return {
    async write(id, offset, piece, room) {
      await mkdir(root, { recursive: true });
      const file = await openForWriting(fileOf(id));
      try {
        return await writePiece(file, offset, piece, room);
      } catch (error) {
        throw isDiskFull(error) ? new UploadDiskFullError('no room for the piece', { cause: error }) : error;
      } finally {
        await file.close();
      }
    },
    async read(id) {
      try {
        return await readFile(fileOf(id));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    remove: (id) => rm(fileOf(id), { force: true }),
    async list() {
      return readdir(root).catch(() => []);
    },
    async freeBytes() {
      await mkdir(root, { recursive: true });
      const { bavail, bsize } = await statfs(root);
      return Math.max(0, bavail * bsize - RESERVED_BYTES);
    },
  };
}

/** The store of this installation: DATA_DIR/uploads. */
export function uploadStore(): UploadStore {
  return diskUploadStore(path.resolve(projectRoot(), env().DATA_DIR, 'uploads'));
}

async function openForWriting(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return open(file, 'w', 0o600);
  }
}

async function writePiece(
  file: FileHandle,
  offset: number,
  piece: AsyncIterable<Uint8Array>,
  room: number,
): Promise<{ bytes: number; isWhole: boolean; isTooLong: boolean }> {
  let bytes = 0;
  let isWhole = false;
  let isTooLong = false;
  const arriving = piece[Symbol.asyncIterator]();
  for (;;) {
    const next = await arriving.next().catch(() => null);
    if (next?.done) isWhole = true;
    if (!next || next.done) break;
    if (next.value.length > room - bytes) {
      isTooLong = true;
      await arriving.return?.();
      break;
    }
    await writeFully(file, next.value, offset + bytes);
    bytes += next.value.length;
  }
  // Only what is on the disk counts as arrived: a power cut must not leave holes.
  await file.datasync();
  return { bytes, isWhole, isTooLong };
}

async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; )
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
}

function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
}
