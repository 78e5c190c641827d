// What an LTI platform is: a Moodle or Canvas that may launch us.
import { z } from 'zod';

export const platform = z.object({
  id: z.string(),
  name: z.string(),
  issuer: z.url(),
  clientId: z.string().min(1),
  deploymentIds: z.array(z.string().min(1)).min(1),
  authUrl: z.url(),
  tokenUrl: z.url(),
  jwksUrl: z.url(),
});
export type Platform = z.infer<typeof platform>;
