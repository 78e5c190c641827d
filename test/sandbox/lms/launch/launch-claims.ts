// The claims of the messages that open a tool, as Moodle 4.5 writes them.
import { createHash } from 'node:crypto';
import type { LmsCourse, LmsUser, Role } from '../campus.js';
import { itemsUrl, itemUrl, membershipsUrl, servicesUrl } from '../services/service-urls.js';
import { type Site, secondsNow } from '../site.js';
import type { Claims } from '../site-keys.js';
import { SCOPES, type Tool } from '../tools.js';
import { CLAIM } from './claim-names.js';
import { type Launch, targetOf } from './launches.js';

/** Seconds that a message can be used. */
const LIFETIME = 60;
const MEMBERSHIP = 'http://purl.imsglobal.org/vocab/lis/v2/membership#';
const COURSE_SECTION = 'http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection';
const ADMINISTRATOR_ROLES = [
  'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator',
  `${MEMBERSHIP}Instructor`,
  'http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator',
];

export function launchClaims(site: Site, launch: Launch, nonce: string): Claims {
  switch (launch.messageType) {
    case 'LtiResourceLinkRequest':
      return { ...commonClaims(site, launch, nonce), ...resourceLinkClaims(site, launch) };
    case 'LtiDeepLinkingRequest':
      return { ...commonClaims(site, launch, nonce), ...deepLinkingClaims(site, launch) };
  }
}

/** The roles in a launch; the memberships service has the short names. */
export function roleName(role: Role): 'Instructor' | 'Learner' {
  return role === 'teacher' ? 'Instructor' : 'Learner';
}

function commonClaims(site: Site, launch: Launch, nonce: string): Claims {
  const { session, tool, course, messageType } = launch;
  const iat = secondsNow();
  return {
    nonce,
    iat,
    exp: iat + LIFETIME,
    iss: site.url,
    aud: tool.clientId,
    [CLAIM.deploymentId]: tool.deploymentId,
    [CLAIM.targetLinkUri]: targetOf(launch),
    sub: session.user.id,
    [CLAIM.lis]: { person_sourcedid: `P-${session.user.id}`, course_section_sourcedid: course.id },
    [CLAIM.roles]: rolesOf(site, course, session.user),
    [CLAIM.context]: {
      id: String(course.number),
      label: course.label,
      title: course.title,
      type: [COURSE_SECTION],
    },
    [CLAIM.messageType]: messageType,
    ...personClaims(session.user, tool),
    [CLAIM.ext]: { ...(tool.sharesName ? { user_username: session.user.username } : {}), lms: 'moodle-2' },
    [CLAIM.toolPlatform]: {
      product_family_code: 'moodle',
      version: '2024100705.01',
      guid: createHash('md5').update(site.url).digest('hex'),
      name: 'campus',
      description: 'Waymark sandbox campus',
    },
    [CLAIM.version]: '1.3.0',
    ...namesAndRoles(site, course, tool),
  };
}

function rolesOf({ campus }: Site, course: LmsCourse, user: LmsUser): string[] {
  if (user.isAdmin) return ADMINISTRATOR_ROLES;
  return [`${MEMBERSHIP}${roleName(campus.roleOf(course, user.id) ?? 'student')}`];
}

function personClaims({ name, givenName, familyName, email }: LmsUser, tool: Tool): Claims {
  return {
    ...(tool.sharesName ? { given_name: givenName, family_name: familyName, name } : {}),
    ...(tool.sharesEmail ? { email } : {}),
  };
}

function namesAndRoles(site: Site, course: LmsCourse, tool: Tool): Claims {
  if (!tool.scopes.includes(SCOPES.membership)) return {};
  const service = {
    context_memberships_url: membershipsUrl(site, course, tool),
    service_versions: ['1.0', '2.0'],
  };
  return { [CLAIM.namesAndRoles]: service };
}

function gradeServices(site: Site, course: LmsCourse, tool: Tool): Claims {
  const scope = tool.scopes.filter((one) => one.includes('/lti-ags/'));
  return scope.length === 0 ? {} : { scope, lineitems: itemsUrl(site, course.number, tool.deploymentId) };
}

