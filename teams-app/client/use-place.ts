// Which page of the tab is open, kept in the address so that the browser's back button works.
import { useCallback, useEffect, useState } from 'react';

export function usePlace(first: string | undefined): { place: string; go: (place: string) => void } {
  const [place, setPlace] = useState(() => window.location.hash.slice(1) || (first ?? ''));
  useEffect(() => {
    const follow = () => setPlace(window.location.hash.slice(1));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback((next: string) => {
    window.location.hash = next;
    setPlace(next);
    window.scrollTo({ top: 0 });
  }, []);
  return { place, go };
}
