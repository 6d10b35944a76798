import { create } from 'zustand'

interface ShellUi {
  keysOpen: boolean
  openKeys: () => void
  closeKeys: () => void
  paletteOpen: boolean
  openPalette: () => void
  closePalette: () => void
}

export const useShellUi = create<ShellUi>((set) => ({
  keysOpen: false,
  openKeys: () => set({ keysOpen: true }),
  closeKeys: () => set({ keysOpen: false }),
  paletteOpen: false,
  openPalette: () => set({ paletteOpen: true }),
  closePalette: () => set({ paletteOpen: false }),
}))
