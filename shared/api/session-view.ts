// How a session looks to a page, in the tab and in the LMS.
import type { Session } from '../sessions/session.js';
import type { SessionView } from './tab-api.js';

export function sessionView({ id, start, end, state, joinUrl }: Session): SessionView {
  return {
    id,
    start: start.toISOString(),
    end: end.toISOString(),
    state: state === 'cancelling' ? 'cancelled' : state,
    ...(joinUrl ? { joinUrl } : {}),
  };
}
