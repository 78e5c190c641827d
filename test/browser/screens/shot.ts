// What a picture is, and the sizes and themes in which each is taken.
import type { FrameLocator, Page } from 'playwright-core';
import { frameOf, type View } from '../look.js';

export type Shot = {
  name: string;
  view: View;
  url: string;
  /** Leads to what is to be seen, and waits until it is there. */
  show(page: Page): Promise<void>;
};

const desktop: View = { width: 1100, height: 900 };
const phone: View = { width: 320, height: 720 };
/** As Teams calls them. */
const THEMES = { light: 'default', dark: 'dark', contrast: 'contrast' };

export function inSizes(name: string, shot: Pick<Shot, 'url' | 'show'>): Shot[] {
  return [
    { ...shot, name, view: desktop },
    { ...shot, name: `${name}-320`, view: phone },
  ];
}

/** @param url of somebody's tab */
export function inThemes(name: string, { url, show }: Pick<Shot, 'url' | 'show'>): Shot[] {
  return Object.entries(THEMES).flatMap(([theme, called]) =>
    inSizes(`${name}-${theme}`, { url: `${url}?theme=${called}`, show }),
  );
}

/** A page of the tab, by its place in the tab's address. */
export async function showPlace(page: Page, place: string): Promise<FrameLocator> {
  const frame = await frameOf(page, '/tab');
  await frame.getByRole('heading', { name: /^Hello, / }).waitFor();
  await frame.evaluate(`window.location.hash = ${JSON.stringify(place)}`);
  await frame.locator('h1:not(:has-text("Hello, "))').waitFor();
  return page.frameLocator('#tab');
}
