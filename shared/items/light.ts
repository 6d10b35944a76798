/** 灯, computed on every read; `none` for drafts, which have no clock yet. */
export const lights = ['grey', 'green', 'blue', 'yellow', 'orange', 'red', 'deepRed', 'none'] as const
export type Light = (typeof lights)[number]
