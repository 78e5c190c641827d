// Plays the learning platform: an LTI 1.3 Advantage platform that behaves like Moodle, with pages to click through.
import { readFile } from 'node:fs/promises';
import type { Express } from 'express';
import { transformWithOxc } from 'vite';
import { createDouble, type RunningDouble } from '../kit/double.js';
import { listen } from '../kit/listen.js';
import type { World } from '../world.js';
import { createCampus, type LmsCourse } from './campus.js';
import { serveDeepLinking } from './deep-linking/deep-linking-pages.js';
import { createGradebook } from './gradebook.js';
import { serveLaunches } from './launch/launch-pages.js';
import { createLaunches } from './launch/launches.js';
import { createLmsApi, type LmsApi } from './lms-api.js';
import { serveCoursePages } from './pages/course-pages.js';
import { serveRegistration } from './registration/registration-endpoint.js';
import { serveToolPages } from './registration/tool-pages.js';
import { createAccessTokens } from './services/access-tokens.js';
import { serveLineItems } from './services/line-items.js';
import { serveMemberships } from './services/memberships.js';
import { serveScores } from './services/scores.js';
import { answerRefusal } from './services/service-call.js';
import { serveTokens } from './services/token-endpoint.js';
import { createToolKeys } from './services/tool-keys.js';
import { createSessions } from './sessions.js';
import type { Site } from './site.js';
import { createSiteKeys } from './site-keys.js';
import { createTools, SCOPES, type Tool } from './tools.js';

export type Lms = RunningDouble & LmsApi;

export type LmsOptions = {
  /** Where the pages link back to. */
  homeUrl?: () => string | undefined;
  /** Tried in turn; any free port when absent. */
  ports?: readonly number[];
};

export async function startLms(world: World, { homeUrl, ports }: LmsOptions = {}): Promise<Lms> {
  const { app, diary, faults } = createDouble('lms', { world });
  const site: Site = {
    url: '',
    diary,
    campus: createCampus(world),
    gradebook: createGradebook(),
    tools: createTools(),
    keys: await createSiteKeys(),
    toolKeys: createToolKeys(),
    tokens: createAccessTokens(),
    sessions: createSessions(),
    launches: createLaunches(),
    homeUrl: homeUrl ?? (() => undefined),
  };
  const tool = addMentoringTool(site);
  for (const course of site.campus.courses) addMentoringActivity(site, course, tool);
  await serveAssets(app);
  servePages(app, site);
  serveServices(app, site);
  const { url, stop } = await listen(app, { host: 'localhost', ...(ports ? { ports } : {}) });
  site.url = url;
  return { url, stop, diary, faults, ...createLmsApi(site, tool) };
}

function addMentoringTool({ tools }: Site): Tool {
  return tools.add({
    clientId: 'campus-client-1',
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
    intro: 'How to work with a mentor whom you meet on a screen, and how to prepare your first talk.',
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

function servePages(app: Express, site: Site): void {
  serveCoursePages(app, site);
  serveLaunches(app, site);
  serveDeepLinking(app, site);
  serveToolPages(app, site);
}

function serveServices(app: Express, site: Site): void {
  serveTokens(app, site);
  serveLineItems(app, site);
  serveScores(app, site);
  serveMemberships(app, site);
  serveRegistration(app, site);
  app.use(answerRefusal);
}
