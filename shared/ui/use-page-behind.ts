// Gives the page behind a dialog back to screen readers when the dialog goes.
import { useEffect } from 'react';

/**
 * Fluent hides the page while a dialog is open, and forgets to show it again when the last dialog is unmounted:
 * the part that would do so goes with it.
 */
export function usePageBehind(): void {
  useEffect(() => () => document.getElementById('root')?.removeAttribute('aria-hidden'), []);
}
