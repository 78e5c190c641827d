// Words about the answers of a check-in.
export const checkIns = {
  rating: 'Choose a number from 1 to 5.',
  tooLong: 'Keep it under {{limit}} characters.',
} as const;
