/** Bytes as megabytes with one decimal below ten, at least 0.1: `0.4`, `2.1`, `48`. */
export function megabytes(bytes: number): number {
  const size = bytes / (1024 * 1024);
  return size < 10 ? Math.max(0.1, Math.round(size * 10) / 10) : Math.round(size);
}
