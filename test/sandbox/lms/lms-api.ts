// What tests and the sandbox do with the learning platform without its pages.
import type { LmsCourse, LmsUser } from './campus.js';
import { type ContentOutcome, takeContentItems } from './deep-linking/content-items.js';
import { authorize } from './launch/authorization.js';
import type { LaunchMistakes } from './launch/launch-mistakes.js';
import { AUTH_PATH, KEYS_PATH } from './launch/launch-pages.js';
import { signInUrl } from './pages/frame.js';
import { registrationUrl } from './registration/registration-token.js';
import { TOKEN_PATH } from './services/token-endpoint.js';
import type { Site } from './site.js';
import type { Claims, Signing } from './site-keys.js';
import type { Tool } from './tools.js';

export type LaunchPlace = {
  /** The world's id of the course. */
  courseId: string;
  lmsUserId: string;
  /** The first activity of the course when absent. */
  resourceLinkId?: string;
};

/** `platform`: the user stays on the platform's error page. `tool`: the error is posted to the tool. */
export type AuthAnswer =
  | { id_token: string; state?: string }
  | { error: string; error_description?: string; state?: string; shown: 'platform' | 'tool' };

export type GradebookRow = {
  lmsUserId: string;
  name: string;
  /** The line item's. */
  label: string;
  /** In points of the line item. */
  score: number | undefined;
  scoreMaximum: number;
  comment?: string;
  /** The time that the tool gave with the score. */
  at?: Date;
};

export type ActivityView = {
  resourceLinkId: string;
  deploymentId: string;
  title: string;
  url?: string;
  custom: Record<string, string>;
  lineItems: { label: string; scoreMaximum: number; resourceId: string; tag: string }[];
};

export type LmsApi = {
  /** The same as `url`; no slash at the end. */
  issuer: string;
  clientId: string;
  deploymentId: string;
  authUrl: string;
  tokenUrl: string;
  jwksUrl: string;
  /** Signs the administrator in, and shows the tools. */
  adminUrl: string;
  /** Where the tool is; set once the product runs. The launch URL is the one redirect URI, letter by letter. */
  setTool(tool: { loginUrl: string; launchUrl: string; jwksUrl: string }): void;
  /** What the tool learns about people in launches and in the list of members; both when never called. */
  setPrivacy(shares: { name: boolean; email: boolean }): void;
  /** What the tool may do at the services; everything when never called. */
  setScopes(scopes: readonly string[]): void;
  /** Signs the person in, and shows the course. */
  courseUrl(courseId: string, lmsUserId: string): string;
  /** One row for each student and line item. */
  gradebook(courseId: string): GradebookRow[];
  activities(courseId: string): ActivityView[];
  /** The fields that the browser would post to the tool's login URL. */
  startLogin(at: LaunchPlace): Record<string, string>;
  /** The same for a teacher who chooses content. */
  startDeepLinking(at: {
    courseId: string;
    lmsUserId: string;
    deploymentId?: string;
  }): Record<string, string>;
  /**
   * Plays the browser at the authorization endpoint, signed in as the user of the launch.
   * @param authRequestUrl where the tool's login sent the browser
   */
  answerAuth(authRequestUrl: string, mistakes?: LaunchMistakes): Promise<AuthAnswer>;
  /** Plays the browser that posts the tool's deep linking response to the platform. */
  returnContent(returnUrl: string, jwt: string): Promise<ContentOutcome>;
  /** Signs any claims with the platform's key, or wrongly. */
  signLaunch(claims: Claims, signing?: Signing): Promise<string>;
  /** From now on tokens have a new key; the key set keeps the earlier ones. */
  rotateKey(): Promise<void>;
  /** As if an hour had passed: the services refuse every access token that was given so far. */
  expireTokens(): void;
  /** Where the administrator's browser goes to let a tool register itself; the token in it counts once. */
  registrationUrl(toolRegistrationUrl: string): Promise<string>;
  tools(): readonly Tool[];
  /** As the administrator does on the page; `chooser` also lets teachers find the tool. */
  activate(deploymentId: string, options?: { chooser: boolean }): void;
};

