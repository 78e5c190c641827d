// What an LTI platform is: a Moodle or Canvas that may launch us.
import { z } from 'zod';

/** What an administrator registers. */
export const platform = z.object({
  id: z.string(),
  name: z.string(),
  issuer: z.url(),
  clientId: z.string().min(1),
  deploymentIds: z.array(z.string().min(1)).min(1),
  authUrl: z.url(),
  tokenUrl: z.url(),
  jwksUrl: z.url(),
  /** A pending platform is known but serves nobody until an administrator approves it. */
  status: z.enum(['pending', 'active']).default('pending'),
});
export type Platform = z.infer<typeof platform>;
