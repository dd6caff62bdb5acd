export function findClientFileProblems(files: { path: string; text: string }[]): string[];
