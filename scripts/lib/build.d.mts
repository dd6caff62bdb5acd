export interface Build {
  hash: string;
  /** Relative to the project. */
  nextDir: string;
  bundles: string;
}
export function ensureBuild(): Promise<Build>;
export function freshBuild(hash?: string): Build | undefined;
export function currentHash(): string | undefined;
export function markInUse(build: Build): void;
