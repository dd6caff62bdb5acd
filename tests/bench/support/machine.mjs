import { cpus, loadavg, totalmem } from 'node:os';

/** What the figures were measured on; a busy machine makes ratios the only thing to read. */
export function describeMachine() {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)} · Node ${process.versions.node} · ${cpus().length} × ${first?.model.trim()} · ${memory} GB · load ${loadavg()[0]?.toFixed(1)}`;
}
