// What can go wrong with goals.
export const errorsGoals = {
  goal: {
    'not-found': 'There is no such goal, or it is not shown to you.',
    'mentee-only':
      'Goals are written by mentees. Talk about what you have in mind; your mentee writes it down.',
    'owner-only': 'This goal belongs to somebody else. Leave a comment, and they can change it.',
    'mentor-only': 'A goal is accepted by a mentor. You accepted it yourself when you showed it.',
    'changed-meanwhile': 'This goal was changed meanwhile. Look what is new; nothing that you wrote is lost.',
    'step-not-possible': 'That does not fit where this goal stands now. Open it again and look what is new.',
    'not-shown': 'This goal is still a private draft. Show it first, then you can talk about it.',
    'not-in-force': 'This goal is not in force: it was not accepted yet, or it has ended.',
    'no-milestone': 'This milestone is no longer part of the goal. Open the goal again.',
    'review-past': 'This day has passed. Choose a later one.',
  },
} as const;
