export function ensureInstalled(options: { withDev: boolean }): Promise<void>;
export function isInstalled(withDev: boolean): boolean;
export function npm(
  args: string[],
  options?: { show?: boolean },
): Promise<{ status: number; output: string }>;
