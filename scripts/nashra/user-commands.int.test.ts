/** `nashra user create` and `user reset`: a link on the screen, its hash in the database, clear words when it cannot be. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { oneTimeLinks } from '@/db/schema';
import { OperatorError, UsageError } from '@/lib/platform/errors';
import { createPersonWithPassword } from '@/tests/support/sign-in-client';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import type { Command, CommandContext } from './command';
import { userCreateCommand, userResetCommand } from './user-commands';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
});
afterAll(() => database.drop());

async function run(command: Command, args: string[]) {
  const lines: string[] = [];
  const context: CommandContext = {
    signal: new AbortController().signal,
    print: (line = '') => lines.push(line),
    progress: () => undefined,
    withDatabase: (work) => work(database),
  };
  const code = await command.run(args, context);
  return { code, output: lines.join('\n') };
}

it('prints the link of an invitation, and keeps its hash alone', async () => {
  const { code, output } = await run(userCreateCommand, [
    'rana@desk.example',
    '--role',
    'admin',
    '--name',
    'رنا',
  ]);
  expect(code).toBe(0);
  const token = /\/admin\/invitation\/([\w-]{43})$/m.exec(output)?.[1];
  expect(token).toBeDefined();
  const links = await database.db.select().from(oneTimeLinks);
  expect(links).toMatchObject([
    { kind: 'invitation', email: 'rana@desk.example', role: 'admin', name: 'رنا' },
  ]);
  expect(JSON.stringify(links)).not.toContain(token);
});

it('prints the link of a reset for who is there', async () => {
  const { email } = await createPersonWithPassword(database, { password: 'حبر على ورق قديم' });
  expect((await run(userResetCommand, [email])).output).toMatch(/\/admin\/reset\/[\w-]{43}$/m);
  await expect(run(userCreateCommand, [email])).rejects.toThrow(OperatorError);
  await expect(run(userResetCommand, ['nobody@desk.example'])).rejects.toThrow(OperatorError);
});

it.each([
  [userCreateCommand, ['no-address']],
  [userCreateCommand, []],
  [userCreateCommand, ['a@b.example', '--role', 'king']],
  [userCreateCommand, ['a@b.example', '--language', 'de']],
  [userResetCommand, ['a@b.example', 'too', 'many']],
])('refuses wrong words', async (command, args) => {
  await expect(run(command, args)).rejects.toThrow(UsageError);
});
