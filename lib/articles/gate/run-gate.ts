/** The publish gate «بوابة النشر»: pure, so that the editor sees the same as the server decides. */
import { checkBody } from '@/lib/articles/gate/checks/body';
import {
  checkAddress,
  checkByline,
  checkSection,
  checkTags,
} from '@/lib/articles/gate/checks/classification';
import { checkNotes, checkSimilar, checkTimes } from '@/lib/articles/gate/checks/desk';
import { checkLinks } from '@/lib/articles/gate/checks/links';
import { checkHero, checkPictures } from '@/lib/articles/gate/checks/pictures';
import { checkTypography } from '@/lib/articles/gate/checks/typography';
import { checkHeadline, checkStandfirst } from '@/lib/articles/gate/checks/words';
import { GATE_SEVERITY } from '@/lib/articles/gate/severity';
import {
  type CheckFinding,
  GATE_CHECKS,
  type GateCheck,
  type GateInput,
  type GateReport,
} from '@/lib/articles/gate/types';

const CHECKS: Record<GateCheck, (input: GateInput) => CheckFinding[]> = {
  headline: checkHeadline,
  standfirst: checkStandfirst,
  body: checkBody,
  section: checkSection,
  byline: checkByline,
  tags: checkTags,
  hero: checkHero,
  pictures: checkPictures,
  links: checkLinks,
  typography: checkTypography,
  address: checkAddress,
  similar: checkSimilar,
  notes: checkNotes,
  times: checkTimes,
};

/** Asks every check about an article. What holds it back comes first. */
export function runGate(input: GateInput): GateReport {
  const all = GATE_CHECKS.map((check) => ({
    check,
    found: CHECKS[check](input).map((finding) => ({
      ...finding,
      check,
      severity: GATE_SEVERITY[finding.key][input.role],
    })),
  }));
  const findings = all.flatMap(({ found }) => found);
  return {
    findings: [
      ...findings.filter(({ severity }) => severity === 'blocking'),
      ...findings.filter(({ severity }) => severity === 'advisory'),
    ],
    passed: all.filter(({ found }) => found.length === 0).map(({ check }) => check),
  };
}
