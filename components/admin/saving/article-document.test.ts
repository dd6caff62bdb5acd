import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleMerge, mergeContents } from '@/lib/articles/editing/merging/merge-contents';
import { ArticleDocument } from './article-document';
import {
  articleOf,
  FakeCopies,
  FakeServer,
  FakeTimers,
  hasText,
  isSameContent,
  leaseOf,
  type Way,
} from './testing/fake-newsroom';

function open(...paragraphs: string[]) {
  const timers = new FakeTimers();
  const server = new FakeServer(articleOf(...paragraphs), timers);
  const copies = new FakeCopies();
  const openTab = (holder: string) =>
    new ArticleDocument(
      { ...server.stored, savedAt: 0 },
      { articleId: 1, personId: 'مريم', holder, server, copies, timers, onChange: () => undefined },
    );
  return { timers, server, copies, openTab, document: openTab('tab-1') };
}

const write = (document: ArticleDocument, ...paragraphs: string[]) =>
  document.change({ body: articleOf(...paragraphs).body });

describe('an article in a tab', () => {
  it('keeps a change locally before anything is sent, and saves it when typing pauses', async () => {
    const { document, copies, server, timers } = open('أولى');
    write(document, 'أولى', 'ثانية');
    expect(document.state).toBe('unsaved');
    await timers.pass(0);
    expect(copies.kept.get('tab-1')).toMatchObject({ isAcknowledged: false });
    expect(document.isLocallyStored).toBe(true);
    expect(server.stored.version).toBe(1);
    await timers.pass(900);
    expect(document.state).toBe('saved');
    expect(hasText(server.stored.content, 'ثانية')).toBe(true);
    expect(copies.kept.get('tab-1')).toMatchObject({ isAcknowledged: true });
  });

  it('saves who never pauses too', async () => {
    const { document, server, timers } = open('أولى');
    for (let word = 0; word < 30; word++) {
      write(document, `أولى ${word}`);
      await timers.pass(300);
    }
    expect(server.stored.version).toBeGreaterThan(1);
    expect(server.mostAtOnce).toBe(1);
  });

  it('goes on with the tag that took the place of the one chosen, also of what was typed meanwhile', async () => {
    const { document, server, timers } = open('أولى');
    server.moves = [{ kind: 'tag', id: 7, into: { id: 9, name: 'الموانئ' } }];
    document.change({ tagIds: [7] });
    await timers.pass(820);
    write(document, 'أولى', 'ثانية');
    await timers.pass(2_000);
    expect(document.state).toBe('saved');
    expect(document.content.tagIds).toEqual([9]);
    expect(hasText(server.stored.content, 'ثانية')).toBe(true);
    expect(server.stored.content.tagIds).toEqual([9]);
    expect(document.moves).toEqual(server.moves);
    expect(await document.saveNow()).toBe(true);
    document.forgetMoves();
    expect(document.moves).toEqual([]);
  });

  it('takes its own text for its own when the acknowledgement was lost', async () => {
    const { document, server, timers } = open('أولى');
    server.way = 'deaf';
    write(document, 'أولى', 'قال');
    await timers.pass(900);
    expect(document.state).toBe('offline');
    write(document, 'أولى', 'قال الوزير');
    server.way = 'open';
    document.poke();
    await timers.pass(5_000);
    expect(document.conflict).toBeNull();
    expect(document.state).toBe('saved');
    expect(hasText(server.stored.content, 'قال الوزير')).toBe(true);
  });

  it('goes on after signing in again, with everything', async () => {
    const { document, server, timers, copies } = open('أولى');
    server.way = 'signed-out';
    write(document, 'أولى', 'بعد الخروج');
    await timers.pass(20_000);
    expect(document.state).toBe('signed-out');
    expect(hasText(copies.kept.get('tab-1')?.content ?? articleOf(), 'بعد الخروج')).toBe(true);
    server.way = 'open';
    document.poke();
    await timers.pass(1_000);
    expect(document.state).toBe('saved');
    expect(hasText(server.stored.content, 'بعد الخروج')).toBe(true);
  });

  it('says whether all of it was saved', async () => {
    const { document, server, timers } = open('أولى');
    write(document, 'أولى', 'ثانية');
    const saved = document.saveNow();
    await timers.pass(100);
    expect(await saved).toBe(true);
    server.way = 'lost';
    write(document, 'أولى', 'ثالثة');
    const lost = document.saveNow();
    await timers.pass(100);
    expect(await lost).toBe(false);
  });

  it('merges what another saved in another paragraph, and asks about the same one', async () => {
    const { document, server, timers } = open('أولى كما هي', 'ثانية كما هي');
    server.write(articleOf('أولى عدّلتها ليلى', 'ثانية كما هي'), 'ليلى منصوري');
    write(document, 'أولى كما هي', 'ثانية عدّلتها مريم');
    await timers.pass(3_000);
    expect(document.state).toBe('saved');
    expect(document.replaceEpoch).toBe(1);
    for (const text of ['أولى عدّلتها ليلى', 'ثانية عدّلتها مريم'])
      expect(hasText(server.stored.content, text)).toBe(true);

    server.write(articleOf('أولى عدّلتها ليلى ثم عادت', 'ثانية عدّلتها مريم'), 'ليلى منصوري');
    write(document, 'أولى عدّلتها ليلى ثم مريم', 'ثانية عدّلتها مريم');
    await timers.pass(3_000);
    expect(document.state).toBe('conflict');
    document.resolve(articleOf('أولى عدّلتها الاثنتان', 'ثانية عدّلتها مريم'));
    await timers.pass(1_000);
    expect(document.state).toBe('saved');
    expect(hasText(server.stored.content, 'أولى عدّلتها الاثنتان')).toBe(true);
  });

  it('sends nothing once another has the article, and keeps its text', async () => {
    const { document, server, timers, copies } = open('أولى');
    server.holder = 'tab-of-layla';
    write(document, 'أولى', 'لم تُحفظ');
    await timers.pass(3_000);
    expect(document.state).toBe('lease-lost');
    expect(document.lease?.personName).toBe('ليلى منصوري');
    expect(hasText(document.content, 'لم تُحفظ')).toBe(true);
    expect(copies.kept.get('tab-1')).toMatchObject({ isAcknowledged: false });
    server.holder = 'tab-1';
    document.hearLease({ kind: 'mine', lease: leaseOf('tab-1'), version: 1 });
    await timers.pass(3_000);
    expect(hasText(server.stored.content, 'لم تُحفظ')).toBe(true);
  });

  it('knows when a change could not even be kept locally', async () => {
    const { document, copies, timers } = open('أولى');
    copies.isBroken = true;
    write(document, 'أولى', 'ثانية');
    await timers.pass(0);
    expect(document.isLocallyStored).toBe(false);
  });
});

