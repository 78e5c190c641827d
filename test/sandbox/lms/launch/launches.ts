// Launches that began and were not answered yet; each can be answered once.
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Activity, LmsCourse } from '../campus.js';
import type { Session } from '../sessions.js';
import type { Tool } from '../tools.js';

export type Launch = {
  session: Session;
  tool: Tool;
  course: LmsCourse;
  container: 'iframe' | 'window';
} & (
  | { messageType: 'LtiResourceLinkRequest'; activity: Activity }
  | { messageType: 'LtiDeepLinkingRequest' }
);

export type Launches = {
  /** The fields of the login initiation, which a form posts to the tool. */
  begin(launch: Launch, issuer: string): Record<string, string>;
  /** @param hint the `lti_message_hint` that came back */
  peek(hint: string | undefined): Launch | undefined;
  take(hint: string | undefined): Launch | undefined;
};

export function createLaunches(): Launches {
  const open = new Map<string, Launch>();
  const peek = (hint: string | undefined) => open.get(launchIdIn(hint) ?? '');
  return {
    begin: (launch, issuer) => {
      const hint = hintFor(launch);
      open.set(hint.launchid, launch);
      return {
        iss: issuer,
        target_link_uri: targetOf(launch),
        login_hint: launch.session.user.id,
        lti_message_hint: JSON.stringify(hint),
        client_id: launch.tool.clientId,
        lti_deployment_id: launch.tool.deploymentId,
      };
    },
    peek,
    take: (hint) => {
      const launch = peek(hint);
      open.delete(launchIdIn(hint) ?? '');
      return launch;
    },
  };
}

export function targetOf(launch: Launch): string {
  switch (launch.messageType) {
    case 'LtiResourceLinkRequest':
      return launch.activity.url ?? launch.tool.toolUrl;
    case 'LtiDeepLinkingRequest':
      return launch.tool.deepLinkingUrl ?? launch.tool.toolUrl;
  }
}

function hintFor(launch: Launch): { cmid?: number; launchid: string } {
  const random = randomInt(1_000_000_000, 2_000_000_000);
  switch (launch.messageType) {
    case 'LtiResourceLinkRequest':
      return {
        cmid: launch.activity.cmid,
        launchid: `ltilaunch${launch.activity.instanceId}_${random}`,
      };
    case 'LtiDeepLinkingRequest':
      return { launchid: `ltilaunch_ContentItemSelectionRequest${random}` };
  }
}

const messageHint = z.object({ launchid: z.string() });

function launchIdIn(hint: string | undefined): string | undefined {
  try {
    return messageHint.parse(JSON.parse(hint ?? '')).launchid;
  } catch {
    return undefined;
  }
}
