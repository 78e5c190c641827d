// Whether the page is too narrow for a row of columns.
import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 700px)');

export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => query.matches);
}

function follow(tell: () => void) {
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}
