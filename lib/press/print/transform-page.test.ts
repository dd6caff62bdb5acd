import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keptLinks } from './print-page';
import { transformPage } from './transform-page';

const inHead = async (head: string) => (await transformPage(`<head>${head}</head>`)).html.slice(6, -7);
const inBody = async (body: string) => (await transformPage(`<body>${body}</body>`)).html.slice(6, -7);

describe('what is dropped', () => {
  it.each([
    ['a script of the framework', '<script src="/_next/static/a.js" async=""></script>'],
    ['a script from elsewhere', '<script src="https://evil.example/a.js"></script>'],
    ['an inline script', '<script>self.__next_f.push([1,"</div><p>"])</script>'],
    ['an inline module', '<script type="module">import "/x.js"</script>'],
    ['a script preload', '<link rel="preload" as="script" href="/_next/a.js"/>'],
    ['a module preload', '<link rel="modulepreload" href="/_next/a.js"/>'],
    ['a wait for the framework', '<link rel="expect" href="#_R_" blocking="render"/>'],
    ['a marker', '<meta name="nashra:tags" content="x"/>'],
    ['a leftover of the font loader', '<meta name="next-size-adjust" content=""/>'],
    ['a comment', '<!--$--><!--/$-->'],
  ])('%s', async (_what, html) => {
    expect(await inHead(html)).toBe('');
  });

  it('React’s empty shells and text separators', async () => {
    expect(await inBody('<div hidden=""><!--$--><!--/$--></div><p>أ<!-- -->ب</p>')).toBe('<p>أب</p>');
    expect(await inBody('<div hidden=""><p>x</p></div>')).toBe('<div hidden=""><p>x</p></div>');
  });
});

describe('what is kept', () => {
  it.each([
    ['the elements script', '<script type="module" src="/elements/nashra-elements.0a.js"></script>'],
    ['its preload', '<link rel="modulepreload" href="/elements/nashra-elements.0a.js">'],
    ['JSON-LD', '<script type="application/ld+json">{"a":"\\u003c/script"}</script>'],
    ['a font preload', '<link rel="preload" as="font" href="/fonts/a.woff2" crossorigin>'],
    ['a stylesheet', '<link rel="stylesheet" href="/_next/static/a.css">'],
    ['a title that looks like a tag', '<title>&lt;script&gt; <b></title>'],
    ['style that looks like a comment', '<style>/*<!-- x -->*/</style>'],
  ])('%s', async (_what, html) => {
    expect(await inHead(html)).toBe(html);
  });

  it('inline script that asks to stay, with its hash', async () => {
    const code = 'document.documentElement.dataset.theme="dark"';
    const page = await transformPage(`<head><script data-nashra="keep">${code}</script></head>`);
    expect(page.html).toBe(`<head><script>${code}</script></head>`);
    expect(page.scriptHashes).toEqual([`'sha256-${createHash('sha256').update(code).digest('base64')}'`]);
  });

  it('inline style, with its hash', async () => {
    const page = await transformPage('<style>p{color:red}</style>');
    expect(page.styleHashes).toHaveLength(1);
    expect(page.html).toBe('<style>p{color:red}</style>');
  });

  it('bytes of everything else as they were', async () => {
    const body =
      '<p class=x title=\'"\'>أ &amp; ب&nbsp;<svg viewBox="0 0 1 1"><title>t</title><path d="M0 0"/></svg><pre>\n x</pre>';
    expect(await inBody(body)).toBe(body);
  });
});

describe('what a page says about itself', () => {
  it('is read from its markers and head', async () => {
    const page = await transformPage(`<head>
      <meta name="nashra:status" content="410"/><meta name="nashra:tags" content="article:42 card:7  card:7"/>
      <meta name="nashra:expires-at" content="2026-11-25T22:00:00.000Z"/>
      <meta property="og:title" content="خبر &quot;مهم&quot;"/><meta property="article:published_time" content="2026-11-23T10:00:00.000Z"/>
      <title>خبر | نشرة</title><link rel="canonical" href="/x"/></head>
      <time datetime="2026-11-25">اليوم</time><time datetime="2026-11-23T12:00:00+02:00">الاثنين <b>23</b> نوفمبر</time>`);
    expect(page).toMatchObject({
      status: 410,
      tags: ['article:42', 'card:7'],
      expiresAt: Date.UTC(2026, 10, 25, 22),
      hasTitle: true,
      hasCanonical: true,
      isIncomplete: false,
      headline: 'خبر "مهم"',
      publishedText: 'الاثنين 23 نوفمبر',
    });
  });

  it('is missing where it is not said', async () => {
    expect(await transformPage('<html id="__next_error__"><head></head></html>')).toMatchObject({
      status: null,
      tags: null,
      expiresAt: null,
      hasTitle: false,
      hasCanonical: false,
      headline: null,
      publishedText: null,
    });
  });

  it('knows a page with a hole', async () => {
    expect((await transformPage('<!--$?--><template id="B:0"></template><!--/$-->')).isIncomplete).toBe(true);
    expect((await transformPage('<!--$--><p>x</p><!--/$-->')).isIncomplete).toBe(false);
  });
});

it.each([
  [
    '</_next/a.js>; rel=preload; as="script", </f.woff2>; rel=preload; as="font"',
    '</f.woff2>; rel=preload; as="font"',
  ],
  ['</a.css>; rel="preload"; as="style"', '</a.css>; rel="preload"; as="style"'],
  ['</_next/a.js>; rel="modulepreload"', ''],
  ['', ''],
])('Link: %s → %s', (header, kept) => {
  expect(keptLinks(header)).toBe(kept);
});
