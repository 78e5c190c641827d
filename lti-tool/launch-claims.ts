// What a launch says, read from the claims of LTI 1.3 core and Assignment and Grade Services 2.0.
import { z } from 'zod';

const CLAIM = 'https://purl.imsglobal.org/spec/lti/claim';
const GRADES_CLAIM = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
const SCORE_SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
const TEST_USER = 'http://purl.imsglobal.org/vocab/lti/system/person#TestUser';

export type Launch = {
  messageType: string;
  deploymentId: string;
  targetLinkUri: string;
  nonce: string;
  /** The party that the token was issued to, where the platform names it. */
  authorizedParty?: string;
  audience: string | readonly string[];
  sub: string;
  name?: string;
  email?: string;
  courseTitle?: string;
  /** Which module this place in the course shows, where the course says so. */
  moduleId?: string;
  /** Where the platform's own pages are: who frames ours. */
  returnOrigin?: string;
  /** Where this person's score for this place goes; absent when nothing is graded here, or not for them. */
  lineItemUrl?: string;
};

/** Platforms send empty or null text where they share nothing. */
const optionalText = z.string().trim().min(1).max(500).optional().catch(undefined);

const claims = z.object({
  sub: z.string().min(1).max(255),
  nonce: z.string().min(1),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  name: optionalText,
  given_name: optionalText,
  family_name: optionalText,
  email: optionalText,
  [`${CLAIM}/message_type`]: z.string(),
  [`${CLAIM}/version`]: z.literal('1.3.0'),
  [`${CLAIM}/deployment_id`]: z.string().min(1).max(255),
  [`${CLAIM}/target_link_uri`]: z.url(),
  [`${CLAIM}/roles`]: z.array(z.string()),
  [`${CLAIM}/resource_link`]: z.object({ id: z.string().min(1) }),
  [`${CLAIM}/context`]: z.object({ title: optionalText, label: optionalText }).optional(),
  [`${CLAIM}/launch_presentation`]: z.object({ return_url: z.url().optional().catch(undefined) }).nullish(),
  [`${CLAIM}/custom`]: z.object({ module_id: optionalText }).nullish(),
  [GRADES_CLAIM]: z.object({ scope: z.array(z.string()), lineitem: z.url().optional() }).nullish(),
});

/** @throws ZodError that names the claims which are missing or not of their form */
export function readLaunch(payload: unknown): Launch {
  const said = claims.parse(payload);
  const context = said[`${CLAIM}/context`];
  const returnUrl = said[`${CLAIM}/launch_presentation`]?.return_url;
  return withoutUndefined({
    messageType: said[`${CLAIM}/message_type`],
    deploymentId: said[`${CLAIM}/deployment_id`],
    targetLinkUri: said[`${CLAIM}/target_link_uri`],
    nonce: said.nonce,
    audience: said.aud,
    authorizedParty: said.azp,
    sub: said.sub,
    name: said.name ?? ([said.given_name, said.family_name].filter(Boolean).join(' ') || undefined),
    email: said.email,
    returnOrigin: returnUrl && new URL(returnUrl).origin,
    courseTitle: context?.title ?? context?.label,
    moduleId: expanded(said[`${CLAIM}/custom`]?.module_id),
    lineItemUrl: gradedPlace(said[GRADES_CLAIM], said[`${CLAIM}/roles`]),
  });
}

/** A variable that the platform doesn't know arrives as its own name, `$Like.this`. */
function expanded(value: string | undefined): string | undefined {
  return value?.startsWith('$') ? undefined : value;
}

type Endpoint = { scope: string[]; lineitem?: string | undefined };

/** Gradebooks have a row for learners only, and none for a teacher's test user. */
function gradedPlace(endpoint: Endpoint | null | undefined, roles: readonly string[]): string | undefined {
  const isLearner = roles.some((role) => /(^|#)Learner$/.test(role)) && !roles.includes(TEST_USER);
  return isLearner && endpoint?.scope.includes(SCORE_SCOPE) ? endpoint.lineitem : undefined;
}

type Optional<T> = { [K in keyof T]: T[K] | undefined };

function withoutUndefined<T extends object>(value: Optional<T>): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
