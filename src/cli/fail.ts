/** What a person who typed a command did wrong, in a sentence; the command ends with 2. */
export class UsageError extends Error {}
