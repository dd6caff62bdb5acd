export interface StopSignal {
  /** Settles at the first SIGINT, SIGTERM or SIGHUP. */
  asked: Promise<void>;
  signal: AbortSignal;
  isAsked(): boolean;
}

/** Turns the first signal into a promise; later ones change nothing, since every stop has its own limit. */
export function whenAskedToStop(say: (text: string) => void): StopSignal {
  const controller = new AbortController();
  const asked = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        if (controller.signal.aborted) return;
        say('\n  Stopping …');
        controller.abort();
        resolve();
      });
    }
  });
  return { asked, signal: controller.signal, isAsked: () => controller.signal.aborted };
}
