// The bot's door: POST /api/messages, and the job that brings notices.
import express, { Router } from 'express';
import type { Context } from '../shared/context.js';
import { DELIVERY_JOB } from '../shared/notices/notice-actions.js';
import type { JobTable } from '../shared/platform/jobs.js';
import type { PersonalDataSource } from '../shared/ports/personal-data.js';
import type { Renaming } from '../shared/ports/renaming.js';
import { createAdapter } from './adapter.js';
import { chatPersonalData } from './chat-personal-data.js';
import { chatRenaming } from './chat-renaming.js';
import { deliverNotices } from './deliver-notice.js';
import type { BotDeps } from './deps.js';
import { MentoringBot } from './mentoring-bot.js';
import { verifyChannel } from './verify-channel.js';

export type BotDoor = {
  router: Router;
  jobs: JobTable<Context>;
  personalData: PersonalDataSource<Context>;
  renaming: Renaming<Context>;
};

export function botDoor(deps: BotDeps): BotDoor {
  const adapter = createAdapter(deps.config, deps.log);
  const bot = new MentoringBot(deps);
  const router = Router();
  router.post(
    '/api/messages',
    express.json({ limit: '256kb' }),
    verifyChannel(deps.config),
    async (req, res) => {
      await adapter.process(req, res, (turn) => bot.run(turn));
    },
  );
  const jobs = [
    {
      name: DELIVERY_JOB,
      every: '1 minute',
      run: (ctx: Context) => deliverNotices(ctx, { adapter, deps }),
    },
  ];
  return { router, jobs, personalData: chatPersonalData, renaming: chatRenaming };
}
