import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeCluster } from '@/tests/support/test-cluster';
import { type EmbeddedServer, embeddedHome, findEmbedded, startEmbedded } from './embedded';
import { verifyServer } from './verify-server';

const folders: string[] = [];
const newDataDir = () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `nashra-test-${process.pid}-`)));
  folders.push(folder);
  return folder;
};
afterAll(async () => {
  // The moved and the copied first: they may share a home with the original.
  for (const folder of folders.splice(0).toReversed()) await removeCluster(folder);
});

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** A program that starts the server, says where, and never ends: a parent that can be killed without cleaning up. */
async function bundleParent(): Promise<string> {
  const outfile = join(process.cwd(), 'node_modules', '.cache', `nashra-parent-${process.pid}.mjs`);
  const contents = `import { startEmbedded } from '@/db/embedded';
    const { url } = await startEmbedded({ dataDir: process.argv[2] });
    console.log(url);
    setInterval(() => undefined, 60_000);`;
  await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return outfile;
}

const start = (dataDir: string) => startEmbedded({ dataDir });
const portOf = (server: EmbeddedServer) => Number(new URL(server.url).port);
const clusterOf = (dataDir: string) => join(embeddedHome(dataDir) ?? '', 'cluster');

describe('the embedded PostgreSQL', () => {
  // Making a cluster takes seconds: these tests share one, and each starts it as it finds it.
  let dataDir: string;
  beforeAll(() => {
    dataDir = newDataDir();
  });

  it('keeps its data, password and port over a clean stop', async () => {
    const first = await start(dataDir);
    await query(first.url, "create table words as select 'نشرة' as word");
    await first.stop();
    await first.gone;
    expect(await findEmbedded(dataDir)).toBeUndefined();
    expect(existsSync(join(clusterOf(dataDir), 'postmaster.pid'))).toBe(false);

    const second = await start(dataDir);
    expect(second.url).toBe(first.url);
    expect(second.isAdopted).toBe(false);
    expect(await query(second.url, 'select word from words')).toEqual([{ word: 'نشرة' }]);
  });

  it('is durable, in UTF-8 and UTC, and belongs to an ordinary role', async () => {
    const server = await start(dataDir);
    const [facts] = await query(
      server.url,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages,
              current_setting('server_encoding') as encoding, current_setting('timezone') as zone, upper('é') as upper,
              (select rolsuper from pg_roles where rolname = current_user) as super, current_setting('listen_addresses') as listens`,
    );
    expect(facts).toEqual({
      fsync: 'on',
      commit: 'on',
      pages: 'on',
      encoding: 'UTF8',
      zone: 'UTC',
      upper: 'É',
      super: false,
      listens: '127.0.0.1',
    });
    expect((await verifyServer(server.url)).version).toMatch(/^18/);
    await query(server.url, 'create extension pg_trgm');
  });

  it('shows its passwords to nobody', async () => {
    const server = await start(dataDir);
    expect(statSync(join(dataDir, 'postgres', 'server.json')).mode & 0o077).toBe(0);
    expect(statSync(clusterOf(dataDir)).mode & 0o077).toBe(0);
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('never runs as root', async () => {
    const server = await start(dataDir);
    const owner = spawnSync('ps', ['-o', 'uid=', '-p', String(server.pid)], {
      encoding: 'utf8',
    }).stdout.trim();
    expect(owner).not.toBe('0');
    if (process.getuid?.() !== 0) return expect(owner).toBe(String(process.getuid?.()));
    expect(server.home).toMatch(/^\/var\/lib\/nashra\//);
  });

  it('is taken over when its parent was killed', async () => {
    await (await start(dataDir)).stop();
    const parent = spawn(process.execPath, [await bundleParent(), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve) =>
      parent.stdout.once('data', (chunk) => resolve(String(chunk).trim())),
    );
    await query(url, 'create table adopted as select 1 as one');
    const ended = new Promise((resolve) => parent.once('exit', resolve));
    parent.kill('SIGKILL');
    await ended;

    const server = await start(dataDir);
    expect(server.isAdopted).toBe(true);
    expect(server.url).toBe(url);
    expect(await query(server.url, 'select one from adopted')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(await findEmbedded(dataDir)).toBeUndefined();
  });

  it('loses nothing acknowledged when the server itself is killed', async () => {
    const first = await start(dataDir);
    await query(first.url, 'create table acknowledged (one int)');
    await query(first.url, 'insert into acknowledged values (1)');
    process.kill(first.pid, 'SIGKILL');
    await first.gone;
    const second = await start(dataDir);
    expect(second.isAdopted).toBe(false);
    expect(await query(second.url, 'select one from acknowledged')).toEqual([{ one: 1 }]);
  });

  it('is not fooled by a pid file that names a stranger', async () => {
    const first = await start(dataDir);
    const pidFile = join(clusterOf(dataDir), 'postmaster.pid');
    const content = readFileSync(pidFile, 'utf8');
    await first.stop();
    // After a reboot the number may belong to anything; here to this very process.
    writeFileSync(pidFile, content.replace(/^\d+/, String(process.pid)));
    expect((await start(dataDir)).isAdopted).toBe(false);
  });

  it('takes another port when somebody has taken its own', async () => {
    const first = await start(dataDir);
    await first.stop();
    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen(portOf(first), '127.0.0.1', resolve));
    try {
      const second = await start(dataDir);
      expect(portOf(second)).not.toBe(portOf(first));
      expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      stranger.close();
    }
  });
});

describe('a new data folder', () => {
  it('may be started twice at once', async () => {
    const dataDir = newDataDir();
    const [one, two] = await Promise.all([start(dataDir), start(dataDir)]);
    expect(one.url).toBe(two.url);
    expect(await query(two.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('begins anew where an earlier beginning was killed', async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    await first.stop();
    // What a kill in the middle of making the cluster leaves: passwords, and a half cluster of a dead process.
    renameSync(clusterOf(dataDir), join(first.home, 'cluster.new-999999999'));
    rmSync(join(first.home, 'cluster.new-999999999', 'PG_VERSION'));
    const second = await start(dataDir);
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(second.home).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  it('goes with a folder that is moved', async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    await query(first.url, 'create table kept as select 1 as one');
    await first.stop();
    const moved = `${dataDir}-moved`;
    folders.push(moved);
    renameSync(dataDir, moved);
    const second = await start(moved);
    expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  it('is not shared with a copy of the folder', async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    await query(first.url, 'create table kept as select 1 as one');
    const copied = `${dataDir}-copy`;
    folders.push(copied);
    cpSync(join(dataDir, 'postgres', 'server.json'), join(copied, 'postgres', 'server.json'), {
      recursive: true,
    });
    const second = await start(copied);
    expect(await query(second.url, "select to_regclass('kept') as kept")).toEqual([{ kept: null }]);
    expect(await query(first.url, 'select one from kept')).toEqual([{ one: 1 }]);
  });
});

describe('a cluster whose DATA_DIR was deleted', () => {
  it('is put aside, and a new one is made', async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    await query(first.url, 'create table old as select 1 as one');
    await first.stop();
    const home = first.home;
    rmSync(join(dataDir, 'postgres', 'server.json'));
    const said: string[] = [];
    const second = await startEmbedded({ dataDir, log: (message) => said.push(message) });
    expect(await query(second.url, "select to_regclass('old') as old")).toEqual([{ old: null }]);
    expect(said.join()).toContain('cluster-before-');
    expect(readdirSync(home).some((name) => name.startsWith('cluster-before-'))).toBe(true);
  });
});
