import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { RepairCounts, XmlRepairer } from './repair-xml';

function repair(
  source: string,
  chunkSize = source.length || 1,
): { xml: string; counts: Record<string, number> } {
  const counts = new RepairCounts();
  const repairer = new XmlRepairer(counts);
  let xml = '';
  for (let at = 0; at < source.length; at += chunkSize)
    xml += repairer.write(source.slice(at, at + chunkSize));
  xml += repairer.end();
  return { xml, counts: Object.fromEntries(counts.counts) };
}

/** All character data, by a parser that accepts well-formed XML only. */
function textOf(xml: string): string {
  const parser = new SaxesParser();
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (chunk) => {
    text += chunk;
  });
  parser.on('cdata', (chunk) => {
    text += chunk;
  });
  parser.write(xml).close();
  return text;
}

const CASES: [name: string, source: string, text: string, counts: Record<string, number>][] = [
  ['nothing to mend', '<rss><a>x &amp; &#1604; y</a></rss>', 'x & ل y', {}],
  ['a byte order mark', '\ufeff<?xml version="1.0"?><rss>a</rss>', 'a', { byte_order_mark: 1 }],
  [
    'a warning before the declaration',
    '\n<br /><b>Notice</b>: x in /y.php\n<?xml version="1.0"?><rss>a</rss>',
    'a',
    { text_before_declaration: 1 },
  ],
  ['control characters', '<rss>a\u0008b<![CDATA[c\u000bd\u0000]]></rss>', 'abcd', { control_character: 3 }],
  ['stray ampersands', '<rss><a b="x&y">R&D & x&</a></rss>', 'R&D & x&', { stray_ampersand: 4 }],
  ['entities of HTML', '<rss>&laquo;x&raquo;&nbsp;&copy;</rss>', '«x»\u00a0©', { html_entity: 4 }],
  ['an unknown entity', '<rss>&foo;</rss>', '&foo;', { stray_ampersand: 1 }],
  ['references to nothing', '<rss>a&#8;b&#x0;c&#xD800;d</rss>', 'abcd', { invalid_reference: 3 }],
  ['an emoji in two halves', '<rss>&#55357;&#56832;</rss>', '😀', { invalid_reference: 1 }],
  ['a less-than sign', '<rss>2 < 3 <5</rss>', '2 < 3 <5', { stray_less_than: 2 }],
  ['WordPress’s own split', '<rss><a><![CDATA[x]]]]><![CDATA[>y]]></a></rss>', 'x]]>y', {}],
  [
    'an unsplit end of CDATA',
    '<rss><a><![CDATA[<script>//<![CDATA[\nf()\n//]]>\n</script> end]]></a></rss>',
    '<script>//<![CDATA[\nf()\n//]]>\n</script> end',
    { broken_cdata: 1 },
  ],
  ['text after a section', '<rss><a><![CDATA[x]]> y</a><b><![CDATA[z]]></b></rss>', 'x yz', {}],
  ['two dashes in a comment', '<rss><!-- a -- b --->x</rss>', 'x', {}],
  ['a file that ends in CDATA', '<rss><![CDATA[abc', 'abc', {}],
];

describe('XmlRepairer', () => {
  it.each(CASES.slice(0, -1))('mends %s', (_name, source, text, counts) => {
    const repaired = repair(source);
    expect(textOf(repaired.xml)).toBe(text);
    expect(repaired.counts).toEqual(counts);
  });

  it('closes the section of a file that is cut off', () => {
    expect(repair('<rss><![CDATA[abc').xml).toBe('<rss><![CDATA[abc]]>');
  });

  it('gives the same however the file is cut into pieces', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASES), fc.integer({ min: 1, max: 40 }), ([, source], size) => {
        expect(repair(source, size)).toEqual(repair(source));
      }),
      { numRuns: 300 },
    );
  });

  it('makes any text well-formed', () => {
    const noise = fc.string({
      unit: fc.constantFrom('a', '&', '<', '>', ']', '[', '!', ';', '#', '"', ' ', '\u0003', 'ب', '-', '/'),
    });
    fc.assert(
      fc.property(noise, noise, fc.integer({ min: 1, max: 7 }), (inCdata, inText, size) => {
        const xml = repair(
          `<rss><a><![CDATA[${inCdata}]]></a><b>${inText.replaceAll('<', '')}</b></rss>`,
          size,
        ).xml;
        expect(() => textOf(xml)).not.toThrow();
      }),
      {
        numRuns: 1_000,
        examples: [
          [']]\u0003>', '', 1],
          ['', ']]\u0003>', 1],
          ['', 'a]]>', 2],
        ],
      },
    );
  });
});
