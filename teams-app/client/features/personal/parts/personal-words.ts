// Loads the words of what belongs to a person in their mentoring, together with the parts that say them.
import { personal } from '../../../../../shared/i18n/en/personal.js';
import { starters } from '../../../../../shared/i18n/en/starters.js';
import { tabPersonal } from '../../../../../shared/i18n/en/tab-personal.js';
import { addWords } from '../../../../../shared/ui/i18n.js';

addWords({ personal, mine: tabPersonal, starters });
