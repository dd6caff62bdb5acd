import { expect, it } from 'vitest';
import { archiveImports } from '@/lib/imports/testing/archive-imports';

const archive = archiveImports();

it('brings second headlines, lead videos and robots fields of themes and plugins; names the fields left behind', async () => {
  const report = await archive.importSite({
    items: [
      {
        id: 1,
        title: 'أول',
        excerpt: 'مقتطف',
        content: '<!-- wp:paragraph --><p>متن</p><!-- /wp:paragraph -->',
        meta: {
          tie_post_sub_title: 'عنوان ثان',
          tie_video_url: 'https://www.youtube.com/watch?v=abcdefghijk',
          rank_math_robots: 'a:1:{i:0;s:7:"noindex";}',
        },
      },
      {
        id: 2,
        title: 'ثان',
        content: 'متن',
        meta: { subtitle: 'عنوان فرعي', _seopress_robots_index: 'yes', quote_of_the_day: 'قول مأثور طويل' },
      },
      { id: 3, title: 'ثالث', content: 'متن', meta: { views: '1200', colour: 'red' } },
    ],
  });
  expect(
    await archive.query(
      `select title, standfirst, kicker, is_indexed, body -> 'content' -> 0 ->> 'type' as first from articles order by id`,
    ),
  ).toEqual([
    { title: 'أول', standfirst: 'مقتطف', kicker: 'عنوان ثان', is_indexed: false, first: 'embed' },
    { title: 'ثان', standfirst: 'عنوان فرعي', kicker: null, is_indexed: false, first: 'paragraph' },
    { title: 'ثالث', standfirst: null, kicker: null, is_indexed: true, first: 'paragraph' },
  ]);
  expect(report.notes.filter(({ text }) => text.startsWith('the custom field'))).toEqual([
    { text: 'the custom field “quote_of_the_day” is not imported', count: 1, examples: ['ثان'] },
  ]);
});
