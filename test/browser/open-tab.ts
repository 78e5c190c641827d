// The tab of somebody of the cast, open in Teams.
import type { FrameLocator } from 'playwright-core';
import type { BrowserSuite } from './browser-suite.js';
import type { Look, View } from './look.js';

export type OpenTab = Look & { tab: FrameLocator };

/** @param theme as Teams calls it: `default`, `dark` or `contrast` */
export async function openTab(
  tried: BrowserSuite,
  oid: string,
  { view, theme = 'default' }: { view?: View; theme?: string } = {},
): Promise<OpenTab> {
  const look = await tried.open(`${tried.suite.teams.personUrl(oid)}?theme=${theme}`, view);
  const tab = look.page.frameLocator('#tab');
  await tab.getByRole('heading', { name: /^Hello, / }).waitFor();
  return { ...look, tab };
}

/** Waits until the focus is on the element with this text. */
export async function focused(tab: FrameLocator, text: string): Promise<void> {
  await tab.locator(':focus', { hasText: text }).waitFor();
}
