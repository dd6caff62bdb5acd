import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { xml, xmlDocument } from './xml';

/** What a strict, namespace-aware parser reads: text and attributes of the root. */
function read(document: string) {
  const parser = new SaxesParser({ xmlns: true });
  let text = '';
  let attribute: string | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (chunk) => {
    text += chunk;
  });
  parser.on('opentag', (tag) => {
    attribute = tag.attributes.a?.value;
  });
  parser.write(document).close();
  return { text, attribute };
}

/** XML 1.0 Char, and the line ends that every parser turns into \n in text. */
const inXml = (text: string) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

/** Any code points: controls, lone surrogates, private use and all. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }),
      fc.constantFrom(0, 9, 10, 13, 34, 38, 60, 62, 0xd800, 0xfffe),
    ),
  )
  .map((points) => String.fromCodePoint(...points));

describe('xml', () => {
  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, attribute) => {
        const found = read(xmlDocument(xml('r', { a: attribute }, text)));
        expect(found.attribute).toBe(inXml(attribute));
        expect(found.text.trim()).toBe(inXml(text).replace(/\r\n?/g, '\n').trim());
      }),
    );
  });

  it('never lets text become markup', () => {
    expect(xml('t', null, '<b>&amp;</b>]]>').markup).toBe('<t>&lt;b&gt;&amp;amp;&lt;/b&gt;]]&gt;</t>');
  });

  it('leaves out what is not there', () => {
    expect(xml('t', { a: null, b: undefined, c: 0 }, null, false, undefined).markup).toBe('<t c="0"/>');
  });

  it('drops what XML cannot hold', () => {
    expect(xml('t', null, 'a\u0000\u000b\ud800\uffffb').markup).toBe('<t>ab</t>');
  });
});
