// Which page of the tab is open, kept in the address so that the browser's back button works.
import { useCallback, useEffect, useState } from 'react';

/** moved is false until the person has gone from one page to another. */
export type Place = { place: string; moved: boolean; go: (place: string) => void };

export function usePlace(first: string | undefined): Place {
  const [place, setPlace] = useState(() => window.location.hash.slice(1) || (first ?? ''));
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    const follow = () => {
      setMoved(true);
      setPlace(window.location.hash.slice(1));
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback((next: string) => {
    window.location.hash = next;
    setMoved(true);
    setPlace(next);
    window.scrollTo({ top: 0 });
  }, []);
  return { place, moved, go };
}
