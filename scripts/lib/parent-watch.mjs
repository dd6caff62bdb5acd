const ASKED_EVERY_MS = 500;

/**
 * Under `npm start` the process between npm and this one is a shell, which takes a SIGTERM meant for all of
 * them and dies of it without a word to its child. So when the parent is gone, this process asks itself to stop.
 * Started in any other way it may outlive its parent, as daemons do.
 */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, ASKED_EVERY_MS);
  watch.unref();
}
