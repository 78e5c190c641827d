// One forbidden import or more for each dependency rule.

export type Planted = {
  rule: string;
  from: string;
  /** A file, or a package as `npm:name`. */
  to: string;
  /** The files between, for what is refused however long the way is. */
  through?: readonly string[];
  /** How each imports the next; of types alone where that is to be refused, too. */
  form?: 'import' | 'import type {} from';
};

const isRefused = (rule: string, from: string, to: string): Planted => ({ rule, from, to });

/** A room that must not know a room above it. */
const upward: readonly [room: string, above: string][] = [
  ['ports', 'people'],
  ['notices', 'people'],
  ['people', 'programs'],
  ['programs', 'matching/runs'],
  ['lms', 'learning'],
  ['learning', 'mentoring/sessions'],
  ['matching/engine', 'matching/runs'],
  ['matching/runs', 'matching/requests'],
  ['matching/requests', 'mentoring/relationship'],
  ['mentoring/relationship', 'mentoring/agreement'],
  ['mentoring/agreement', 'mentoring/goals'],
  ['mentoring/goals', 'mentoring/exchange'],
  ['mentoring/exchange', 'mentoring/notes'],
  ['mentoring/notes', 'mentoring/space'],
  ['mentoring/space', 'mentoring/match-check'],
  ['mentoring/match-check', 'mentoring/sessions'],
  ['mentoring/sessions', 'mentoring/check-ins'],
  ['mentoring/check-ins', 'mentoring/waiting'],
  ['mentoring/waiting', 'mentoring/farewell'],
  ['mentoring/farewell', 'concerns'],
  ['concerns', 'cards'],
  ['cards', 'routes'],
  ['routes', 'insights'],
];

