import { IconEqual, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react'
import { besideCopy as words } from '#shared/copy/beside.ts'
import type { Mark } from '#shared/imports/compare.ts'
import type { ComparedAs } from '#shared/imports/recognise.ts'
import { Icon } from '../../components/icon.tsx'

const icons = { kept: IconEqual, changed: IconPencil, new: IconPlus, gone: IconMinus }

interface MarkWordProps {
  as: ComparedAs
  mark: Mark | 'gone'
  count?: number
}

/** 未变, 有改, 新增, 消失: a shape and a word; beside a later year what comes and what goes change places. */
export function MarkWord({ as, mark, count }: MarkWordProps) {
  const shown =
    as === 'nextYear' && mark === 'new' ? 'gone' : as === 'nextYear' && mark === 'gone' ? 'new' : mark
  const word = words.marks[as][mark]
  return (
    <span className={`imp-word is-${shown}`}>
      <Icon of={icons[shown]} size={12} />
      {count === undefined ? word : words.count(word, count)}
    </span>
  )
}
