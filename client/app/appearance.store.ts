import { create } from 'zustand'

export type Theme = 'light' | 'dark' | 'system'
export type Size = 'normal' | 'large'

interface Appearance {
  theme: Theme
  size: Size
  /** What the theme comes to on this machine, now. */
  isDark: boolean
  setTheme: (theme: Theme) => void
  setSize: (size: Size) => void
}

const keys = { theme: 'taizhang.theme', size: 'taizhang.size' } as const
const prefersDark = matchMedia('(prefers-color-scheme: dark)')

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // A browser that keeps nothing still shows what was chosen, until it is closed.
  }
}

function readTheme(): Theme {
  const theme = kept(keys.theme)
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

const darkFor = (theme: Theme): boolean => theme === 'dark' || (theme === 'system' && prefersDark.matches)

/** Writes it where the tokens read it; public/first-paint.js does the same before the first paint. */
function apply({ isDark, size }: Pick<Appearance, 'isDark' | 'size'>): void {
  const { dataset } = document.documentElement
  dataset.theme = isDark ? 'dark' : 'light'
  if (size === 'large') dataset.size = 'large'
  else delete dataset.size
}

export const useAppearance = create<Appearance>((set) => ({
  theme: readTheme(),
  size: kept(keys.size) === 'large' ? 'large' : 'normal',
  isDark: darkFor(readTheme()),
  setTheme: (theme) => {
    keep(keys.theme, theme)
    set({ theme, isDark: darkFor(theme) })
  },
  setSize: (size) => {
    keep(keys.size, size)
    set({ size })
  },
}))

useAppearance.subscribe(apply)
prefersDark.addEventListener('change', () => {
  const { theme } = useAppearance.getState()
  useAppearance.setState({ isDark: darkFor(theme) })
})
