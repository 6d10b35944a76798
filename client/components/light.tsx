import type { ReactNode } from 'react'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Light as LightName } from '#shared/items/light.ts'

/** The class that gives a light its four colours. */
export const lightClass = {
  grey: 'l-closed',
  green: 'l-ok',
  blue: 'l-near',
  yellow: 'l-warn',
  orange: 'l-urgent',
  red: 'l-over',
  deepRed: 'l-severe',
  paused: 'l-none',
  none: 'l-none',
} as const satisfies Record<LightName, string>

/** The meaning is in the shape; corners grow with urgency. */
const shapes = {
  grey: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="var(--ll)" strokeWidth="1.3" />
      <path d="m3.6 6.2 1.7 1.7 3.2-3.5" fill="none" stroke="var(--ll)" strokeWidth="1.3" />
    </>
  ),
  green: <circle cx="6" cy="6" r="4.6" fill="var(--lf)" />,
  blue: (
    <>
      <circle cx="6" cy="6" r="4.9" fill="var(--paper)" stroke="var(--ll)" strokeWidth="1.4" />
      <path d="M1.1 6a4.9 4.9 0 0 0 9.8 0z" fill="var(--lf)" />
    </>
  ),
  yellow: (
    <path
      d="M6 1.1 11.4 10.7H.6z"
      fill="var(--lf)"
      stroke="var(--ll)"
      strokeWidth="1.1"
      strokeLinejoin="round"
    />
  ),
  orange: (
    <>
      <path d="M6 .3 11.7 6 6 11.7.3 6z" fill="var(--lf)" />
      <path d="M6 3.3v3.5M6 7.9v1.2" stroke="var(--paper)" strokeWidth="1.3" />
    </>
  ),
  red: (
    <>
      <path d="M1 1h10v10H1z" fill="var(--lf)" />
      <path d="M3 6h6" stroke="var(--paper)" strokeWidth="1.9" />
    </>
  ),
  paused: <path d="M3.2 1.6h1.9v8.8H3.2zM6.9 1.6h1.9v8.8H6.9z" fill="var(--ll)" />,
  deepRed: (
    <>
      <path
        d="M3.7.2h4.6l3.5 3.5v4.6l-3.5 3.5H3.7L.2 8.3V3.7z"
        fill="var(--lf)"
        stroke="var(--ll)"
        strokeWidth=".5"
      />
      <path d="m3.6 3.6 4.8 4.8M8.4 3.6 3.6 8.4" stroke="#fff" strokeWidth="1.7" />
    </>
  ),
  none: (
    <>
      <path
        d="M1.2 1.2h9.6v9.6H1.2z"
        fill="none"
        stroke="var(--ll)"
        strokeWidth="1"
        strokeDasharray="2 1.5"
      />
      <path d="M4.5 3.8v4.4M7.5 3.8v4.4" stroke="var(--ll)" strokeWidth="1.3" />
    </>
  ),
} as const satisfies Record<LightName, ReactNode>

/** The mark alone, for an SVG of one's own: 12 × 12 units, inside an element of class `lightClass[light]`. */
export function LightMark({ light }: { light: LightName }) {
  return shapes[light]
}

interface LightProps {
  light: LightName
  /** Said instead of the light's word: 余2天, 欠序时11.2点. */
  word?: ReactNode
  /** The word is said elsewhere: shape to the eye, word to a reader. */
  shapeOnly?: boolean
}

export function Light({ light, word, shapeOnly = false }: LightProps) {
  return (
    <span className={`light ${lightClass[light]}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {shapes[light]}
      </svg>
      {shapeOnly ? <span className="sr">{word ?? copy.light[light]}</span> : (word ?? copy.light[light])}
    </span>
  )
}
