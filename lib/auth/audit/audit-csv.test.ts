import { describe, expect, it } from 'vitest';
import { csvCell, csvLine } from './audit-csv';

describe('csvCell', () => {
  it.each([
    ['ميناء الشرق', 'ميناء الشرق'],
    ['قال: "لا"', '"قال: ""لا"""'],
    ['a,b', '"a,b"'],
    ['=HYPERLINK("http://evil.example")', '"\'=HYPERLINK(""http://evil.example"")"'],
    ['+1', '"\'+1"'],
    ['-1', '"\'-1"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    [' =1+1', '" \'=1+1"'],
    ['\t=1', '"\'\t\'=1"'],
    ['خبر;=1+1', '"خبر;\'=1+1"'],
    ['خبر\n @A1', '"خبر\n \'@A1"'],
    ['5 - 3; كذا', '"5 - 3; كذا"'],
    ['', ''],
  ])('%s → %s', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

it('writes a line with every column', () => {
  const line = csvLine({
    id: 7,
    at: new Date('2026-11-26T09:00:00Z'),
    personId: 'p',
    personName: 'رنا العطار',
    role: 'admin',
    action: 'article.publish',
    outcome: 'done',
    subjectKind: 'article',
    subjectId: '42',
    subjectName: '=cmd',
    detail: { from: 'draft' },
    ipAddress: '203.0.113.9',
  });
  expect(line).toBe(
    '7,2026-11-26T09:00:00.000Z,رنا العطار,p,admin,article.publish,done,article,42,"\'=cmd","{""from"":""draft""}",203.0.113.9\r\n',
  );
});
