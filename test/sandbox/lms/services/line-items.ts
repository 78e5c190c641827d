// Assignment and Grade Services: the container of line items, and each of them.
import type { Express, Request } from 'express';
import { z } from 'zod';
import type { LineItem } from '../gradebook.js';
import { recordMessage, type Site } from '../site.js';
import { SCOPES } from '../tools.js';
import { linkNext, pageOf } from './paging.js';
import { namedLineItem, type ServiceCall, ServiceRefusal, sendAs, service } from './service-call.js';
import { itemsUrl, itemUrl, SERVICES_PATH } from './service-urls.js';

const CONTAINER = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const LINE_ITEM = 'application/vnd.ims.lis.v2.lineitem+json';
const READ = [SCOPES.lineItem, SCOPES.lineItemReadonly];
const WRITE = [SCOPES.lineItem];

const lineItemBody = z.looseObject({
  label: z.string().min(1),
  scoreMaximum: z.number().positive(),
  resourceId: z.string().optional(),
  tag: z.string().optional(),
  resourceLinkId: z.string().optional(),
});

export function serveLineItems(app: Express, site: Site): void {
  app
    .route(`${SERVICES_PATH}/:course/lineitems`)
    .get(service(site, { scopes: READ, mediaType: CONTAINER }, sendLineItems))
    .post(service(site, { scopes: WRITE, mediaType: LINE_ITEM }, createLineItem));
  app
    .route(`${SERVICES_PATH}/:course/lineitems/:item/lineitem`)
    .get(
      service(site, { scopes: READ, mediaType: LINE_ITEM }, (call) => {
        sendAs(call.res, LINE_ITEM, lineItemView(call.site, namedLineItem(call)));
      }),
    )
    .put(service(site, { scopes: WRITE, mediaType: LINE_ITEM }, changeLineItem))
    .delete(
      service(site, { scopes: WRITE }, (call) => {
        call.site.gradebook.removeLineItem(namedLineItem(call).id);
        call.res.status(204).end();
      }),
    );
}

function lineItemView(site: Site, item: LineItem): Record<string, unknown> {
  const { label, scoreMaximum, resourceId, tag, resourceLinkId } = item;
  const link = resourceLinkId ? { resourceLinkId, ltiLinkId: resourceLinkId } : {};
  return { id: itemUrl(site, item), label, scoreMaximum, resourceId, tag, ...link };
}

function sendLineItems({ req, res, site, tool, course }: ServiceCall): void {
  const filter = filterOf(req);
  const all = site.gradebook.lineItems(course.number, { ...filter, deploymentId: tool.deploymentId });
  const { items, nextFrom, limit } = pageOf(all, req);
  if (nextFrom !== undefined) {
    const next = new URL(itemsUrl(site, course.number, tool.deploymentId));
    if (filter.resourceId) next.searchParams.set('resource_id', filter.resourceId);
    if (filter.resourceLinkId) next.searchParams.set('resource_link_id', filter.resourceLinkId);
    if (filter.tag) next.searchParams.set('tag', filter.tag);
    next.searchParams.set('limit', String(limit));
    next.searchParams.set('from', String(nextFrom));
    linkNext(res, next.href);
  }
  const views = items.map((item) => lineItemView(site, item));
  for (const view of views) recordMessage(site, 'agsLineItem', view);
  sendAs(res, CONTAINER, views);
}

function filterOf({ query }: Request): { resourceId?: string; resourceLinkId?: string; tag?: string } {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined);
  const resourceId = text('resource_id');
  const resourceLinkId = text('resource_link_id');
  const tag = text('tag');
  return {
    ...(resourceId ? { resourceId } : {}),
    ...(resourceLinkId ? { resourceLinkId } : {}),
    ...(tag ? { tag } : {}),
  };
}

function createLineItem(call: ServiceCall): void {
  const item = call.site.gradebook.addLineItem(draftOf(call));
  const view = { ...call.req.body, id: itemUrl(call.site, item) };
  recordMessage(call.site, 'agsLineItem', view);
  sendAs(call.res.status(201), LINE_ITEM, view);
}

function changeLineItem(call: ServiceCall): void {
  const before = namedLineItem(call);
  const { resourceLinkId = before.resourceLinkId, ...draft } = draftOf(call);
  const item = call.site.gradebook.changeLineItem(before.id, {
    ...draft,
    ...(resourceLinkId ? { resourceLinkId } : {}),
  });
  const view = { ...call.req.body, id: itemUrl(call.site, item) };
  recordMessage(call.site, 'agsLineItem', view);
  sendAs(call.res, LINE_ITEM, view);
}

function draftOf({ req, site, tool, course }: ServiceCall): Omit<LineItem, 'id'> {
  const parsed = lineItemBody.safeParse(req.body);
  if (!parsed.success) throw new ServiceRefusal(400, 'No label or Score Maximum');
  const { label, scoreMaximum, resourceId = '', tag = '', resourceLinkId } = parsed.data;
  const isOurs = site.campus
    .activities(course)
    .some((one) => String(one.instanceId) === resourceLinkId && one.deploymentId === tool.deploymentId);
  if (resourceLinkId && !isOurs) throw new ServiceRefusal(403, 'Forbidden');
  return {
    courseNumber: course.number,
    deploymentId: tool.deploymentId,
    label,
    scoreMaximum,
    resourceId,
    tag,
    ...(resourceLinkId ? { resourceLinkId } : {}),
  };
}
