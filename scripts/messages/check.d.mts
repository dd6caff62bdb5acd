/** Problems with the messages of the project in a folder, one a line. */
export function checkMessages(root: string): string[];
