// Moves the focus to a page's heading when the page appears, so that a screen reader reads the new page.
import { type RefObject, useEffect, useRef } from 'react';

export function useFocusOnMount(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
