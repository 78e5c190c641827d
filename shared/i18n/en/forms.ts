// Words of forms and dialogs that both pages share.
export const forms = {
  working: 'Working on it',
  cancel: 'Cancel',
  close: 'Close',
} as const;
