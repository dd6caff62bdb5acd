/**
 * Where files lie while they arrive. On the disk of one machine by default; with several machines it must be
 * a folder that all of them share, since any of them may receive the next piece and any worker finish it.
 */
export interface UploadStore {
  /**
   * Writes a piece at `offset`, as it comes. What has arrived when the connection breaks is kept.
   * @param room bytes that still fit; more is not read
   * @returns how many bytes are safely on the disk, and whether the piece ended by itself
   * @throws UploadDiskFullError
   */
  write(
    id: string,
    offset: number,
    piece: AsyncIterable<Uint8Array>,
    room: number,
  ): Promise<{ bytes: number; isWhole: boolean; isTooLong: boolean }>;
  /** The whole file, or null when it is gone. */
  read(id: string): Promise<Buffer | null>;
  remove(id: string): Promise<void>;
  /** Ids of all files there are. */
  list(): Promise<string[]>;
  /** Bytes that may still be written. */
  freeBytes(): Promise<number>;
}

export class UploadDiskFullError extends Error {
  override name = 'UploadDiskFullError';
}

const ID = /^[A-Za-z0-9_-]{16,64}$/;

/** Refuses anything that could leave the store's folder. @throws Error on a malformed id */
export function checkUploadId(id: string): string {
  if (!ID.test(id)) throw new Error(`malformed upload id: ${JSON.stringify(id)}`);
  return id;
}

export const isUploadId = (id: string): boolean => ID.test(id);