export const planted: readonly Planted[] = [
  {
    rule: 'no-cycles',
    from: 'shared/people/chicken.ts',
    through: ['shared/people/egg.ts', 'shared/people/chicken.ts'],
    to: 'shared/people/egg.ts',
  },
  {
    rule: 'no-cycles',
    from: 'shared/people/hen.ts',
    through: ['shared/people/nest.ts', 'shared/people/hen.ts'],
    to: 'shared/people/nest.ts',
    form: 'import type {} from',
  },
  isRefused('no-unresolvable', 'shared/people/lost.ts', 'shared/people/missing.js'),
  isRefused('teams-app-knows-no-other-door', 'teams-app/a.ts', 'bot/router.ts'),
  isRefused('bot-knows-no-other-door', 'bot/b.ts', 'lti-tool/router.ts'),
  isRefused('lti-tool-knows-no-other-door', 'lti-tool/c.ts', 'teams-app/router.ts'),
  isRefused('teams-app-is-entered-by-its-router', 'server.ts', 'teams-app/api/authenticate.ts'),
  isRefused('bot-is-entered-by-its-router', 'server.ts', 'bot/adapter.ts'),
  isRefused('lti-tool-is-entered-by-its-router', 'bench/run.ts', 'lti-tool/provider.ts'),
  isRefused('shared-knows-no-door', 'shared/cards/card.ts', 'bot/router.ts'),
  isRefused('shared-knows-no-door', 'shared/people/composed.ts', 'server.ts'),
  isRefused('only-start-and-tests-know-the-server', 'lti-tool/router.ts', 'server.ts'),
  isRefused('nobody-imports-the-process', 'test/process.ts', 'start.ts'),
  isRefused('platform-is-the-floor', 'shared/platform/db.ts', 'shared/people/person.ts'),
  isRefused('platform-is-the-floor', 'shared/platform/jobs.ts', 'shared/context.ts'),
  isRefused('platform-is-the-floor', 'shared/platform/entra.ts', 'shared/i18n/translate.ts'),
  isRefused(
    'embedded-mongo-stands-alone',
    'shared/platform/embedded-mongo/start.ts',
    'shared/platform/logger.ts',
  ),
  ...upward.map(([room, above]) =>
    isRefused(
      `${room.replace('/', '-')}-knows-what-is-below`,
      `shared/${room}/up.ts`,
      `shared/${above}/thing.ts`,
    ),
  ),
  isRefused('context-knows-what-is-below', 'shared/context.ts', 'shared/people/thing.ts'),
  isRefused('insights-knows-what-is-below', 'shared/insights/up.ts', 'shared/domains.ts'),
  isRefused(
    'the-engine-knows-no-product',
    'shared/matching/engine/criteria/skills.ts',
    'shared/programs/enrollment/skill.ts',
  ),
  isRefused('domains-knows-what-is-below', 'shared/domains.ts', 'shared/migrations/thing.ts'),
  isRefused(
    'migrations-know-the-floor-only',
    'shared/migrations/2027-01-01-thing.ts',
    'shared/programs/program.ts',
  ),
  isRefused('the-wire-knows-no-room', 'shared/api/goal-api.ts', 'shared/mentoring/goals/goal.ts'),
  isRefused(
    'stores-are-private',
    'shared/mentoring/goals/goal-actions.ts',
    'shared/mentoring/agreement/agreement-store.ts',
  ),
  isRefused(
    'stores-are-private',
    'shared/mentoring/sessions/session-actions.ts',
    'shared/people/person-store.ts',
  ),
  isRefused('stores-are-private', 'shared/cards/render.ts', 'shared/people/person-store.ts'),
  isRefused('stores-are-private', 'shared/people/spy.ts', 'bot/conversation-store.ts'),
  isRefused('stores-are-private-to-their-folder', 'server.ts', 'shared/people/person-store.ts'),
  isRefused('stores-are-private-to-their-folder', 'shared/context.ts', 'shared/people/person-store.ts'),
  isRefused('stores-are-private-to-their-folder', 'bot/handlers/hello.ts', 'shared/people/person-store.ts'),
  isRefused('doors-call-actions', 'teams-app/api/routes.ts', 'shared/people/person-store.ts'),
  isRefused('doors-call-actions', 'bot/handlers/hello.ts', 'shared/mentoring/check-ins/check-in-jobs.ts'),
  isRefused('mongoose-in-stores', 'shared/people/person-actions.ts', 'npm:mongoose'),
  isRefused('mongoose-in-stores', 'server.ts', 'npm:mongoose'),
  isRefused('mongoose-in-stores', 'lti-tool/launch.ts', 'npm:mongodb'),
  isRefused('botbuilder-in-bot', 'shared/cards/card.ts', 'npm:botbuilder'),
  isRefused('botbuilder-in-bot', 'test/bot.test.ts', 'npm:botframework-connector'),
  isRefused('ltijs-behind-provider', 'lti-tool/launch.ts', 'npm:ltijs'),
  isRefused('teams-js-in-teams-host', 'teams-app/client/tab.tsx', 'npm:@microsoft/teams-js'),
  isRefused(
    'features-share-what-is-for-others',
    'teams-app/client/features/goals/goal.tsx',
    'teams-app/client/features/sessions/parts/summary.tsx',
  ),
  isRefused(
    'features-stand-on-what-is-for-all',
    'teams-app/client/for-all/frame.tsx',
    'teams-app/client/features/goals/for-others/goals.tsx',
  ),
  isRefused('pages-stay-in-the-browser', 'shared/ui/cards.tsx', 'shared/people/person-actions.ts'),
  isRefused('pages-stay-in-the-browser', 'lti-tool/client/lti.tsx', 'shared/platform/errors.ts'),
  {
    rule: 'pages-stay-in-the-browser',
    from: 'teams-app/client/far.tsx',
    through: ['shared/ui/near.ts', 'shared/api/contract.ts'],
    to: 'shared/people/hidden-store.ts',
  },
  isRefused('pages-load-no-schema', 'teams-app/client/group.tsx', 'shared/api/group-api.ts'),
  isRefused('pages-load-no-schema', 'lti-tool/client/routes.ts', 'shared/api/lti-contract.ts'),
  isRefused('server-loads-no-page', 'bot/adapter.ts', 'shared/ui/heading.tsx'),
  isRefused('server-loads-no-page', 'teams-app/router.ts', 'teams-app/client/features/home/next-step.ts'),
  isRefused('production-imports-no-test', 'start.ts', 'test/sandbox/world.ts'),
  isRefused('production-imports-no-test', 'shared/platform/clock.ts', 'bench/clock.ts'),
  isRefused('production-has-its-packages', 'shared/platform/graph.ts', 'npm:react'),
  isRefused('production-has-its-packages', 'bot/adapter.ts', 'npm:undeclared'),
  isRefused('doubles-do-not-know-the-product', 'test/sandbox/graph/graph.ts', 'shared/api/tab-api.ts'),
  isRefused('doubles-do-not-know-the-product', 'test/sandbox/people-file.ts', 'shared/people/person.ts'),
  isRefused('the-package-is-only-looked-at', 'bot/manifest.ts', 'appPackage/manifest.ts'),
  isRefused('the-package-knows-no-code', 'appPackage/build.ts', 'shared/platform/db.ts'),
];
