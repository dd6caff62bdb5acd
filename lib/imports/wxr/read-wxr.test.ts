import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWxr } from '@/lib/imports/testing/wxr-factory';
import { readWxr } from './read-wxr';
import { RepairCounts } from './repair-xml';
import type { WxrEvent } from './wxr-types';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nashra-wxr-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: string | Buffer) {
  const file = join(folder, 'export.xml');
  writeFileSync(file, bytes);
  const repairs = new RepairCounts();
  const events: WxrEvent[] = [];
  for await (const event of readWxr(file, repairs)) events.push(event);
  return {
    events,
    repairs: Object.fromEntries(repairs.counts),
    items: events.flatMap((event) => (event.kind === 'item' ? [event.item] : [])),
    end: events.at(-1),
  };
}

const site = {
  authors: [{ id: 1, login: 'ahmed', name: 'أحمد' }],
  categories: [{ id: 3, slug: 'x', name: 'A &amp; B', parent: 'y' }],
  tags: [{ id: 4, slug: 't', name: 'وسم' }],
  items: [
    {
      id: 5,
      content: 'a ]]> b\n\nc',
      comments: 2,
      terms: [{ domain: 'category', slug: 'x', name: 'A' }],
      meta: { _thumbnail_id: '9', _elementor_data: '[{"big":1}]' },
    },
    { id: 6, isSticky: true },
  ],
};

describe('readWxr', () => {
  it('reads everything an export holds', async () => {
    const { events, items, repairs, end } = await read(makeWxr(site));
    expect(events.map((event) => event.kind)).toEqual([
      'site',
      'author',
      'term',
      'term',
      'item',
      'item',
      'end',
    ]);
    expect(events[0]).toMatchObject({
      site: { baseBlogUrl: 'https://old.example', language: 'ar', version: '1.2' },
    });
    expect(events[2]).toEqual({
      kind: 'term',
      term: { taxonomy: 'category', id: '3', slug: 'x', name: 'A &amp; B', description: '', parent: 'y' },
    });
    expect(items[0]).toMatchObject({
      id: '5',
      content: 'a ]]> b\n\nc',
      commentCount: 2,
      terms: [{ taxonomy: 'category', slug: 'x', name: 'A' }],
      isSticky: false,
    });
    expect(items[0]?.meta).toEqual({ _thumbnail_id: ['9'] });
    expect(items[1]?.isSticky).toBe(true);
    expect(repairs).toEqual({});
    expect(end).toEqual({ kind: 'end', isComplete: true, cutItems: 0 });
  });

  it('gives no personal data of authors or of readers who commented', async () => {
    const { events } = await read(makeWxr(site));
    expect(JSON.stringify(events)).not.toMatch(/@/);
  });

  it('reads what comes before the cut of a truncated file, and says so', async () => {
    const whole = makeWxr(site);
    const { items, end } = await read(whole.slice(0, whole.lastIndexOf('<wp:post_id>')));
    expect(items.map((item) => item.id)).toEqual(['5']);
    expect(end).toEqual({ kind: 'end', isComplete: false, cutItems: 1 });
  });

  it('reads gzip, and an older Arabic encoding by its declaration', async () => {
    expect((await read(gzipSync(makeWxr(site)))).items).toHaveLength(2);
    const bytes = Buffer.from(
      '<?xml version="1.0" encoding="windows-1256"?><rss><channel><item><title>\xd3\xe1\xc7\xe3</title></item></channel></rss>',
      'latin1',
    );
    expect((await read(bytes)).items[0]?.title).toBe('سلام');
  });

  it('leaves half characters out and counts them', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<rss><channel><item><title>ab'),
      Buffer.from([0xd8]),
      Buffer.from('</title></item></channel></rss>'),
    ]);
    const { items, repairs } = await read(bytes);
    expect(items[0]?.title).toBe('ab');
    expect(repairs).toEqual({ invalid_encoding: 1 });
  });

  it('survives a missing closing tag', async () => {
    const { items, repairs } = await read(
      '<rss><channel><item><title>a</title><wp:post_id>1<wp:status>draft</wp:status></item><item><title>b</title></item></channel></rss>',
    );
    expect(items.map((item) => item.title)).toEqual(['a', 'b']);
    expect(repairs.malformed_markup).toBeGreaterThan(0);
  });

  it('reads version 1.0, where terms and texts were written differently', async () => {
    const { items } = await read(
      '<rss><channel><wp:wxr_version>1.0</wp:wxr_version><item><title>A &amp;amp; B</title><category><![CDATA[خبر]]></category><category domain="tag" nicename="x"><![CDATA[س]]></category><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type></item></channel></rss>',
    );
    expect(items[0]).toMatchObject({
      title: 'A &amp; B',
      terms: [
        { taxonomy: '', slug: '', name: 'خبر' },
        { taxonomy: 'post_tag', slug: 'x', name: 'س' },
      ],
    });
  });

  it('asks for the file inside a ZIP archive', async () => {
    await expect(read(Buffer.from('PK\u0003\u0004…'))).rejects.toThrow(/ZIP/);
  });
});
