import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findProgram } from './programs.mjs';

/**
 * nginx with one worker and its own configuration, serving one body as a static file at `/page` with the
 * same headers as the press sends. The system's nginx service is left alone.
 * @param {Buffer} body
 * @param {[name: string, value: string][]} headers
 */
export async function startNginx(body, headers) {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-nginx-'));
  const port = await freePort();
  writeFileSync(join(folder, 'page'), body);
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, headers));
  const child = spawn(findProgram('nginx'), ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}/page`;
  await waitUntilServed(url, child);
  return {
    url,
    pid: child.pid,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `master_process off`: one process, as the press is one. Files stay open, nothing is logged. */
function configuration(folder, port, headers) {
  const added = headers.map(
    ([name, value]) => `add_header ${name} ${JSON.stringify(value.replaceAll('$', ''))};`,
  );
  return `
daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log crit;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; server_tokens off;
  keepalive_requests 100000000; open_file_cache max=10; etag off;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  server {
    listen 127.0.0.1:${port};
    location / { root ${folder}; default_type "text/html; charset=utf-8"; ${added.join(' ')} }
  }
}`;
}

async function waitUntilServed(url, child) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`nginx ended with code ${child.exitCode}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await wait(50);
  }
  throw new Error('nginx does not serve');
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
