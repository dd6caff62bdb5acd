import { fileFormat } from './file-format';

/**
 * Where readers find a file of the library: `/media/{hash}/{name}.{ending}`, decoded. The hash decides; the name is
 * what a browser calls the file when it is kept.
 */
export const filePath = ({ hash, name }: { hash: string; name: string }): string => `/media/${hash}/${name}`;

/** The store's key of a file. */
export const fileKey = (hash: string, extension: string): string => `${hash}/file.${extension}`;

const FILE_PATH = /^([0-9a-f]{16,64})\/[^/]+\.([a-z0-9]{2,5})$/;

/** The store's key of what stands below `/media/`, and how it is sent; null when it is no file of the library. */
export function readFilePath(below: string): { key: string; mimeType: string; isDownload: boolean } | null {
  const [, hash, extension] = FILE_PATH.exec(below) ?? [];
  const format = extension === undefined ? null : fileFormat(extension);
  if (hash === undefined || format === null) return null;
  return {
    key: fileKey(hash, format.extension),
    mimeType: format.mimeType,
    isDownload: format.kind === 'download',
  };
}