type ResourceLink = Launch & { messageType: 'LtiResourceLinkRequest' };

function resourceLinkClaims(
  site: Site,
  { session, tool, course, activity, container }: ResourceLink,
): Claims {
  const services = gradeServices(site, course, tool);
  const resourceLinkId = String(activity.instanceId);
  const items = site.gradebook.lineItems(course.number, { resourceLinkId, deploymentId: tool.deploymentId });
  const [coupled] = items.length === 1 ? items : [];
  return {
    [CLAIM.resourceLink]: { title: activity.title, description: activity.intro, id: resourceLinkId },
    ...(coupled ? basicOutcome(site, { resourceLinkId, userId: session.user.id, tool }) : {}),
    [CLAIM.launchPresentation]: {
      locale: 'en',
      document_target: container,
      return_url: returnUrl(site, course, { resourceLinkId, container, sesskey: session.sesskey }),
    },
    [CLAIM.custom]: { ...tool.custom, ...activity.custom, ...serviceVariables(site, course, tool) },
    ...(Object.keys(services).length === 0
      ? {}
      : { [CLAIM.gradeServices]: { ...services, ...(coupled ? { lineitem: itemUrl(site, coupled) } : {}) } }),
  };
}

/** LTI 1.1's way to send a grade, which Moodle still offers; nothing answers at its URL here. */
function basicOutcome(
  { url }: Site,
  { resourceLinkId, userId, tool }: { resourceLinkId: string; userId: string; tool: Tool },
): Claims {
  const data = { instanceid: resourceLinkId, userid: userId, typeid: tool.deploymentId, launchid: 1 };
  const hash = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  return {
    [CLAIM.basicOutcome]: {
      lis_result_sourcedid: JSON.stringify({ data, hash }),
      lis_outcome_service_url: `${url}/mod/lti/service.php`,
    },
  };
}

/** Moodle's numbers of the containers: 3 is embedded in the page, 4 a new window. */
function returnUrl(
  { url }: Site,
  { number }: LmsCourse,
  { resourceLinkId, container, sesskey }: { resourceLinkId: string; container: string; sesskey: string },
): string {
  const query = new URLSearchParams({
    course: String(number),
    launch_container: container === 'window' ? '4' : '3',
    instanceid: resourceLinkId,
    sesskey,
  });
  return `${url}/mod/lti/return.php?${query}`;
}

/** What Moodle adds to everybody's custom parameters, with its own unexpanded `{link_id}`. */
function serviceVariables(site: Site, course: LmsCourse, tool: Tool): Record<string, string> {
  const services = servicesUrl(site);
  return {
    context_memberships_url: membershipsUrl(site, course, tool),
    system_setting_url: `${services}/tool/${tool.deploymentId}/custom`,
    context_setting_url: `${services}/CourseSection/${course.number}/bindings/tool/${tool.deploymentId}/custom`,
    link_setting_url: `${services}/links/{link_id}/custom`,
  };
}

function deepLinkingClaims(site: Site, { session, tool, course }: Launch): Claims {
  const services = gradeServices(site, course, tool);
  const query = new URLSearchParams({
    course: String(course.number),
    id: tool.deploymentId,
    sesskey: session.sesskey,
  });
  return {
    [CLAIM.launchPresentation]: { locale: 'en' },
    [CLAIM.custom]: { ...tool.custom, ...serviceVariables(site, course, tool) },
    ...(Object.keys(services).length === 0 ? {} : { [CLAIM.gradeServices]: services }),
    [CLAIM.deepLinkingSettings]: {
      accept_types: ['ltiResourceLink'],
      accept_presentation_document_targets: ['iframe', 'window'],
      accept_copy_advice: false,
      accept_multiple: true,
      accept_unsigned: false,
      auto_create: false,
      can_confirm: false,
      deep_link_return_url: `${site.url}/mod/lti/contentitem_return.php?${query}`,
      title: tool.name,
      text: '',
    },
  };
}
