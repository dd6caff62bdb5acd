import type { Command } from './command';
import { checkDatabase } from './doctor-database';
import {
  checkDataDirectory,
  checkMemory,
  checkNode,
  checkNpm,
  checkPlatform,
  checkPort,
} from './doctor-machine';
import { checkBrowser, checkBuild, checkPackages, checkPictures } from './doctor-tools';
import { parseOptions } from './parse-options';

/** What one look has found. `blocks`: the site cannot start so. */
export interface Finding {
  subject: string;
  state: 'good' | 'warns' | 'blocks';
  detail: string;
  /** What to do about it; required when it is not good. */
  remedy?: string;
}

const MARKS = { good: '✓', warns: '!', blocks: '✕' } as const;

export const doctorCommand: Command = {
  name: 'doctor',
  usage: '',
  summary: 'look for what keeps Nashra from starting, and say what to do',
  async run(args, { print }) {
    parseOptions(args, {}, { min: 0, max: 0 });
    const checks = [
      checkNode,
      checkNpm,
      checkPlatform,
      checkMemory,
      checkPackages,
      checkPictures,
      checkDataDirectory,
      checkPort,
      checkDatabase,
      checkBuild,
      checkBrowser,
    ];
    const findings: Finding[] = [];
    for (const check of checks) {
      const finding = await check();
      findings.push(finding);
      print(`${MARKS[finding.state]} ${finding.subject.padEnd(12)} ${finding.detail}`);
      if (finding.remedy) print(`  ${' '.repeat(12)} → ${finding.remedy}`);
    }
    const blocking = findings.filter(({ state }) => state === 'blocks').length;
    print('');
    print(
      blocking === 0
        ? 'Nothing keeps Nashra from starting.'
        : `${blocking} of these keep Nashra from starting.`,
    );
    return blocking === 0 ? 0 : 1;
  },
};
