/** Of typed text, in characters; and how much one meeting decides. */
export const meetingLimits = { name: 60, decision: 300, note: 4000, decisions: 300 } as const
