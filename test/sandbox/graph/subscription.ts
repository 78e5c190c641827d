// What a subscription may ask for, and the handshake with the addresses that it names.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { GraphRefusal } from './refusal.js';

export type Subscription = {
  id: string;
  ownerOid: string;
  changeTypes: readonly string[];
  resource: string;
  notificationUrl: string;
  lifecycleNotificationUrl: string | undefined;
  clientState: string | undefined;
  expires: Date;
};

/** Graph's limits for events in Outlook. */
const MOST_MINUTES = 10_080;
const LEAST_MINUTES = 45;
const HANDSHAKE_MS = 10_000;
const MINUTE = 60_000;

/** https, as Graph demands; the sandbox also lets the product be on this machine without it. */
const address = z.url().regex(/^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)[:/]/, 'must be https');

export const subscriptionCreation = z.strictObject({
  changeType: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.enum(['created', 'updated', 'deleted'])).min(1)),
  notificationUrl: address,
  lifecycleNotificationUrl: address.optional(),
  resource: z
    .string()
    .regex(
      /^\/?(me|users\/[^/]+)\/(events|calendar\/events)$/,
      'the sandbox sends changes of events only, and the address of Graph does not belong here',
    ),
  expirationDateTime: z.iso.datetime({ offset: true }),
  clientState: z.string().max(128).optional(),
  latestSupportedTlsVersion: z.string().optional(),
});
export const subscriptionRenewal = z.strictObject({ expirationDateTime: z.iso.datetime({ offset: true }) });

/** @throws GraphRefusal for the past, or for more than Outlook's seven days */
export function expiry(dateTime: string, now: Date): Date {
  const minutes = (new Date(dateTime).getTime() - now.getTime()) / MINUTE;
  if (minutes > MOST_MINUTES)
    throw new GraphRefusal(
      400,
      'ValidationError',
      `Subscription expiration can only be ${MOST_MINUTES} minutes in the future.`,
    );
  if (minutes <= 0)
    throw new GraphRefusal(400, 'ValidationError', 'Subscription expiration must be in the future.');
  return new Date(now.getTime() + Math.max(minutes, LEAST_MINUTES) * MINUTE);
}

/** @throws GraphRefusal when the address does not send the token back as plain text */
export async function shakeHands(url: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`;
  const target = new URL(url);
  target.searchParams.set('validationToken', token);
  const response = await fetch(target, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    signal: AbortSignal.timeout(HANDSHAKE_MS),
  }).catch(() => undefined);
  const isPlain = response?.headers.get('content-type')?.startsWith('text/plain');
  if (response?.status === 200 && isPlain && (await response.text()) === token) return;
  throw new GraphRefusal(
    400,
    'ValidationError',
    'Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.',
  );
}

export function subscriptionView(one: Subscription, clientState: string | null): Record<string, unknown> {
  return {
    id: one.id,
    resource: one.resource,
    changeType: one.changeTypes.join(','),
    notificationUrl: one.notificationUrl,
    lifecycleNotificationUrl: one.lifecycleNotificationUrl ?? null,
    clientState,
    expirationDateTime: one.expires.toISOString(),
    applicationId: null,
    creatorId: one.ownerOid,
    latestSupportedTlsVersion: 'v1_2',
    includeResourceData: null,
  };
}
