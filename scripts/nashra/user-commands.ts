import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { people } from '@/db/schema';
import { systemActor } from '@/lib/auth/actor';
import { ROLES } from '@/lib/auth/roles';
import { EDITIONS } from '@/lib/i18n/editions';
import { deskLanguage, personEmail, personName, personRole } from '@/lib/people/input';
import { invitePerson } from '@/lib/people/invite-person';
import { offerReset } from '@/lib/people/offer-reset';
import { readEnv } from '@/lib/platform/env';
import { OperatorError, UsageError } from '@/lib/platform/errors';
import { lockHolder } from '@/scripts/lib/lock.mjs';
import type { Command } from './command';
import { parseOptions } from './parse-options';
import { runFile } from './with-database';

const actor = systemActor('command line');

export const userCreateCommand: Command = {
  name: 'user create',
  usage: 'EMAIL [--name NAME] [--role ROLE] [--language ar|en|fr]',
  summary: `print a one-time link by which somebody new comes in; roles: ${ROLES.join(', ')} (reporter unless said)`,
  async run(args, context) {
    const { values, positionals } = parseOptions(
      args,
      { name: { type: 'string' }, role: { type: 'string' }, language: { type: 'string' } },
      { min: 1, max: 1 },
    );
    const email = wordOf(personEmail, positionals[0], 'EMAIL must be an e-mail address');
    const name =
      values.name === undefined ? null : wordOf(personName, values.name, '--name must not be empty');
    const role = wordOf(personRole, values.role ?? 'reporter', `--role must be one of ${ROLES.join(', ')}`);
    const language = wordOf(
      deskLanguage,
      values.language ?? 'ar',
      `--language must be one of ${EDITIONS.join(', ')}`,
    );
    return context.withDatabase(async () => {
      const outcome = await invitePerson({ actor, email, name, role, language, now: new Date() });
      if (!outcome.ok)
        throw new OperatorError(
          `Somebody has the e-mail ${email} already.`,
          `For a new password: npm run nashra -- user reset ${email}`,
        );
      context.print(`Open this link once, within 72 hours, to make the account of ${email} (${role}):`);
      context.print(siteAddress() + outcome.value.path);
      return 0;
    });
  },
};

export const userResetCommand: Command = {
  name: 'user reset',
  usage: 'EMAIL [--lost-factors]',
  summary:
    'print a one-time link for a new password; --lost-factors ends second steps, passkeys, password and sessions',
  async run(args, context) {
    const { values, positionals } = parseOptions(
      args,
      { 'lost-factors': { type: 'boolean' } },
      { min: 1, max: 1 },
    );
    const email = wordOf(personEmail, positionals[0], 'EMAIL must be an e-mail address');
    return context.withDatabase(async ({ db }) => {
      const personId = await findPerson(db, email);
      const losesFactors = values['lost-factors'] === true;
      const outcome = await offerReset({ actor, personId, losesFactors, now: new Date() });
      if (!outcome.ok)
        throw new OperatorError(`The account of ${email} is inactive.`, 'Reactivate it at the desk first.');
      context.print(`Open this link once, within 24 hours, to set a new password for ${email}:`);
      context.print(siteAddress() + outcome.value.path);
      return 0;
    });
  },
};

async function findPerson(db: Database, email: string): Promise<string> {
  const person = await db.query.people.findFirst({ where: eq(people.email, email) });
  if (!person)
    throw new OperatorError(
      `Nobody has the e-mail ${email}.`,
      `Invite: npm run nashra -- user create ${email}`,
    );
  return person.id;
}

/** The address of the site that runs on this data, else the one it is to have. */
const siteAddress = () => lockHolder(runFile())?.address ?? readEnv().SITE_URL;

function wordOf<Value>(
  schema: { safeParse: (value: unknown) => { success: boolean; data?: Value } },
  text: string | undefined,
  problem: string,
): Value {
  const parsed = schema.safeParse(text);
  if (!parsed.success) throw new UsageError(problem);
  return parsed.data as Value;
}