type Step =
  | { kind: 'type' }
  | { kind: 'pass'; ms: number }
  | { kind: 'way'; way: Way }
  | { kind: 'other' }
  | { kind: 'save' }
  | { kind: 'leave' }
  | { kind: 'crash' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'type' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 5_000 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('way' as const),
      way: fc.constantFrom<Way>('open', 'lost', 'deaf', 'signed-out'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'other' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'save' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'leave' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'crash' as const }) },
);

/** The editor keeps both versions of whatever clashes. */
function decide(document: ArticleDocument): void {
  if (!document.conflict) return;
  const { base, mine, theirs } = document.conflict;
  const merge = mergeContents({ base, mine, theirs: theirs.content });
  const choices = Object.fromEntries(merge.conflicts.map(({ id }) => [id, { pick: 'both' as const }]));
  document.resolve(assembleMerge(merge, choices));
}

describe('whatever happens between typing and the server', () => {
  it('no word is lost: acknowledged ones are on the server, the others in the local copy, and all arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { timers, server, copies, openTab, document: first } = open('فقرة مريم', 'فقرة ليلى');
        let document = first;
        let tabs = 1;
        const typed: string[] = [];
        const said: string[] = [];

        for (const next of steps) {
          if (next.kind === 'type' && !document.conflict) {
            const word = `كلمة${typed.length + 1}.`;
            const [own, ...rest] = document.content.body.content;
            const text =
              own?.type === 'paragraph' && own.content?.[0]?.type === 'text' ? own.content[0].text : '';
            const content = [{ type: 'text' as const, text: `${text} ${word}` }];
            document.change({ body: { type: 'doc', content: [{ type: 'paragraph', content }, ...rest] } });
            typed.push(word);
          } else if (next.kind === 'pass') await timers.pass(next.ms);
          else if (next.kind === 'way') server.way = next.way;
          else if (next.kind === 'save') void document.saveNow();
          else if (next.kind === 'leave') document.leave();
          else if (next.kind === 'other') {
            const word = `قول${said.length + 1}.`;
            const blocks = server.stored.content.body.content;
            const content = [
              { type: 'paragraph' as const, content: [{ type: 'text' as const, text: word }] },
            ];
            server.write(
              { ...server.stored.content, body: { type: 'doc', content: [...blocks, ...content] } },
              'ليلى',
            );
            said.push(word);
          } else if (next.kind === 'crash') {
            await timers.pass(0);
            document.close();
            const copy = copies.kept.get(`tab-${tabs}`);
            document = openTab(`tab-${++tabs}`);
            if (copy && !copy.isAcknowledged) document.adopt(copy);
          }
          await timers.pass(0);
          decide(document);
          const here = copies.kept.get(`tab-${tabs}`)?.content ?? server.stored.content;
          for (const word of typed) {
            expect(hasText(here, word) || hasText(server.stored.content, word)).toBe(true);
          }
        }

        server.way = 'open';
        for (let round = 0; round < 6; round++) {
          document.poke();
          await timers.pass(40_000);
          document.serverMoved(server.stored);
          decide(document);
        }
        expect(document.state).toBe('saved');
        expect(isSameContent(document.content, server.stored.content)).toBe(true);
        for (const word of [...typed, ...said]) expect(hasText(server.stored.content, word)).toBe(true);
        for (const text of server.acknowledged)
          expect(server.ledger.some((kept) => isSameContent(kept, text))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
