export const root: string;
export const buildRoot: string;
export const MINIMUM_NODE: number[];
export function loadSettings(): void;
export function dataDirectory(): string;
export function isNodeSupported(version?: string): boolean;
