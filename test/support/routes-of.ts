// All routes of a router, as `GET /path`, read from Express' own table, so that none can be forgotten.
import type { Router } from 'express';

/** What Express keeps of a path with its handlers, or of a router that was mounted below a path. */
type Layer = Router['stack'][number] & { rawPath?: unknown };

export function routesOf({ stack }: Pick<Router, 'stack'>, prefix = ''): string[] {
  return stack.flatMap((layer: Layer) => {
    const { route, handle, rawPath } = layer;
    if (route) return methodsOf(route).map((method) => `${method} ${prefix}${route.path}`);
    const below = typeof rawPath === 'string' && rawPath !== '/' ? rawPath : '';
    return isRouter(handle) ? routesOf(handle, `${prefix}${below}`) : [];
  });
}

function isRouter(handle: unknown): handle is Pick<Router, 'stack'> {
  return typeof handle === 'function' && 'stack' in handle && Array.isArray(handle.stack);
}

function methodsOf({ stack }: { stack: readonly { method?: string }[] }): string[] {
  return [...new Set(stack.map(({ method }) => method?.toUpperCase() ?? 'ALL'))];
}
