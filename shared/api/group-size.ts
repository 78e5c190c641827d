// How many mentees a group has at most.
export const MOST_MENTEES = 5;
