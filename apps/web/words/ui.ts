export const ui = {
  close: 'Close',
  optional: 'optional',
  tryAgain: 'Try again',
  undo: 'Undo',
  cancel: 'Cancel',
  save: 'Save',
  loading: 'Loading',
} as const
