/** What the project installs and makes: packages, the build, the native picture library, a browser for tests. */
import { freshBuild } from '@/scripts/lib/build.mjs';
import { isInstalled } from '@/scripts/lib/install.mjs';
import type { Finding } from './doctor-command';

export async function checkPackages(): Promise<Finding> {
  const subject = 'Packages';
  if (isInstalled(false)) return { subject, state: 'good', detail: 'as package-lock.json names them' };
  return {
    subject,
    state: 'warns',
    detail: 'differ from package-lock.json',
    remedy: 'npm start installs them; or run npm ci yourself.',
  };
}

export async function checkPictures(): Promise<Finding> {
  const subject = 'Pictures';
  try {
    const { default: sharp } = await import('sharp');
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .webp()
      .toBuffer();
    return {
      subject,
      state: 'good',
      detail: `sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}`,
    };
  } catch (error) {
    return {
      subject,
      state: 'blocks',
      detail: (error as Error).message.split('\n')[0] ?? '',
      remedy: 'Install the optional packages of this platform: npm ci --include=optional.',
    };
  }
}

export async function checkBuild(): Promise<Finding> {
  const subject = 'Build';
  const build = freshBuild();
  if (build) return { subject, state: 'good', detail: `up to date (${build.hash})` };
  return {
    subject,
    state: 'warns',
    detail: 'missing or older than the sources',
    remedy: 'npm start makes it, in a minute or two; npm run build makes it now.',
  };
}

export async function checkBrowser(): Promise<Finding> {
  const subject = 'Browser';
  try {
    const { findBrowser } = await import('@/scripts/lib/find-browser.mjs');
    const browser = await findBrowser({ mayInstall: false });
    return { subject, state: 'good', detail: `${browser.path} (for tests only)` };
  } catch (error) {
    return {
      subject,
      state: 'warns',
      detail: 'none for npm test',
      remedy: error instanceof Error ? error.message : String(error),
    };
  }
}
