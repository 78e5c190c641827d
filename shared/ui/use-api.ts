// The API behind the page, which each door provides and knows by its own table of routes.
import { createContext, useContext } from 'react';
import type { AnyApi, ApiClient } from './api-client.js';

export const ApiContext = createContext<AnyApi | undefined>(undefined);

export function useApi<C>(): ApiClient<C> {
  return useAnyApi() as unknown as ApiClient<C>;
}

export function useAnyApi(): AnyApi {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi needs an ApiContext above it');
  return api;
}
