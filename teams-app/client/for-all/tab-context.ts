// What the pages and parts of the tab share: Teams and the way to another page.
import { createContext, useContext } from 'react';
import type { TeamsHost } from '../teams-host.js';

export type TabTools = { host: TeamsHost; moved: boolean; go: (place: string) => void };

export const TabContext = createContext<TabTools | undefined>(undefined);

export function useTab(): TabTools {
  const tools = useContext(TabContext);
  if (!tools) throw new Error('useTab needs a TabContext above it');
  return tools;
}
