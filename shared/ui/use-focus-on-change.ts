// Moves the focus to a heading when what stands below it changes, so that a screen reader reads the new part.
import { type RefObject, useEffect, useRef } from 'react';

export function useFocusOnChange(value: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [value]);
  return heading;
}
