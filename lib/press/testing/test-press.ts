import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { readTrustedProxies } from '@/lib/platform/trusted-proxies';
import { createPress } from '../press';
import { DEFAULT_LIMITS, type PressLimits, type PressSettings } from '../press-settings';
import { type FakeOrigin, startFakeOrigin } from './fake-origin';

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

export interface TestPress {
  url: string;
  origin: FakeOrigin;
  /** Holds `public`, `media`, `build` and `keptAssets`. */
  folder: string;
  hear: (kind: 'invalidate' | 'withdraw', tags: string[]) => void;
  /** One request with exactly this target and these headers, on a connection of its own. */
  get(target: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
  /** A figure of /metrics. */
  metric(name: string): Promise<number>;
  close(): Promise<void>;
}

/** A press in front of a fake Next, both on free ports. */
export async function startTestPress(
  options: { limits?: Partial<PressLimits>; settings?: Partial<PressSettings> } = {},
): Promise<TestPress> {
  const origin = await startFakeOrigin();
  const folder = await mkdtemp(path.join(tmpdir(), 'nashra-press-'));
  const folders = { build: 'build', public: 'public', media: 'media', keptAssets: 'keptAssets' };
  const press = await createPress(
    {
      nextUrl: origin.url,
      siteUrl: 'http://news.example',
      trusted: readTrustedProxies('private'),
      databaseUrl: undefined,
      isDevelopment: false,
      folders: Object.fromEntries(
        Object.entries(folders).map(([name, part]) => [name, path.join(folder, part)]),
      ) as unknown as PressSettings['folders'],
      // Without a listener pages live this long; tests say themselves what changes.
      limits: { ...DEFAULT_LIMITS, unheardLife: 3_600_000, ...options.limits },
      ...options.settings,
    },
    pino({ level: 'silent' }),
  );
  await new Promise<void>((resolve) => press.server.listen(0, '127.0.0.1', resolve));
  const { port } = press.server.address() as AddressInfo;
  const get: TestPress['get'] = (target, headers = {}, method = 'GET') => send(port, target, headers, method);
  return {
    url: `http://127.0.0.1:${port}`,
    origin,
    folder,
    hear: press.hear,
    get,
    async metric(name) {
      const { text } = await get('/metrics');
      const line = text.split('\n').find((one) => one.startsWith(`${name} `));
      if (!line) throw new Error(`no metric ${name}`);
      return Number(line.slice(name.length + 1));
    },
    async close() {
      await press.close();
      await origin.stop().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function send(port: number, path: string, headers: Record<string, string>, method: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, path, headers, method, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const body = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body,
            text: body.toString('utf8'),
          });
        });
      },
    );
    request.on('error', reject);
    request.end();
  });
}
