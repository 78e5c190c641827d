// Moves the focus to a page's heading when the page appears, so that a screen reader reads the new page.
import { type RefObject, useEffect, useRef } from 'react';

/** @param wanted false on the very first page, where the browser's own start is right */
export function useFocusOnMount(wanted = true): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(wanted);
  useEffect(() => {
    if (first.current) heading.current?.focus();
  }, []);
  return heading;
}
