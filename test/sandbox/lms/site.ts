// What all parts of the platform share.
import type { Diary } from '../kit/diary.js';
import type { Campus } from './campus.js';
import type { Gradebook } from './gradebook.js';
import type { Launches } from './launch/launches.js';
import type { AccessTokens } from './services/access-tokens.js';
import type { ToolKeys } from './services/tool-keys.js';
import type { Sessions } from './sessions.js';
import type { SiteKeys } from './site-keys.js';
import type { Tools } from './tools.js';

export type Site = {
  /** The issuer, which has no slash at the end; set before the first request. */
  url: string;
  diary: Diary;
  campus: Campus;
  gradebook: Gradebook;
  tools: Tools;
  keys: SiteKeys;
  toolKeys: ToolKeys;
  tokens: AccessTokens;
  sessions: Sessions;
  launches: Launches;
  homeUrl: () => string | undefined;
};

/** Keeps what was said in an LTI message, under the kind by which it can be checked. */
export function recordMessage({ diary }: Site, kind: MessageKind, payload: unknown): void {
  diary.record({ service: 'lms', kind, payload });
}

export type MessageKind =
  | 'resourceLinkRequest'
  | 'deepLinkingRequest'
  | 'deepLinkingResponse'
  | 'nrpsContainer'
  | 'agsLineItem'
  | 'agsScore'
  | 'clientAssertion';

/** Seconds since 1970 by the machine's clock, as for all tokens: moving the world's clock does not make them invalid. */
export function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}
