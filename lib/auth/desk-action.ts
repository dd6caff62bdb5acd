import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { database } from '@/db/client';
import type { PersonActor } from '@/lib/auth/actor';
import type { AuditAction } from '@/lib/auth/audit/audit-actions';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { getCurrentActor } from '@/lib/auth/current-actor';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import { createLogger } from '@/lib/platform/logger';
import type { Result } from '@/lib/platform/result';

export interface DeskActionContext<Input> {
  actor: PersonActor;
  input: Input;
  now: Date;
}

interface DeskActionPlan<Schema extends z.ZodType, Value, Code extends string> {
  /** The word for the audit log when it is refused; usually the permission that it needs. */
  name: AuditAction;
  input: Schema;
  /** Calls the use case, which checks `can` itself and answers `forbidden` where it refuses. */
  run: (
    context: DeskActionContext<z.output<Schema>>,
  ) => Promise<Result<Value, Code> | { ok: false; code: Code; detail?: unknown }>;
}

const log = createLogger('desk');

/**
 * A server action: requires somebody signed in, parses, calls, reports. A refusal is audited; the unexpected
 * is logged and answered without detail. Every export of a `'use server'` file is made by this.
 */
export function deskAction<Schema extends z.ZodType, Value, Code extends string>(
  plan: DeskActionPlan<Schema, Value, Code>,
): (input: z.input<Schema>) => Promise<DeskActionResult<Value, Code>> {
  return async (input) => {
    const actor = await getCurrentActor();
    if (!actor) return { ok: false, code: 'signed-out' };
    const parsed = plan.input.safeParse(input);
    if (!parsed.success) return { ok: false, code: 'invalid-input', fields: fieldMessages(parsed.error) };
    try {
      const outcome = await plan.run({ actor, input: parsed.data, now: new Date() });
      if (!outcome.ok && outcome.code === 'forbidden')
        await recordAudit(database(), { actor, action: plan.name, outcome: 'refused' });
      return outcome;
    } catch (error) {
      // A redirect travels as an exception.
      unstable_rethrow(error);
      log.error({ err: error, action: plan.name, person: actor.id }, 'an action of the desk failed');
      return { ok: false, code: 'unexpected' };
    }
  };
}

/** Path of each wrong field (`authors.0.name`) → zod's word for what is wrong. */
function fieldMessages(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]));
}
