/** What the machine brings: Node, platform, memory, disk, port. */
import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { isGlibc } from '@/db/embedded-binaries';
import { inheritedEnvironment, readEnv } from '@/lib/platform/env';
import { npm } from '@/scripts/lib/install.mjs';
import { lockHolder } from '@/scripts/lib/lock.mjs';
import { dataDirectory, isNodeSupported, MINIMUM_NODE } from '@/scripts/lib/project.mjs';
import type { Finding } from './doctor-command';
import { runFile } from './with-database';

const MB = 1024 * 1024;

export async function checkNode(): Promise<Finding> {
  const subject = 'Node';
  const detail = process.versions.node;
  if (isNodeSupported()) return { subject, state: 'good', detail };
  return {
    subject,
    state: 'blocks',
    detail,
    remedy: `Install Node ${MINIMUM_NODE.join('.')} or newer from https://nodejs.org.`,
  };
}

export async function checkNpm(): Promise<Finding> {
  const { status, output } = await npm(['--version']);
  if (status === 0) return { subject: 'npm', state: 'good', detail: output.trim() };
  return {
    subject: 'npm',
    state: 'warns',
    detail: 'not found',
    remedy: 'npm comes with Node; without it packages cannot be installed or updated.',
  };
}

export async function checkPlatform(): Promise<Finding> {
  const subject = 'Platform';
  const detail = `${process.platform}-${process.arch}${process.getuid?.() === 0 ? ', as root' : ''}`;
  if (process.platform !== 'linux' || isGlibc()) return { subject, state: 'good', detail };
  const isBlocking = !inheritedEnvironment().DATABASE_URL;
  return {
    subject,
    state: isBlocking ? 'blocks' : 'good',
    detail: `${detail}, musl`,
    ...(isBlocking
      ? { remedy: 'The embedded PostgreSQL needs glibc: set DATABASE_URL to a PostgreSQL 15 or newer.' }
      : {}),
  };
}

export async function checkMemory(): Promise<Finding> {
  const megabytes = Math.round(totalmem() / MB);
  if (megabytes >= 1000) return { subject: 'Memory', state: 'good', detail: `${megabytes} MB` };
  return {
    subject: 'Memory',
    state: 'warns',
    detail: `${megabytes} MB`,
    remedy: 'Running takes about 500 MB, building about 1 GB: add swap, or build on another machine.',
  };
}

export async function checkDataDirectory(): Promise<Finding> {
  const subject = 'Data folder';
  const folder = dataDirectory();
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    return {
      subject,
      state: 'blocks',
      detail: `${folder} (${(error as NodeJS.ErrnoException).code})`,
      remedy: 'Make it writable for this user, or set DATA_DIR to another folder.',
    };
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.round((bavail * bsize) / MB);
  const detail = `${folder}, ${free} MB free`;
  if (free < 200)
    return {
      subject,
      state: 'blocks',
      detail,
      remedy: 'Free some space, or set DATA_DIR to a folder on another disk.',
    };
  if (free < 2000)
    return {
      subject,
      state: 'warns',
      detail,
      remedy: 'Pictures and the database grow: plan for more space.',
    };
  return { subject, state: 'good', detail };
}

export async function checkPort(): Promise<Finding> {
  const subject = 'Port';
  const holder = lockHolder(runFile());
  if (holder?.phase === 'running')
    return { subject, state: 'good', detail: `the site runs at ${holder.address} (process ${holder.pid})` };
  const { PORT } = readEnv();
  const code = await tryPort(PORT);
  if (!code) return { subject, state: 'good', detail: `${PORT} is free` };
  return {
    subject,
    state: 'blocks',
    detail: `${PORT} cannot be used (${code})`,
    remedy: 'Stop the program that uses it, or choose another: PORT=3001 npm start',
  };
}

function tryPort(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
}
