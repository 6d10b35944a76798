/** The sets that figures count (design §6); each is one predicate, used by the figure and by the rows behind it. */
export const subsets = [
  'issued',
  'countable',
  'closed',
  'due',
  'dueClosed',
  'dueOnTime',
  'overdue',
  'everOverdue',
  'standing',
  'open',
  'requested',
  'firstPass',
  'waitingReview',
] as const
export type Subset = (typeof subsets)[number]
