// Which part of the house may import which; every rule says why.
const doors = ['teams-app', 'bot', 'lti-tool'];
const domains = [
  ['notices', []],
  ['people', []],
  ['programs', ['people']],
  ['relationship', ['people', 'programs']],
  ['sessions', ['people', 'programs', 'relationship']],
  ['check-ins', ['people', 'programs', 'relationship', 'sessions']],
  ['lms', ['people', 'programs']],
  ['learning', ['people', 'programs', 'lms']],
];
const domainNames = domains.map(([name]) => name).join('|');

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle means that two files are one idea.', { path: '^(shared|teams-app|bot|lti-tool|server|start)', pathNot: '^shared/context' }, { circular: true, viaOnly: { pathNot: '^shared/context', dependencyTypesNot: ['type-only'] } }),
    ...doors.map((door) =>
      rule(`${door}-knows-no-other-door`, 'Each door can be understood, and taken away, alone.', { path: `^${door}/` }, { path: `^(${doors.filter((other) => other !== door).join('|')})/` }),
    ),
    rule('shared-knows-no-door', 'The product does not know how people come in.', { path: '^shared/' }, { path: `^(${doors.join('|')}|server|start)` }),
    rule('platform-is-the-floor', 'Everything stands on it, so it stands on nothing of ours.', { path: '^shared/platform/' }, { path: '^(shared/(?!platform/)|teams-app|bot|lti-tool|server|start)' }),
    rule('embedded-mongo-stands-alone', 'It knows nothing of the product and could be a package.', { path: '^shared/platform/embedded-mongo/' }, { path: '^(shared/(?!platform/embedded-mongo/)|teams-app|bot|lti-tool|server|start)' }),
    rule('stores-are-private', 'Only a domain\'s own actions decide what is kept.', { path: '^(shared/([^/]+)/|teams-app|bot|lti-tool|server)' }, { path: `^shared/(${domainNames})/[^/]+-store\\.ts$`, pathNot: '^shared/$2/' }),
    rule('doors-call-actions', 'A door makes one call and presents the answer.', { path: `^(${doors.join('|')})/` }, { path: `^shared/(${domainNames})/[^/]+-store\\.ts$` }),
    rule('mongoose-in-stores', 'Queries have one obvious place.', { path: '^(shared|teams-app|bot|lti-tool|server|start)', pathNot: '(-store\\.ts$|^shared/platform/)' }, { path: 'node_modules/mongoose/' }),
    rule('botbuilder-in-bot', 'The SDK is archived: one folder has to change.', { pathNot: '^bot/' }, { path: 'node_modules/(botbuilder|botframework-)' }),
    rule('ltijs-behind-provider', 'Our own strict launch stands in front of it.', { pathNot: '^(lti-tool/provider\\.ts$|bench/)' }, { path: 'node_modules/ltijs/' }),
    rule('teams-js-in-teams-host', 'One file speaks to the Teams client.', { pathNot: '^teams-app/client/teams-host\\.ts$' }, { path: 'node_modules/@microsoft/teams-js/' }),
    rule('pages-stay-in-the-browser', 'A page reaches the server by its API only.', { path: '(/client/|^shared/ui/)' }, { path: '(-store\\.ts$|-actions\\.ts$|^shared/platform/)' }),
    rule('production-imports-no-test', 'Tests are not shipped.', { path: '^(shared|teams-app|bot|lti-tool|server|start)' }, { path: '^(test|bench)/' }),
    rule('doubles-do-not-know-the-product', 'A double that shares the product\'s code shares its mistakes.', { path: '^test/sandbox/', pathNot: '^test/sandbox/(everything|demo|people-file)\\.ts$' }, { path: '^(shared|teams-app|bot|lti-tool|server|start)' }),
    rule('only-start-and-tests-know-the-server', 'server.ts composes; nobody else needs the whole.', { pathNot: '^(start\\.ts$|test/|bench/)' }, { path: '^server\\.ts$' }),
    ...domains.map(([name, below]) =>
      rule(`${name}-knows-what-is-below`, 'Domains form a directed graph without cycles.', { path: `^shared/${name}/` }, { path: `^shared/(${domains.map(([other]) => other).filter((other) => other !== name && !below.includes(other)).join('|')})/` }),
    ),
    rule('no-unresolvable', 'What can\'t be found breaks at run time.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  },
};
