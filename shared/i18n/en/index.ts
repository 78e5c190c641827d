// All words of the product in English, by area.
import { agendaPacks } from './agenda-packs.js';
import { agreement } from './agreement.js';
import { bot } from './bot.js';
import { cards } from './cards.js';
import { checkIn } from './check-in.js';
import { concerns } from './concerns.js';
import { enrollment } from './enrollment.js';
import { enrollmentForm } from './enrollment-form.js';
import { errors } from './errors.js';
import { farewell } from './farewell.js';
import { goalCards } from './goal-cards.js';
import { ltiPage } from './lti-page.js';
import { matchCheck } from './match-check.js';
import { matchRuns } from './match-runs.js';
import { matching } from './matching.js';
import { people } from './people.js';
import { personal } from './personal.js';
import { player } from './player.js';
import { privacy } from './privacy.js';
import { programs } from './programs.js';
import { requests } from './requests.js';
import { sessions } from './sessions.js';
import { space } from './space.js';
import { starters } from './starters.js';
import { tab } from './tab.js';
import { waiting } from './waiting.js';

export const en = {
  agendaPacks,
  agreement,
  bot,
  cards,
  checkIn,
  concerns,
  enrollment,
  enrollmentForm,
  errors,
  farewell,
  goalCards,
  ltiPage,
  matchCheck,
  matchRuns,
  matching,
  people,
  personal,
  player,
  privacy,
  programs,
  requests,
  sessions,
  space,
  starters,
  tab,
  waiting,
} as const;
