// Where the module player gets its module from: the same three routes behind either door.
import type { ApiClient } from '../api-client.js';
import type { ModuleSource } from './module-player.js';

export function moduleSource(api: ApiClient): ModuleSource {
  const path = (id: string) => `/modules/${encodeURIComponent(id)}`;
  return {
    load: (id) => api.get(path(id)),
    saveReflection: (id, reflection) => api.post(`${path(id)}/reflection`, reflection),
    complete: (id, answers) => api.post(`${path(id)}/complete`, answers),
  };
}
