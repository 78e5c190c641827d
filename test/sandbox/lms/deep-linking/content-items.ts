// Deep linking: takes what a tool sends back when a teacher has chosen, and makes activities of it.
import { errors } from 'jose';
import { z } from 'zod';
import type { LmsCourse } from '../campus.js';
import { CLAIM } from '../launch/claim-names.js';
import { ToolKeysUnreachable } from '../services/tool-keys.js';
import { type Session, teaches } from '../sessions.js';
import { recordMessage, type Site } from '../site.js';
import type { Tool } from '../tools.js';

export type ContentOutcome =
  | { kind: 'added'; course: number; titles: string[]; message: string }
  /** The tool said that something went wrong. */
  | { kind: 'failed'; course: number; message: string }
  | { kind: 'refused'; reason: string };

const contentItem = z.looseObject({
  type: z.literal('ltiResourceLink'),
  url: z.url().optional(),
  title: z.string().optional(),
  text: z.string().optional(),
  custom: z.record(z.string(), z.string()).optional(),
  lineItem: z
    .looseObject({
      scoreMaximum: z.number().positive(),
      label: z.string().optional(),
      resourceId: z.string().optional(),
      tag: z.string().optional(),
    })
    .optional(),
});
type ContentItem = z.infer<typeof contentItem>;

const response = z.looseObject({
  nonce: z.string().min(1),
  [CLAIM.messageType]: z.literal('LtiDeepLinkingResponse'),
  [CLAIM.version]: z.literal('1.3.0'),
  [CLAIM.deploymentId]: z.string(),
  [CLAIM.contentItems]: z.array(contentItem).default([]),
  [CLAIM.message]: z.string().optional(),
  [CLAIM.errorMessage]: z.string().optional(),
});
type DeepLinkingResponse = z.infer<typeof response>;

type Returned = { query: URLSearchParams; jwt: string; session: Session | undefined };

export async function takeContentItems(
  site: Site,
  { query, jwt, session }: Returned,
): Promise<ContentOutcome> {
  const course = site.campus.course(query.get('course') ?? '');
  const tool = site.tools.byDeployment(query.get('id') ?? '');
  const isAllowed = session?.sesskey === query.get('sesskey');
  if (!course || !tool || !session || !isAllowed || !teaches(site.campus, session, course.number))
    return { kind: 'refused', reason: 'This page belongs to another session, course or tool.' };
  const claims = await readResponse(site, tool, jwt);
  if (typeof claims === 'string') return { kind: 'refused', reason: claims };
  const error = claims[CLAIM.errorMessage];
  if (error) return { kind: 'failed', course: course.number, message: error };
  const titles = claims[CLAIM.contentItems].map((item) => addActivity(site, { course, tool, item }));
  return { kind: 'added', course: course.number, titles, message: claims[CLAIM.message] ?? '' };
}

/** The claims, or what is wrong with them. */
async function readResponse(site: Site, tool: Tool, jwt: string): Promise<DeepLinkingResponse | string> {
  try {
    const payload = await site.toolKeys.verify(tool, jwt, { audience: site.url });
    const parsed = response.safeParse(payload);
    if (!parsed.success) return z.prettifyError(parsed.error);
    if (payload.iss !== tool.clientId) return 'The issuer must be the client id of the tool.';
    if (parsed.data[CLAIM.deploymentId] !== tool.deploymentId) return 'The deployment is another one.';
    recordMessage(site, 'deepLinkingResponse', payload);
    return parsed.data;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof ToolKeysUnreachable) return error.message;
    throw error;
  }
}

type Chosen = { course: LmsCourse; tool: Tool; item: ContentItem };

function addActivity({ campus, gradebook }: Site, { course, tool, item }: Chosen): string {
  const { title = tool.name, text = '', url, custom = {}, lineItem } = item;
  const { deploymentId } = tool;
  const draft = { course, deploymentId, title, intro: text, custom, ...(url ? { url } : {}) };
  const { instanceId } = campus.addActivity(draft);
  if (lineItem) {
    const { scoreMaximum, label = title, resourceId = '', tag = '' } = lineItem;
    const resourceLinkId = String(instanceId);
    const courseNumber = course.number;
    gradebook.addLineItem({
      courseNumber,
      deploymentId,
      label,
      scoreMaximum,
      resourceId,
      tag,
      resourceLinkId,
    });
  }
  return title;
}
