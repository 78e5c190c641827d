// When all signed an agreement, and when they renewed it.
import type { Context } from '../../context.js';
import type { TimelineSource } from '../../ports/timeline.js';
import { agreedAt } from './agreement.js';
import { readableVersions } from './agreement-view.js';

export const agreementTimeline: TimelineSource<Context> = async (ctx, relationshipId) => {
  const agreed = (await readableVersions(ctx, relationshipId)).flatMap((version) => {
    const at = agreedAt(version);
    return at ? [{ id: version.id, at }] : [];
  });
  return agreed.map((one, index) => ({ ...one, what: index === 0 ? 'agreed' : 'renewed' }));
};
