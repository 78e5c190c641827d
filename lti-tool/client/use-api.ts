// The API as this door knows it.
import type { LtiContract } from '../../shared/api/lti-contract.js';
import type { ApiClient } from '../../shared/ui/api-client.js';
import { useApi as useApiOf } from '../../shared/ui/use-api.js';

export const useApi: () => ApiClient<LtiContract> = useApiOf;
