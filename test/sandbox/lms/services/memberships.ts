// Names and Role Provisioning Services: who is in a course, page by page.
import type { Express } from 'express';
import type { Activity, LmsCourse, LmsUser, Role } from '../campus.js';
import { roleName } from '../launch/launch-claims.js';
import { recordMessage, type Site } from '../site.js';
import { SCOPES, type Tool } from '../tools.js';
import { linkNext, pageOf } from './paging.js';
import { type ServiceCall, ServiceRefusal, sendAs, service } from './service-call.js';
import { membershipsUrl, SERVICES_PATH } from './service-urls.js';

const CONTAINER = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
const ROLE_PREFIX = /^https?:\/\/purl\.imsglobal\.org\/vocab\/lis\/v2\/membership#/;

export function serveMemberships(app: Express, site: Site): void {
  app.get(
    `${SERVICES_PATH}/CourseSection/:course/bindings/:type/memberships`,
    service(site, { scopes: [SCOPES.membership], mediaType: CONTAINER }, sendMembers),
  );
}

function sendMembers(call: ServiceCall): void {
  const { req, res, site, tool, course } = call;
  const activity = linkedActivity(call);
  const { items, nextFrom, limit } = pageOf(withRole(course, req.query['role']), req);
  const url = membershipsUrl(site, course, tool);
  if (nextFrom !== undefined) {
    // As in Moodle, the role is lost on the way to the next page.
    const rlid = activity ? `&rlid=${activity.instanceId}` : '';
    linkNext(res, `${url}?limit=${limit}&from=${nextFrom}${rlid}`);
  }
  const container = {
    id: url,
    context: { id: String(course.number), label: course.label, title: course.title },
    members: items.map(({ user, role }) => memberView(user, role, { tool, activity })),
  };
  recordMessage(site, 'nrpsContainer', container);
  sendAs(res, CONTAINER, container);
}

function linkedActivity({ req, site, course, tool }: ServiceCall): Activity | undefined {
  const rlid = req.query['rlid'];
  if (rlid === undefined) return undefined;
  const activity = site.campus
    .activities(course)
    .find((one) => String(one.instanceId) === rlid && one.deploymentId === tool.deploymentId);
  if (!activity) throw new ServiceRefusal(404, 'Not Found');
  return activity;
}

/** The role's long or short name; one that Moodle does not know filters nothing. */
function withRole({ members }: LmsCourse, wanted: unknown): { user: LmsUser; role: Role }[] {
  const short = typeof wanted === 'string' ? wanted.replace(ROLE_PREFIX, '') : '';
  const isKnown = short === 'Instructor' || short === 'Learner';
  return members.filter(({ role }) => !isKnown || roleName(role) === short);
}

type MemberOf = { tool: Tool; activity: Activity | undefined };

function memberView(user: LmsUser, role: Role, { tool, activity }: MemberOf): Record<string, unknown> {
  const message = { 'https://purl.imsglobal.org/spec/lti/claim/message_type': 'LtiResourceLinkRequest' };
  return {
    status: 'Active',
    roles: [roleName(role)],
    ...(activity ? { message: [message] } : {}),
    user_id: user.id,
    lis_person_sourcedid: `P-${user.id}`,
    ...(tool.sharesName ? { name: user.name, given_name: user.givenName, family_name: user.familyName } : {}),
    ...(tool.sharesEmail ? { email: user.email } : {}),
  };
}
