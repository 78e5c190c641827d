// The API as this door knows it.
import type { TabContract } from '../../../shared/api/tab-contract.js';
import type { ApiClient } from '../../../shared/ui/api-client.js';
import { useApi as useApiOf } from '../../../shared/ui/use-api.js';

export const useApi: () => ApiClient<TabContract> = useApiOf;
