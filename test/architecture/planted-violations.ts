// One forbidden import or more for each dependency rule.

export type Planted = {
  rule: string;
  from: string;
  /** A file, or a package as `npm:name`. */
  to: string;
  /** The files between, for what is refused however long the way is. */
  through?: readonly string[];
};

const isRefused = (rule: string, from: string, to: string): Planted => ({ rule, from, to });

/** A domain that must not know a domain above it, or beside it. */
const upward: readonly [domain: string, above: string][] = [
  ['notices', 'people'],
  ['people', 'programs'],
  ['programs', 'matching'],
  ['matching', 'relationship'],
  ['relationship', 'goals'],
  ['goals', 'sessions'],
  ['sessions', 'check-ins'],
  ['check-ins', 'feedback'],
  ['feedback', 'insights'],
  ['concerns', 'sessions'],
  ['farewell', 'check-ins'],
  ['waiting', 'check-ins'],
  ['privacy', 'relationship'],
  ['lms', 'learning'],
  ['learning', 'sessions'],
];

export const planted: readonly Planted[] = [
  {
    rule: 'no-cycles',
    from: 'shared/people/chicken.ts',
    through: ['shared/people/egg.ts', 'shared/people/chicken.ts'],
    to: 'shared/people/egg.ts',
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
  ...upward.map(([domain, above]) =>
    isRefused(`${domain}-knows-what-is-below`, `shared/${domain}/up.ts`, `shared/${above}/thing.ts`),
  ),
  isRefused('stores-are-private', 'shared/sessions/session-actions.ts', 'shared/people/person-store.ts'),
  isRefused('stores-are-private', 'shared/cards/render.ts', 'shared/people/person-store.ts'),
  isRefused('stores-are-private', 'shared/people/spy.ts', 'bot/conversation-store.ts'),
  isRefused('stores-are-private-to-their-folder', 'server.ts', 'shared/people/person-store.ts'),
  isRefused('stores-are-private-to-their-folder', 'shared/context.ts', 'shared/people/person-store.ts'),
  isRefused('stores-are-private-to-their-folder', 'bot/handlers/hello.ts', 'shared/people/person-store.ts'),
  isRefused('doors-call-actions', 'teams-app/api/routes.ts', 'shared/people/person-store.ts'),
  isRefused('doors-call-actions', 'bot/handlers/hello.ts', 'shared/check-ins/check-in-jobs.ts'),
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
