import { accountedFor, type ImportReport, isBalanced } from './import-report';

const COLUMNS = ['found', 'imported', 'updated', 'unchanged', 'skipped'] as const;

/** The report as lines for a terminal: the reconciliation table, then what somebody should know. */
export function reportLines(report: ImportReport): string[] {
  const rows = report.lines.map((line) => {
    const skipped = line.skipped.reduce((sum, { count }) => sum + count, 0);
    const missing = line.found - accountedFor(line);
    const reasons = line.skipped.map(({ reason, count }) => `${reason} (${count})`);
    if (missing !== 0) reasons.unshift(`${missing} NOT ACCOUNTED FOR`);
    return {
      kind: line.kind,
      cells: [line.found, line.imported, line.updated, line.unchanged, skipped],
      remark: reasons.join('; '),
    };
  });
  const width = Math.max(8, ...rows.map((row) => row.kind.length));
  const out = [
    `${report.isDryRun ? 'Dry run, nothing is written. ' : ''}Import of ${report.source} (${(report.durationMs / 1000).toFixed(1)} s)`,
    '',
    `${''.padEnd(width)}${COLUMNS.map((name) => name.padStart(11)).join('')}`,
    ...rows.map(
      (row) =>
        `${row.kind.padEnd(width)}${row.cells.map((cell) => String(cell).padStart(11)).join('')}${row.remark ? `  ${row.remark}` : ''}`,
    ),
    '',
    `Old addresses: ${report.redirects.added} recorded, ${report.redirects.known} known before`,
  ];
  if (report.redirects.taken.length > 0)
    out.push(...listed('Addresses that lead somewhere else already', report.redirects.taken));
  if (report.missingFiles.length > 0) out.push(...listed('Files that could not be had', report.missingFiles));
  if (report.repairs.length > 0) {
    out.push(
      `Mended in the file: ${report.repairs.map(({ kind, count }) => `${kind.replace(/_/g, ' ')} ${count}`).join(', ')}`,
    );
  }
  for (const note of report.notes) {
    out.push(
      `- ${note.text}: ${note.count}${note.examples.length > 0 ? ` (${note.examples.join(' · ')})` : ''}`,
    );
  }
  if (report.endsEarly)
    out.push(
      'The file ends early: what it holds is imported, but it is not whole. Export it again and repeat.',
    );
  if (report.isInterrupted) out.push('Interrupted. Repeat the command to go on from here.');
  const unbalanced = report.lines.filter((line) => !isBalanced(line)).map((line) => line.kind);
  if (unbalanced.length > 0) out.push(`Counts differ without a reason: ${unbalanced.join(', ')}`);
  return out;
}

function listed(title: string, items: string[]): string[] {
  const shown = items.slice(0, 20).map((item) => `  ${item}`);
  return [
    `${title}: ${items.length}`,
    ...shown,
    ...(items.length > 20 ? [`  … and ${items.length - 20} more`] : []),
  ];
}
