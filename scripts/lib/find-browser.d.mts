export interface FoundBrowser {
  path: string;
  source: 'CHROME_PATH' | 'system' | 'playwright' | 'package';
  env: Record<string, string>;
}
export function findBrowser(options?: { mayInstall?: boolean }): Promise<FoundBrowser>;
export function browserFlags(): string[];
