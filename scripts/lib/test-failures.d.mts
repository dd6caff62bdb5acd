export interface Failure {
  suite?: string;
  test: string;
  message: string;
}
export function vitestFailures(report?: object): Failure[];
export function playwrightFailures(report?: object): Failure[];
export function sayFailures(failures: Failure[]): void;
