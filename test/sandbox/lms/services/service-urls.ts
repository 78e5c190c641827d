// The addresses of the services that a tool calls.
import type { LmsCourse } from '../campus.js';
import type { LineItem } from '../gradebook.js';
import type { Site } from '../site.js';
import type { Tool } from '../tools.js';

export const SERVICES_PATH = '/mod/lti/services.php';

export function servicesUrl({ url }: Pick<Site, 'url'>): string {
  return `${url}${SERVICES_PATH}`;
}

export function itemsUrl(site: Pick<Site, 'url'>, courseNumber: number, deploymentId: string): string {
  return `${servicesUrl(site)}/${courseNumber}/lineitems?type_id=${deploymentId}`;
}

export function itemUrl(site: Pick<Site, 'url'>, { courseNumber, id, deploymentId }: LineItem): string {
  return `${servicesUrl(site)}/${courseNumber}/lineitems/${id}/lineitem?type_id=${deploymentId}`;
}

export function membershipsUrl(site: Pick<Site, 'url'>, { number }: LmsCourse, tool: Tool): string {
  return `${servicesUrl(site)}/CourseSection/${number}/bindings/${tool.deploymentId}/memberships`;
}
