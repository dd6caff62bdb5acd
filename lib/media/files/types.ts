/** Bytes of the library's files by hash. */
export type FileSizes = ReadonlyMap<string, number>;

/** By which the desk's list is filtered. */
export const FILE_KINDS = ['pdf', 'audio', 'video', 'other'] as const;
export type FileKind = (typeof FILE_KINDS)[number];
