/** Bytes of the library's files by hash. */
export type FileSizes = ReadonlyMap<string, number>;
