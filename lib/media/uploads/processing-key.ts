/** Unique key of the job that works on an upload: one waiting or running job each. */
export const processingKey = (uploadId: string): string => `process-upload:${uploadId}`;
