import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkMessages } from './check.mjs';

const SCRIPT = join(import.meta.dirname, '../check-messages.mjs');
const SIX = 'zero {لا شيء} one {مادة} two {مادتان} few {# مواد} many {# مادة} other {# مادة}';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nashra-messages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Messages by language; one object for all three where only the sources matter. */
function writeMessages(ar: object, en: object = ar, fr: object = ar): void {
  for (const [language, messages] of Object.entries({ ar, en, fr }))
    write(`messages/${language}.json`, JSON.stringify(messages));
}

/** What the check says, and '' when it passes. */
const check = () => checkMessages(folder).join('\n');

/** The command itself, for its exit code. */
function run(): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, folder], { encoding: 'utf8' });
  return { status, stderr };
}

const component = (body: string) => `import { useTranslations } from 'next-intl';
export function Part({ kind }: { kind: string }) {\n  const t = useTranslations('a');\n  ${body}\n}\n`;

describe('passes', () => {
  it.each([
    ['a key', { a: { title: 'عنوان' } }, "return <h1>{t('title')}</h1>;"],
    ['a nested key', { a: { title: { long: 'عنوان' } } }, "return t('title.long');"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a source with a template string
    ['a key made of two', { a: { kinds: { x: 'س', y: 'ص' } } }, 'return t(`kinds.${kind}`);'],
    ['either of two keys', { a: { x: 'س', y: 'ص' } }, "return t(kind ? 'x' : 'y');"],
    ['any key of a namespace', { a: { x: 'س', y: 'ص' } }, 'return t(kind);'],
    ['arguments', { a: { x: '{name} {count, number}' } }, "return t('x', { name: 'n', count: 1 });"],
    [
      'arguments that cannot be seen',
      { a: { x: '{name}' } },
      "const all = { name: 'n' }; return t('x', all);",
    ],
    ['rich text', { a: { x: 'نص <b>{name}</b>' } }, "return t.rich('x', { b: String, name: kind });"],
    ['quoting', { a: { x: "'{'name'}' l''eau" } }, "return t('x');"],
  ])('%s', (_, messages, body) => {
    writeMessages(messages);
    write('components/part.tsx', component(body));
    expect(check()).toBe('');
  });

  it('async translators, explicit locales and wording without a translator', () => {
    writeMessages({ a: { x: 'س', y: 'ص', z: 'ع' }, b: { w: 'و' } });
    write(
      'app/page.tsx',
      `import { getTranslations } from 'next-intl/server';
       export async function one() { const t = await getTranslations('a'); return t('x'); }
       export async function two() { const t = await getTranslations({ locale: 'ar', namespace: 'a' }); return t('y'); }
       export const three = (edition: 'ar') => MESSAGES[edition].a.z;
       export function four(t: Translator<'b'>) { return t('w'); }`,
    );
    expect(check()).toBe('');
  });
});

describe('fails on', () => {
  it.each([
    [
      'a key that does not exist',
      { a: { x: 'س' } },
      "t('x'); return t('y');",
      'components/part.tsx:4: no message a.y',
    ],
    [
      'a made key that matches nothing',
      { a: { x: 'س' } },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a source with a template string
      "t('x'); return t(`kinds.${kind}`);",
      'no message a.kinds.…',
    ],
    ['an unused key', { a: { x: 'س', y: 'ص' } }, "return t('x');", 'messages/ar.json: a.y is not used'],
    ['a missing argument', { a: { x: '{name}' } }, "return t('x');", 'a.x needs {name}'],
    [
      'another missing argument',
      { a: { x: '{name} {age}' } },
      "return t('x', { name: 'n' });",
      'a.x needs {age}',
    ],
    [
      'a hidden namespace',
      { a: { x: 'س' } },
      "t('x'); const u = useTranslations(kind); return u('x');",
      'must be written out',
    ],
    ['an open brace', { a: { x: '{name' } }, "return t('x');", 'a.x: expected “}”'],
    ['a stray brace', { a: { x: 'س}' } }, "return t('x');", 'a.x: unexpected “}”'],
    ['an open tag', { a: { x: '<b>س' } }, "return t.rich('x', { b: String });", '<b> is not closed'],
    [
      'an unknown type',
      { a: { x: '{n, plurl, other {س}}' } },
      "return t('x', { n: 1 });",
      'unknown type “plurl”',
    ],
    [
      'a choice without other',
      { a: { x: '{n, select, a {س}}' } },
      "return t('x', { n: 1 });",
      'has no “other”',
    ],
    ['an empty text', { a: { x: ' ' } }, "return t('x');", 'must be a text'],
    ['fixed digits', { a: { x: 'خلال 24 ساعة' } }, "return t('x');", 'digits belong into arguments'],
  ])('%s', (_, messages, body, said) => {
    writeMessages(messages);
    write('components/part.tsx', component(body));
    expect(check()).toContain(said);
  });

  it('a name that hides the translator', () => {
    writeMessages({ a: { x: 'س' } });
    write(
      'components/part.tsx',
      component("const list = [kind].map((t) => t.at(0)); t('nothing'); return [list, t('x')];"),
    );
    expect(check()).toContain('no message a.nothing');
  });
});

describe('fails when the three files part', () => {
  const use = (keys: string) => write('components/part.tsx', component(keys));

  it('a key missing in one, or only in one', () => {
    writeMessages({ a: { x: 'س' } }, { a: {} }, { a: { x: 's', extra: 'e' } });
    use("return t('x');");
    const said = check();
    expect(said).toContain('messages/en.json: a.x is missing');
    expect(said).toContain('messages/fr.json: a.extra is not in ar.json');
  });

  it('other arguments', () => {
    writeMessages({ a: { x: '{name}' } }, { a: { x: '{nme}' } }, { a: { x: '{name}' } });
    use("return t('x', { name: kind });");
    expect(check()).toContain('messages/en.json: a.x: arguments are {nme}, in ar.json {name}');
  });

  it('an Arabic plural without its six forms', () => {
    const plural = (forms: string) => ({ a: { x: `{n, plural, ${forms}}` } });
    writeMessages(
      plural('one {مادة} few {# مواد} other {# مادة}'),
      plural('one {# s} other {# s}'),
      plural('other {# s}'),
    );
    use("return t('x', { n: 1 });");
    const said = check();
    expect(said).toContain('messages/ar.json: a.x: {n, plural} has no zero, two, many');
    expect(said).toContain('messages/fr.json: a.x: {n, plural} has no one');
    expect(said).not.toContain('messages/en.json');
  });

  it('and passes with all six', () => {
    const two = { a: { x: '{n, plural, one {# s} other {# s}}' } };
    writeMessages({ a: { x: `{n, plural, ${SIX}}` } }, two, two);
    use("return t('x', { n: 1 });");
    expect(check()).toBe('');
  });

  it('a file that is no JSON', () => {
    writeMessages({ a: {} });
    write('messages/fr.json', '{');
    expect(check()).toContain('messages/fr.json: ');
  });
});

it('tells the shell: 0 when all is well, 1 and the list when not', () => {
  writeMessages({ a: { x: 'س' } });
  write('components/part.tsx', component("return t('x');"));
  expect(run()).toEqual({ status: 0, stderr: '' });
  write('components/part.tsx', component("return t('y');"));
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toContain('no message a.y');
  expect(stderr).toContain('2 problem(s)');
});
