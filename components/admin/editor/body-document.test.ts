import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoBody } from '@/db/seed/demo-body';
import { type BodyDocument, bodySchema } from '@/lib/articles/body/body-schema';
import { normalBody } from '@/lib/articles/body/normal-body';
import { htmlToBody } from '@/lib/articles/from-html/html-to-body';
import { oldSite } from '@/lib/articles/from-html/link-address';
import { arbitraryBody } from '@/lib/articles/testing/arbitrary-body';
import { bodyOf, documentOf } from './body-document';
import { bodyExtensions } from './schema/body-extensions';

const schema = getSchema(bodyExtensions());

function roundTrip(body: BodyDocument): BodyDocument {
  const document = documentOf(body, schema);
  document.check();
  return bodyOf(document);
}

describe('the body in the editor', () => {
  it('comes back as it went in, whatever the schema accepts', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const accepted = bodySchema.parse(body);
        expect(roundTrip(accepted)).toEqual(normalBody(accepted));
      }),
      { numRuns: 300 },
    );
  });

  it('gives documents that the schema accepts, through the editor’s own JSON too', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const again = schema.nodeFromJSON(documentOf(body, schema).toJSON());
        const given = bodyOf(again);
        expect(bodySchema.safeParse(given).success).toBe(true);
        expect(given).toEqual(normalBody(body));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every article of the demo edition', () => {
    const lookups = { picture: () => ({ mediaId: 1, alt: 'سدّ', credit: 'رسم' }), article: () => 2 };
    for (const file of ['ar-a', 'ar-b', 'ar-c', 'en', 'fr']) {
      const lines = readFileSync(join('db/seed/demo', `${file}.jsonl`), 'utf8')
        .trim()
        .split('\n');
      for (const line of lines) {
        const body = demoBody(JSON.parse(line).body, lookups);
        expect(roundTrip(body)).toEqual(normalBody(body));
      }
    }
  });

  const read = (html: string) => {
    const draft = htmlToBody(html, {
      site: oldSite(['https://old.example/']),
      dropped: new Map(),
      attachedPictures: () => ['1', '2'],
    });
    return bodySchema.parse({ type: 'doc', content: draft.content });
  };

  it('keeps imported bodies', () => {
    const body =
      read(`<p>نص <b>مهم <a href="https://x.example/">رابط</a></b> ثم<br>سطر</p><ul><li>أول<ul><li>داخله</li></ul></li></ul>
      <table><tr><th>عام</th><td colspan="2">2026</td></tr></table><blockquote><p>قال</p><cite>فلان</cite></blockquote><pre>أ  ب\nج</pre>
      <nashra-gallery ids="1,2"></nashra-gallery><figure><img src="https://old.example/a.jpg" alt="نهر"><figcaption>النهر</figcaption></figure>`);
    expect(body.content.length).toBeGreaterThan(6);
    expect(roundTrip(body)).toEqual(normalBody(body));
  });

  const wordpress = '../shared/data/wordpress/basic.xml';
  it.runIf(existsSync(wordpress))('keeps the bodies of a real WordPress export', () => {
    const contents = [
      ...readFileSync(wordpress, 'utf8').matchAll(
        /<content:encoded><!\[CDATA\[([\s\S]*?)\]\]><\/content:encoded>/g,
      ),
    ].map((match) => match[1] ?? '');
    expect(contents.length).toBeGreaterThan(10);
    for (const content of contents) {
      const body = read(content);
      expect(roundTrip(body)).toEqual(normalBody(body));
    }
  });
});
