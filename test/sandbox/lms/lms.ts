// Plays the learning platform: an LTI 1.3 Advantage platform that behaves like Moodle, with pages to click through.
import { readFile } from 'node:fs/promises';
import type { Express } from 'express';
import { transformWithOxc } from 'vite';
import { createDouble, type RunningDouble } from '../kit/double.js';
import { listen } from '../kit/listen.js';
import type { World } from '../world.js';
import { createCampus, type LmsCourse } from './campus.js';
import { createGradebook } from './gradebook.js';
import { authorize } from './launch/authorization.js';
import type { LaunchMistakes } from './launch/launch-mistakes.js';
import { AUTH_PATH, KEYS_PATH, serveLaunches } from './launch/launch-pages.js';
import { createLaunches } from './launch/launches.js';
import { serveCoursePages } from './pages/course-pages.js';
import { signInUrl } from './pages/frame.js';
import { createAccessTokens } from './services/access-tokens.js';
import { serveLineItems } from './services/line-items.js';
import { serveMemberships } from './services/memberships.js';
import { serveScores } from './services/scores.js';
import { answerRefusal } from './services/service-call.js';
import { serveTokens, TOKEN_PATH } from './services/token-endpoint.js';
import { createToolKeys } from './services/tool-keys.js';
import { createSessions, newSession } from './sessions.js';
import type { Site } from './site.js';
import { type Claims, createSiteKeys, type Signing } from './site-keys.js';
import { createTools, SCOPES, type Tool } from './tools.js';

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

export type Lms = RunningDouble & {
  /** The same as `url`; no slash at the end. */
  issuer: string;
  clientId: string;
  deploymentId: string;
  authUrl: string;
  tokenUrl: string;
  jwksUrl: string;
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
  /** The fields that the browser would post to the tool's login URL. */
  startLogin(at: LaunchPlace): Record<string, string>;
  /**
   * Plays the browser at the authorization endpoint, signed in as the user of the launch.
   * @param authRequestUrl where the tool's login sent the browser
   */
  answerAuth(authRequestUrl: string, mistakes?: LaunchMistakes): Promise<AuthAnswer>;
  /** Signs any claims with the platform's key, or wrongly. */
  signLaunch(claims: Claims, signing?: Signing): Promise<string>;
  /** From now on tokens have a new key; the key set keeps the earlier ones. */
  rotateKey(): Promise<void>;
};

export type LmsOptions = {
  /** Where the pages link back to. */
  homeUrl?: () => string | undefined;
  ports?: readonly number[];
};

const CLIENT_ID = 'campus-client-1';

export async function startLms(world: World, options: LmsOptions = {}): Promise<Lms> {
  const { app, diary, faults } = createDouble('lms', { world });
  const site: Site = {
    url: '',
    world,
    diary,
    campus: createCampus(world),
    gradebook: createGradebook(),
    tools: createTools(),
    keys: await createSiteKeys(),
    toolKeys: createToolKeys(),
    sessions: createSessions(),
    launches: createLaunches(),
    homeUrl: options.homeUrl ?? (() => undefined),
  };
  const tool = addMentoringTool(site);
  for (const course of site.campus.courses) addMentoringActivity(site, course, tool);
  await serveAssets(app);
  serveCoursePages(app, site);
  serveLaunches(app, site);
  serveServices(app, site);
  const { url, stop } = await listen(app, {
    host: 'localhost',
    ...(options.ports ? { ports: options.ports } : {}),
  });
  site.url = url;
  return { url, stop, diary, faults, ...addresses(site, tool), ...handles(site, tool) };
}

function addMentoringTool({ tools }: Site): Tool {
  return tools.add({
    clientId: CLIENT_ID,
    name: 'Waymark',
    description: 'Virtual mentoring, and modules that prepare for it',
    state: 'active',
    isInChooser: true,
    loginUrl: '',
    toolUrl: '',
    redirectUris: [],
    jwksUrl: '',
    scopes: Object.values(SCOPES),
    sharesName: true,
    sharesEmail: true,
    custom: {},
  });
}

