import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveImports, line } from '@/lib/imports/testing/archive-imports';
import { FACTORY_BASE, type FactoryItem, type FactorySite } from '@/lib/imports/testing/wxr-factory';

const archive = archiveImports();

describe('pictures', () => {
  let server: Server;
  let base: string;
  let photo: Buffer;

  beforeAll(async () => {
    photo = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#246' } })
      .jpeg()
      .toBuffer();
    mkdirSync(archive.inFolder('uploads/2026/10'), { recursive: true });
    writeFileSync(archive.inFolder('uploads/2026/10/صورة.jpg'.normalize('NFD')), photo);
    writeFileSync(
      archive.inFolder('uploads/2026/10/only-300x200.jpg'),
      await sharp(photo).resize(300, 200).toBuffer(),
    );
    writeFileSync(archive.inFolder('uploads/2026/10/broken.jpg'), 'not a picture');
    server = createServer((request, response) => {
      if (request.url?.startsWith('/wp-content/uploads/2026/10/far.jpg')) response.end(photo);
      else if (request.url === '/wp-content/uploads/2026/10/away.jpg')
        response.writeHead(302, { location: 'http://169.254.169.254/x.jpg' }).end();
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const upload = (name: string) => `${FACTORY_BASE}/wp-content/uploads/2026/10/${name}`;
  const attachment = (id: number, name: string, rest: Partial<FactoryItem> = {}): FactoryItem => ({
    id,
    type: 'attachment',
    status: 'inherit',
    slug: `file-${id}`,
    attachmentUrl: upload(name),
    guid: upload(name),
    ...rest,
  });

  it('takes a file that was uploaded under the name of a size for what it is', async () => {
    const size = (width: number) => sharp(photo).resize(width).toBuffer();
    writeFileSync(archive.inFolder('uploads/2026/10/1.jpg'), await size(600));
    writeFileSync(archive.inFolder('uploads/2026/10/1-300x200.jpg'), await size(300));
    await archive.importSite(
      {
        items: [
          {
            id: 1,
            title: 'خبر',
            content: `<img src="${upload('1.jpg')}"><img src="${upload('1-300x200.jpg')}">`,
          },
          attachment(20, '1-300x200.jpg'),
          attachment(21, '1.jpg'),
        ],
      },
      { mediaSource: { kind: 'dir', dir: archive.inFolder('uploads') } },
    );
    expect(
      await archive.query(
        `select m.width from articles a, jsonb_path_query(a.body, '$.**.mediaId') with ordinality as shown (id, place)
         join media m on m.id = shown.id::bigint order by place`,
      ),
    ).toEqual([{ width: 600 }, { width: 300 }]);
  });

  it('finds files under the names that archives give them; a missing one is reported and tried again', async () => {
    const site: FactorySite = {
      items: [
        {
          id: 1,
          title: 'خبر',
          meta: { _thumbnail_id: '9' },
          content: `[caption]<img src="${upload('only-300x200.jpg')}" class="wp-image-10"> قرب الميناء[/caption]\n\n[gallery ids="9,10"]\n\n<img src="${upload('missing.jpg')}">`,
        },
        attachment(9, encodeURIComponent('صورة.jpg'), {
          excerpt: 'المرفأ (تصوير: عمر)',
          meta: { _wp_attachment_image_alt: 'مرفأ', _wp_attached_file: '2026/10/صورة.jpg' },
        }),
        attachment(10, 'only.jpg'),
        attachment(11, 'broken.jpg'),
        attachment(12, 'gone.jpg'),
        attachment(13, 'old.swf'),
      ],
    };
    const report = await archive.importSite(site, {
      mediaSource: { kind: 'dir', dir: archive.inFolder('uploads') },
    });
    expect(line(report, 'media')).toMatchObject({ found: 5, imported: 2 });
    expect(
      line(report, 'media')
        ?.skipped.map(({ reason }) => reason)
        .sort(),
    ).toEqual([
      'file is no usable picture: not an image',
      'file not found',
      'no kind of file that the library takes: swf',
    ]);
    expect(report.missingFiles.sort()).toEqual([
      upload('broken.jpg'),
      upload('gone.jpg'),
      upload('missing.jpg'),
    ]);
    expect(report.isComplete).toBe(true);
    const [article] = await archive.query('select body, hero_media_id from articles');
    const [first] = await archive.query(
      `select id, hash, alt, caption, credit from media where caption is not null`,
    );
    expect(article.hero_media_id).toBe(first.id);
    expect(first).toMatchObject({ alt: 'مرفأ', caption: 'المرفأ', credit: 'عمر' });
    expect(article.body.content).toMatchObject([
      { type: 'figure', attrs: { caption: 'قرب الميناء' } },
      {
        type: 'gallery',
        attrs: { items: [{ mediaId: Number(first.id), alt: 'مرفأ', caption: 'المرفأ', credit: 'عمر' }, {}] },
      },
    ]);
    expect(await archive.leadsTo('/wp-content/uploads/2026/10/صورة.jpg')).toMatch(
      new RegExp(`^/media/${first.hash}/\\d+\\.jpg$`),
    );
    expect(await archive.leadsTo('/?attachment_id=9')).toMatch(/^\/media\//);

    writeFileSync(
      archive.inFolder('uploads/2026/10/missing.jpg'),
      await sharp(photo).modulate({ brightness: 2 }).toBuffer(),
    );
    const again = await archive.importSite(site, {
      mediaSource: { kind: 'dir', dir: archive.inFolder('uploads') },
    });
    expect(line(again, 'post')).toMatchObject({ updated: 1 });
    const [mended] = await archive.query('select body from articles');
    expect(mended.body.content.at(-1)).toMatchObject({ type: 'figure' });
  });

  it('asks the old site and nobody else', async () => {
    const report = await archive.importSite(
      {
        items: [
          attachment(1, 'far.jpg'),
          attachment(2, 'away.jpg'),
          { id: 3, content: '<img src="https://cdn.other.example/x.jpg">' },
        ],
      },
      { mediaSource: { kind: 'url', base } },
    );
    expect(line(report, 'media')).toMatchObject({ found: 2, imported: 1 });
    expect(report.missingFiles).toContain('https://cdn.other.example/x.jpg');
    const [article] = await archive.query('select body from articles');
    expect(article.body.content).toMatchObject([
      { type: 'embed', attrs: { url: 'https://cdn.other.example/x.jpg' } },
    ]);
  });
});
