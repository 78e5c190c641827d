// What the members of one pair do with their agreement through the tab's API, and what their chats show.
import assert from 'node:assert/strict';
import type {
  AgreementResponse,
  DraftRequest,
  OpenVersion,
  Proposal,
  SettleRequest,
} from '../../shared/api/agreement-api.js';
import { oidOf } from '../sandbox/cast.js';
import type { Suite } from './suite.js';
import { type Answer, tabAs } from './tab-client.js';

export const [AMARA, MATEO, HANNAH, AISHA] = [oidOf(2), oidOf(3), oidOf(6), oidOf(11)];
export const PAIR = `${AMARA}-${MATEO}` as const;
export const PATH = `/relationships/${PAIR}/agreement` as const;
const DAY_MS = 24 * 60 * 60_000;

export type Refused = { error: { code: string } };
type Read = Answer<AgreementResponse & Refused>;

export function agreementIn(suite: Suite) {
  const idOf = (oid: string) => suite.people.get(oid)?.id ?? '';
  const read = (oid: string): Promise<Read> => tabAs(suite, oid).get(PATH);
  const open = async (oid: string): Promise<OpenVersion> => {
    const { body } = await read(oid);
    assert.ok(body.open, 'nothing is being negotiated');
    return body.open;
  };
  const draft = async (
    oid: string,
    change: Partial<DraftRequest> & { proposal: Proposal },
  ): Promise<Read> => {
    const { body } = await read(oid);
    const number = body.open?.number ?? body.next.number;
    const saved = body.open?.mine?.saved ?? 0;
    return tabAs(suite, oid).put(`${PATH}/draft`, { number, saved, isHandedIn: true, ...change });
  };
  const settle = async (oid: string, change: Partial<SettleRequest>): Promise<Read> => {
    const { number, revision } = await open(oid);
    return tabAs(suite, oid).put(`${PATH}/settled`, { number, revision, frame: {}, texts: {}, ...change });
  };
  const sign = async (oid: string, seen?: { number: number; revision: number }): Promise<Read> => {
    const { number, revision } = seen ?? (await open(oid));
    return tabAs(suite, oid).post(`${PATH}/signature`, { number, revision });
  };
  const proposalOf = async (oid: string, over: Partial<Proposal['frame']>, texts = {}): Promise<Proposal> => {
    const { proposal } = (await read(oid)).body.next;
    return {
      ...proposal,
      frame: { ...proposal.frame, ...over },
      texts: { ...proposal.texts, ...texts },
    };
  };
  const shown = (oid: string, words: string) =>
    suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(words)).length;
  const today = async (days: number) => {
    await suite.world.moveClock(days * DAY_MS);
    await suite.product.runDueJobs();
  };
  return { idOf, read, open, draft, settle, sign, proposalOf, shown, today };
}
