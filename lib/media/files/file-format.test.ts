import { describe, expect, it } from 'vitest';
import { extensionOf, sniffFile } from './file-format';
import { readFilePath } from './file-path';
import { fileName } from './ingest-file';

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument.text';
/** The head of a ZIP archive: 30 bytes before the first name. */
const zip = (names: string) => `PK\x03\x04${'\0'.repeat(26)}${names}`;
const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('a file is what its name and its first bytes agree on', () => {
  it.each([
    ['a.pdf', '%PDF-1.7', 'application/pdf'],
    ['a.PDF', '\n junk before it %PDF-1.4', 'application/pdf'],
    ['a.mp3', 'ID3\x04', 'audio/mpeg'],
    ['a.mp3', '\xff\xfb\x90', 'audio/mpeg'],
    ['a.mov', '\0\0\0\x08wide', 'video/quicktime'],
    ['a.pdf', 'Content-Type: application/pdf\r\n\r\n%PDF-1.4', 'application/pdf'],
    ['a.docx', zip('[Content_Types].xml'), `${OOXML}.wordprocessingml.document`],
    ['a.odt', zip(`mimetype${ODF}`), ODF],
    ['a.m4a', '\0\0\0\x20ftypM4A ', 'audio/mp4'],
    ['a.mp4', '\0\0\0\x18ftypmp42', 'video/mp4'],
    ['a.webm', '\x1a\x45\xdf\xa3', 'video/webm'],
    ['a.wav', 'RIFF\0\0\0\0WAVE', 'audio/wav'],
    ['a.zip', 'PK\x03\x04', 'application/zip'],
    ['a.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/msword'],
    ['a.csv', 'a;b', 'text/csv; charset=utf-8'],
  ])('%s', (name, content, mimeType) => {
    expect(sniffFile(bytes(content), name)?.mimeType).toBe(mimeType);
  });

  it.each([
    ['page.pdf', '<html><script>'],
    ['page-and.pdf', '<!doctype html><script>x()</script>%PDF-1.7'],
    ['program-and.pdf', 'MZ\x90\0%PDF-1.7'],
    ['archive-and.pdf', 'PK\x03\x04 %PDF-1.7'],
    ['text.mp3', '\xff\xfe<\0h\0t\0m\0l\0'],
    ['archive.docx', zip('classes.dex')],
    ['macros.docx', zip('[Content_Types].xml word/vbaProject.bin')],
    ['other.odt', zip('mimetypeapplication/epub+zip')],
    ['tool.exe', 'MZ'],
    ['page.html', '<p>'],
    ['drawing.svg', '<svg onload="x()"/>'],
    ['shell.php', '<?php'],
    ['sound.mp3', 'PK\x03\x04'],
    ['clip.mp4', '\x1a\x45\xdf\xa3'],
    ['list.csv', 'MZ\0\0'],
    ['constructor', 'x'],
    ['no-ending', '%PDF-1.7'],
  ])('%s is refused', (name, content) => {
    expect(sniffFile(bytes(content), name)).toBeNull();
  });
});

it.each([
  ['https://old.example/a/report.PDF?x=1', 'pdf'],
  ['a.b/c', ''],
  ['archive.tar.gz', 'gz'],
])('the ending of %s', (name, expected) => {
  expect(extensionOf(name)).toBe(expected);
});

it.each([
  ['تقرير الميزانية 2026.PDF', 'تقرير-الميزانية-2026.pdf'],
  ['C:\\docs\\a/b c.docx', 'b-c.docx'],
  ['..pdf', 'file.pdf'],
  ['"><script>.pdf', 'script.pdf'],
  [`${'ي'.repeat(200)}.pdf`, `${'ي'.repeat(75)}.pdf`],
])('the name of %s in an address', (original, expected) => {
  expect(fileName(original)).toBe(expected);
});

it('finds a file by its hash and ending, whatever name stands between', () => {
  const hash = 'ab12'.repeat(8);
  expect(readFilePath(`${hash}/تقرير.pdf`)).toEqual({
    key: `${hash}/file.pdf`,
    mimeType: 'application/pdf',
    isDownload: false,
  });
  for (const below of [
    `${hash}/x.html`,
    `${hash}/a/b.pdf`,
    `${hash}/.pdf`,
    'nothex/x.pdf',
    `${hash}/320.jpg`,
  ])
    expect(readFilePath(below)).toBeNull();
});
