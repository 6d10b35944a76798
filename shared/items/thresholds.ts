/** When lights change (design §4). */
export interface Thresholds {
  blueDays: number
  blueShare: number
  yellowDays: number
  yellowShare: number
  orangeDays: number
  /** Points behind 序时 beyond which a quantified item turns yellow. */
  lagPoints: number
  /** Working days overdue from which an unexplained item turns deep red. */
  deepRedWorkingDays: number
}

/** 通常, 从严, 从宽: what the settings choose among. */
export const lightPresets = ['usual', 'strict', 'relaxed'] as const
export type LightPreset = (typeof lightPresets)[number]

export const thresholdsOf: Readonly<Record<LightPreset, Thresholds>> = {
  usual: {
    blueDays: 15,
    blueShare: 0.3,
    yellowDays: 7,
    yellowShare: 0.15,
    orangeDays: 3,
    lagPoints: 10,
    deepRedWorkingDays: 5,
  },
  strict: {
    blueDays: 30,
    blueShare: 0.4,
    yellowDays: 15,
    yellowShare: 0.25,
    orangeDays: 7,
    lagPoints: 5,
    deepRedWorkingDays: 3,
  },
  relaxed: {
    blueDays: 10,
    blueShare: 0.2,
    yellowDays: 5,
    yellowShare: 0.1,
    orangeDays: 2,
    lagPoints: 20,
    deepRedWorkingDays: 10,
  },
}
export const usualThresholds = thresholdsOf.usual
