// What the conversation needs of the house.
import type { Context } from '../shared/context.js';
import type { Person } from '../shared/people/person.js';
import type { BotConfig } from '../shared/platform/config.js';
import type { Logger } from '../shared/platform/logger.js';

export type BotDeps = {
  config: BotConfig;
  log: Logger;
  newId(): string;
  contextFor(person: Person): Context;
};
