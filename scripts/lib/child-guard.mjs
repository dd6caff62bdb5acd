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

if (process.channel) {
  process.once('disconnect', end);
  process.on('message', (message) => {
    if (message === 'nashra:stop') end();
  });
  // Watching must not keep a finished process alive.
  process.channel.unref();
}