function addMentoringActivity({ campus, gradebook }: Site, course: LmsCourse, tool: Tool): void {
  const { instanceId, title } = campus.addActivity({
    course,
    deploymentId: tool.deploymentId,
    title: 'Virtual mentoring basics',
    intro:
      'How to find your footing with a mentor whom you meet on a screen, and how to prepare the first talk.',
    custom: { module_id: 'virtual-mentoring-basics' },
  });
  gradebook.addLineItem({
    courseNumber: course.number,
    deploymentId: tool.deploymentId,
    label: title,
    scoreMaximum: 100,
    resourceId: '',
    tag: '',
    resourceLinkId: String(instanceId),
  });
}

async function serveAssets(app: Express): Promise<void> {
  const source = await readFile(new URL('./page/campus.ts', import.meta.url), 'utf8');
  const style = await readFile(new URL('./page/campus.css', import.meta.url), 'utf8');
  const { code } = await transformWithOxc(source, 'campus.ts');
  app.get('/campus.js', (_req, res) => void res.type('text/javascript').send(code));
  app.get('/campus.css', (_req, res) => void res.type('text/css').send(style));
}

function serveServices(app: Express, site: Site): void {
  const services = { site, tokens: createAccessTokens() };
  serveTokens(app, site, services.tokens);
  serveLineItems(app, services);
  serveScores(app, services);
  serveMemberships(app, services);
  app.use(answerRefusal);
}

function addresses({ url }: Site, { clientId, deploymentId }: Tool) {
  return {
    issuer: url,
    clientId,
    deploymentId,
    authUrl: `${url}${AUTH_PATH}`,
    tokenUrl: `${url}${TOKEN_PATH}`,
    jwksUrl: `${url}${KEYS_PATH}`,
  };
}

type Handles = Omit<Lms, keyof RunningDouble | keyof ReturnType<typeof addresses>>;

function handles(site: Site, tool: Tool): Handles {
  const { campus, tools, keys, url } = site;
  return {
    setTool: ({ loginUrl, launchUrl, jwksUrl }) => {
      const where = { loginUrl, toolUrl: launchUrl, deepLinkingUrl: launchUrl, jwksUrl };
      tools.change(tool.deploymentId, { ...where, redirectUris: [launchUrl] });
    },
    setPrivacy: ({ name, email }) =>
      tools.change(tool.deploymentId, { sharesName: name, sharesEmail: email }),
    setScopes: (scopes) => tools.change(tool.deploymentId, { scopes }),
    courseUrl: (courseId, lmsUserId) => {
      const user = campus.user(lmsUserId);
      if (!user) throw new Error(`Nobody on the campus has the id ${lmsUserId}.`);
      return `${url}${signInUrl(user, campus.courseById(courseId).id)}`;
    },
    gradebook: (courseId) => gradebookRows(site, campus.courseById(courseId)),
    startLogin: (at) => startLogin(site, at),
    answerAuth: (authRequestUrl, mistakes) => answerAuth(site, authRequestUrl, mistakes),
    signLaunch: (claims, signing) => keys.sign(claims, signing),
    rotateKey: () => keys.rotate(),
  };
}

function gradebookRows({ gradebook }: Site, course: LmsCourse): GradebookRow[] {
  const students = course.members.filter(({ role }) => role === 'student');
  return gradebook.lineItems(course.number).flatMap(({ id, label, scoreMaximum }) =>
    students.map(({ user }) => {
      const grade = gradebook.grade(id, user.id);
      const { score, at, comment } = grade ?? { score: undefined };
      const rest = { ...(at ? { at } : {}), ...(comment ? { comment } : {}) };
      return { lmsUserId: user.id, name: user.name, label, score, scoreMaximum, ...rest };
    }),
  );
}

function startLogin(
  site: Site,
  { courseId, lmsUserId, resourceLinkId }: LaunchPlace,
): Record<string, string> {
  const { campus, tools, launches, url } = site;
  const course = campus.courseById(courseId);
  const user = campus.user(lmsUserId);
  const activity = campus
    .activities(course)
    .find((one) => resourceLinkId === undefined || String(one.instanceId) === resourceLinkId);
  const tool = tools.byDeployment(activity?.deploymentId ?? '');
  if (!user || !activity || !tool) throw new Error('There is no such user or activity in the course.');
  const session = newSession(user);
  const messageType = 'LtiResourceLinkRequest';
  return launches.begin({ messageType, session, course, tool, activity, container: 'iframe' }, url);
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
