// A tool in a page.
import { escapeHtml, type Html } from './html.js';

/** With the permissions that Moodle gives to the tool's origin. */
export function toolFrame({ src, title, origin }: { src: string; title: string; origin: string }): Html {
  const features = ['microphone', 'camera', 'geolocation', 'midi', 'encrypted-media', 'autoplay'];
  const allow = features.map((feature) => `${feature} ${origin}`).join('; ');
  return `<iframe class="tool" src="${escapeHtml(src)}" title="${escapeHtml(title)}" allow="${escapeHtml(allow)}" allowfullscreen></iframe>`;
}

export function originOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).origin : '';
}
