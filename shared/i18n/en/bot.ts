// Words of the bot.
export const bot = {
  hello:
    'Hello {{name}}! I look after your mentoring. Open the **Waymark** tab to see your partner and book a meeting, or write **help**.',
  help: 'This is what I do:\n\n- I tell you when a meeting is booked.\n- Every two weeks I ask how it is going; you answer right in the card.\n- Write **questions** before you meet, and I give you three to begin with.\n- In the **Waymark** tab you see your partner, book meetings, learn, and connect your course account.',
  questions: '**For your next meeting with {{names}}**\n\n{{questions}}',
  noQuestions:
    'Questions are for people who are in a mentoring relationship, and you are in none at the moment. Open the **Waymark** tab to see what comes next.',
  unknown:
    'I did not understand that, sorry. Write **help** to see what I can do, or open the **Waymark** tab.',
  stranger: 'I could not find out who you are. Open the **Waymark** tab once, then write to me again.',
} as const;
