// Links into a chat or a call with everybody, or none at all.
import assert from 'node:assert/strict';
import { teamsLinks } from '../../../shared/mentoring/relationship/teams-links.js';

describe('a link into Teams', () => {
  it('opens a chat and a call with one person', () => {
    assert.deepEqual(teamsLinks([{ email: 'ana+1@waymark.example' }], 'First steps'), {
      chat: 'https://teams.microsoft.com/l/chat/0/0?users=ana%2B1%40waymark.example',
      call: 'https://teams.microsoft.com/l/call/0/0?users=ana%2B1%40waymark.example&withVideo=true',
    });
  });

  it('names the chat of a group', () => {
    const links = teamsLinks([{ email: 'a@x.example' }, { email: 'b@x.example' }], 'Leading together');
    const { searchParams } = new URL(links?.chat ?? '');
    assert.equal(searchParams.get('users'), 'a@x.example,b@x.example');
    assert.equal(searchParams.get('topicName'), 'Leading together');
  });

  it('is not made while one of the addresses is unknown', () => {
    assert.equal(teamsLinks([{ email: 'a@x.example' }, {}]), undefined);
    assert.equal(teamsLinks([]), undefined);
  });
});
