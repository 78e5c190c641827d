// Graph's directory: people, their managers, and a limited search among them.
import type { Express, Request } from 'express';
import type { CastMember, World } from '../world.js';
import { type Caller, type Callers, isThere, personOf } from './caller.js';
import { assertOptions, type Item, page, select } from './odata.js';
import { GraphRefusal } from './refusal.js';

const READ_ALL = ['User.Read.All'];
const READ_BASIC = ['User.ReadBasic.All', ...READ_ALL];

/** Answered unless $select asks for others. */
const DEFAULTS = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];
/** All that User.ReadBasic.All shows. */
const BASIC = ['displayName', 'givenName', 'mail', 'surname', 'userPrincipalName', 'id'];
const SELECTABLE = [...DEFAULTS, 'accountEnabled', 'department', 'userType', 'companyName'];

export function servePeople(app: Express, { world, callers }: { world: World; callers: Callers }): void {
  app.get(['/v1.0/me', '/v1.0/users/:user'], async (req, res) => {
    const caller = await callers.allow(req, {
      delegated: ['User.Read', ...READ_BASIC],
      application: READ_BASIC,
    });
    assertOptions(req, ['$select']);
    const person = personOf(req, { world, caller });
    if (person !== caller.signedIn) assertGranted(caller, READ_BASIC);
    res.json({ '@odata.context': context('users/$entity'), ...view(req, { person, caller, world }) });
  });
  app.get(['/v1.0/me/manager', '/v1.0/users/:user/manager'], async (req, res) => {
    const caller = await callers.allow(req, { delegated: READ_ALL, application: READ_ALL });
    assertOptions(req, ['$select']);
    const { managerOid } = personOf(req, { world, caller });
    const manager = world.cast.find(({ oid }) => oid === managerOid && isThere(world, oid));
    if (!manager)
      throw new GraphRefusal(
        404,
        'Request_ResourceNotFound',
        "Resource 'manager' does not exist or one of its queried reference-property objects are not present.",
      );
    res.json({
      '@odata.context': context('directoryObjects/$entity'),
      '@odata.type': '#microsoft.graph.user',
      ...view(req, { person: manager, caller, world }),
    });
  });
  app.get('/v1.0/users', async (req, res) => {
    const caller = await callers.allow(req, { delegated: READ_BASIC, application: READ_BASIC });
    assertOptions(req, ['$select', '$top', '$skip', '$filter', '$search', '$count', '$orderby']);
    const found = world.cast.filter(({ oid }) => isThere(world, oid)).filter(matcher(req));
    const { part, next } = page(req, found, { byDefault: 100, most: 999 });
    res.json({
      '@odata.context': context('users'),
      ...(req.query['$count'] === 'true' ? { '@odata.count': found.length } : {}),
      ...next,
      value: part.map((person) => view(req, { person, caller, world })),
    });
  });
}

function context(what: string): string {
  return `https://graph.microsoft.com/v1.0/$metadata#${what}`;
}

function view(
  req: Request,
  { person, caller, world }: { person: CastMember; caller: Caller; world: World },
): Item {
  const all: Item = {
    businessPhones: [],
    displayName: person.name,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.email,
    mobilePhone: null,
    officeLocation: person.office || null,
    preferredLanguage: null,
    surname: person.familyName,
    userPrincipalName: person.email,
    id: person.oid,
    accountEnabled: world.leavers.get(person.oid) !== 'disabled',
    department: person.department,
    userType: 'Member',
    companyName: null,
  };
  const mayReadAll =
    person === caller.signedIn || READ_ALL.some((permission) => caller.granted.includes(permission));
  const names = req.query['$select'] ? SELECTABLE : DEFAULTS;
  const shown = Object.entries(all).filter(
    ([name]) => names.includes(name) && (mayReadAll || BASIC.includes(name)),
  );
  return select(req, Object.fromEntries(shown), SELECTABLE);
}

function assertGranted({ granted }: Caller, permissions: readonly string[]): void {
  if (!permissions.some((permission) => granted.includes(permission)))
    throw new GraphRefusal(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
}

type Matcher = (person: CastMember) => boolean;

function matcher(req: Request): Matcher {
  const { $filter: filter, $search: search } = req.query;
  if (search !== undefined || req.query['$count'] !== undefined) assertEventual(req);
  const byFilter = filter === undefined ? () => true : filterOf(String(filter));
  const bySearch = search === undefined ? () => true : searchOf(String(search));
  return (person) => byFilter(person) && bySearch(person);
}

function assertEventual(req: Request): void {
  if (req.get('consistencylevel')?.toLowerCase() === 'eventual') return;
  throw new GraphRefusal(
    400,
    'Request_UnsupportedQuery',
    "Request with $search or $count query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
  );
}

const FIELDS: Record<string, (person: CastMember) => string> = {
  id: ({ oid }) => oid,
  mail: ({ email }) => email,
  userPrincipalName: ({ email }) => email,
  displayName: ({ name }) => name,
  givenName: ({ givenName }) => givenName,
  surname: ({ familyName }) => familyName,
  department: ({ department }) => department,
  jobTitle: ({ jobTitle }) => jobTitle,
};

function filterOf(text: string): Matcher {
  const equal = /^(\w+) eq '((?:[^']|'')*)'$/.exec(text);
  const starts = /^startswith\((\w+), ?'((?:[^']|'')*)'\)$/.exec(text);
  const [, name = '', quoted = ''] = equal ?? starts ?? [];
  const field = FIELDS[name];
  if (!field)
    throw new GraphRefusal(400, 'Request_UnsupportedQuery', `The sandbox does not know the filter: ${text}`);
  const value = quoted.replaceAll("''", "'").toLowerCase();
  return equal
    ? (person) => field(person).toLowerCase() === value
    : (person) => field(person).toLowerCase().startsWith(value);
}

function searchOf(text: string): Matcher {
  const terms = text.split(' OR ').map((term) => /^"(\w+):([^"]+)"$/.exec(term.trim()));
  const wanted = terms.map((term) => ({
    field: FIELDS[term?.[1] ?? ''],
    value: term?.[2]?.toLowerCase() ?? '',
  }));
  if (wanted.some(({ field }) => !field))
    throw new GraphRefusal(400, 'BadRequest', `Syntax error in the value of $search: ${text}`);
  return (person) =>
    wanted.some(({ field, value }) =>
      field?.(person)
        .toLowerCase()
        .split(/[\s@.]+/)
        .some((word) => word.startsWith(value)),
    );
}
