import {
  IconArrowMerge,
  IconArrowsSplit2,
  IconChevronDown,
  IconIndentDecrease,
  IconIndentIncrease,
  IconListDetails,
  IconPencil,
} from '@tabler/icons-react'
import { importCopy } from '#shared/copy/import.ts'
import { uncertainCopy } from '#shared/copy/uncertain.ts'
import type { DraftItem } from '#shared/imports/draft.ts'
import { partsOf } from '#shared/imports/parts.ts'
import { Icon } from '../../components/icon.tsx'
import { Menu } from '../../components/menu.tsx'
import { useFacts } from './check-context.ts'
import { type Panel, useCheckUi } from './check-ui.store.ts'
import { doEdit } from './import.store.ts'
import { merge } from './item-actions.ts'
import { splitInParts } from './reading-actions.ts'
import { PairMenu } from './row-beside.tsx'

const words = importCopy.items

/** What can be done with the selected item; each has its key. */
export function ItemTools({ item }: { item: DraftItem }) {
  const { draft } = useFacts()
  const { panel, setPanel } = useCheckUi()
  const { key } = item
  if (item.isOut)
    return (
      <div className="imp-tools">
        <button type="button" className="btn quiet" onClick={() => doEdit({ type: 'putBack', key })}>
          {words.putBack}
        </button>
      </div>
    )
  const parts = partsOf(draft, item).length + 1
  const toggle = (wanted: Panel) => setPanel(panel === wanted ? null : wanted)
  const relevel = (by: 1 | -1) => doEdit({ type: 'relevel', key, by })
  return (
    <fieldset className="imp-tools" aria-label={item.title}>
      <button
        type="button"
        className="btn quiet"
        aria-keyshortcuts="S"
        aria-expanded={panel === 'split'}
        onClick={() => toggle('split')}
      >
        <Icon of={IconArrowsSplit2} /> {words.split}
      </button>
      {parts > 1 && (
        <button
          type="button"
          className="btn quiet"
          aria-keyshortcuts="P"
          onClick={() => splitInParts(draft, item)}
        >
          <Icon of={IconListDetails} /> {uncertainCopy.parts.split(parts)}
        </button>
      )}
      <Menu
        entries={[
          { key: 'next', label: words.mergeNext, onChoose: () => merge(draft, item, 'next') },
          { key: 'previous', label: words.mergePrevious, onChoose: () => merge(draft, item, 'previous') },
        ]}
      >
        <button type="button" className="btn quiet" aria-keyshortcuts="M">
          <Icon of={IconArrowMerge} /> {words.merge}
        </button>
      </Menu>
      <Menu
        entries={[
          { key: 'up', label: words.up, icon: IconIndentDecrease, onChoose: () => relevel(-1) },
          { key: 'down', label: words.down, icon: IconIndentIncrease, onChoose: () => relevel(1) },
        ]}
      >
        <button type="button" className="btn quiet">
          {words.level}
          <Icon of={IconChevronDown} size={12} />
        </button>
      </Menu>
      <button
        type="button"
        className="btn quiet"
        aria-keyshortcuts="Enter"
        aria-expanded={panel === 'edit'}
        onClick={() => toggle('edit')}
      >
        <Icon of={IconPencil} /> {words.edit}
      </button>
      <button
        type="button"
        className="btn quiet"
        aria-keyshortcuts="X"
        onClick={() => doEdit({ type: 'leaveOut', key })}
      >
        {words.leaveOut}
      </button>
      <PairMenu item={item} />
    </fieldset>
  )
}
