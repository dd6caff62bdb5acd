import { describe, expect, it } from 'vitest';
import { archiveImports, category, line } from '@/lib/imports/testing/archive-imports';
import { FACTORY_BASE, type FactorySite } from '@/lib/imports/testing/wxr-factory';
import { eventually } from '@/tests/support/eventually';

const archive = archiveImports();

describe('a database that goes away in the middle', () => {
  const site: FactorySite = {
    categories: [{ id: 1, slug: 'x', name: 'قسم' }],
    items: Array.from({ length: 350 }, (_, index) => ({
      id: index + 1,
      title: `خبر رقم ${index + 1}`,
      content: `نص ${index} <a href="${FACTORY_BASE}/2026/10/post-${((index * 7) % 350) + 1}/">رابط</a>`,
      terms: [category('x', 'قسم'), { domain: 'post_tag', slug: `t${index % 9}`, name: `وسم ${index % 9}` }],
    })),
  };
  const summary = `select a.title, a.slug, a.status, a.word_count, replace(a.body::text, '/x/', '') ~ 'href' as linked,
    (select count(*) from redirects r where r.article_id = a.id)::int as redirects, (select count(*) from article_tags l where l.article_id = a.id)::int as tags from articles a order by a.title`;

  it('leaves whole batches behind, and a repetition ends as if nothing had happened', async () => {
    let cut: Promise<unknown> | undefined;
    await expect(
      archive.importSite(site, {
        onProgress: ({ stage, done }) => {
          if (stage !== 'articles' || done < 100) return;
          cut ??= archive.query(
            'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
          );
        },
      }),
    ).rejects.toThrow();
    await cut;
    // The pool may still hold a connection that it has not yet heard is gone.
    const count = () => archive.query('select count(*)::int as count from articles');
    const [partial] = await eventually(count);
    expect(partial.count).toBeGreaterThanOrEqual(100);
    expect(partial.count).toBeLessThan(350);
    const report = await archive.importSite(site);
    expect(line(report, 'post')).toMatchObject({
      found: 350,
      imported: 350 - partial.count,
      unchanged: partial.count,
    });
    expect(report.isComplete).toBe(true);
    const mended = await archive.query(summary);
    await archive.renewDatabase();
    await archive.importSite(site);
    expect(mended).toEqual(await archive.query(summary));
  });
});
