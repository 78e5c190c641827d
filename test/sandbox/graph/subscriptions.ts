// Subscriptions to changes of events: made, renewed, ended, and told.
import { randomUUID } from 'node:crypto';
import type { Express, Request } from 'express';
import type { World } from '../world.js';
import type { Calendars, Change } from './calendar.js';
import { type Caller, type Callers, personOf } from './caller.js';
import { parseBody } from './event-request.js';
import { MAY_READ } from './events.js';
import { changeKey } from './ids.js';
import type { Notifier } from './notifier.js';
import { GraphRefusal } from './refusal.js';
import {
  expiry,
  type Subscription,
  shakeHands,
  subscriptionCreation,
  subscriptionRenewal,
  subscriptionView,
} from './subscription.js';

export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

export type Subscriptions = {
  all(): readonly Subscription[];
  /** Tells the subscriber what has become of the subscription; `subscriptionRemoved` also ends it. */
  sendLifecycle(id: string, event: LifecycleEvent): void;
};

type Parts = { world: World; callers: Callers; calendars: Calendars; notifier: Notifier };

export function serveSubscriptions(app: Express, parts: Parts): Subscriptions {
  const { world, callers, calendars, notifier } = parts;
  const subscriptions = new Map<string, Subscription>();
  const living = () => [...subscriptions.values()].filter(({ expires }) => expires > world.now());
  const own = ({ signedIn }: Caller) =>
    living().filter(({ ownerOid }) => !signedIn || signedIn.oid === ownerOid);
  const existing = async (req: Request) => {
    const caller = await callers.allow(req, MAY_READ);
    const found = own(caller).find(({ id }) => id === req.params['id']);
    if (found) return found;
    throw new GraphRefusal(404, 'ResourceNotFound', 'The object was not found.');
  };
  calendars.onChange((change) => {
    for (const one of living().filter(isAbout(change)))
      notifier.send({
        url: one.notificationUrl,
        subscriptionId: one.id,
        item: changeItem(one, change, world),
      });
  });
  app.post('/v1.0/subscriptions', async (req, res) => {
    const one = await create(req, parts);
    subscriptions.set(one.id, one);
    res.status(201).json(subscriptionView(one, one.clientState ?? null));
  });
  app.get('/v1.0/subscriptions', async (req, res) => {
    const found = own(await callers.allow(req, MAY_READ));
    res.json({ value: found.map((one) => subscriptionView(one, null)) });
  });
  app.get('/v1.0/subscriptions/:id', async (req, res) => {
    res.json(subscriptionView(await existing(req), null));
  });
  app.patch('/v1.0/subscriptions/:id', async (req, res) => {
    const one = await existing(req);
    const { expirationDateTime } = parseBody(subscriptionRenewal, req.body, 'subscription');
    one.expires = expiry(expirationDateTime, world.now());
    res.json(subscriptionView(one, null));
  });
  app.post('/v1.0/subscriptions/:id/reauthorize', async (req, res) => {
    await existing(req);
    res.status(204).end();
  });
  app.delete('/v1.0/subscriptions/:id', async (req, res) => {
    subscriptions.delete((await existing(req)).id);
    res.status(204).end();
  });
  return {
    all: living,
    sendLifecycle: (id, event) => {
      const one = subscriptions.get(id);
      if (!one?.lifecycleNotificationUrl)
        throw new Error(`The subscription ${id} has no address for lifecycle notifications.`);
      notifier.send({
        url: one.lifecycleNotificationUrl,
        subscriptionId: id,
        item: { ...header(one, world), lifecycleEvent: event },
      });
      if (event === 'subscriptionRemoved') subscriptions.delete(id);
    },
  };
}

async function create(req: Request, { world, callers }: Parts): Promise<Subscription> {
  const caller = await callers.allow(req, MAY_READ);
  const request = parseBody(subscriptionCreation, req.body, 'subscription');
  const owner = ownerOf(request.resource, { caller, world });
  const expires = expiry(request.expirationDateTime, world.now());
  await shakeHands(request.notificationUrl);
  if (request.lifecycleNotificationUrl) await shakeHands(request.lifecycleNotificationUrl);
  return {
    id: randomUUID(),
    ownerOid: owner.oid,
    changeTypes: request.changeType,
    resource: request.resource,
    notificationUrl: request.notificationUrl,
    lifecycleNotificationUrl: request.lifecycleNotificationUrl,
    clientState: request.clientState,
    expires,
  };
}

/** Delegated tokens subscribe to the mailbox of who signed in, and to no other. */
function ownerOf(resource: string, { caller, world }: { caller: Caller; world: World }) {
  const user = /^\/?users\/([^/]+)\//.exec(resource)?.[1];
  const asked = { params: user === undefined ? {} : { user } } as Request;
  const owner = personOf(asked, { world, caller });
  if (caller.signedIn && caller.signedIn !== owner)
    throw new GraphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  return owner;
}

function isAbout({ event, kind }: Change) {
  return ({ ownerOid, changeTypes }: Subscription) =>
    ownerOid === event.ownerOid && changeTypes.includes(kind);
}

function header(one: Subscription, { tenantId }: World) {
  return {
    subscriptionId: one.id,
    subscriptionExpirationDateTime: one.expires.toISOString(),
    tenantId,
    resource: one.resource,
    ...(one.clientState === undefined ? {} : { clientState: one.clientState }),
  };
}

/** Carries the id alone: what has become of the event has to be fetched. */
function changeItem(one: Subscription, { event, kind }: Change, world: World) {
  const resource = `Users/${event.ownerOid}/Events/${event.id}`;
  return {
    ...header(one, world),
    changeType: kind,
    resource,
    resourceData: {
      '@odata.type': '#Microsoft.Graph.Event',
      '@odata.id': resource,
      '@odata.etag': `W/"${changeKey(`${event.id} ${event.version}`)}"`,
      id: event.id,
    },
  };
}