/** @param tool the one that is registered from the start */
export function createLmsApi(site: Site, tool: Tool): LmsApi {
  const { campus, tools, keys, url } = site;
  const { clientId, deploymentId } = tool;
  return {
    issuer: url,
    clientId,
    deploymentId,
    authUrl: `${url}${AUTH_PATH}`,
    tokenUrl: `${url}${TOKEN_PATH}`,
    jwksUrl: `${url}${KEYS_PATH}`,
    adminUrl: `${url}${signInUrl(campus.admin)}`,
    setTool: ({ loginUrl, launchUrl, jwksUrl }) => {
      const where = { loginUrl, toolUrl: launchUrl, deepLinkingUrl: launchUrl, jwksUrl };
      tools.change(deploymentId, { ...where, redirectUris: [launchUrl] });
    },
    setPrivacy: ({ name, email }) => tools.change(deploymentId, { sharesName: name, sharesEmail: email }),
    setScopes: (scopes) => tools.change(deploymentId, { scopes }),
    courseUrl: (courseId, lmsUserId) =>
      `${url}${signInUrl(userNamed(site, lmsUserId), campus.courseById(courseId).id)}`,
    gradebook: (courseId) => gradebookRows(site, campus.courseById(courseId)),
    activities: (courseId) => activityViews(site, campus.courseById(courseId)),
    startLogin: (at) => startLogin(site, at),
    startDeepLinking: (at) => startDeepLinking(site, { deploymentId, ...at }),
    answerAuth: (authRequestUrl, mistakes) => answerAuth(site, authRequestUrl, mistakes),
    returnContent: (returnUrl, jwt) => {
      const query = new URL(returnUrl).searchParams;
      const session = site.sessions.withKey(query.get('sesskey'));
      return takeContentItems(site, { query, jwt, session });
    },
    signLaunch: (claims, signing) => keys.sign(claims, signing),
    rotateKey: () => keys.rotate(),
    expireTokens: () => site.tokens.expireAll(),
    registrationUrl: (toolUrl) => registrationUrl(site, toolUrl),
    tools: () => tools.list(),
    activate: (id, { chooser } = { chooser: true }) =>
      tools.change(id, { state: 'active', isInChooser: chooser }),
  };
}

function userNamed({ campus }: Site, id: string): LmsUser {
  const user = campus.user(id);
  if (!user) throw new Error(`Nobody on the campus has the id ${id}.`);
  return user;
}

function toolNamed({ tools }: Site, deploymentId: string): Tool {
  const tool = tools.byDeployment(deploymentId);
  if (!tool) throw new Error(`No tool has the deployment ${deploymentId}.`);
  return tool;
}

function gradebookRows({ gradebook }: Site, course: LmsCourse): GradebookRow[] {
  const students = course.members.filter(({ role }) => role === 'student');
  return gradebook.lineItems(course.number).flatMap(({ id, label, scoreMaximum }) =>
    students.map(({ user }) => {
      const { score, at, comment } = gradebook.grade(id, user.id) ?? { score: undefined };
      const rest = { ...(at ? { at } : {}), ...(comment ? { comment } : {}) };
      return { lmsUserId: user.id, name: user.name, label, score, scoreMaximum, ...rest };
    }),
  );
}

function activityViews({ campus, gradebook }: Site, course: LmsCourse): ActivityView[] {
  return campus.activities(course).map(({ instanceId, deploymentId, title, url, custom }) => {
    const resourceLinkId = String(instanceId);
    const lineItems = gradebook
      .lineItems(course.number, { resourceLinkId })
      .map(({ label, scoreMaximum, resourceId, tag }) => ({ label, scoreMaximum, resourceId, tag }));
    return { resourceLinkId, deploymentId, title, ...(url ? { url } : {}), custom, lineItems };
  });
}

function startLogin(
  site: Site,
  { courseId, lmsUserId, resourceLinkId }: LaunchPlace,
): Record<string, string> {
  const course = site.campus.courseById(courseId);
  const activity = site.campus
    .activities(course)
    .find(({ instanceId }) => resourceLinkId === undefined || String(instanceId) === resourceLinkId);
  if (!activity) throw new Error(`The course ${courseId} has no such activity.`);
  const session = site.sessions.open(userNamed(site, lmsUserId));
  const tool = toolNamed(site, activity.deploymentId);
  const messageType = 'LtiResourceLinkRequest';
  return site.launches.begin({ messageType, session, course, tool, activity, container: 'iframe' }, site.url);
}

function startDeepLinking(
  site: Site,
  { courseId, lmsUserId, deploymentId }: { courseId: string; lmsUserId: string; deploymentId: string },
): Record<string, string> {
  const course = site.campus.courseById(courseId);
  const session = site.sessions.open(userNamed(site, lmsUserId));
  const tool = toolNamed(site, deploymentId);
  const messageType = 'LtiDeepLinkingRequest';
  return site.launches.begin({ messageType, session, course, tool, container: 'iframe' }, site.url);
}

async function answerAuth(site: Site, requestUrl: string, mistakes?: LaunchMistakes): Promise<AuthAnswer> {
  const url = new URL(requestUrl);
  if (`${url.origin}${url.pathname}` !== `${site.url}${AUTH_PATH}`)
    throw new Error(`${url.origin}${url.pathname} is not the authorization endpoint.`);
  const request = Object.fromEntries(url.searchParams);
  const session = site.launches.peek(request['lti_message_hint'])?.session;
  const answer = await authorize(site, { request, session, mistakes });
  if (answer.shown === 'platform') return { error: answer.error, shown: 'platform' };
  const { id_token, error = '', error_description, state } = answer.fields;
  const withState = state === undefined ? {} : { state };
  if (id_token !== undefined) return { id_token, ...withState };
  return { error, ...(error_description ? { error_description } : {}), ...withState, shown: 'tool' };
}
