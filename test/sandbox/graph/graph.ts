// Plays Microsoft Graph v1.0: people, mailboxes, calendars, subscriptions and batches, as strict as the real one.
import type { Entra } from '../entra/entra.js';
import { createDouble, type RunningDouble } from '../kit/double.js';
import { listen } from '../kit/listen.js';
import type { World } from '../world.js';
import { PART_HEADER, serveBatch } from './batch.js';
import { type Calendars, createCalendars } from './calendar.js';
import { serveCalendarView } from './calendar-view.js';
import { createCallers } from './caller.js';
import { serveEvents } from './events.js';
import { serveMailboxes } from './mailbox.js';
import { serveMeetingTimes } from './meeting-times.js';
import { createNotifier } from './notifier.js';
import { servePeople } from './people.js';
import { servePhotos } from './photos.js';
import { answerError, errorBody, GraphRefusal } from './refusal.js';
import { serveSchedule } from './schedule.js';
import { type Subscriptions, serveSubscriptions } from './subscriptions.js';

export type Graph = RunningDouble & {
  calendars: Calendars;
  subscriptions: Subscriptions;
  /** Waits until every notification that is due now was tried. */
  notified(): Promise<void>;
};

export async function startGraph(world: World, { entra }: { entra: Entra }): Promise<Graph> {
  let url = '';
  const { app, diary, faults } = createDouble('graph', {
    world,
    errorBody,
    serviceOf: (req) => (req.get(PART_HEADER) ? undefined : 'graph'),
  });
  const calendars = createCalendars(world);
  const callers = createCallers(world, entra);
  const notifier = createNotifier(world, diary);
  const parts = { world, callers, calendars, notifier };

  servePeople(app, parts);
  servePhotos(app, parts);
  serveMailboxes(app, parts);
  serveEvents(app, parts);
  serveCalendarView(app, parts);
  serveSchedule(app, parts);
  serveMeetingTimes(app, parts);
  serveBatch(app, () => url);
  const subscriptions = serveSubscriptions(app, parts);
  app.use((req) => {
    throw new GraphRefusal(400, 'BadRequest', `Resource not found for the segment '${req.path}'.`);
  });
  app.use(answerError);
  const running = await listen(app, { host: 'localhost', tls: world.tls });
  url = running.url;
  const stop = async () => {
    notifier.stop();
    await running.stop();
  };
  return { url, stop, diary, faults, calendars, subscriptions, notified: notifier.settled };
}
