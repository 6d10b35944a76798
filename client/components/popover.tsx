import { Popover as MantinePopover } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { usePortal } from './overlay-root.ts'

interface PopoverProps {
  isOpen: boolean
  onChange: (isOpen: boolean) => void
  /** The button that opens it; it calls `onChange` itself. */
  children: ReactElement
  content: ReactNode
  position?: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end' | 'bottom'
  width?: number | 'target'
}

/** A small paper under its button, with the focus inside; Esc and a click elsewhere close it. */
export function Popover({
  isOpen,
  onChange,
  children,
  content,
  position = 'bottom-start',
  width,
}: PopoverProps) {
  const portal = usePortal()
  return (
    <MantinePopover
      opened={isOpen}
      onChange={onChange}
      position={position}
      offset={4}
      trapFocus
      preventPositionChangeWhenVisible={false}
      returnFocus
      transitionProps={{ duration: 0 }}
      {...(width === undefined ? {} : { width })}
      {...portal}
    >
      <MantinePopover.Target>{children}</MantinePopover.Target>
      <MantinePopover.Dropdown>{content}</MantinePopover.Dropdown>
    </MantinePopover>
  )
}
