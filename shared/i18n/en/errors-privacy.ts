// What went wrong with one's own data.
export const errorsPrivacy = {
  privacy: { 'name-differs': 'The name that you typed is not yours. Type it just so: {{name}}' },
} as const;
