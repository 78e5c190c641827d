// Which part of the house may import which; every rule says why, and test/architecture proves that it bites.

const rooms = require('./.dependency-rooms.cjs');
const doors = ['teams-app', 'bot', 'lti-tool'];

/** A room is a folder; the context and the list of domains are a file each. */
const roomPath = (room) => `${room}(/|\\.ts$)`;
const anyDoor = `^(${doors.join('|')})/`;
const product = '^(shared/|teams-app/|bot/|lti-tool/|server\\.ts$|start\\.ts$|(platforms|keys)\\.ts$)';
const browser = '^(shared/ui/|(teams-app|lti-tool)/client/)';
const store = '-store\\.ts$';

const except = (names, left) => names.filter((name) => !left.includes(name)).join('|');

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const rules = [
  {
    name: 'no-cycles',
    comment: 'A circle, be it of types alone, means that two files are one idea.',
    from: { path: product },
    to: { circular: true },
  },
  {
    name: 'no-unresolvable',
    comment: 'What cannot be found breaks at run time.',
    from: {},
    to: { couldNotResolve: true },
  },
  ...doors.map((door) => ({
    name: `${door}-knows-no-other-door`,
    comment: 'Each door can be understood, and taken away, alone.',
    from: { path: `^${door}/` },
    to: { path: `^(${except(doors, [door])})/` },
  })),
  ...doors.map((door) => ({
    name: `${door}-is-entered-by-its-router`,
    comment: 'A door shows one thing to the rest of the house.',
    from: { path: `${product}|^bench/`, pathNot: `^${door}/` },
    to: { path: `^${door}/`, pathNot: `^${door}/router\\.ts$` },
  })),
  {
    name: 'shared-knows-no-door',
    comment: 'The product does not know how people come in.',
    from: { path: '^shared/' },
    to: { path: `${anyDoor}|^(server|start)\\.ts$` },
  },
  {
    name: 'only-start-and-tests-know-the-server',
    comment: 'server.ts composes; nobody else needs the whole.',
    from: { pathNot: '^(start\\.ts$|test/|bench/)' },
    to: { path: '^server\\.ts$' },
  },
  {
    name: 'nobody-imports-the-process',
    comment: 'start.ts acts when it is loaded.',
    from: {},
    to: { path: '^start\\.ts$' },
  },
  {
    name: 'platform-is-the-floor',
    comment: 'Everything stands on it, so it stands on nothing of ours.',
    from: { path: '^shared/platform/' },
    to: { path: product, pathNot: '^shared/platform/' },
  },
  {
    name: 'embedded-mongo-stands-alone',
    comment:
      'It knows nothing of the product and could be a package, with the way to start a thread from its source.',
    from: { path: '^shared/platform/embedded-mongo/' },
    to: { path: product, pathNot: '^shared/platform/(embedded-mongo/|start-thread\\.ts$)' },
  },
  ...rooms.slice(0, -1).map((room, index) => ({
    name: `${room.replace('/', '-')}-knows-what-is-below`,
    comment: 'The rooms stand in an order, and each knows only those before it.',
    from: { path: `^shared/${roomPath(room)}` },
    to: {
      path: `^shared/(${rooms
        .slice(index + 1)
        .map(roomPath)
        .join('|')})`,
    },
  })),
  {
    name: 'the-engine-knows-no-product',
    comment: 'The engine solves what it is given: it could match anybody with anything.',
    from: { path: '^shared/matching/engine/' },
    to: { path: product, pathNot: '^shared/(matching/engine|platform|i18n)/' },
  },
  {
    name: 'migrations-know-the-floor-only',
    comment:
      'What was true of data once stays true: a migration must not change with the room that it is about.',
    from: { path: '^shared/migrations/' },
    to: { path: product, pathNot: '^shared/(migrations|platform)/' },
  },
  {
    name: 'the-wire-knows-no-room',
    comment:
      'What goes over the wire is read by pages, too, and stands below everything that is presented in it.',
    from: { path: '^shared/api/' },
    to: { path: product, pathNot: '^shared/api/' },
  },
  {
    name: 'stores-are-private',
    comment: "Only a room's own actions decide what is kept. Insights may read, because it only counts.",
    from: { path: '^shared/((?:matching|mentoring)/[^/]+|[^/]+)/', pathNot: '^shared/insights/' },
    to: { path: store, pathNot: '^shared/$1/' },
  },
  {
    name: 'stores-are-private-to-their-folder',
    comment: "Neither the context, nor the server, nor a door goes behind a domain's actions.",
    from: { path: '^(shared/[^/]+\\.ts$|server\\.ts$|start\\.ts$|teams-app/|bot/|lti-tool/)' },
    to: { path: `^shared/.*${store}` },
  },
  {
    name: 'doors-call-actions',
    comment:
      'A door makes one call and presents the answer; it knows what a thing is, not how it is kept or when work is due.',
    from: { path: anyDoor },
    to: { path: '^shared/.*(-store|-jobs)\\.ts$' },
  },
  {
    name: 'mongoose-in-stores',
    comment: 'Queries have one obvious place.',
    from: { path: product, pathNot: `(${store}|^shared/platform/)` },
    to: { path: 'node_modules/(mongoose|mongodb)/' },
  },
  {
    name: 'botbuilder-in-bot',
    comment: 'The SDK is archived: one folder has to change.',
    from: { pathNot: '^bot/' },
    to: { path: 'node_modules/(botbuilder|botframework-)' },
  },
  {
    name: 'ltijs-behind-provider',
    comment:
      'Our own strict launch stands in front of it; its types, which we declare ourselves, are harmless.',
    from: { pathNot: '^(lti-tool/provider\\.ts$|bench/)' },
    to: { path: 'node_modules/ltijs/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'teams-js-in-teams-host',
    comment: 'One file speaks to the Teams client.',
    from: { pathNot: '^teams-app/client/teams-host\\.ts$' },
    to: { path: 'node_modules/@microsoft/teams-js/' },
  },
  {
    name: 'features-share-what-is-for-others',
    comment: 'A feature of the tab can be changed without looking at the others: only `for-others` is used.',
    from: { path: '^teams-app/client/features/([^/]+)/' },
    to: { path: '^teams-app/client/features/', pathNot: '^teams-app/client/features/($1|[^/]+/for-others)/' },
  },
  {
    name: 'features-stand-on-what-is-for-all',
    comment: 'What all features of the tab use knows none of them.',
    from: { path: '^teams-app/client/(for-all|places)/' },
    to: { path: '^teams-app/client/features/' },
  },
  {
    name: 'pages-stay-in-the-browser',
    comment: 'A page reaches the server by its API only, however many files lie between.',
    from: { path: browser },
    to: {
      path: '(-store\\.ts$|-actions\\.ts$|^shared/platform/(?!hours\\.ts$))',
      reachable: true,
    },
  },
  {
    name: 'pages-load-no-schema',
    comment:
      'A page takes types from the schemas of the API; their library is large, and tries what its CSP forbids.',
    from: { path: browser },
    to: { path: '^shared/api/.+-(api|contract)\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'server-loads-no-page',
    comment: 'What is made for the browser is built for it, and is not there in production.',
    from: { path: product, pathNot: browser },
    to: { path: browser },
  },
  {
    name: 'production-imports-no-test',
    comment: 'Tests are not shipped.',
    from: { path: product },
    to: { path: '^(test|bench)/' },
  },
  {
    name: 'production-has-its-packages',
    comment: 'What the server loads stands under "dependencies"; the pages are built beforehand.',
    from: { path: product, pathNot: browser },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'doubles-do-not-know-the-product',
    comment:
      "A double that shares the product's code shares its mistakes. Three files bring the two together.",
    from: { path: '^test/sandbox/', pathNot: '^test/sandbox/(everything|seed|demo)\\.ts$' },
    to: { path: product },
  },
  {
    name: 'the-package-is-only-looked-at',
    comment: 'The manifest describes the product and takes no part in it.',
    from: { path: product },
    to: { path: '^appPackage/' },
  },
  {
    name: 'the-package-knows-no-code',
    comment: 'Building the Teams package starts nothing; it reads the same settings as the product.',
    from: { path: '^appPackage/' },
    to: { path: product, pathNot: '^shared/platform/config\\.ts$' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: rules.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
