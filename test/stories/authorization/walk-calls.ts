// How people on a walk call and press; whatever comes back is looked at.
import { ltiPage } from '../../support/lti-client.js';
import { type Place, type Walker, type World, walkers } from './walk-world.js';

/** Who does something, and where. */
export type Of = { who: Walker; where: Place };
export type Act = (world: World, of: Of) => Promise<unknown>;

type Call = { what: string; body?: object };
type Press = { verb: string; data: Record<string, unknown> };

/** The answer, when the call was heard. */
export async function call(world: World, who: Walker, { what, body }: Call): Promise<string> {
  const [method = '', path = ''] = what.split(' ');
  const token = await world.token(who);
  const response = await fetch(`${world.suite.product.url}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (response.status >= 500) throw new Error(`${who} got ${response.status} by ${what}: ${text}`);
  world.look(who, what, text);
  return response.ok ? text : '';
}

export async function press(world: World, who: Walker, action: Press): Promise<void> {
  const { body } = await world.suite.connector.execute(walkers[who], action);
  world.look(who, `the button ${action.verb}`, JSON.stringify(body));
}

export async function read(world: World, who: Walker, paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => call(world, who, { what: `GET ${path}` })));
}

const COURSE = [
  '/page',
  '/programs',
  '/modules/virtual-mentoring-basics',
  '/programs/growing-together/enrollment',
] as const;

/** In the LMS, where the mentee and somebody without Teams learn. */
export async function openCourse(world: World, token: string, who: Walker | 'a learner'): Promise<void> {
  for (const path of COURSE) {
    const { body } = await ltiPage(world.suite, token).get(path);
    world.look(who, `the course's ${path}`, JSON.stringify(body));
  }
}

export const at = (world: World, where: Place) => `/relationships/${world.relationship(where)}`;
