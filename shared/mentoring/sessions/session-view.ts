// How a session looks to a page, in the tab and in the LMS.

import type { SessionView } from '../../api/tab-api.js';
import type { Session } from './session.js';

export function sessionView({ id, start, end, state, joinUrl }: Session): SessionView {
  return {
    id,
    start: start.toISOString(),
    end: end.toISOString(),
    state: state === 'cancelling' ? 'cancelled' : state,
    ...(joinUrl ? { joinUrl } : {}),
  };
}
