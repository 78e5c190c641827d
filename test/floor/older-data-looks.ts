// What is looked at in data of an older version: somebody, a place, and words that were sealed there.
import {
  AISHA,
  AMARA,
  CLAIRE,
  GRACE,
  HANNAH,
  KENJI,
  LUCIA,
  MARCUS,
  MATEO,
  PRIYA,
  SOFIA,
  TOM,
} from '../fixtures/history/stage.js';

type Ids = Readonly<Record<string, string>>;
type Look = { who: string; path: (ids: Ids) => string; words: readonly string[] };

const look = (who: string, path: string | ((ids: Ids) => string), ...words: string[]): Look => ({
  ...{ who, path: typeof path === 'string' ? () => path : path, words },
});
/** @param place the name of a relationship, and what of it */
const inPair = (who: string, place: string, ...words: string[]): Look =>
  look(
    who,
    (ids) => {
      const [name = '', ...rest] = place.split('/');
      return ['/relationships', ids[name], ...rest].join('/');
    },
    ...words,
  );

/** Everything that a person looks at here was sealed, and must be there word for word. */
export const looks: readonly Look[] = [
  look(MATEO, '/home', 'Amara Okafor'),
  look(MATEO, '/my-card', 'Cooking for twenty'),
  look(
    MATEO,
    '/my-data',
    'I interrupt people',
    'Captions, as said in the course by mateo',
    'Her daughter plays',
  ),
  look(MATEO, '/my-data/export.json', 'I interrupt people', 'Learn Finnish', 'Half of it is done'),
  look(MATEO, '/my-data/export.html', 'I interrupt people'),
  look(
    SOFIA,
    '/my-data',
    'why silence helps',
    'said in the course by sofia',
    'A failed launch',
    'To be braver',
  ),
  look(SOFIA, '/my-data/export.json', 'why silence helps', 'Her office has a piano', 'Show my drafts early'),
  look(KENJI, '/my-data', 'said in the course by kenji', 'Begins his day with the news', 'Answers at night'),
  look(
    KENJI,
    '/my-data/export.json',
    'Write the guide',
    'Explain one report a week',
    'Two mentors are better',
  ),
  look(LUCIA, '/my-data', 'my first manager', 'To meet more people', 'I dare to speak now', 'He shouts'),
  look(TOM, '/my-data', 'Too many reminders'),
  inPair(MATEO, 'pair', 'Amara Okafor'),
  inPair(MATEO, 'pair/entries', 'For your patience', 'Call the library', 'Ask Priya', 'No slides'),
  inPair(AMARA, 'pair/agreement', 'Everything stays between us', 'No work on Fridays', 'Every month'),
  inPair(MATEO, 'pair/exchange', 'To listen longer', 'To speak in big rounds'),
  inPair(MATEO, 'pair/notes', 'Her daughter plays in an orchestra'),
  inPair(AMARA, 'pair/notes', 'He is shy in big rounds'),
  inPair(AMARA, 'pair/partner-cards', 'Ma-TAY-oh'),
  inPair(AMARA, 'pair/goals', 'Lead two workshops', 'Give one talk', 'Learn Finnish'),
  inPair(AMARA, 'pair/timeline'),
  look(AMARA, ({ goal }) => `/goals/${goal}`, 'Start with a small one', 'One took place'),
  look(MATEO, ({ privateGoal }) => `/goals/${privateGoal}`, 'Dare to ask for a raise'),
  look(AMARA, ({ changingGoal }) => `/goals/${changingGoal}`, 'Lead three workshops', 'Lead two workshops'),
  look(
    AMARA,
    ({ pastSession }) => `/sessions/${pastSession}/notes`,
    'Stories begin in the middle',
    'A first sentence',
  ),
  inPair(SOFIA, 'pairOfSofia/entries', 'We write until we meet', 'Think of a first topic'),
  inPair(SOFIA, 'pairOfSofia/exchange', 'To learn how design works', 'To be braver'),
  inPair(HANNAH, 'pairOfSofia/agreement', 'No calls before eight', 'No calls after six'),
  inPair(HANNAH, 'pairOfSofia/notes', 'Prefers to write'),
  inPair(KENJI, 'pairOfKenji/entries', 'For staying up late'),
  inPair(KENJI, 'pairOfKenjiFromCourse/entries', 'Bring a report'),
  inPair(KENJI, 'pairOfKenjiFromCourse/agreement', 'Not before my coffee'),
  inPair(PRIYA, 'pairOfKenjiFromCourse/agreement', 'Salaries'),
  inPair(PRIYA, 'pairOfKenjiFromCourse/exchange', 'To be understood', 'To see how data is made'),
  look(MARCUS, ({ goalOfKenji }) => `/goals/${goalOfKenji}`, 'Begin with mine', 'Gladly'),
  inPair(LUCIA, 'group/entries', 'We go on, fewer', 'For the warm welcome'),
  inPair(GRACE, 'group/entries', 'For the warm welcome', 'We meet on Mondays'),
  inPair(TOM, 'reversePair/prompts', 'I learned to wait.'),
  inPair(
    LUCIA,
    'completedPair/farewell',
    'Your questions kept me awake',
    'For your trust',
    'I listen longer',
  ),
  inPair(LUCIA, 'completedPair/certificate', 'The autumn circle'),
  inPair(MATEO, 'pairByRequest/farewell', 'Half of it is done'),
  look(MARCUS, ({ concern }) => `/concerns/${concern}`, 'nobody answers', 'May I call you today?'),
  look(LUCIA, ({ openConcern }) => `/concerns/${openConcern}`, 'He shouts'),
  look(HANNAH, ({ finding }) => `/programs/${finding}/received-requests`, 'learn from your years'),
  look(TOM, ({ finding }) => `/programs/${finding}/mentor-search`, 'this spring is full'),
  look(AISHA, ({ firstSteps }) => `/programs/${firstSteps}/participants`, 'Noah Fischer', 'Sofia Lindqvist'),
  look(
    AISHA,
    ({ growing, draftRun }) => `/programs/${growing}/matching/runs/${draftRun}`,
    'A person who left',
  ),
  look(AISHA, ({ growing, copiedRun }) => `/programs/${growing}/matching/runs/${copiedRun}`, 'Plan B'),
  look(
    AISHA,
    ({ firstSteps, firstStepsRun }) => `/programs/${firstSteps}/matching/runs/${firstStepsRun}`,
    'Noah',
  ),
  look(CLAIRE, '/past-relationships', 'Emily Carter'),
];
