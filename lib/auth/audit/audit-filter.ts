import { z } from 'zod';

export const AUDIT_OUTCOMES = ['done', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

const text = z.string().trim().min(1).max(200).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** What the log is narrowed to, as it stands in the address; what makes no sense is left out. */
export const auditAddress = z.object({
  person: text,
  /** A word of the log, or a domain (`article`) for all of its words. */
  action: z
    .string()
    .regex(/^[a-z]+(?:\.[a-z-]+)?$/)
    .optional()
    .catch(undefined),
  outcome: z.enum(AUDIT_OUTCOMES).optional().catch(undefined),
  /** Part of the subject's name, its number, or an IP address. */
  subject: text,
  /** First and last day on the edition's clock. */
  from: day,
  to: day,
});
export type AuditAddress = z.infer<typeof auditAddress>;

/** `id` of the last entry shown, from the address. */
export const auditCursor = z.coerce.number().int().positive().optional().catch(undefined);

export interface AuditLine {
  id: number;
  at: Date;
  personId: string | null;
  personName: string;
  role: string | null;
  action: string;
  outcome: AuditOutcome;
  subjectKind: string | null;
  subjectId: string | null;
  subjectName: string | null;
  detail: Record<string, unknown>;
  ipAddress: string | null;
}
