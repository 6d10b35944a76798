import { createTheme } from '@mantine/core'

/** Mantine lends behaviour; colours and sizes come from our tokens. */
export const theme = createTheme({
  respectReducedMotion: true,
  fontFamily: 'var(--sans)',
  cursorType: 'pointer',
})
