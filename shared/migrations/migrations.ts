// All migrations, in the order in which they run.
import type { Logger } from '../platform/logger.js';
import type { Migration } from '../platform/migrations.js';
import type { Vault } from '../platform/vault.js';
import { dueNotices } from './2026-12-01-due-notices.js';
import { fillInPrograms } from './2026-12-01-fill-in-programs.js';
import { oneIdForOnePerson } from './2026-12-01-one-id-for-one-person.js';

export type Needs = { vault: Vault; log: Logger };

export const migrations: readonly Migration<Needs>[] = [fillInPrograms, oneIdForOnePerson, dueNotices];
