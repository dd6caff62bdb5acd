import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveImports, line, notes } from '@/lib/imports/testing/archive-imports';
import type { FactorySite } from '@/lib/imports/testing/wxr-factory';

const archive = archiveImports();
const BASE = 'https://old.example';
const uploads = `${BASE}/wp-content/uploads/2026/10`;
const attachment = (id: number, name: string) => ({
  id,
  type: 'attachment',
  title: name,
  link: `${BASE}/?attachment_id=${id}`,
  attachmentUrl: `${uploads}/${name}`,
});

const site: FactorySite = {
  categories: [{ id: 1, slug: 'politics', name: 'سياسة' }],
  items: [
    attachment(11, encodeURIComponent('تقرير الميزانية.pdf')),
    attachment(12, 'speech.mp3'),
    attachment(13, 'debate.mp4'),
    attachment(14, 'lost.pdf'),
    attachment(15, 'player.swf'),
    attachment(16, 'page.pdf'),
    {
      id: 1,
      title: 'الميزانية',
      slug: 'budget',
      link: `${BASE}/budget/`,
      content: [
        `<p>اقرأ <a href="http://www.old.example/wp-content/uploads/2026/10/${encodeURIComponent('تقرير الميزانية.pdf')}">التقرير</a> و<a href="${uploads}/annex.xlsx">الملحق</a> و<a href="${uploads}/lost.pdf">المفقود</a>.</p>`,
        `[audio mp3="${uploads}/speech.mp3"][/audio]`,
        `<figure class="wp-block-video"><video controls src="${uploads}/debate.mp4"></video><figcaption>جلسة النقاش</figcaption></figure>`,
      ].join('\n\n'),
      terms: [{ domain: 'category', slug: 'politics', name: 'سياسة' }],
    },
  ],
};

describe('documents, sound and video of an archive', () => {
  let mediaSource: { kind: 'dir'; dir: string };
  beforeAll(() => {
    const write = (name: string, content: string) => {
      const file = archive.inFolder(`site/wp-content/uploads/2026/10/${name}`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content, 'latin1');
    };
    write('تقرير الميزانية.pdf', '%PDF-1.7 report');
    write('speech.mp3', 'ID3 sound');
    write('debate.mp4', '\0\0\0\x18ftypmp42');
    write('annex.xlsx', 'PK\x03\x04 [Content_Types].xml');
    write('page.pdf', '<html><script>alert(1)</script>');
    mediaSource = { kind: 'dir', dir: archive.inFolder('site') };
  });

  it('come into the library, and texts and old addresses lead to them', async () => {
    const report = await archive.importSite(site, { mediaSource });
    expect(line(report, 'media')).toMatchObject({ found: 6, imported: 3 });
    expect(line(report, 'media')?.skipped).toEqual(
      expect.arrayContaining([
        { reason: 'file not found', count: 1 },
        { reason: 'no kind of file that the library takes: swf', count: 1 },
        { reason: 'file is not what its name says: pdf', count: 1 },
      ]),
    );
    expect(report.isComplete).toBe(true);
    expect(notes(report)).toContain('files in texts that are no attachments, brought in by their address');

    const files = await archive.query('select hash, name, mime_type from files order by name');
    expect(files.map(({ name }) => name)).toEqual([
      'annex.xlsx',
      'debate.mp4',
      'speech.mp3',
      'تقرير-الميزانية.pdf',
    ]);
    for (const { hash, name } of files)
      expect(existsSync(archive.inFolder(`media/${hash}/file.${name.split('.').at(-1)}`))).toBe(true);
    const at = (name: string) => {
      const file = files.find((candidate) => candidate.name === name);
      return `/media/${file?.hash}/${name}`;
    };

    expect(await archive.leadsTo('/wp-content/uploads/2026/10/تقرير الميزانية.pdf')).toBe(
      at('تقرير-الميزانية.pdf'),
    );
    expect(await archive.leadsTo('/?attachment_id=12')).toBe(at('speech.mp3'));
    expect(await archive.leadsTo('/wp-content/uploads/2026/10/lost.pdf')).toBeUndefined();

    const [{ body }] = (await archive.query('select body from articles')) as [{ body: unknown }];
    const text = JSON.stringify(body);
    expect(text).toContain(encodeURI(at('تقرير-الميزانية.pdf')));
    expect(text).toContain(at('annex.xlsx'));
    // Until it is here, only the old site may have it.
    expect(text).toContain(`${uploads}/lost.pdf`);
    expect(body).toMatchObject({
      content: [
        { type: 'paragraph' },
        { type: 'embed', attrs: { provider: 'audio', url: at('speech.mp3') } },
        { type: 'embed', attrs: { provider: 'video', url: at('debate.mp4'), caption: 'جلسة النقاش' } },
      ],
    });
  });

  it('come in once, however often the archive does', async () => {
    await archive.importSite(site, { mediaSource });
    const before = await archive.query('select body, version from articles');
    const again = await archive.importSite(site, { mediaSource });
    expect(line(again, 'media')).toMatchObject({ found: 6, imported: 0, unchanged: 3 });
    expect(await archive.query('select body, version from articles')).toEqual(before);
    expect(await archive.query('select count(*)::int as files from files')).toEqual([{ files: 4 }]);
  });

  it('are counted by a dry run, which writes none', async () => {
    const report = await archive.importSite(site, { mediaSource, dryRun: true });
    expect(line(report, 'media')).toMatchObject({ found: 6, imported: 4 });
    expect(await archive.query('select count(*)::int as files from files')).toEqual([{ files: 0 }]);
  });
});
