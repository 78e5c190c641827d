// What went wrong with a learning module, and what to do about it.
export const errorsLearning = {
  learning: {
    'module-not-found':
      'There is no module at this address. Open it again from your mentoring page or your course.',
    'quiz-incomplete': 'Some questions have no answer yet. Answer every question, then finish the module.',
  },
} as const;
