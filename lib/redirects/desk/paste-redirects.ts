import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { fail, ok, type Result } from '@/lib/platform/result';
import { changeRedirects } from './change-redirects';
import { placeRedirect, type RedirectProblem } from './place-redirect';
import { readRedirectLines } from './read-lines';

/** One paste; a whole site's archive comes by `nashra import`. */
const MAX_LINES = 2_000;

export interface PasteReport {
  added: number;
  /** Lines that were left out, each with why; by their number in what was pasted. */
  refused: { number: number; from: string; problem: RedirectProblem }[];
}

/** Adds many redirects at once: those that can be, with a report of those that cannot. */
export const pasteRedirects = ({
  actor,
  text,
}: {
  actor: Actor;
  text: string;
}): Promise<Result<PasteReport, 'forbidden' | 'too-many'>> =>
  changeRedirects<PasteReport, 'too-many'>(actor, async (tx) => {
    const lines = readRedirectLines(text);
    if (lines.length > MAX_LINES) return fail('too-many');
    const report: PasteReport = { added: 0, refused: [] };
    for (const { number, from, to } of lines) {
      const placed = await placeRedirect(tx, { from, to, redirectId: null });
      if (typeof placed === 'string') report.refused.push({ number, from, problem: placed });
      else report.added += 1;
    }
    if (report.added > 0)
      await recordAudit(tx, {
        actor,
        action: 'redirect.create',
        outcome: 'done',
        detail: { added: report.added, refused: report.refused.length },
      });
    return ok(report);
  });
