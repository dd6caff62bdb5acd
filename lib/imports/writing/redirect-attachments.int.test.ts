import { expect, it } from 'vitest';
import { archiveImports } from '@/lib/imports/testing/archive-imports';
import { FACTORY_BASE, type FactorySite } from '@/lib/imports/testing/wxr-factory';

const archive = archiveImports();

const upload = (name: string) => `${FACTORY_BASE}/wp-content/uploads/2026/10/${name}`;
const attached = (id: number, name: string, parent: number) => ({
  id,
  type: 'attachment',
  status: 'inherit',
  slug: `file-${id}`,
  link: `${FACTORY_BASE}/2026/10/story/file-${id}/`,
  attachmentUrl: upload(name),
  guid: upload(name),
  parent,
});

it('leads the page of an attachment whose file did not come in to the text that it belonged to', async () => {
  const site: FactorySite = {
    items: [
      { id: 1, title: 'خبر', slug: 'story', link: `${FACTORY_BASE}/2026/10/story/` },
      attached(7, 'gone.jpg', 1),
      attached(8, 'gone.pdf', 1),
      attached(9, 'run.exe', 1),
      attached(10, 'alone.jpg', 99),
    ],
  };
  const first = await archive.importSite(site, {
    mediaSource: { kind: 'dir', dir: archive.inFolder('uploads') },
  });
  const story = await archive.leadsTo('/?p=1');
  expect(story).toMatch(/story$/);
  for (const id of [7, 8, 9]) {
    expect(await archive.leadsTo(`/?attachment_id=${id}`)).toBe(story);
    expect(await archive.leadsTo(`/2026/10/story/file-${id}`)).toBe(story);
  }
  expect(await archive.leadsTo('/wp-content/uploads/2026/10/gone.pdf')).toBeUndefined();
  expect(await archive.leadsTo('/?attachment_id=10')).toBeUndefined();

  const again = await archive.importSite(site, {
    mediaSource: { kind: 'dir', dir: archive.inFolder('uploads') },
  });
  expect(again.redirects).toMatchObject({ added: 0, taken: [] });
  expect(first.redirects.taken).toEqual([]);
});
