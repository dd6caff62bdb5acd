import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';

const CHILD = `
  import { stopWithNpm } from './scripts/lib/parent-watch.mjs';
  stopWithNpm();
  process.on('SIGTERM', () => { console.log('stopped'); process.exit(0); });
  setInterval(() => undefined, 1000);
  console.log(process.pid);
`;

// Windows has neither shells that swallow signals nor SIGTERM.
it.runIf(process.platform !== 'win32')(
  'a site under npm stops when the shell between them is killed',
  async () => {
    const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1" & wait', process.execPath, CHILD], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: shell.stdout })[Symbol.asyncIterator]();
    expect(Number((await lines.next()).value)).toBeGreaterThan(0);
    shell.kill('SIGTERM');
    await once(shell, 'exit');
    expect((await lines.next()).value).toBe('stopped');
  },
);
