export interface LockHolder {
  pid: number;
  host?: string;
  since?: string;
  /** What the owner is doing: installing, building, starting, running. */
  phase?: string;
  /** Where readers find the site. */
  address?: string;
  databaseUrl?: string;
  nextUrl?: string;
  pressUrl?: string;
  build?: string;
}
export interface Lock {
  update(details: Partial<LockHolder>): void;
  release(): void;
}
export function tryLock(
  path: string,
  details?: Partial<LockHolder>,
): { lock: Lock; holder?: never } | { lock?: never; holder: LockHolder };
export function waitForLock(
  path: string,
  details: Partial<LockHolder>,
  onWait?: (holder: LockHolder) => void,
): Promise<Lock>;
export function lockHolder(path: string): LockHolder | undefined;
export function isAlive(pid: number): boolean;
