// How large a mentoring group may be, for pages and the server alike.

export const MOST_MENTEES = 5;
