// Has Teams open a link, or the browser where Teams does not; the link itself stays one that can be copied.
import type { MouseEvent } from 'react';
import { useTab } from './tab-context.js';

export function useOpenLink(): (url: string) => (event: MouseEvent) => void {
  const { host } = useTab();
  return (url) => (event) => {
    event.preventDefault();
    host.openLink(url).catch(() => window.open(url, '_blank', 'noopener'));
  };
}
