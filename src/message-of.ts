/** Why something failed, in words: whatever was thrown, people are told it. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
}
