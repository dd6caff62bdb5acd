'use server';

import { z } from 'zod';
import { deskAction } from '@/lib/auth/desk-action';
import { retryJob } from '@/lib/jobs/retry-job';

export const retryJobAction = deskAction({
  name: 'job.retry',
  input: z.object({ jobId: z.number().int().positive() }),
  run: ({ actor, input }) => retryJob({ actor, jobId: input.jobId }),
});
