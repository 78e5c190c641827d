// Where the module player sends what is done in it: the same routes behind either door.
import type { BothDoorsContract } from '../../api/both-doors-contract.js';
import type { ApiClient } from '../api-client.js';
import type { ModuleSource } from './module-player.js';

export function moduleSource(api: ApiClient<BothDoorsContract>): ModuleSource {
  return {
    saveReflection: (id, reflection) => api.post(`${modulePath(id)}/reflection`, reflection),
    complete: (id, answers) => api.post(`${modulePath(id)}/complete`, answers),
  };
}

export function modulePath(id: string) {
  return `/modules/${encodeURIComponent(id)}` as const;
}
