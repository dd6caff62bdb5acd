/**
 * Loaded first into every process of the site (`node --import`): ends it when the supervisor is gone, even by
 * kill -9, and turns the supervisor's word into SIGTERM where the system has no signals.
 */
const PATIENCE_MS = 5_000;

function end() {
  // Handlers for SIGTERM, if there are any, finish what is under way.
  if (process.listenerCount('SIGTERM') > 0) process.emit('SIGTERM', 'SIGTERM');
  else process.exit(0);
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
}

// Processes that a child starts (the server of `next dev`) inherit this import and have a channel of their own.
if (process.channel && process.env.NASHRA_SUPERVISOR_PID === String(process.ppid)) {
  process.once('disconnect', end);
  process.on('message', (message) => {
    if (message === 'nashra:stop') end();
  });
  // Watching must not keep a finished process alive.
  process.channel.unref();
}
