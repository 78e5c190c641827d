// The fields of an agreement and what may be chosen in them, for pages and schemas alike.
export const FRAME_FIELDS = [
  'everyDays',
  'minutes',
  'channel',
  'fallback',
  'replyDays',
  'scheduler',
] as const;
export type FrameField = (typeof FRAME_FIELDS)[number];

export const TEXT_FIELDS = [
  'confidentiality',
  'limits',
  'topicsIn',
  'topicsOut',
  'feedback',
  'ifNotWorking',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export type AgreementField = FrameField | TextField;
export const ALL_FIELDS = [...FRAME_FIELDS, ...TEXT_FIELDS] as const;

export const EVERY_DAYS = [7, 14, 21, 28] as const;
export const SESSION_MINUTES = [15, 25, 45, 60] as const;
export const CHANNELS = ['video', 'audio', 'phone', 'in-person', 'chat', 'email'] as const;
export const REPLY_DAYS = [1, 2, 3, 5] as const;
/** In place of a member's id: whoever did not book the last session books the next. */
export const TURNS = 'turns';
export const TEXT_LIMIT = 800;

export function isTextField(field: AgreementField): field is TextField {
  return TEXT_FIELDS.some((one) => one === field);
}
