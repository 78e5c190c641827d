// Checks a launch as LTI 1.3 and the 1EdTech security framework demand: who signed it, for whom, when, and why.
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { ZodError } from 'zod';
import type { Platform } from '../shared/lms/platform.js';
import { AppError } from '../shared/platform/errors.js';
import { type Launch, readLaunch } from './launch-claims.js';
import type { PendingLogin } from './login-store.js';

export type Expected = {
  platform: Platform;
  login: Pick<PendingLogin, 'nonce' | 'targetLinkUri'>;
  keys: JWTVerifyGetKey;
};

const CLOCK_TOLERANCE_SECONDS = 60;
/** Moodle's tokens live for one minute, Canvas' for an hour: a launch is used at once or not at all. */
const MAX_AGE_SECONDS = 300;

/** @throws AppError `launch.*` that says what did not hold (401), or that the platform's keys can't be had (503) */
export async function verifyLaunch(idToken: string, expected: Expected): Promise<Launch> {
  const launch = readable(await signedPayload(idToken, expected));
  const failed = checksOf(launch, expected).find(([holds]) => !holds);
  if (failed) throw refused(failed[1]);
  return launch;
}

type Reason =
  | 'no-key-id'
  | 'signature'
  | 'expired'
  | 'claims'
  | 'audience'
  | 'nonce'
  | 'deployment'
  | 'target'
  | 'message-type';

function checksOf(launch: Launch, { platform, login }: Expected): [boolean, Reason][] {
  const { audience, authorizedParty } = launch;
  const needsParty = Array.isArray(audience) && audience.length > 1;
  return [
    [!needsParty || authorizedParty !== undefined, 'audience'],
    [authorizedParty === undefined || authorizedParty === platform.clientId, 'audience'],
    [launch.nonce === login.nonce, 'nonce'],
    [platform.deploymentIds.includes(launch.deploymentId), 'deployment'],
    [launch.targetLinkUri === login.targetLinkUri, 'target'],
    [launch.messageType === 'LtiResourceLinkRequest', 'message-type'],
  ];
}

async function signedPayload(idToken: string, { platform, keys }: Expected): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(idToken, withKeyId(keys), {
      algorithms: ['RS256'],
      issuer: platform.issuer,
      audience: platform.clientId,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      maxTokenAge: MAX_AGE_SECONDS,
      requiredClaims: ['exp', 'iat'],
    });
    return payload;
  } catch (error) {
    throw reasonFor(error);
  }
}

/** A key set with one key would be used for a token that names none. */
function withKeyId(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    if (!header.kid) throw refused('no-key-id');
    return keys(header, token);
  };
}

function reasonFor(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof errors.JWTExpired) return refused('expired', error);
  if (error instanceof errors.JWTClaimValidationFailed)
    return refused(error.claim === 'iat' ? 'expired' : 'claims', error);
  const isOurs =
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JOSENotSupported;
  if (isOurs) return refused('signature', error);
  return new AppError({ code: 'launch.keys-unavailable', status: 503, cause: error });
}

function readable(payload: JWTPayload): Launch {
  try {
    return readLaunch(payload);
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    throw refused('claims', error);
  }
}

function refused(reason: Reason, cause?: unknown): AppError {
  return new AppError({ code: `launch.${reason}`, status: 401, cause });
}
