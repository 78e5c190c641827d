// The module "Virtual mentoring basics": how two people who rarely share a room start well.
import { type Module, moduleSchema } from '../module.js';

export const virtualMentoringBasics: Module = moduleSchema.parse({
  id: 'virtual-mentoring-basics',
  title: 'Virtual mentoring basics',
  summary:
    'How to start a mentoring relationship with somebody you mostly meet on a screen: what to agree on, how to meet, and how to keep going.',
  minutes: 12,
  sections: [
    {
      id: 'what-it-is',
      title: 'A conversation with a direction',
      paragraphs: [
        'Mentoring is a series of conversations in which one person lends experience and the other decides what to do with it. It is neither line management nor a help desk: nobody is graded, and the person being mentored owns the questions.',
        'Doing it by video, chat and mail changes less than people fear. You gain partners whom you would never have met in your own building. You lose the small talk at the coffee machine, so what used to happen by itself – being seen, being asked how it went – now needs a place in the calendar.',
      ],
      tips: [
        'Write down one sentence on why you joined. Bring it to the first meeting.',
        'If you are the mentor, write down what you hope to learn. Good pairs give in both directions.',
      ],
    },
    {
      id: 'first-meeting',
      title: 'The first meeting is about people',
      paragraphs: [
        'Resist the wish to solve something at once. Spend most of the first half hour on two stories: how each of you came to the work you do, and one turn that did not go as planned. A mentor who tells of a setback gives permission to talk about real problems later.',
        'Then say hopes and worries aloud. "I am afraid of taking too much of your time" is a sentence that saves three months of hesitation.',
      ],
      tips: [
        'Ask how to pronounce each other’s names, and which hours are off limits.',
        'Close with one thing each of you will do before you meet again.',
      ],
    },
    {
      id: 'ground-rules',
      title: 'Agree on the rules while nothing is wrong',
      paragraphs: [
        'Five agreements carry most pairs: how often you meet, which channel you use between meetings, how quickly a message deserves an answer, what stays between the two of you, and what is out of scope.',
        'Confidentiality needs a limit that both know: what is said stays in the pair, unless somebody may come to harm or the law says otherwise. Say so in the first meeting, in your own words, and come back to the agreement halfway through the program.',
      ],
      tips: [
        '"Every second Tuesday, 30 minutes" survives a busy month. "Whenever it suits" does not.',
        'Agree what to do when the technology fails: who calls whom, on which number.',
      ],
    },
    {
      id: 'goals',
      title: 'Goals small enough to see',
      paragraphs: [
        '"Become a better leader" is a wish. "Run the March planning meeting and ask three colleagues what to do differently" is a goal: you will know whether it happened, and it fits into the time you have.',
        'The person being mentored drafts the goals, the mentor asks questions about them, and both agree. Two or three are plenty. Look at them every few meetings. A goal that no longer matters may be dropped with a clear conscience.',
      ],
      tips: [
        'Ask of each goal: what would we see, hear or read if it were reached?',
        'Note where you stand today. Progress is invisible without a starting point.',
      ],
    },
    {
      id: 'good-sessions',
      title: 'Sessions that are worth the hour',
      paragraphs: [
        'A day or two before you meet, each of you writes down what you would like to have at the end. Two lines are enough. An agenda made of those lines beats any template.',
        'On a screen, half of the usual signals are missing. Replace them by asking: "How did that land?", "What are you taking away from this?" Silence is fine when both know that it is for thinking. Cameras help, but they are an offer, not a duty: some days a walk with headphones makes a better conversation.',
        'Keep the last five minutes free. Sum up what you discussed, what you decided, and who does what by when. It is the cheapest habit in mentoring, and the one most often skipped.',
      ],
      tips: [
        'Before the first call, test sound, picture and screen sharing where you will really sit.',
        'Over 45 minutes, plan a short break.',
      ],
    },
    {
      id: 'keeping-going',
      title: 'Keeping it alive across distance and time zones',
      paragraphs: [
        'Remote pairs seldom break up in anger. They fade: one meeting is moved, then another, and soon writing feels awkward. Consistency protects you. Move a session rather than cancel it, say so early, and take turns with the inconvenient hour when your zones are far apart.',
        'Between meetings, a short honest check-in keeps both on the same page: how it is going, one win, one difficulty. And if something feels off, name it soon, to your partner or to the people who run the program. A match that does not fit is nobody’s fault, and a new start is always possible.',
      ],
      tips: [
        'Always name the zone when you propose a time.',
        'Celebrate what worked. A two-line message the same day is enough.',
      ],
    },
  ],
  reflection: {
    prompt:
      'Think of a conversation that changed how you work. What did the other person do that made the difference, and which part of it do you want to bring to your own mentoring?',
    hint: 'Only you can read this. Three or four sentences are enough.',
  },
  quiz: [
    {
      id: 'owner',
      text: 'Who should bring the questions and draft the goals?',
      options: [
        { id: 'mentor', text: 'The mentor, who has the experience' },
        { id: 'mentee', text: 'The person being mentored, with the mentor asking questions about them' },
        { id: 'program', text: 'The people who run the program' },
        { id: 'nobody', text: 'Nobody: good conversations need no goals' },
      ],
      rightOptionId: 'mentee',
      explanation:
        'People follow through on goals that they wrote themselves. The mentor makes them sharper by asking, and both agree before the work starts.',
    },
    {
      id: 'first-half-hour',
      text: 'What is the best use of most of the first meeting?',
      options: [
        { id: 'solve', text: 'Solving the most urgent problem, to prove that mentoring is useful' },
        { id: 'plan', text: 'Planning every session of the program in detail' },
        { id: 'stories', text: 'Getting to know each other’s path, including something that went wrong' },
        { id: 'tools', text: 'A tour of the tools' },
      ],
      rightOptionId: 'stories',
      explanation:
        'Trust comes first. Two honest stories make it possible to talk about real problems later, and plans made with trust hold longer.',
    },
    {
      id: 'missing-signals',
      text: 'On a video call you cannot tell whether your advice was helpful. What do you do?',
      options: [
        { id: 'repeat', text: 'Say it again in other words' },
        { id: 'ask', text: 'Ask what your partner is taking away from it' },
        { id: 'camera', text: 'Insist that the camera be turned on' },
        { id: 'wait', text: 'Leave it: they will say so if they need more' },
      ],
      rightOptionId: 'ask',
      explanation:
        'Screens hide half of the signals that we rely on. An open question replaces them, and it costs ten seconds.',
    },
    {
      id: 'last-minutes',
      text: 'What belongs in the last five minutes of every session?',
      options: [
        { id: 'next-topic', text: 'A new topic, to use the time fully' },
        { id: 'goodbye', text: 'Nothing: end early' },
        { id: 'rating', text: 'The mentor rates how the session went' },
        { id: 'summary', text: 'A summary: what we discussed, what we decided, who does what by when' },
      ],
      rightOptionId: 'summary',
      explanation:
        'A summary catches misunderstandings while both are still there, and it is the start of the next agenda.',
    },
  ],
});
