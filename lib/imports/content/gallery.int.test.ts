import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { archiveImports, category, line } from '@/lib/imports/testing/archive-imports';
import { wpSlug } from '@/lib/imports/testing/wxr-factory';

const archive = archiveImports();

it('counts a document once that is attached to a post whose gallery names no pictures', async () => {
  const folder = archive.inFolder('site/wp-content/uploads/2026/10');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/report.pdf`, '%PDF-1.7 report');
  const report = await archive.importSite(
    {
      categories: [{ id: 1, slug: wpSlug('سياسة'), name: 'سياسة' }],
      items: [
        {
          id: 11,
          type: 'attachment',
          parent: 1,
          attachmentUrl: 'https://old.example/wp-content/uploads/2026/10/report.pdf',
        },
        { id: 1, content: 'نص\n\n[gallery]', terms: [category('سياسة', 'سياسة')] },
      ],
    },
    { mediaSource: { kind: 'dir', dir: archive.inFolder('site') } },
  );
  expect(line(report, 'media')).toMatchObject({ found: 1, imported: 1, skipped: [] });
  expect(report.isComplete).toBe(true);
});
