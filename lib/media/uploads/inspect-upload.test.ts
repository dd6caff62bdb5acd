import { describe, expect, it } from 'vitest';
import * as files from '@/lib/media/testing/hostile-files';
import { inspectUpload } from './inspect-upload';

describe('inspectUpload', () => {
  it.each([
    ['a photograph', () => files.photograph(), 'jpeg'],
    ['a PNG', () => files.photograph(40, 40, 'png'), 'png'],
    ['a CMYK photograph', files.cmyk, 'jpeg'],
    ['a photograph with a film behind it', files.jpegWithFilm, 'jpeg'],
    // Whether it can be decoded is found out by decoding it, in the worker.
    ['a bomb', files.pngBomb, 'png'],
  ])('lets %s through', async (_, make, format) => {
    expect(await inspectUpload(await make())).toEqual({ ok: true, value: format });
  });

  it.each([
    ['no bytes', () => Buffer.alloc(0), 'empty'],
    ['plain words', () => Buffer.from('رسالة'), 'not-an-image'],
    ['a page', files.html, 'not-an-image'],
    ['a drawing with scripts', files.svg, 'svg'],
    ['a document', files.pdf, 'pdf'],
    ['an iPhone’s picture', files.heic, 'heic'],
    ['a Photoshop file', () => Buffer.from('8BPS\0\x01'), 'unsupported-type'],
    ['a photograph that is a page too', files.jpegWithPage, 'polyglot'],
    ['a photograph that is an archive too', files.jpegWithArchive, 'polyglot'],
    ['a photograph that is a document too', files.jpegWithDocument, 'polyglot'],
    ['an animated GIF', () => files.animated('gif'), 'animated'],
    ['an animated WebP', () => files.animated('webp'), 'animated'],
    ['an animated PNG', files.animatedPng, 'animated'],
  ])('refuses %s', async (_, make, code) => {
    expect(await inspectUpload(await make())).toMatchObject({ ok: false, code });
  });
});
