import { describe, expect, it } from 'vitest';
import { subtitleOf, withLeadMedia } from './theme-fields';

describe('subtitleOf', () => {
  it.each([
    [{ tie_post_sub_title: ['المفاوضات تُستأنف &amp; الأسواق تترقب'] }, 'المفاوضات تُستأنف & الأسواق تترقب'],
    [{ _bunyad_sub_title: [' ', 'ثان'] }, null],
    [
      { td_post_theme_settings: ['a:2:{s:11:"td_subtitle";s:17:"عنوان ثان";s:9:"td_layout";s:1:"2";}'] },
      'عنوان ثان',
    ],
    [{ jnews_single_post: ['a:1:{s:8:"subtitle";s:8:"معًا";}'] }, 'معًا'],
    [{}, null],
  ])('%o → %s', (meta, subtitle) => {
    expect(subtitleOf({ meta })).toBe(subtitle);
  });
});

describe('withLeadMedia', () => {
  const video = 'https://www.youtube.com/watch?v=abcdefghijk';

  it.each([
    [{ tie_video_url: [video] }, `[embed]${video}[/embed]\n\nنص`],
    [{ td_post_video: [`a:1:{s:8:"td_video";s:43:"${video}";}`] }, `[embed]${video}[/embed]\n\nنص`],
    [
      { tie_embed_code: ['<iframe src="https://player.example/1"></iframe>'] },
      '<iframe src="https://player.example/1"></iframe>\n\nنص',
    ],
    [
      { tie_audio_mp3: ['https://old.example/a.mp3'] },
      '[audio mp3="https://old.example/a.mp3"][/audio]\n\nنص',
    ],
    [{ tie_audio_mp3: ['لا عنوان'] }, 'نص'],
    [{}, 'نص'],
  ])('%o', (meta, content) => {
    expect(withLeadMedia({ content: 'نص', meta })).toBe(content);
  });

  it('does not show twice what the text shows itself', () => {
    for (const content of [`[embed]${video}[/embed]\n\nنص`, `نص\n\n${video}`])
      expect(withLeadMedia({ content, meta: { tie_video_url: [video] } })).toBe(content);
  });
});
