// The API behind the page, which each door provides.
import { createContext, useContext } from 'react';
import type { ApiClient } from './api-client.js';

export const ApiContext = createContext<ApiClient | undefined>(undefined);

export function useApi(): ApiClient {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi needs an ApiContext above it');
  return api;
}
