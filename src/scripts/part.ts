/**
 * The parts of the interface are looked for outside of notes: whatever a note writes, no script takes it for a part.
 */

/** The first element that the selector fits and that is no part of a note's text. */
export function part<Found extends Element>(selector: string): Found | null {
  for (const found of document.querySelectorAll<Found>(selector))
    if (found.closest('.note-body') === null) return found;
  return null;
}
